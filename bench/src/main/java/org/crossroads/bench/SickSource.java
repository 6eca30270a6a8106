package org.crossroads.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;
import org.crossroads.bench.load.Connections;
import org.crossroads.bench.load.Driver;
import org.crossroads.bench.load.Requester;
import org.crossroads.bench.load.Target;
import org.crossroads.bench.load.Window;
import org.crossroads.bench.report.Machine;
import org.crossroads.exchange.security.CryptoProviders;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that lets one of three sources hang, and looks at its own questions and at everybody else's. */
@Command(
        name = "sick-source",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lets one of the three sources of a career hang. How long after the deadline does the reply with the other"
                    + " two come? And while it hangs for a minute and careers are asked for all the time: what happens to"
                    + " the p99 of exchanges that have nothing to do with it?",
            "With the defaults about 8 minutes, and an otherwise idle machine."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the reply comes within --max-late ms, and p99 rises by at most --max-rise percent",
            "1:one of them does not hold",
            "2:wrong options",
            "3:not measured"
        })
final class SickSource implements Callable<Integer> {

    /** Of consultCareer, in its descriptor. */
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WELL_QUESTIONS = 20;
    /** Fewer than make the hub give the source a pause. */
    private static final int HANGING_QUESTIONS = 5;

    @Option(names = "--warmup", paramLabel = "SECONDS", description = "load before it counts (default 120)")
    private int warmUp = 120;

    @Option(names = "--seconds", paramLabel = "SECONDS", description = "how long it hangs, and is well (default 60)")
    private int seconds = 60;

    @Option(names = "--rounds", paramLabel = "N", description = "times well and times hanging (default 2)")
    private int rounds = 2;

    @Option(names = "--concurrency", paramLabel = "N", description = "other questions at a time (default 2)")
    private int concurrency = 2;

    @Option(names = "--careers", paramLabel = "N", description = "careers asked for each second (default 4)")
    private int careersPerSecond = 4;

    @Option(names = "--max-late", paramLabel = "MS", description = "after the deadline (default 100)")
    private int mostLate = 100;

    @Option(names = "--max-rise", paramLabel = "PERCENT", description = "of the others' p99 (default 20)")
    private int mostRise = 20;

    @Option(names = "--war", paramLabel = "FILE", description = "the hub (default webapp/target/crossroads.war)")
    private Path war = Path.of("webapp/target/crossroads.war");

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
        Path sick = output.resolve("a-source-hangs").toAbsolutePath();
        Files.createDirectories(output);
        Files.deleteIfExists(sick);
        try (Servers servers = new Servers(output.resolve("work"), clock)) {
            servers.sources("employees-and-self-employed", List.of(), "RSZ", "RSVZ");
            servers.sources("civil-servants", List.of(), "FPD?" + sick);
            Target hub = servers.hub(war, List.of());
            Careers careers = new Careers(servers, hub, PATIENCE, clock);
            Requester requester = new Requester(servers.network(), servers.keys(), clock);
            Connections connections = new Connections(servers.keys().tls());
            try (Driver others = new Driver(requester, connections, servers.source(), concurrency)) {
                asked(others, hub, careers, warmUp);
                boolean soon = repliesSoonAfterTheDeadline(careers, sick, out);
                boolean apart = leavesTheOthersAlone(others, hub, careers, sick, out);
                return soon && apart ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
            }
        } finally {
            Files.deleteIfExists(sick);
        }
    }

    private boolean repliesSoonAfterTheDeadline(Careers careers, Path sick, PrintWriter out)
            throws IOException, InterruptedException {
        List<Duration> well = new ArrayList<>();
        for (int i = 0; i < WELL_QUESTIONS; i++) {
            well.add(careers.ask("DATA_FOUND").took());
        }
        Files.createFile(sick);
        List<Duration> hanging = new ArrayList<>();
        for (int i = 0; i < HANGING_QUESTIONS; i++) {
            hanging.add(careers.ask("INCOMPLETE_DATA").took());
        }
        Files.delete(sick);
        awaitWell(careers);
        Duration worst = Collections.max(hanging);
        long late = worst.minus(DEADLINE).toMillis();
        out.printf(
                "three sources, all well: %d ms (median); one hanging: %d ms (worst of %d), %.2f times the deadline of"
                        + " %d ms%n",
                median(well).toMillis(),
                worst.toMillis(),
                hanging.size(),
                (double) worst.toNanos() / DEADLINE.toNanos(),
                DEADLINE.toMillis());
        out.printf("that is %d ms after the deadline: %s %d%n", late, late <= mostLate ? "within" : "ABOVE", mostLate);
        out.flush();
        return late <= mostLate;
    }

    private boolean leavesTheOthersAlone(Driver others, Target hub, Careers careers, Path sick, PrintWriter out)
            throws IOException, InterruptedException {
        Histogram well = new Histogram(3);
        Histogram hanging = new Histogram(3);
        for (int round = 0; round < rounds; round++) {
            well.add(asked(others, hub, careers, seconds));
            Files.createFile(sick);
            hanging.add(asked(others, hub, careers, seconds));
            Files.delete(sick);
            awaitWell(careers);
        }
        double ratio = (double) hanging.getValueAtPercentile(99) / well.getValueAtPercentile(99);
        out.printf(
                "everybody else, p99: %.1f ms with all sources well, %.1f ms with one hanging (%d and %d exchanges)%n",
                well.getValueAtPercentile(99) / 1000.0,
                hanging.getValueAtPercentile(99) / 1000.0,
                well.getTotalCount(),
                hanging.getTotalCount());
        boolean holds = ratio <= 1 + mostRise / 100.0;
        out.printf("ratio %.2f: %s %.2f%n", ratio, holds ? "within" : "ABOVE", 1 + mostRise / 100.0);
        out.flush();
        return holds;
    }

    /** Other questions for some time, while careers are asked for at a fixed rate; latencies in microseconds. */
    private Histogram asked(Driver others, Target hub, Careers careers, int length) throws InterruptedException {
        AtomicInteger unanswered = new AtomicInteger();
        int threads = (int) (careersPerSecond * DEADLINE.plusSeconds(1).toSeconds()) + 1;
        ScheduledExecutorService asking = new ScheduledThreadPoolExecutor(threads);
        for (int i = 0; i < threads; i++) {
            long every = TimeUnit.SECONDS.toMicros(threads) / careersPerSecond;
            var unused = asking.scheduleAtFixedRate(
                    () -> count(careers, unanswered), i * every / threads, every, TimeUnit.MICROSECONDS);
        }
        Window window;
        try {
            window = others.run(hub, Duration.ofSeconds(length));
        } finally {
            asking.shutdownNow();
        }
        if (!asking.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("questions about careers do not end");
        }
        if (unanswered.get() > 0) {
            throw new IllegalStateException(unanswered + " careers were not answered");
        }
        return window.latencies();
    }

    private static void count(Careers careers, AtomicInteger unanswered) {
        try {
            careers.ask();
        } catch (IllegalStateException e) {
            if (!Thread.currentThread().isInterrupted()) {
                unanswered.incrementAndGet();
            }
        }
    }

    private static void awaitWell(Careers careers) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!careers.ask().value().equals("DATA_FOUND")) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("a source that is well again is not asked again");
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private static Duration median(List<Duration> durations) {
        return durations.stream()
                .sorted()
                .skip(durations.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
