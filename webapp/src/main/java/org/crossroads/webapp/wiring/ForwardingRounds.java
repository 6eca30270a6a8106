package org.crossroads.webapp.wiring;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.crossroads.hub.collection.Forwarding;
import org.crossroads.hub.evidence.EvidenceLog.EvidenceUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread of this node that tries again and again what no institution has confirmed yet. */
final class ForwardingRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ForwardingRounds.class);
    private static final int MOST_IN_A_ROUND = 100;
    private static final long FINISH_WITHIN_SECONDS = 10;

    private final Forwarding forwarding;
    private final ScheduledExecutorService rounds;

    ForwardingRounds(Forwarding forwarding, Duration pause) {
        this.forwarding = forwarding;
        this.rounds = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "collection-rounds");
            thread.setDaemon(true);
            return thread;
        });
        var unused =
                rounds.scheduleWithFixedDelay(this::round, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whatever goes wrong in one round, there is a next one. */
    private void round() {
        try {
            int confirmed = forwarding.forwardDue(MOST_IN_A_ROUND);
            if (confirmed > 0) {
                LOG.info("{} deliveries of collected data were confirmed", confirmed);
            }
        } catch (EvidenceUnavailable | RuntimeException e) {
            // Its kind and place; a message might quote a row.
            LOG.warn("a round of deliveries broke off: {}", e.getClass().getName());
        }
    }

    @Override
    public void close() {
        rounds.shutdown();
        try {
            if (!rounds.awaitTermination(FINISH_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                rounds.shutdownNow();
            }
        } catch (InterruptedException e) {
            rounds.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
