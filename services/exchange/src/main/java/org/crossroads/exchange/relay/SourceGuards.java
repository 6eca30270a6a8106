package org.crossroads.exchange.relay;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.crossroads.hub.consultation.Source;
import org.crossroads.hub.consultation.Source.Failure;
import org.crossroads.hub.consultation.Source.SourceReply.Failed;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;

/**
 * Keeps each source's troubles its own. Every place that a source serves at has a guard of its own: so many calls at a
 * time, and a pause when it has not answered lately.
 *
 * <p>For questions only. They may be put again when a connection fails; a message that changes something may not.
 */
public final class SourceGuards {

    /** That the source is to blame for, and that a pause may help against. */
    private static final Set<Failure> OUTAGES = Set.of(Failure.TIMED_OUT, Failure.UNREACHABLE);

    private final BulkheadConfig atOnce;
    private final CircuitBreakerConfig outages;
    private final MeterRegistry meters;
    private final Map<Place, SourceGuard> guards = new ConcurrentHashMap<>();

    public SourceGuards(Settings settings, MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.atOnce = BulkheadConfig.custom()
                .maxConcurrentCalls(settings.callsAtOnce())
                .maxWaitDuration(Duration.ZERO)
                .build();
        this.outages = CircuitBreakerConfig.custom()
                .slidingWindow(settings.lastCalls(), settings.leastCalls(), SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(settings.failedPercent())
                .waitDurationInOpenState(settings.pause())
                .permittedNumberOfCallsInHalfOpenState(settings.trials())
                .recordResult(reply -> reply instanceof Failed failed && OUTAGES.contains(failed.failure()))
                .clock(clock)
                .build();
    }

    /**
     * When a source is asked no more, and when it is tried again.
     *
     * @param callsAtOnce to one source; one more is told that it is busy
     * @param lastCalls of which the failed ones are counted
     * @param leastCalls before that means anything
     * @param failedPercent of them, at which the source is given a pause
     * @param pause in which it is not asked
     * @param trials calls after the pause, by which is decided whether it goes on
     */
    public record Settings(
            int callsAtOnce, int lastCalls, int leastCalls, int failedPercent, Duration pause, int trials) {

        public Settings {
            if (callsAtOnce < 1 || leastCalls < 1 || lastCalls < leastCalls || trials < 1) {
                throw new IllegalArgumentException(
                        "a source is asked and tried at least once, and judged by calls that were made");
            }
            if (failedPercent < 1 || failedPercent > 100 || pause.isNegative() || pause.isZero()) {
                throw new IllegalArgumentException("a pause has a length, and comes at 1 to 100 percent");
            }
        }
    }

    /** The same source, guarded. */
    public Source around(Source source) {
        return (supplier, deadline) -> supplier.endpoint()
                .map(endpoint -> guard(supplier, endpoint).ask(source, supplier, deadline))
                // There is nothing to call, so nothing to guard.
                .orElseGet(() -> source.ask(supplier, deadline));
    }

    private record Place(InstitutionCode supplier, URI endpoint) {}

    private SourceGuard guard(Institution supplier, URI endpoint) {
        return guards.computeIfAbsent(new Place(supplier.code(), endpoint), this::newGuard);
    }

    private SourceGuard newGuard(Place place) {
        String name = place.supplier() + " " + place.endpoint();
        CircuitBreaker breaker = CircuitBreaker.of(name, outages);
        Bulkhead bulkhead = Bulkhead.of(name, atOnce);
        Tags tags = Tags.of(
                "source", place.supplier().value(), "endpoint", place.endpoint().toString());
        Gauge.builder("crossroads.source.resting", breaker, b -> state(b.getState()))
                .description("0: is asked; 1: is tried again after a pause; 2: has a pause")
                .tags(tags)
                .register(meters);
        Gauge.builder("crossroads.source.calls.active", bulkhead, SourceGuards::active)
                .description("calls under way")
                .tags(tags)
                .register(meters);
        return new SourceGuard(breaker, bulkhead, meters, tags);
    }

    private static int active(Bulkhead bulkhead) {
        return bulkhead.getMetrics().getMaxAllowedConcurrentCalls()
                - bulkhead.getMetrics().getAvailableConcurrentCalls();
    }

    private static int state(CircuitBreaker.State state) {
        return switch (state) {
            case OPEN, FORCED_OPEN -> 2;
            case HALF_OPEN -> 1;
            case CLOSED, DISABLED, METRICS_ONLY -> 0;
        };
    }
}
