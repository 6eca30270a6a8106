package org.crossroads.bench;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crossroads.bench.load.Driver;
import org.crossroads.bench.load.Target;
import org.crossroads.bench.load.Window;

/**
 * Drives the targets in turn, window by window, so that what else happens on the machine hits all of them alike. Which one
 * goes first changes from round to round.
 */
final class Comparison {

    private final Driver driver;
    private final List<Target> targets;
    private final Plan plan;
    private final PrintWriter out;

    Comparison(Driver driver, List<Target> targets, Plan plan, PrintWriter out) {
        this.driver = driver;
        this.targets = List.copyOf(targets);
        this.plan = plan;
        this.out = out;
    }

    /** Load until each target has had its warm-up; gives how many exchanges that was, for the one that had the fewest. */
    long warmUp() throws InterruptedException {
        Duration done = Duration.ZERO;
        Map<String, Long> exchanges = new HashMap<>();
        for (int round = 0; done.compareTo(plan.warmUp()) < 0; round++) {
            for (Window window : round("warm-up", round)) {
                exchanges.merge(window.target(), window.exchanges(), Long::sum);
            }
            done = done.plus(plan.window());
        }
        return exchanges.values().stream().min(Comparator.naturalOrder()).orElse(0L);
    }

    /** By target, in the order in which they were given. */
    Map<String, List<Window>> measure() throws InterruptedException {
        Map<String, List<Window>> windows = new LinkedHashMap<>();
        for (int round = 0; round < plan.rounds(); round++) {
            for (Window window : round("measured", round)) {
                windows.computeIfAbsent(window.target(), name -> new ArrayList<>())
                        .add(window);
            }
        }
        return windows;
    }

    private List<Window> round(String phase, int round) throws InterruptedException {
        List<Target> order = new ArrayList<>(targets);
        if (round % 2 == 1) {
            Collections.reverse(order);
        }
        List<Window> windows = new ArrayList<>();
        for (Target target : order) {
            Window window = driver.run(target, plan.window());
            windows.add(window);
            out.printf(
                    Locale.ROOT,
                    "%-9s %2d %-5s %6.0f exch/s  CPU %.2f ms%n",
                    phase,
                    round + 1,
                    target.name(),
                    window.exchangesPerSecond(),
                    window.serverCpuMillisPerExchange());
            out.flush();
        }
        return windows;
    }
}
