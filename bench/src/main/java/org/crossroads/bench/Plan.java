package org.crossroads.bench;

import java.time.Duration;

/** How long and how hard. */
record Plan(Duration warmUp, int rounds, Duration window, int concurrency) {

    Plan {
        if (warmUp.isNegative() || rounds < 1 || window.toMillis() < 100 || concurrency < 1) {
            throw new IllegalArgumentException("a run has at least one round of windows of 0.1 s, and one sender");
        }
    }
}
