package org.crossroads.bench.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.crossroads.bench.process.MachineCpu;
import org.crossroads.bench.process.ServerProcess;

/**
 * Puts one target at a time under load. Before a window its questions are signed, after it every answer is verified; in
 * it the client only sends and receives.
 */
public final class Driver implements AutoCloseable {

    private static final double MARGIN = 1.25;
    private static final int FIRST_GUESS_PER_SECOND = 60;
    private static final long LONGEST_MICROS = 60_000_000;

    private final Requester requester;
    private final Connections connections;
    private final ServerProcess source;
    private final int concurrency;
    private final ExecutorService senders;
    private final Map<String, Double> expectedPerSecond = new ConcurrentHashMap<>();

    public Driver(Requester requester, Connections connections, ServerProcess source, int concurrency) {
        this.requester = requester;
        this.connections = connections;
        this.source = source;
        this.concurrency = concurrency;
        this.senders = Executors.newFixedThreadPool(concurrency);
    }

    /** One exchange; throws unless its answer is right. */
    public void tryOnce(Target target) throws IOException {
        requester.check(List.of(connections.put(target.endpoint(), requester.question())));
    }

    /** One window; throws unless every answer is right. */
    public Window run(Target target, Duration length) throws InterruptedException {
        double perSecond = expectedPerSecond.getOrDefault(target.name(), (double) FIRST_GUESS_PER_SECOND);
        int number = (int) (perSecond * MARGIN * length.toMillis() / 1000) + concurrency;
        Queue<SignedQuestion> questions = new ConcurrentLinkedQueue<>(requester.questions(number));
        Histogram latencies = new ConcurrentHistogram(LONGEST_MICROS, 3);
        AtomicLong late = new AtomicLong();

        Duration machineBefore = MachineCpu.busy().orElse(Duration.ZERO);
        Duration clientBefore = ownCpu();
        Duration sourceBefore = source.cpu();
        Duration serverBefore = target.server().cpu();
        long begin = System.nanoTime();
        List<Answer> answers = load(target.endpoint(), begin + length.toNanos(), questions, latencies, late);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        Duration server = target.server().cpu().minus(serverBefore);
        Duration sourceCpu = source.cpu().minus(sourceBefore);
        Duration client = ownCpu().minus(clientBefore);

        Duration machine = MachineCpu.busy().orElse(Duration.ZERO).minus(machineBefore);

        requester.check(answers);
        Duration others = machine.minus(server).minus(sourceCpu).minus(client);
        Window window = new Window(
                target.name(), answers.size(), late.get(), took, server, sourceCpu, client, others, latencies);
        expectedPerSecond.put(target.name(), window.exchangesPerSecond());
        return window;
    }

    private List<Answer> load(
            URI endpoint, long until, Queue<SignedQuestion> questions, Histogram latencies, AtomicLong late)
            throws InterruptedException {
        Callable<List<Answer>> sender = () -> {
            List<Answer> answers = new ArrayList<>();
            while (System.nanoTime() < until) {
                SignedQuestion prepared = questions.poll();
                if (prepared == null) {
                    late.incrementAndGet();
                    prepared = requester.question();
                }
                long sent = System.nanoTime();
                Answer answer = connections.put(endpoint, prepared);
                latencies.recordValue(Math.max(1, (System.nanoTime() - sent) / 1000));
                answers.add(answer);
            }
            return answers;
        };
        List<Callable<List<Answer>>> all = new ArrayList<>();
        for (int i = 0; i < concurrency; i++) {
            all.add(sender);
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<List<Answer>> sent : senders.invokeAll(all)) {
            try {
                answers.addAll(sent.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("an exchange failed: " + e.getCause(), e);
            }
        }
        return answers;
    }

    private static Duration ownCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        senders.shutdownNow();
    }
}
