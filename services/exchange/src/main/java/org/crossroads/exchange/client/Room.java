package org.crossroads.exchange.client;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The memory that large answers may take together, counted in octets as they come over the wire. Before a large answer is
 * read it claims its size; while there is no room it waits, and TCP lets its sender wait too.
 *
 * <p>First come, first served. But one question may have answers of several sources: the oldest question that already
 * holds room gets more of it even beyond the limit, so that questions which each wait for what another one holds cannot
 * exist. Beyond the limit is thus at most what the sources of one question answer.
 */
public final class Room {

    /** Answers up to this size claim nothing: they are nearly all, and must not wait behind the few large ones. */
    public static final int SMALL = 64 * 1024;

    private final long octets;
    private final Duration longestWait;
    private long taken;
    private final Deque<Claim> waiting = new ArrayDeque<>();
    /** The shares that hold something, the oldest first. */
    private final Set<Share> holding = new LinkedHashSet<>();

    /**
     * Makes it.
     *
     * @param octets at most, of all large answers that are in memory at a time
     * @param longestWait of an answer; then its source counts as busy
     */
    public Room(long octets, Duration longestWait) {
        if (octets < SMALL) {
            throw new IllegalArgumentException("room for less than one small answer");
        }
        this.octets = octets;
        this.longestWait = longestWait;
    }

    /** For who has nobody else to think of. */
    public static Room withoutLimit() {
        return new Room(Long.MAX_VALUE, Duration.ofDays(1));
    }

    /** What one question holds, from its first answer until its reply has left. */
    public Share share() {
        return new Share();
    }

    public long octets() {
        return octets;
    }

    public synchronized long taken() {
        return taken;
    }

    public synchronized int waiting() {
        return waiting.size();
    }

    private void settle() {
        List<Claim> granted = new ArrayList<>();
        synchronized (this) {
            grantToTheOldest(granted);
            while (!waiting.isEmpty() && (taken == 0 || waiting.element().octets <= octets - taken)) {
                grant(waiting.remove(), granted);
            }
        }
        granted.forEach(claim -> claim.granted.complete(claim));
    }

    private void grantToTheOldest(List<Claim> granted) {
        if (holding.isEmpty()) {
            return;
        }
        Share oldest = holding.iterator().next();
        for (Iterator<Claim> each = waiting.iterator(); each.hasNext(); ) {
            Claim claim = each.next();
            if (claim.share == oldest) {
                each.remove();
                grant(claim, granted);
            }
        }
    }

    private void grant(Claim claim, List<Claim> granted) {
        claim.held = true;
        taken += claim.octets;
        holding.add(claim.share);
        granted.add(claim);
    }

    /** All that one question holds. */
    public final class Share implements AutoCloseable {

        private final List<Claim> claims = new ArrayList<>();
        private boolean closed;

        private Share() {}

        Duration longestWait() {
            return longestWait;
        }

        /** Room for that many octets more; the claim's future completes when it is there. Nothing, once this is closed. */
        Claim claim(long size) {
            Claim claim;
            synchronized (Room.this) {
                claim = new Claim(this, closed ? 0 : Math.min(size, octets));
                if (closed) {
                    claim.granted.complete(claim);
                } else {
                    claims.add(claim);
                    waiting.add(claim);
                }
            }
            settle();
            return claim;
        }

        /** What is left of all of it is so many octets; gives the rest back. */
        public void shrinkTo(long size) {
            synchronized (Room.this) {
                long left = size;
                for (Claim claim : claims) {
                    long kept = Math.min(left, claim.octets);
                    claim.shrink(kept);
                    left -= kept;
                }
            }
            settle();
        }

        /** Gives everything back; again does nothing. */
        @Override
        public void close() {
            synchronized (Room.this) {
                closed = true;
                List.copyOf(claims).forEach(Claim::end);
            }
            settle();
        }
    }

    /** Part of a share: one answer's. */
    final class Claim implements AutoCloseable {

        private final Share share;
        private final CompletableFuture<Claim> granted = new CompletableFuture<>();
        private long octets;
        private boolean held;

        private Claim(Share share, long octets) {
            this.share = share;
            this.octets = octets;
        }

        CompletableFuture<Claim> granted() {
            return granted;
        }

        void shrinkTo(long size) {
            synchronized (Room.this) {
                shrink(Math.min(size, octets));
            }
            settle();
        }

        /** Gives it back, or stops waiting for it; again does nothing. */
        @Override
        public void close() {
            synchronized (Room.this) {
                end();
            }
            settle();
        }

        private void shrink(long size) {
            if (held) {
                taken -= octets - size;
            }
            octets = size;
        }

        private void end() {
            shrink(0);
            waiting.remove(this);
            share.claims.remove(this);
            held = false;
            if (share.claims.stream().noneMatch(claim -> claim.held)) {
                holding.remove(share);
            }
        }
    }
}
