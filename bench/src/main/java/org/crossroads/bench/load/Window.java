package org.crossroads.bench.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * One target under load for a few seconds.
 *
 * @param signedLate questions that had to be signed within the window, since the target was faster than expected
 * @param othersCpu what the rest of the machine used meanwhile: should be next to nothing
 * @param latencies in microseconds, from the first octet sent to the last one received
 */
public record Window(
        String target,
        long exchanges,
        long signedLate,
        Duration length,
        Duration serverCpu,
        Duration sourceCpu,
        Duration clientCpu,
        Duration othersCpu,
        Histogram latencies) {

    public double serverCpuMillisPerExchange() {
        return serverCpu.toNanos() / 1e6 / exchanges;
    }

    public double exchangesPerSecond() {
        return exchanges / (length.toNanos() / 1e9);
    }
}
