package org.crossroads.hub.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The time that one question's sources have together. It is theirs alone: it stands still while the hub itself keeps an
 * answer waiting, for want of memory, and while it opens one that came in time.
 */
public final class Deadline {

    /** While the time stands still, its end cannot be waited for; this is how often it is looked at again. */
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Clock clock;
    private final Instant begun;
    private long end;
    private int holds;
    private long heldSince;

    public Deadline(Clock clock, Duration deadline) {
        this.clock = clock;
        this.begun = clock.instant();
        this.end = System.nanoTime() + deadline.toNanos();
    }

    /** Never negative. Not by the wall clock: one that is set back must not keep the requester waiting. */
    public synchronized Duration left() {
        return Duration.ofNanos(Math.max(0, end - now()));
    }

    /** Whether there is none left; never while it stands still. */
    public synchronized boolean isOver() {
        return end - now() <= 0;
    }

    private long now() {
        return holds > 0 ? heldSince : System.nanoTime();
    }

    /** How long ago it ended; negative while it has not. */
    public synchronized Duration over() {
        return Duration.ofNanos(now() - end);
    }

    /** As told to the requester, by the same clock as the reply's timestamps; never negative, whatever that clock does. */
    public Duration elapsed() {
        Duration elapsed = Duration.between(begun, clock.instant());
        return elapsed.isNegative() ? Duration.ZERO : elapsed;
    }

    /**
     * Stops the time until the hold is closed.
     *
     * @throws TimeoutException when it is over: what came then came too late
     */
    public synchronized Hold hold() throws TimeoutException {
        if (isOver()) {
            throw new TimeoutException("the deadline is over");
        }
        if (holds == 0) {
            heldSince = System.nanoTime();
        }
        holds++;
        return new Hold(this);
    }

    private synchronized void goOn() {
        holds--;
        if (holds == 0) {
            end += System.nanoTime() - heldSince;
        }
    }

    /**
     * What comes of it, at most until the deadline is over.
     *
     * @throws TimeoutException when nothing came of it until then; it goes on all the same
     */
    public <T> T await(Future<T> underWay) throws InterruptedException, ExecutionException, TimeoutException {
        while (true) {
            try {
                return underWay.get(patience(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException nothingYet) {
                if (isOver()) {
                    throw nothingYet;
                }
            }
        }
    }

    private synchronized long patience() {
        long left = end - now();
        return holds > 0 ? Math.max(LOOK_AGAIN_NANOS, left) : Math.max(0, left);
    }

    /** The time stands still until this is closed; closing it again does nothing. */
    public static final class Hold implements AutoCloseable {

        private final Deadline held;
        private boolean closed;

        private Hold(Deadline held) {
            this.held = held;
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                held.goOn();
            }
        }
    }
}
