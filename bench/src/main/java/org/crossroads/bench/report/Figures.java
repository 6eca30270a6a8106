package org.crossroads.bench.report;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.crossroads.bench.load.Window;

/**
 * What one target did in all its windows; times in milliseconds.
 *
 * @param cpu of the server, for each exchange, over all windows together
 * @param cpuLeast of the cheapest window
 * @param cpuMost of the dearest window
 * @param othersCores how many cores the rest of the machine kept busy meanwhile
 * @param signedLate exchanges whose question was signed within the window
 */
public record Figures(
        String target,
        long exchanges,
        double exchangesPerSecond,
        double p50,
        double p95,
        double p99,
        double cpu,
        double cpuLeast,
        double cpuMost,
        double sourceCpu,
        double clientCpu,
        double othersCores,
        long signedLate) {

    public static Figures of(String target, List<Window> windows) {
        Histogram all = new Histogram(3);
        windows.forEach(window -> all.add(window.latencies()));
        List<Double> costs = windows.stream()
                .map(Window::serverCpuMillisPerExchange)
                .sorted(Comparator.naturalOrder())
                .toList();
        long exchanges = windows.stream().mapToLong(Window::exchanges).sum();
        return new Figures(
                target,
                exchanges,
                exchanges / (sum(windows, Window::length) / 1000),
                all.getValueAtPercentile(50) / 1000.0,
                all.getValueAtPercentile(95) / 1000.0,
                all.getValueAtPercentile(99) / 1000.0,
                sum(windows, Window::serverCpu) / exchanges,
                costs.get(0),
                costs.get(costs.size() - 1),
                sum(windows, Window::sourceCpu) / exchanges,
                sum(windows, Window::clientCpu) / exchanges,
                Math.max(0, sum(windows, Window::othersCpu) / sum(windows, Window::length)),
                windows.stream().mapToLong(Window::signedLate).sum());
    }

    private static double sum(List<Window> windows, Function<Window, Duration> part) {
        return windows.stream().map(part).mapToLong(Duration::toNanos).sum() / 1e6;
    }
}
