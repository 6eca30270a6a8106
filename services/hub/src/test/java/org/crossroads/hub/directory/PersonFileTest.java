package org.crossroads.hub.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.PersonRepertory.Closure;
import org.crossroads.hub.directory.Registration.Merged;
import org.crossroads.hub.directory.Registration.Overlaps;
import org.crossroads.hub.directory.Registration.Registered;
import org.crossroads.hub.fixtures.Star;
import org.junit.jupiter.api.Test;

class PersonFileTest {

    private static final int DAYS = 30;

    @Test
    void adjoiningPeriodsOfOnePhaseBecomeOne() {
        var after = file(definitive(1, 5)).register(definitive(6, 9));

        assertThat(after.answer()).isEqualTo(new Merged(definitive(1, 9)));
        assertThat(after.file().inscriptions()).containsExactly(definitive(1, 9));
    }

    @Test
    void overlappingPeriodsOfOnePhaseBecomeOneAlsoWhenSeveralAreTouched() {
        var after =
                file(definitive(1, 5), definitive(10, 12), definitive(20, 21)).register(definitive(4, 10));

        assertThat(after.answer()).isEqualTo(new Merged(definitive(1, 12)));
        assertThat(after.file().inscriptions()).containsExactly(definitive(1, 12), definitive(20, 21));
    }

    @Test
    void whatStandsAlreadyStaysAsItStands() {
        var after = file(definitive(1, 9)).register(definitive(2, 3));

        assertThat(after.answer()).isEqualTo(new Merged(definitive(1, 9)));
        assertThat(after.file()).isEqualTo(file(definitive(1, 9)));
    }

    @Test
    void anotherPhaseIsNotMixedIn() {
        PersonFile file = file(definitive(1, 5));
        Inscription added = of(Phase.PROVISIONAL, 5, Optional.of(9));

        assertThat(file.register(added).answer()).isEqualTo(new Overlaps(definitive(1, 5)));
        assertThat(file.register(added).file()).isEqualTo(file);
        assertThat(file.register(of(Phase.PROVISIONAL, 6, Optional.of(9))).answer())
                .isInstanceOf(Registered.class);
    }

    @Test
    void aLaterPhaseTakesThePlaceOfTheOpenOne() {
        Inscription added = of(Phase.DEFINITIVE, 5, Optional.empty());

        var after = file(of(Phase.PROVISIONAL, 1, Optional.empty())).register(added);

        assertThat(after.answer()).isEqualTo(new Registered(added));
        assertThat(after.file().inscriptions()).containsExactly(of(Phase.PROVISIONAL, 1, Optional.of(4)), added);
    }

    @Test
    void aLaterPhaseFromTheSameDayLeavesNothingOfTheOpenOne() {
        Inscription added = of(Phase.SIGNIFICANT, 1, Optional.empty());

        var after = file(of(Phase.PROVISIONAL, 1, Optional.empty())).register(added);

        assertThat(after.file().inscriptions()).containsExactly(added);
    }

    @Test
    void noPhaseGivesWayToAnEarlierOneOrToOneThatBeganBeforeOrThatEnds() {
        PersonFile significant = file(of(Phase.SIGNIFICANT, 5, Optional.empty()));

        for (Inscription refused : List.of(
                of(Phase.PROVISIONAL, 9, Optional.empty()),
                of(Phase.DEFINITIVE, 4, Optional.empty()),
                of(Phase.DEFINITIVE, 9, Optional.of(12)))) {
            assertThat(significant.register(refused).answer()).isInstanceOf(Overlaps.class);
        }
    }

    @Test
    void onlyAnOpenInscriptionIsClosedAndNotBeforeItBegins() {
        PersonFile open = file(of(Phase.DEFINITIVE, 5, Optional.empty()));

        assertThat(open.close(day(7)).file()).isEqualTo(file(definitive(5, 7)));
        assertThat(open.close(day(4)).answer()).isEqualTo(Closure.BEFORE_BEGIN);
        assertThat(file(definitive(5, 7)).close(day(6)).answer()).isEqualTo(Closure.NOTHING_OPEN);
    }

