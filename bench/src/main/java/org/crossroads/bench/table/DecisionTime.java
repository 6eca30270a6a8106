package org.crossroads.bench.table;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.crossroads.bench.report.Machine;
import org.crossroads.hub.authorisation.AccessAuthorisation;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that measures one decision over a table of 10,000 rules, beside a scan of all of them. */
@Command(
        name = "decision",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures one decision over an access-authorisation table of 10,000 rules (JMH, sampled), beside the same"
                    + " decision by a scan of all rules.",
            "That a change of the table counts within a second on every node is no figure but a test:"
                    + " AuthorisationTableContract.aWithdrawalIsEffectiveOnTheOtherNodeWithinASecond, on H2 and PostgreSQL."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the 99th percentile is at most --max-p99",
            "1:it is higher",
            "2:wrong options",
            "3:not measured"
        })
public final class DecisionTime implements Callable<Integer> {

    @Option(names = "--max-p99", paramLabel = "MICROSECONDS", description = "fail above this (default 20)")
    private double most = 20;

    @Option(names = "--forks", paramLabel = "N", description = "JVMs for each, one after the other (default 2)")
    private int forks = 2;

    @Option(names = "--quick", description = "one JVM, 2 s each: shows that it runs, measures nothing")
    private boolean quick;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws RunnerException {
        PrintWriter out = spec.commandLine().getOut();
        Machine machine = Machine.here();
        Map<String, Statistics> measured = measure();
        Statistics indexed = one(measured, "indexed");
        Statistics scanned = one(measured, "scanned");

        out.printf(
                "%s, %d cores, Java %s, load %.1f%n",
                machine.processor(), machine.cores(), machine.java(), machine.loadAverage());
        out.printf(
                "%,d rules; %,d questions in turn, %.0f %% of them permitted%n",
                LargeTable.RULES, DecisionBenchmark.QUESTIONS, 100 * permitted());
        out.printf("%-32s %10s %10s %12s%n", "a decision, in microseconds", "p50", "p99", "samples");
        print(out, "by the table's index", indexed);
        print(out, "by a scan of all rules", scanned);
        out.printf(
                "the scan takes %.0f times as long (p50), %.0f times (p99)%n",
                scanned.getPercentile(50) / indexed.getPercentile(50),
                scanned.getPercentile(99) / indexed.getPercentile(99));
        boolean holds = indexed.getPercentile(99) <= most;
        out.printf("p99 is %s %s microseconds%n", holds ? "within" : "ABOVE", most);
        return holds ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private Map<String, Statistics> measure() throws RunnerException {
        Options options = new OptionsBuilder()
                .include("^" + DecisionBenchmark.class.getName().replace(".", "\\.") + "\\.")
                .mode(Mode.SampleTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .verbosity(VerboseMode.SILENT)
                .forks(quick ? 1 : forks)
                // As the hub runs: a decision shares its memory and collector with the exchange around it.
                .jvmArgs("-Xms64m", "-Xmx512m", "-XX:+UseParallelGC")
                .warmupIterations(quick ? 1 : 10)
                .warmupTime(TimeValue.seconds(quick ? 1 : 2))
                .measurementIterations(quick ? 1 : 5)
                .measurementTime(TimeValue.seconds(quick ? 1 : 2))
                .shouldFailOnError(true)
                .build();
        Map<String, Statistics> measured = new TreeMap<>();
        for (RunResult result : new Runner(options).run()) {
            measured.put(
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getStatistics());
        }
        return measured;
    }

    private static Statistics one(Map<String, Statistics> measured, String name) {
        Statistics statistics = measured.get(name);
        if (statistics == null || statistics.getN() == 0) {
            throw new IllegalStateException("nothing was measured of " + name);
        }
        return statistics;
    }

    private static double permitted() {
        LargeTable table = LargeTable.of(LargeTable.RULES);
        return new Questions(table)
                .take(DecisionBenchmark.QUESTIONS).stream()
                        .mapToInt(question -> AccessAuthorisation.decide(table.rules(), question)
                                .fold(permit -> 1, deny -> 0))
                        .average()
                        .orElse(0);
    }

    private static void print(PrintWriter out, String what, Statistics times) {
        out.printf("%-32s %10.2f %10.2f %,12d%n", what, times.getPercentile(50), times.getPercentile(99), times.getN());
    }
}
