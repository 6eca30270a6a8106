package org.crossroads.hub.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QualityTest {

    @Test
    void aQualityIsWrittenAsSectorAndCode() {
        assertThat(Quality.parse("18/1")).contains(new Quality(18, 1));
        assertThat(new Quality(18, 902)).hasToString("18/902");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "18", "18/", "/1", "18-1", "1000/1", "18/1000", "18/1/2", "-1/1", " 18/1", "18/1\n"})
    void whatIsNotSectorAndCodeIsNoQuality(String text) {
        assertThat(Quality.parse(text)).isEmpty();
    }

    @Test
    void sectorAndCodeHaveAtMostThreeDigits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Quality(1000, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quality(1, -1));
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll @IntRange(max = 999) int sector, @ForAll @IntRange(max = 999) int code) {
        Quality quality = new Quality(sector, code);

        assertThat(Quality.parse(quality.toString())).contains(quality);
    }

    @Property
    void qualitiesAreOrderedBySectorThenCode(
            @ForAll @IntRange(max = 999) int sector,
            @ForAll @IntRange(max = 999) int code,
            @ForAll @IntRange(max = 999) int otherSector,
            @ForAll @IntRange(max = 999) int otherCode) {
        int expected = Integer.compare(sector * 1000 + code, otherSector * 1000 + otherCode);

        assertThat(new Quality(sector, code).compareTo(new Quality(otherSector, otherCode)))
                .isEqualTo(expected);
    }
}
