package org.crossroads.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crossroads.bench.crypto.PublicKeyCost;
import org.crossroads.bench.load.Connections;
import org.crossroads.bench.load.Driver;
import org.crossroads.bench.load.Requester;
import org.crossroads.bench.load.Target;
import org.crossroads.bench.load.Window;
import org.crossroads.bench.profile.HotMethods;
import org.crossroads.bench.rehearsal.RehearsalTime;
import org.crossroads.bench.repertory.RepertoryBench;
import org.crossroads.bench.report.Figures;
import org.crossroads.bench.report.Findings;
import org.crossroads.bench.report.Machine;
import org.crossroads.bench.report.Settings;
import org.crossroads.bench.table.DecisionTime;
import org.crossroads.exchange.security.CryptoProviders;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command: starts the servers, drives them, says what was found. Nothing that it started outlives it. */
@Command(
        name = "crossroads bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = {
            DecisionTime.class,
            RehearsalTime.class,
            RepertoryBench.class,
            RelayCost.class,
            SickSource.class,
            LargeAnswers.class,
        },
        description = {
            "Measures what an exchange costs the hub in server CPU, beside a bare CXF relay with the same message"
                    + " security, each in a JVM of its own, driven in turn by the same client.",
            "A run with the defaults takes about 15 minutes and wants an otherwise idle machine."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:measured, and the ratio is at most --max-ratio",
            "1:measured, but the ratio is higher",
            "2:wrong options",
            "3:not measured: a server failed or an answer was wrong"
        })
public final class Bench implements Callable<Integer> {

    private static final int FAILED = 3;
    private static final int TOP_METHODS = 25;
    /** With 64 frames, the default, the container alone fills half of each. */
    private static final String DEEP_STACKS = "-XX:FlightRecorderOptions=stackdepth=256";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private enum Which {
        bare,
        hub
    }

    @Option(names = "--warmup", paramLabel = "SECONDS", description = "load on each before it counts (default 200)")
    private int warmUp = 200;

    @Option(names = "--window", paramLabel = "SECONDS", description = "length of a window (default 10)")
    private int window = 10;

    @Option(names = "--rounds", paramLabel = "N", description = "windows of each that count (default 12)")
    private int rounds = 12;

    @Option(names = "--concurrency", paramLabel = "N", description = "questions at a time (default 4)")
    private int concurrency = 4;

    @Option(
            names = "--quick",
            description = "20 s of warm-up and 3 rounds of 5 s: shows that it runs, measures nothing")
    private boolean quick;

    @Option(names = "--max-ratio", paramLabel = "R", description = "fail when hub / bare relay is above this")
    private Optional<Double> maxRatio = Optional.empty();

    @Option(names = "--only", paramLabel = "bare|hub", description = "only one of the two, without a ratio")
    private Optional<Which> only = Optional.empty();

    @Option(
            names = "--jfr",
            arity = "0..1",
            paramLabel = "bare|hub",
            fallbackValue = "hub",
            description = "no measurement: record one of them under load and print its hottest methods (default hub)")
    private Optional<Which> profiled = Optional.empty();

    @Option(names = "--war", paramLabel = "FILE", description = "the hub (default webapp/target/crossroads.war)")
    private Path war = Path.of("webapp/target/crossroads.war");

    @Option(names = "--hub-option", paramLabel = "JVM-OPTION", description = "for the hub's JVM only; repeatable")
    private List<String> hubOptions = List.of();

    @Option(
            names = "--output",
            paramLabel = "DIRECTORY",
            description = "for JSON, logs and keys (default target/bench)")
    private Path output = Path.of("target/bench");

