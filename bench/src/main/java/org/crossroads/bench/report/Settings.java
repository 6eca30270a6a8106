package org.crossroads.bench.report;

import java.util.List;

/**
 * How it was measured.
 *
 * @param warmUpSeconds of load on each target before the first window that counts
 * @param warmUpExchanges of the target that had the fewest in that time
 * @param serverOptions of both servers' JVMs
 * @param hubOptions that only the hub's JVM has
 * @param providers which crypto provider serves what in the hub, as it logged
 */
public record Settings(
        int warmUpSeconds,
        long warmUpExchanges,
        int rounds,
        int windowSeconds,
        int concurrency,
        List<String> serverOptions,
        List<String> hubOptions,
        String providers) {

    static final int MEANINGFUL_SECONDS = 200;
    /** The JVM's last compiler takes a method that runs once an exchange after 5,000 of them; twice that. */
    static final int MEANINGFUL_EXCHANGES = 10_000;

    public Settings {
        serverOptions = List.copyOf(serverOptions);
        hubOptions = List.copyOf(hubOptions);
    }

    /** Below that, most of what is measured is the compiler: CPU falls to a fifth in the first minutes under load. */
    public boolean isMeaningful() {
        return warmUpSeconds >= MEANINGFUL_SECONDS && warmUpExchanges >= MEANINGFUL_EXCHANGES;
    }
}
