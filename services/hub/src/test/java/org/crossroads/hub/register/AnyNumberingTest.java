package org.crossroads.hub.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.person.Gender;
import org.crossroads.hub.person.IncompleteDate;

class AnyNumberingTest {

    @Property(tries = 60)
    void everyNumberIsABisNumberThatHoldsAndNoTwoAreTheSame(
            @ForAll Numbering numbering, @ForAll("births") IncompleteDate birth, @ForAll Gender gender) {
        List<Ssin> numbers = numbering.numbers(birth, gender).toList();

        assertThat(numbers).isNotEmpty().doesNotHaveDuplicates().allMatch(Ssin::isBis);
        assertThat(numbers)
                .allMatch(number -> Ssin.parse(number.digits()).isPresent())
                .allMatch(number -> Ssin.withCheckDigits(number.digits().substring(0, 9), birth.year() >= 2000)
                        .equals(number));
    }

    @Property(tries = 60)
    void theCounterTellsTheSexExactlyWhereTheMonthSaysThatItWasKnown(
            @ForAll Numbering numbering, @ForAll("births") IncompleteDate birth, @ForAll Gender gender) {
        assertThat(numbering.numbers(birth, gender)).allSatisfy(number -> {
            int month = Integer.parseInt(number.digits().substring(2, 4));
            int counter = Integer.parseInt(number.digits().substring(6, 9));
            assertThat(month >= 40).isEqualTo(gender != Gender.UNKNOWN);
            if (gender != Gender.UNKNOWN) {
                assertThat(counter % 2 == 1).isEqualTo(gender == Gender.MALE);
            }
        });
    }

    @Property(tries = 60)
    void theYearIsAlwaysThatOfBirthAndMonthAndDayNeverThoseOfAnotherDay(
            @ForAll("births") IncompleteDate birth, @ForAll Gender gender) {
        assertThat(Numbering.OFFICIAL.numbers(birth, gender)).allSatisfy(number -> {
            int month = Integer.parseInt(number.digits().substring(2, 4)) % 20;
            int day = Integer.parseInt(number.digits().substring(4, 6));
            assertThat(Integer.parseInt(number.digits().substring(0, 2))).isEqualTo(birth.year() % 100);
            assertThat(month).isIn(0, birth.month());
            assertThat(day).isIn(0, birth.day());
        });
    }

    /** So a number of the sandbox is nobody's, whoever is born when. */
    @Property(tries = 60)
    void whatIsForTryingOutCanNeverHaveBeenGivenToAnybody(
            @ForAll("births") IncompleteDate somebody,
            @ForAll("births") IncompleteDate invented,
            @ForAll Gender gender,
            @ForAll Gender inventedGender) {
        Stream<String> real = Numbering.OFFICIAL.numbers(somebody, gender).map(AnyNumberingTest::date);
        Stream<String> neverIssued =
                Numbering.NEVER_ISSUED.numbers(invented, inventedGender).map(AnyNumberingTest::date);

        assertThat(neverIssued.distinct())
                .doesNotContainAnyElementsOf(real.distinct().toList());
    }

    private static String date(Ssin number) {
        return number.digits().substring(0, 6);
    }

    @Provide
    Arbitrary<IncompleteDate> births() {
        Arbitrary<IncompleteDate> days = Combinators.combine(
                        Arbitraries.integers().between(1900, 2099),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(0, 28))
                .as(IncompleteDate::new);
        Arbitrary<IncompleteDate> lastDays = Combinators.combine(
                        Arbitraries.integers().between(1900, 2099),
                        Arbitraries.integers().between(1, 12))
                .as((year, month) -> IncompleteDate.of(new IncompleteDate(year, month, 0).last()));
        Arbitrary<IncompleteDate> years =
                Arbitraries.integers().between(1900, 2099).map(year -> new IncompleteDate(year, 0, 0));
        return Arbitraries.oneOf(days, lastDays, years);
    }
}
