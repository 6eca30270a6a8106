package org.crossroads.exchange.relay;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.crossroads.hub.consultation.LateAnswer;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.evidence.EvidenceLog;
import org.crossroads.hub.evidence.EvidenceLog.EvidenceUnavailable;
import org.crossroads.hub.network.InstitutionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records that an answer came after its deadline. Who was to have it has its reply already, so nobody waits for this. */
public final class LateAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(LateAnswers.class);

    private final EvidenceLog log;
    private final Supplier<UUID> tickets;
    private final MeterRegistry meters;
    private final Executor recording;
    private final Clock clock;

    /** @param recording runs what waits for the disk: who tells of a late answer must not */
    public LateAnswers(EvidenceLog log, Supplier<UUID> tickets, MeterRegistry meters, Executor recording, Clock clock) {
        this.log = log;
        this.tickets = tickets;
        this.meters = meters;
        this.recording = recording;
        this.clock = clock;
    }

    /**
     * An answer has come.
     *
     * @param question the ticket of the exchange for which the source was asked
     * @param took from the question to the answer
     * @param late of that, the part after the deadline
     */
    void came(UUID question, Operation operation, InstitutionCode source, Duration took, Duration late) {
        LOG.warn("ticket={} source={} answered {} ms late", question, source, late.toMillis());
        meters.timer("crossroads.source.late", "source", source.value()).record(late);
        LateAnswer answer = new LateAnswer(question, operation, source, took, late, clock.instant());
        try {
            recording.execute(() -> record(answer));
        } catch (RejectedExecutionException busy) {
            LOG.error("ticket={} source={} a late answer could not be recorded", question, source, busy);
        }
    }

    private void record(LateAnswer answer) {
        try {
            log.append(answer.entry(tickets.get()));
        } catch (EvidenceUnavailable e) {
            LOG.error("ticket={} source={} a late answer could not be recorded", answer.question(), answer.source(), e);
        }
    }
}