    @Test
    void filesOfTwoNumbersBecomeOneInWhichEachDayHasTheLatestPhase() {
        PersonFile ofTheNew = file(definitive(5, 9));

        PersonFile united = ofTheNew.unitedWith(
                Star.OTHER_PERSON, List.of(of(Phase.PROVISIONAL, 1, Optional.empty()), definitive(30, 40)));

        assertThat(united.inscriptions())
                .extracting(Inscription::phase, Inscription::period)
                .containsExactly(
                        tuple(Phase.PROVISIONAL, Period.of(day(1), day(4))),
                        tuple(Phase.DEFINITIVE, Period.of(day(5), day(9))),
                        tuple(Phase.PROVISIONAL, Period.of(day(10), day(29))),
                        tuple(Phase.DEFINITIVE, Period.of(day(30), day(40))),
                        tuple(Phase.PROVISIONAL, Period.from(day(41))));
    }

    @Test
    void aFileWhoseInscriptionsOverlapIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> file(definitive(1, 5), definitive(5, 6)));
    }

    @Property
    void whateverTheOrderNoTwoOverlapAndNoDayOfAnAcceptedRegistrationIsLost(
            @ForAll("registrations") List<Inscription> registrations) {
        PersonFile file = file();
        Map<LocalDate, Phase> accepted = new HashMap<>();
        for (Inscription each : registrations) {
            var after = file.register(each);
            if (after.answer() instanceof Overlaps) {
                assertThat(after.file()).isEqualTo(file);
            } else {
                daysOf(each).forEach(day -> accepted.merge(day, each.phase(), PersonFileTest::later));
            }
            file = after.file();
        }
        // That no two overlap, the file itself has checked.
        assertThat(phasesOf(file)).isEqualTo(accepted);
    }

    @Property
    void whenNumbersBecomeOneNoDayOfEitherIsLost(
            @ForAll("registrations") List<Inscription> some, @ForAll("registrations") List<Inscription> others) {
        PersonFile one = registered(some);
        PersonFile other = registered(others);
        Map<LocalDate, Phase> both = phasesOf(one);
        phasesOf(other).forEach((day, phase) -> both.merge(day, phase, PersonFileTest::later));

        assertThat(phasesOf(one.unitedWith(Star.PERSON, other.inscriptions()))).isEqualTo(both);
    }

    @Provide
    Arbitrary<List<Inscription>> registrations() {
        IntFunction<Arbitrary<Optional<Integer>>> ends =
                begin -> Arbitraries.integers().between(begin, DAYS).optional(0.6);
        return Combinators.combine(
                        Arbitraries.of(Phase.class),
                        Arbitraries.integers()
                                .between(1, DAYS)
                                .flatMap(begin -> ends.apply(begin).map(end -> Map.entry(begin, end))))
                .as((phase, days) -> of(phase, days.getKey(), days.getValue()))
                .list()
                .ofMaxSize(12);
    }

    private static PersonFile registered(List<Inscription> registrations) {
        PersonFile file = file();
        for (Inscription each : registrations) {
            file = file.register(each).file();
        }
        return file;
    }

    private static Phase later(Phase one, Phase other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** With a few days after the last end, for those that are open. */
    private static Map<LocalDate, Phase> phasesOf(PersonFile file) {
        Map<LocalDate, Phase> phases = new HashMap<>();
        file.inscriptions().forEach(each -> daysOf(each).forEach(day -> phases.put(day, each.phase())));
        return phases;
    }

    private static List<LocalDate> daysOf(Inscription inscription) {
        return IntStream.rangeClosed(1, DAYS + 3)
                .mapToObj(PersonFileTest::day)
                .filter(inscription.period()::contains)
                .toList();
    }

    private static PersonFile file(Inscription... inscriptions) {
        return new PersonFile(List.of(inscriptions));
    }

    private static Inscription definitive(int begin, int end) {
        return of(Phase.DEFINITIVE, begin, Optional.of(end));
    }

    private static Inscription of(Phase phase, int begin, Optional<Integer> end) {
        return new Inscription(
                Star.PERSON,
                Star.RVA.code(),
                Star.UNEMPLOYED,
                phase,
                new Period(day(begin), end.map(PersonFileTest::day)));
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2020, 1, 1).plusDays(number);
    }
}
