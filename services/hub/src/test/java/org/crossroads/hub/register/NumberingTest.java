package org.crossroads.hub.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.person.Gender;
import org.crossroads.hub.person.IncompleteDate;
import org.junit.jupiter.api.Test;

class NumberingTest {

    private static final IncompleteDate BIRTH = new IncompleteDate(1998, 7, 28);

    @Test
    void theMonthIsRaisedByFortyWhereTheSexIsKnownAndByTwentyWhereItIsNot() {
        assertThat(first(BIRTH, Gender.MALE)).startsWith("984728001");
        assertThat(first(BIRTH, Gender.FEMALE)).startsWith("984728002");
        assertThat(first(BIRTH, Gender.UNKNOWN)).startsWith("982728001");
    }

    @Test
    void theNumberOfSomebodyBornFrom2000OnHasTheOtherCheckDigits() {
        assertThat(Ssin.withCheckDigits("014728001", true).digits())
                .isEqualTo(first(new IncompleteDate(2001, 7, 28), Gender.MALE))
                .isNotEqualTo(Ssin.withCheckDigits("014728001", false).digits());
    }

    @Test
    void whatIsNotKnownOfTheBirthIsZero() {
        assertThat(first(new IncompleteDate(1998, 7, 0), Gender.MALE)).startsWith("984700001");
        assertThat(first(new IncompleteDate(1998, 0, 0), Gender.FEMALE)).startsWith("984000002");
        assertThat(first(new IncompleteDate(1998, 0, 0), Gender.UNKNOWN)).startsWith("982000001");
    }

    @Test
    void theCountersOfMenAreOddAndThoseOfWomenEven() {
        assertThat(sixth(Numbering.OFFICIAL, Gender.MALE)).startsWith("001", "003", "005");
        assertThat(sixth(Numbering.OFFICIAL, Gender.FEMALE)).startsWith("002", "004", "006");
        assertThat(sixth(Numbering.OFFICIAL, Gender.UNKNOWN)).startsWith("001", "002", "003");
    }

    @Test
    void whenTheCountersOfADayAreUsedUpTheDayBecomesZeroAndThenTheMonth() {
        List<String> days = Numbering.OFFICIAL
                .numbers(BIRTH, Gender.MALE)
                .map(ssin -> ssin.digits().substring(0, 6))
                .toList();

        assertThat(days).hasSize(3 * 499);
        assertThat(days.stream().distinct()).containsExactly("984728", "984700", "984000");
        assertThat(days.get(498)).isEqualTo("984728");
        assertThat(days.get(499)).isEqualTo("984700");
        assertThat(days.get(998)).isEqualTo("984000");
    }

    @Test
    void somebodyOfWhomOnlyTheYearIsKnownHasOnlyTheCountersOfTheYear() {
        assertThat(Numbering.OFFICIAL.numbers(new IncompleteDate(1998, 0, 0), Gender.UNKNOWN))
                .hasSize(998);
    }

    @Test
    void aNumberForTryingOutStandsOnADayThatNoCalendarHasInTheMonthOfBirthIfThereIsOne() {
        assertThat(neverIssued(new IncompleteDate(1979, 2, 0))).startsWith("794231001");
        assertThat(neverIssued(new IncompleteDate(1979, 6, 30))).startsWith("794631001");
        assertThat(neverIssued(new IncompleteDate(1979, 1, 15))).startsWith("794231001");
        assertThat(neverIssued(new IncompleteDate(1979, 0, 0))).startsWith("794231001");
    }

    @Test
    void thereIsNoRoomForAYearThatTwoDigitsDoNotTell() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Numbering.OFFICIAL.numbers(new IncompleteDate(1899, 12, 31), Gender.MALE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Numbering.OFFICIAL.numbers(new IncompleteDate(2100, 1, 1), Gender.MALE));
    }

    private static String first(IncompleteDate birth, Gender gender) {
        Optional<Ssin> first = Numbering.OFFICIAL.numbers(birth, gender).findFirst();
        return first.orElseThrow().digits();
    }

    private static String neverIssued(IncompleteDate birth) {
        Optional<Ssin> first =
                Numbering.NEVER_ISSUED.numbers(birth, Gender.MALE).findFirst();
        return first.orElseThrow().digits();
    }

    private static List<String> sixth(Numbering numbering, Gender gender) {
        return numbering
                .numbers(BIRTH, gender)
                .map(ssin -> ssin.digits().substring(6, 9))
                .toList();
    }
}
