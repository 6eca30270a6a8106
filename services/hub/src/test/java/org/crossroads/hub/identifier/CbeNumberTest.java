package org.crossroads.hub.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CbeNumberTest {

    @Test
    void anEnterpriseNumberThatWasReallyGivenHolds() {
        assertThat(CbeNumber.parse("0403019261")).contains(new CbeNumber("0403019261"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "403019261", "0403.019.261", "0403019262", "2403019261", "04030192610", "040301926a"})
    void whatHasNotTenDigitsWithTheirCheckIsRefused(String text) {
        assertThat(CbeNumber.parse(text)).isEmpty();
    }

    @Test
    void aPersonsNumberInTheWrongFieldIsNotRepeatedInTheRefusal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CbeNumber("85073003328"))
                .withMessageNotContaining("85073003328");
    }

    @Property
    void everySingleWrongDigitIsSeen(
            @ForAll @IntRange(min = 0, max = 19_999_999) int eight,
            @ForAll @IntRange(min = 0, max = 9) int place,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        String right = "%08d%02d".formatted(eight, 97 - eight % 97);
        int digit = (Character.digit(right.charAt(place), 10) + change) % 10;

        assertThat(CbeNumber.parse(right)).isPresent();
        assertThat(CbeNumber.parse(right.substring(0, place) + digit + right.substring(place + 1)))
                .isEmpty();
    }
}
