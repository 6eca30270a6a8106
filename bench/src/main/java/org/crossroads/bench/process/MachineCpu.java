package org.crossroads.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** CPU time that the whole machine spent since it began, as Linux counts it. */
public final class MachineCpu {

    private static final Path STATISTICS = Path.of("/proc/stat");
    /** Ticks of {@code /proc}; Linux shows a hundred a second on every platform that Java runs on. */
    private static final long MILLIS_A_TICK = 10;

    private MachineCpu() {}

    /** Everything but idling and waiting for disks, stolen time included; empty on other systems. */
    public static Optional<Duration> busy() {
        try (var lines = Files.lines(STATISTICS)) {
            return lines.findFirst().map(MachineCpu::busy);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The columns are user, nice, system, idle, iowait, irq, softirq, steal; guests are in user already. */
    static Duration busy(String line) {
        List<Long> ticks = Arrays.stream(line.strip().split("\\s+"))
                .skip(1)
                .map(Long::parseLong)
                .toList();
        long busy = 0;
        for (int column : new int[] {0, 1, 2, 5, 6, 7}) {
            busy += ticks.get(column);
        }
        return Duration.ofMillis(busy * MILLIS_A_TICK);
    }
}
