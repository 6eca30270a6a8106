package org.crossroads.hub.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The time that one question's sources have together. */
final class Deadline {

    private final Clock clock;
    private final Instant begun;
    private final long end;

    Deadline(Clock clock, Duration deadline) {
        this.clock = clock;
        this.begun = clock.instant();
        this.end = System.nanoTime() + deadline.toNanos();
    }

    /** Never negative. Not by the wall clock: one that is set back must not keep the requester waiting. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** As told to the requester, by the same clock as the reply's timestamps; never negative, whatever that clock does. */
    Duration elapsed() {
        Duration elapsed = Duration.between(begun, clock.instant());
        return elapsed.isNegative() ? Duration.ZERO : elapsed;
    }
}
