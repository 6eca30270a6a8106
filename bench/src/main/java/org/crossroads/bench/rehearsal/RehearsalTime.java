package org.crossroads.bench.rehearsal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crossroads.bench.report.Machine;
import org.crossroads.bench.table.LargeTable;
import org.crossroads.hub.amendment.RecordedQuestions;
import org.crossroads.hub.amendment.Rehearsal;
import org.crossroads.hub.amendment.Rehearsal.Change;
import org.crossroads.hub.authorisation.Rules;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.store.Database;
import org.crossroads.store.JdbcEvidenceLog;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that fills an evidence log and rehearses an amendment of a large table against it. */
@Command(
        name = "rehearsal",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Fills an evidence log (H2, in a temporary directory) with recorded decisions, then puts each question again to"
                    + " a table of 10,000 rules and to a proposal that changes five in a hundred.",
            "A million entries take some 2 GB of disk while it runs."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:rehearsed, in at most --max-seconds for each million entries",
            "1:it took longer",
            "2:wrong options",
            "3:not measured"
        })
public final class RehearsalTime implements Callable<Integer> {

    private static final long MILLION = 1_000_000;

    @Option(names = "--entries", paramLabel = "N", description = "recorded decisions (default 1000000)")
    private long entries = MILLION;

    @Option(names = "--max-seconds", paramLabel = "S", description = "fail above this, for a million (default 60)")
    private double most = 60;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, SQLException {
        if (entries < 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--entries is 1 or more");
        }
        Path directory = Files.createTempDirectory("crossroads-bench");
        try {
            return measure(directory);
        } finally {
            delete(directory);
        }
    }

    private int measure(Path directory) throws SQLException {
        PrintWriter out = spec.commandLine().getOut();
        Machine machine = Machine.here();
        out.printf(
                "%s, %d cores, Java %s, load %.1f%n",
                machine.processor(), machine.cores(), machine.java(), machine.loadAverage());
        LargeTable table = LargeTable.of(LargeTable.RULES);
        Database.Settings settings =
                new Database.Settings("jdbc:h2:file:" + directory.resolve("evidence"), "crossroads", "bench", 2);
        try (Database database = Database.open(settings);
                JdbcEvidenceLog log = new JdbcEvidenceLog(database)) {
            long began = System.nanoTime();
            FilledLog.fill(database, new RecordedDecisions(table)::next, entries);
            out.printf("%,d entries recorded in %.1f s%n", entries, seconds(began));
            return rehearse(table, log, out);
        }
    }

    private int rehearse(LargeTable table, JdbcEvidenceLog log, PrintWriter out) {
        Map<InstitutionCode, Institution> registered =
                table.institutions().stream().collect(Collectors.toMap(Institution::code, Function.identity()));
        Rules proposal = table.proposal();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpuBefore = threads.getCurrentThreadCpuTime();
        long began = System.nanoTime();
        RecordedQuestions questions = RecordedQuestions.since(
                log, RecordedDecisions.BEGIN, code -> Optional.ofNullable(registered.get(code)));
        Rehearsal rehearsal = Rehearsal.of(table.rules(), proposal, questions, LargeTable.TODAY);
        double took = seconds(began);
        double cpu = (threads.getCurrentThreadCpuTime() - cpuBefore) / 1e9;
        if (rehearsal.replayed() + rehearsal.notReplayed() != entries) {
            throw new IllegalStateException("not every entry was read: " + rehearsal.replayed() + " replayed, "
                    + rehearsal.notReplayed() + " of no use");
        }
        print(rehearsal, out);
        double forAMillion = took * MILLION / entries;
        out.printf(
                "rehearsed in %.1f s, %.1f s of them on a processor: %,.0f entries a second, a million in %.1f s%n",
                took, cpu, entries / took, forAMillion);
        boolean holds = forAMillion <= most;
        out.printf("that is %s %s s for a million%n", holds ? "within" : "ABOVE", most);
        return holds ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static void print(Rehearsal rehearsal, PrintWriter out) {
        out.printf(
                "%,d questions put to both tables, %,d entries of no use%n",
                rehearsal.replayed(), rehearsal.notReplayed());
        for (Change change : Change.values()) {
            long lines = rehearsal.lines().stream()
                    .filter(line -> line.change() == change)
                    .count();
            out.printf("  %-16s %,9d questions in %,6d lines%n", change, rehearsal.questions(change), lines);
        }
    }

    private static double seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0;
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
