package org.crossroads.hub.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 2, 28);
    private static final LocalDate LAST = LocalDate.of(2024, 3, 1);

    @Test
    void bothEndsAreIncluded() {
        Period period = Period.of(FIRST, LAST);

        assertThat(period.contains(FIRST)).isTrue();
        assertThat(period.contains(LAST)).isTrue();
        assertThat(period.contains(FIRST.minusDays(1))).isFalse();
        assertThat(period.contains(LAST.plusDays(1))).isFalse();
    }

    @Test
    void periodsThatShareOneDayOverlap() {
        assertThat(Period.of(FIRST, LAST).overlaps(Period.from(LAST))).isTrue();
        assertThat(Period.of(FIRST, LAST).overlaps(Period.from(LAST.plusDays(1))))
                .isFalse();
    }

    @Test
    void aPeriodNeverEndsBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.of(LAST, FIRST));
    }

    @Property
    void overlapIsSharingADay(@ForAll("periods") Period one, @ForAll("periods") Period other) {
        boolean shared = FIRST.datesUntil(FIRST.plusDays(60)).anyMatch(day -> one.contains(day) && other.contains(day));

        assertThat(one.overlaps(other)).isEqualTo(shared);
    }

    @Property
    void overlapIsMutual(@ForAll("periods") Period one, @ForAll("periods") Period other) {
        assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one));
        assertThat(one.overlaps(one)).isTrue();
    }

    @Provide
    Arbitrary<Period> periods() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 20).optional(0.7))
                .as((begin, days) -> new Period(
                        FIRST.plusDays(begin),
                        days.isPresent() ? Optional.of(FIRST.plusDays(begin + days.get())) : Optional.empty()));
    }

    @Property
    void periodsThatAreUnitedHaveTheSameDaysAndTouchNoMore(
            @ForAll("periods") Period one, @ForAll("periods") Period two, @ForAll("periods") Period three) {
        List<Period> all = List.of(one, two, three);
        List<Period> united = Period.united(all);

        days().forEach(day -> assertThat(united.stream().anyMatch(period -> period.contains(day)))
                .isEqualTo(all.stream().anyMatch(period -> period.contains(day))));
        for (int i = 1; i < united.size(); i++) {
            assertThat(united.get(i - 1).touches(united.get(i))).isFalse();
        }
    }

    @Property
    void withoutAnotherPeriodTheDaysOfThatOneAreGoneAndNoOthers(
            @ForAll("periods") Period one, @ForAll("periods") Period other) {
        List<Period> left = one.without(other).toList();

        days().forEach(day -> assertThat(left.stream().anyMatch(period -> period.contains(day)))
                .isEqualTo(one.contains(day) && !other.contains(day)));
    }

    private static Stream<LocalDate> days() {
        return IntStream.range(-40, 80).mapToObj(FIRST::plusDays);
    }
}
