package org.crossroads.exchange.relay;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.crossroads.hub.consultation.Deadline;
import org.crossroads.hub.consultation.Source;
import org.crossroads.hub.consultation.Source.Failure;
import org.crossroads.hub.consultation.Source.SourceReply;
import org.crossroads.hub.consultation.Source.SourceReply.Failed;
import org.crossroads.hub.network.Institution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands before one source: lets so many calls through at a time, and none while the source has a pause. */
final class SourceGuard {

    private static final Logger LOG = LoggerFactory.getLogger(SourceGuard.class);
    /** Long enough for a source's process to have let go of a connection that it closed. */
    private static final Duration BEFORE_AGAIN = Duration.ofMillis(100);

    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final MeterRegistry meters;
    private final Tags tags;

    SourceGuard(CircuitBreaker breaker, Bulkhead bulkhead, MeterRegistry meters, Tags tags) {
        this.breaker = breaker;
        this.bulkhead = bulkhead;
        this.meters = meters;
        this.tags = tags;
        breaker.getEventPublisher()
                .onStateTransition(
                        event -> LOG.warn("source {}: {}", event.getCircuitBreakerName(), event.getStateTransition()));
    }

    /** Asks, and once more when no connection came about or it broke: the same question does no harm twice. */
    SourceReply ask(Source source, Institution supplier, Deadline deadline) {
        SourceReply reply = askOnce(source, supplier, deadline);
        if (failedAs(reply, Failure.UNREACHABLE) && deadline.left().compareTo(BEFORE_AGAIN) > 0) {
            return pause() ? again(reply, source, supplier, deadline) : reply;
        }
        return reply;
    }

    private SourceReply again(SourceReply before, Source source, Institution supplier, Deadline deadline) {
        SourceReply reply = askOnce(source, supplier, deadline);
        // Of a source that was given its pause in between, the reason is still that it could not be reached.
        return failedAs(reply, Failure.RESTING) ? before : reply;
    }

    private static boolean pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(BEFORE_AGAIN.toNanos());
            return true;
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private SourceReply askOnce(Source source, Institution supplier, Deadline deadline) {
        if (!breaker.tryAcquirePermission()) {
            return counted(new Failed(Failure.RESTING), Duration.ZERO);
        }
        if (!bulkhead.tryAcquirePermission()) {
            breaker.releasePermission();
            return counted(new Failed(Failure.BUSY), Duration.ZERO);
        }
        try {
            return judged(source, supplier, deadline);
        } finally {
            bulkhead.onComplete();
        }
    }

    private SourceReply judged(Source source, Institution supplier, Deadline deadline) {
        long begun = System.nanoTime();
        try {
            SourceReply reply = source.ask(supplier, deadline);
            long took = System.nanoTime() - begun;
            if (failedAs(reply, Failure.BUSY)) {
                // The hub's own want of memory says nothing about the source.
                breaker.releasePermission();
            } else {
                breaker.onResult(took, TimeUnit.NANOSECONDS, reply);
            }
            return counted(reply, Duration.ofNanos(took));
        } catch (RuntimeException broken) {
            breaker.onError(System.nanoTime() - begun, TimeUnit.NANOSECONDS, broken);
            throw broken;
        }
    }

    private SourceReply counted(SourceReply reply, Duration took) {
        String code = reply.fold(
                answered -> answered.status().code().code(),
                failed -> failed.failure().code());
        meters.timer("crossroads.source.calls", tags.and("code", code)).record(took);
        return reply;
    }

    private static boolean failedAs(SourceReply reply, Failure failure) {
        return reply instanceof Failed failed && failed.failure() == failure;
    }
}