    private final Clock clock = Clock.systemUTC();
    private final PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());

    private Bench() {}

    public static void main(String[] arguments) {
        // Before the first logger is made; its own default would write every detail of every library.
        System.setProperty("logback.configurationFile", "bench-logback.xml");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Bench()).setExecutionExceptionHandler((exception, command, parsed) -> {
            command.getErr().println("bench: " + exception.getMessage());
            if (!(exception instanceof IllegalStateException)) {
                exception.printStackTrace(command.getErr());
            }
            return FAILED;
        });
    }

    @Override
    public Integer call() throws Exception {
        Plan plan = quick
                ? new Plan(Duration.ofSeconds(20), 3, Duration.ofSeconds(5), concurrency)
                : new Plan(Duration.ofSeconds(warmUp), rounds, Duration.ofSeconds(window), concurrency);
        Files.createDirectories(output);
        Machine machine = Machine.here();
        CryptoProviders.install();
        try (Servers servers = new Servers(output.resolve("work"), clock)) {
            Requester requester = new Requester(servers.network(), servers.keys(), clock);
            Connections connections = new Connections(servers.keys().tls());
            try (Driver driver = new Driver(requester, connections, servers.source(), plan.concurrency())) {
                if (profiled.isPresent()) {
                    profile(profiled.get(), plan, servers, driver);
                    return CommandLine.ExitCode.OK;
                }
                return compare(plan, machine, servers, driver);
            }
        }
    }

    private int compare(Plan plan, Machine machine, Servers servers, Driver driver)
            throws IOException, InterruptedException {
        Instant began = clock.instant();
        List<Target> targets = new ArrayList<>();
        for (Which which : Which.values()) {
            if (only.isEmpty() || only.get() == which) {
                targets.add(started(which, servers, driver, List.of()));
            }
        }
        Comparison comparison = new Comparison(driver, targets, plan, out);
        long warmUpExchanges = comparison.warmUp();
        Map<String, List<Window>> windows = comparison.measure();
        List<Figures> figures = new ArrayList<>();
        windows.forEach((target, its) -> figures.add(Figures.of(target, its)));
        Findings findings = new Findings(
                began.toString(), machine, settings(plan, warmUpExchanges, targets), figures, PublicKeyCost.measure());
        findings.print(out);
        Path json = output.resolve("bench-" + STAMP.format(began) + ".json");
        findings.writeJson(json);
        out.println("written to " + json);
        return findings.ratio()
                .flatMap(ratio -> maxRatio.filter(most -> ratio > most))
                .map(most -> {
                    out.printf("the ratio is above %s%n", most);
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .orElse(CommandLine.ExitCode.OK);
    }

    private Target started(Which which, Servers servers, Driver driver, List<String> more)
            throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(which == Which.hub ? hubOptions : List.of());
        options.addAll(more);
        Target target = which == Which.hub ? servers.hub(war, options) : servers.bareRelay(options);
        try {
            driver.tryOnce(target);
        } catch (IllegalStateException e) {
            throw target.server().failure("does not answer as it should: " + e.getMessage());
        }
        return target;
    }

    private Settings settings(Plan plan, long warmUpExchanges, List<Target> targets) throws IOException {
        String providers = "unknown";
        for (Target target : targets) {
            if (target.name().equals(Which.hub.name())) {
                providers = target.server().said("crypto providers: ([^\"\n]+)").orElse(providers);
            }
        }
        return new Settings(
                (int) plan.warmUp().toSeconds(),
                warmUpExchanges,
                plan.rounds(),
                (int) plan.window().toSeconds(),
                plan.concurrency(),
                Servers.OPTIONS,
                hubOptions,
                providers);
    }

    /** Recording goes on from the start, but only samples after the warm-up are counted. */
    private void profile(Which which, Plan plan, Servers servers, Driver driver)
            throws IOException, InterruptedException {
        Path recording = output.resolve(which + "-" + STAMP.format(clock.instant()) + ".jfr")
                .toAbsolutePath();
        String option = "-XX:StartFlightRecording:settings=profile,dumponexit=true,filename=" + recording;
        Target target = started(which, servers, driver, List.of(option, DEEP_STACKS, "-Xlog:jfr+startup=error"));
        Comparison alone = new Comparison(driver, List.of(target), plan, out);
        alone.warmUp();
        Instant from = clock.instant();
        alone.measure();
        servers.stop(target.server());
        HotMethods.read(recording, from).print(out, TOP_METHODS);
        out.println("recorded in " + recording);
    }
}
