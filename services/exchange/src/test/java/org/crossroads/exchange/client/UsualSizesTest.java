package org.crossroads.exchange.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class UsualSizesTest {

    private static final URI SOURCE = URI.create("https://source.example/ws/career/v1");

    private final UsualSizes sizes = new UsualSizes();

    @Test
    void nothingIsKnownOfWhatNeverWasLarge() {
        sizes.came(SOURCE, "careers", 0);

        assertThat(sizes.usual(SOURCE, "careers")).isZero();
    }

    @Test
    void aLargeAnswerIsExpectedAgainOfThatOperationOnly() {
        sizes.came(SOURCE, "careers", 5_000_000);

        assertThat(sizes.usual(SOURCE, "careers")).isEqualTo(5_000_000);
        assertThat(sizes.usual(SOURCE, "pensions")).isZero();
    }

    @Test
    void smallerOnesAreBelievedLittleByLittle() {
        sizes.came(SOURCE, "careers", 1_000_000);
        sizes.came(SOURCE, "careers", 0);
        assertThat(sizes.usual(SOURCE, "careers")).isEqualTo(750_000);

        for (int i = 0; i < 20; i++) {
            sizes.came(SOURCE, "careers", 0);
        }
        assertThat(sizes.usual(SOURCE, "careers")).as("small again").isZero();
    }
}
