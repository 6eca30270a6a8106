package org.crossroads.sandbox.network;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.crossroads.hub.evidence.SeenMessages;

/** A source's memory of what it received: enough for one process that may forget when it stops. */
final class MemorySeenMessages implements SeenMessages {

    private static final int CLEAN_EVERY = 10_000;

    private final Map<String, Instant> seen = new ConcurrentHashMap<>();
    private final AtomicInteger sinceCleaning = new AtomicInteger();
    private final Clock clock;

    MemorySeenMessages(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean claim(String signatureDigest, Instant keepUntil) {
        if (sinceCleaning.incrementAndGet() % CLEAN_EVERY == 0) {
            seen.values().removeIf(until -> until.isBefore(clock.instant()));
        }
        return seen.putIfAbsent(signatureDigest, keepUntil) == null;
    }
}
