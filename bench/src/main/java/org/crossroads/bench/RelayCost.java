package org.crossroads.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crossroads.bench.load.Connections;
import org.crossroads.bench.load.Driver;
import org.crossroads.bench.load.Requester;
import org.crossroads.bench.load.Target;
import org.crossroads.bench.load.Window;
import org.crossroads.bench.report.Figures;
import org.crossroads.bench.report.Machine;
import org.crossroads.bench.server.OneService.Kind;
import org.crossroads.exchange.security.CryptoProviders;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that compares a relayed exchange with the same one bound to classes. */
@Command(
        name = "relay-cost",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "What a relayed identifyPerson costs the hub in server CPU, beside one whose messages are bound to"
                    + " classes: the same checks, evidence and source, each in a JVM of its own, driven in turn by the"
                    + " same client.",
            "With the defaults about 12 minutes, and an otherwise idle machine."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:measured, and relayed / typed is at most --max-ratio",
            "1:measured, but the ratio is higher",
            "2:wrong options",
            "3:not measured: a server failed or an answer was wrong"
        })
final class RelayCost implements Callable<Integer> {

    @Option(names = "--warmup", paramLabel = "SECONDS", description = "load on each before it counts (default 200)")
    private int warmUp = 200;

    @Option(names = "--window", paramLabel = "SECONDS", description = "length of a window (default 10)")
    private int window = 10;

    @Option(names = "--rounds", paramLabel = "N", description = "windows of each that count (default 12)")
    private int rounds = 12;

    @Option(names = "--concurrency", paramLabel = "N", description = "questions at a time (default 4)")
    private int concurrency = 4;

    @Option(names = "--max-ratio", paramLabel = "R", description = "fail above this (default 1.15)")
    private double mostRatio = 1.15;

    @Option(names = "--output", paramLabel = "DIRECTORY", description = "for logs and keys (default target/bench)")
    private Path output = Path.of("target/bench");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Machine.here());
        CryptoProviders.install();
        Files.createDirectories(output);
        Plan plan = new Plan(Duration.ofSeconds(warmUp), rounds, Duration.ofSeconds(window), concurrency);
        try (Servers servers = new Servers(output.resolve("work"), clock)) {
            Requester requester = new Requester(servers.network(), servers.keys(), clock);
            Connections connections = new Connections(servers.keys().tls());
            try (Driver driver = new Driver(requester, connections, servers.source(), concurrency)) {
                List<Target> targets = new ArrayList<>();
                for (Kind kind : Kind.values()) {
                    Target target = servers.oneService(kind);
                    driver.tryOnce(target);
                    targets.add(target);
                }
                Comparison comparison = new Comparison(driver, targets, plan, out);
                comparison.warmUp();
                return compare(comparison.measure(), out);
            }
        }
    }

    private int compare(Map<String, List<Window>> windows, PrintWriter out) {
        double typed = cpu(Kind.typed, windows, out);
        double relayed = cpu(Kind.relayed, windows, out);
        double ratio = relayed / typed;
        boolean holds = ratio <= mostRatio;
        out.printf(
                Locale.ROOT,
                "relayed / typed, server CPU: %.2f, %s %.2f%n",
                ratio,
                holds ? "within" : "ABOVE",
                mostRatio);
        out.flush();
        return holds ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static double cpu(Kind kind, Map<String, List<Window>> windows, PrintWriter out) {
        Figures figures = Figures.of(kind.name(), windows.getOrDefault(kind.name(), List.of()));
        out.printf(
                Locale.ROOT,
                "%-8s %6.0f exch/s, p99 %.1f ms, server CPU %.2f ms per exchange (%.2f to %.2f of a window)%n",
                kind,
                figures.exchangesPerSecond(),
                figures.p99(),
                figures.cpu(),
                figures.cpuLeast(),
                figures.cpuMost());
        return figures.cpu();
    }
}
