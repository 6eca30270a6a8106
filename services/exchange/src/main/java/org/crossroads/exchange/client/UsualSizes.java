package org.crossroads.exchange.client;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How large the answers of each operation of each source have been lately. A source that is asked only when there is room for
 * its usual answer need not be kept waiting in the middle of it: many give up a connection that nobody reads from.
 */
final class UsualSizes {

    private static final int MOST_KNOWN = 10_000;

    private record Asked(URI endpoint, String action) {}

    private final Map<Asked, Long> usual = new ConcurrentHashMap<>();

    /** Octets that an answer to this will claim, as far as is known; 0 when it is none of the large ones. */
    long usual(URI endpoint, String action) {
        return usual.getOrDefault(new Asked(endpoint, action), 0L);
    }

    /** An answer has come that claimed so many octets. A larger one counts at once, smaller ones little by little. */
    void came(URI endpoint, String action, long claimed) {
        Asked asked = new Asked(endpoint, action);
        if (claimed == 0 && !usual.containsKey(asked)) {
            return;
        }
        if (usual.size() > MOST_KNOWN) {
            usual.clear();
        }
        usual.merge(asked, claimed, (before, now) -> {
            long next = Math.max(now, before - before / 4);
            return next > Room.SMALL ? next : null;
        });
    }
}
