package org.crossroads.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crossroads.bench.Careers.Reply;
import org.crossroads.bench.load.Target;
import org.crossroads.bench.report.Machine;
import org.crossroads.exchange.security.CryptoProviders;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that asks for answers of megabytes, by many callers at once, of a hub with a small heap. */
@Command(
        name = "large-answers",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Fifty callers at once ask for five megabytes each, of a hub with a heap of 512 MB: all must be answered"
                    + " with all of it. Beside it, the same questions one after the other.",
            "About three minutes; the source and the callers want some 4 GB of their own."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every reply is right, and all at once take at most --max-ratio of the time that they take one by one",
            "1:they take longer",
            "2:wrong options",
            "3:a reply was wrong, or the hub did not survive it"
        })
final class LargeAnswers implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int WARM_UP = 10;

    @Option(names = "--callers", paramLabel = "N", description = "at once (default 50)")
    private int callers = 50;

    @Option(names = "--octets", paramLabel = "N", description = "of an answer's data (default 5000000)")
    private int octets = 5_000_000;

    @Option(names = "--max-ratio", paramLabel = "R", description = "fail above this (default 1.2)")
    private double mostRatio = 1.2;

    @Option(names = "--war", paramLabel = "FILE", description = "the hub (default webapp/target/crossroads.war)")
    private Path war = Path.of("webapp/target/crossroads.war");

    @Option(names = "--hub-option", paramLabel = "JVM-OPTION", description = "for the hub's JVM only; repeatable")
    private List<String> hubOptions = List.of();

    @Option(names = "--output", paramLabel = "DIRECTORY", description = "for logs and keys (default target/bench)")
    private Path output = Path.of("target/bench");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Machine.here());
        out.println("the hub's JVM: " + String.join(" ", Servers.OPTIONS) + " " + String.join(" ", hubOptions));
        CryptoProviders.install();
        Files.createDirectories(output);
        List<String> options = new ArrayList<>(hubOptions);
        options.add("-XX:+ExitOnOutOfMemoryError");
        try (Servers servers = new Servers(output.resolve("work"), clock)) {
            servers.sources("civil-servants-and-self-employed", List.of(), "FPD", "RSVZ");
            servers.sources("employees", List.of("-Xmx3g"), "RSZ*" + octets);
            // One machine makes all the answers and reads all the replies: that is not the hub's time.
            Target hub = servers.hub(
                    war,
                    options,
                    List.of("--crossroads.sources.deadlines[Career.consultCareer]=" + PATIENCE.toSeconds() + "s"));
            Careers careers = new Careers(servers, hub, PATIENCE, clock);
            for (int i = 0; i < WARM_UP; i++) {
                right(careers.ask("DATA_FOUND"));
            }
            return compare(careers, hub, out);
        }
    }

    private int compare(Careers careers, Target hub, PrintWriter out) throws InterruptedException {
        long begun = System.nanoTime();
        for (int i = 0; i < callers; i++) {
            right(careers.ask("DATA_FOUND"));
        }
        Duration oneByOne = Duration.ofNanos(System.nanoTime() - begun);
        begun = System.nanoTime();
        atOnce(careers);
        Duration together = Duration.ofNanos(System.nanoTime() - begun);
        if (!hub.server().isRunning()) {
            throw hub.server().failure("ended");
        }
        double ratio = (double) together.toNanos() / oneByOne.toNanos();
        out.printf(
                "%d replies of %,d octets of data: one by one %.1f s, all at once %.1f s; every one right%n",
                callers, octets, oneByOne.toMillis() / 1000.0, together.toMillis() / 1000.0);
        boolean holds = ratio <= mostRatio;
        out.printf("ratio %.2f: %s %.2f%n", ratio, holds ? "within" : "ABOVE", mostRatio);
        return holds ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void atOnce(Careers careers) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<Reply>> replies = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                replies.add(threads.submit(() -> careers.ask("DATA_FOUND")));
            }
            for (Future<Reply> reply : replies) {
                right(reply.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void right(Reply reply) {
        if (reply.octets() < octets) {
            throw new IllegalStateException("a reply of only " + reply.octets() + " octets");
        }
    }
}
