package org.crossroads.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MachineCpuTest {

    @Test
    void idlingAndWaitingForDisksIsNotWork() {
        Duration busy = MachineCpu.busy("cpu  100 10 20 99999 88888 3 4 5 6 7");

        assertThat(busy).isEqualTo(Duration.ofMillis(1420));
    }
}
