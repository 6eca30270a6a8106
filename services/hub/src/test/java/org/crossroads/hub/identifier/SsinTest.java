package org.crossroads.hub.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crossroads.hub.fixtures.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SsinTest {

    @ParameterizedTest
    @ValueSource(strings = {"85073003328", "17073003384", "01490700185", "98472899765"})
    void numbersThatWereReallyIssuedHold(String digits) {
        assertThat(Ssin.parse(digits)).contains(new Ssin(digits));
    }

    @Test
    void theCheckOfBirthsFrom2000PutsA2BeforeTheNine() {
        assertThat(Ssin.withCheckDigits("170730033", true).digits()).isEqualTo("17073003384");
        assertThat(Ssin.withCheckDigits("850730033", false).digits()).isEqualTo("85073003328");
    }

    @Test
    void aBisNumberIsRecognisedByItsMonth() {
        assertThat(new Ssin("98472899765").isBis()).isTrue();
        assertThat(new Ssin("01490700185").isBis()).isTrue();
        assertThat(Ssin.withCheckDigits("982728997", false).isBis()).isTrue();
        assertThat(new Ssin("85073003328").isBis()).isFalse();
        assertThat(Ssin.withCheckDigits("856730033", false).isBis()).isFalse();
    }

    @Test
    void aTestPersonIsRecognisedByTheMonth() {
        assertThat(Ssin.withCheckDigits("856730033", false).isTest()).isTrue();
        assertThat(new Ssin("85073003328").isTest()).isFalse();
        assertThat(new Ssin("98472899765").isTest()).isFalse();
    }

    @Test
    void monthAndDayMayBeUnknown() {
        assertThat(Ssin.withCheckDigits("850000033", false).isBis()).isFalse();
        assertThat(Ssin.withCheckDigits("852000033", false).isBis()).isTrue();
        assertThat(Ssin.withCheckDigits("850700033", false).isTest()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"851330033", "853330033", "855330033", "856030033", "857330033", "859930033"})
    void aMonthOfNoRegisterIsRefused(String nine) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ssin.withCheckDigits(nine, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"850732033", "850799033", "850730000", "850730999"})
    void aDayPast31AndACounterThatIsNotGivenAreRefused(String nine) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ssin.withCheckDigits(nine, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8507300332",
                "850730033281",
                "85.07.30-033.28",
                " 85073003328",
                "85073003328\n",
                "8507300332a",
                "٨٥٠٧٣٠٠٣٣٢٨"
            })
    void whatIsNotElevenDigitsIsNoNumber(String text) {
        assertThat(Ssin.parse(text)).isEmpty();
    }

    @Test
    void aRefusedNumberIsNotRepeatedInTheRefusal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ssin("85073003329"))
                .withMessageNotContaining("85073003329");
    }

    @Property
    void everyNumberWithItsCheckDigitsHolds(@ForAll("ssins") Ssin ssin) {
        assertThat(Ssin.parse(ssin.digits())).contains(ssin);
    }

    @Property
    void everyNumberBelongsToOneRegister(@ForAll("ssins") Ssin ssin) {
        assertThat(ssin.isBis() && ssin.isTest()).isFalse();
    }

    @Property
    void theTwoCenturiesNeverShareTheirCheckDigits(@ForAll("nines") String nine) {
        assertThat(Ssin.withCheckDigits(nine, true)).isNotEqualTo(Ssin.withCheckDigits(nine, false));
    }

    /** 97 is a prime above 9: a single wrong digit is seen, unless the result is a number of the other century. */
    @Property
    void everySingleWrongDigitIsSeenOrMakesANumberOfTheOtherCentury(@ForAll("ssins") Ssin ssin) {
        boolean from2000 = bornFrom2000(ssin);
        for (String wrong : singleDigitChanges(ssin.digits())) {
            Ssin.parse(wrong).ifPresent(other -> assertThat(bornFrom2000(other)).isNotEqualTo(from2000));
        }
    }

    @Property
    void aWrongDigitIsSeldomMissed(@ForAll("ssins") Ssin ssin) {
        List<String> changes = singleDigitChanges(ssin.digits());
        assertThat(changes.stream().filter(wrong -> Ssin.parse(wrong).isPresent()))
                .hasSizeLessThan(changes.size() / 10);
    }

    @Property
    void toStringNeverShowsTheDigits(@ForAll("ssins") Ssin ssin) {
        assertThat(ssin.toString()).doesNotContainPattern("[0-9]");
    }

    @Property
    void anyTextIsEitherANumberOrNone(@ForAll String text) {
        assertThat(Ssin.parse(text).map(Ssin::digits).orElse(text)).isEqualTo(text);
    }

    private static boolean bornFrom2000(Ssin ssin) {
        return ssin.equals(Ssin.withCheckDigits(ssin.digits().substring(0, 9), true));
    }

    private static List<String> singleDigitChanges(String digits) {
        List<String> changes = new ArrayList<>();
        for (int place = 0; place < digits.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digits.charAt(place) != digit) {
                    changes.add(digits.substring(0, place) + digit + digits.substring(place + 1));
                }
            }
        }
        return changes;
    }

    @Provide
    Arbitrary<Ssin> ssins() {
        return Numbers.ssins();
    }

    @Provide
    Arbitrary<String> nines() {
        return Numbers.nines();
    }
}
