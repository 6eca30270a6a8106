package org.crossroads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.crossroads.store.Fixtures.AN;
import static org.crossroads.store.Fixtures.BO;
import static org.crossroads.store.Fixtures.CY;
import static org.crossroads.store.Fixtures.NEW_YEAR;
import static org.crossroads.store.Fixtures.RSZ;
import static org.crossroads.store.Fixtures.RVA;
import static org.crossroads.store.Fixtures.UNEMPLOYED;
import static org.crossroads.store.Fixtures.inscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.PersonReferences;
import org.crossroads.hub.directory.PersonRepertory.Closure;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.directory.Registration;
import org.crossroads.hub.directory.Registration.Merged;
import org.crossroads.hub.directory.Registration.Overlaps;
import org.crossroads.hub.directory.Registration.Registered;
import org.crossroads.hub.directory.Registration.Replaced;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.store.JdbcPersonRepertory.Replacement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class PersonRepertoryContract {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    private final TestStore store;
    private final TickingClock clock = new TickingClock();
    private final JdbcPersonRepertory repertory;

    PersonRepertoryContract(TestStore store) {
        this.store = store;
        this.repertory = new JdbcPersonRepertory(store.open(), clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nobodyHasAFileOnSomeoneUnknown() {
        PersonReferences references = repertory.referencesTo(AN);

        assertThat(references.ssin()).isEqualTo(AN);
        assertThat(references.inscriptions()).isEmpty();
        assertThat(references.replacedBy()).isEmpty();
    }

    @Test
    void whatIsRegisteredIsFoundFromTheEarliestOn() {
        Inscription open = inscription(AN, Period.from(NEW_YEAR));
        Inscription closed = new Inscription(
                AN, RSZ, new Quality(12, 1), Phase.PROVISIONAL, Period.of(NEW_YEAR.minusYears(9), NEW_YEAR));
        assertThat(repertory.register(open)).isEqualTo(new Registered(open));
        assertThat(repertory.register(closed)).isEqualTo(new Registered(closed));
        repertory.register(inscription(BO, Period.from(NEW_YEAR)));

        assertThat(repertory.referencesTo(AN).inscriptions()).containsExactly(closed, open);
    }

    @Test
    void inscriptionsOfOnePhaseThatOverlapOrAdjoinBecomeOne() {
        repertory.register(inscription(AN, Period.of(NEW_YEAR, NEW_YEAR.plusDays(9))));
        Inscription adjoined = inscription(AN, Period.of(NEW_YEAR, NEW_YEAR.plusDays(19)));
        Inscription spanning = inscription(AN, Period.from(NEW_YEAR.minusDays(5)));

        assertThat(repertory.register(inscription(AN, Period.of(NEW_YEAR.plusDays(10), NEW_YEAR.plusDays(19)))))
                .isEqualTo(new Merged(adjoined));
        assertThat(repertory.register(inscription(AN, Period.from(NEW_YEAR.minusDays(5)))))
                .isEqualTo(new Merged(spanning));
        assertThat(repertory.referencesTo(AN).inscriptions()).containsExactly(spanning);
        // Nothing is overwritten: both that became part of another are still there.
        assertThat(store.count("select count(*) from inscription where recorded_to is not null"))
                .isEqualTo(2);
    }

    @Test
    void whatStandsAlreadyIsNotWrittenAgain() {
        Inscription open = inscription(AN, Period.from(NEW_YEAR));
        repertory.register(open);

        assertThat(repertory.register(inscription(AN, Period.of(NEW_YEAR.plusDays(3), NEW_YEAR.plusDays(9)))))
                .isEqualTo(new Merged(open));
        assertThat(store.count("select count(*) from inscription")).isEqualTo(1);
    }

    @Test
    void anInscriptionThatOverlapsAnotherPhaseChangesNothingAndIsToldSo() {
        Inscription standing = inscription(AN, Period.of(NEW_YEAR, NEW_YEAR.plusYears(1)));
        repertory.register(standing);

        assertThat(repertory.register(phase(Phase.PROVISIONAL, Period.from(NEW_YEAR.plusYears(1)))))
                .isEqualTo(new Overlaps(standing));
        assertThat(repertory.register(phase(Phase.SIGNIFICANT, Period.of(NEW_YEAR.minusDays(9), NEW_YEAR))))
                .isEqualTo(new Overlaps(standing));
        assertThat(repertory.referencesTo(AN).inscriptions()).containsExactly(standing);
    }

    @Test
    void aLaterPhaseTakesThePlaceOfTheOpenInscription() {
        Inscription definitive = phase(Phase.DEFINITIVE, Period.from(NEW_YEAR.plusDays(30)));
        repertory.register(phase(Phase.PROVISIONAL, Period.from(NEW_YEAR)));

        assertThat(repertory.register(definitive)).isEqualTo(new Registered(definitive));
        assertThat(repertory.referencesTo(AN).inscriptions())
                .containsExactly(phase(Phase.PROVISIONAL, Period.of(NEW_YEAR, NEW_YEAR.plusDays(29))), definitive);
    }

    @Test
    void aLaterPhaseFromTheSameDayLeavesNothingStandingOfTheOpenInscription() {
        Inscription definitive = phase(Phase.DEFINITIVE, Period.from(NEW_YEAR));
        repertory.register(phase(Phase.PROVISIONAL, Period.from(NEW_YEAR)));

        assertThat(repertory.register(definitive)).isEqualTo(new Registered(definitive));
        assertThat(repertory.referencesTo(AN).inscriptions()).containsExactly(definitive);
        assertThat(store.count("select count(*) from inscription where phase = 'PROVISIONAL'"))
                .isEqualTo(1);
    }

    @Test
    void anInscriptionApartOrInAnotherQualityStandsBesideTheOthers() {
        repertory.register(inscription(AN, Period.of(NEW_YEAR, NEW_YEAR.plusDays(9))));

        assertThat(repertory.register(inscription(AN, Period.from(NEW_YEAR.plusDays(11)))))
                .isInstanceOf(Registered.class);
        assertThat(repertory.register(inscription(AN, Period.of(NEW_YEAR.minusDays(9), NEW_YEAR.minusDays(2)))))
                .isInstanceOf(Registered.class);
        assertThat(repertory.register(
                        new Inscription(AN, RVA, new Quality(18, 2), Phase.DEFINITIVE, Period.from(NEW_YEAR))))
                .isInstanceOf(Registered.class);
        assertThat(repertory.referencesTo(AN).inscriptions()).hasSize(4);
    }

    @Test
    void whatWasReadIsReadAgainAsKnownThen() {
        List<Ssin> people = List.of(AN, BO, CY);
        Random random = new Random(1990);
        Map<Instant, List<PersonReferences>> read = new LinkedHashMap<>();
        for (int step = 0; step < 150; step++) {
            Ssin person = people.get(random.nextInt(people.size()));
            switch (random.nextInt(20)) {
                case 0 -> replaceUnlessItLeadsBack(person, people.get(random.nextInt(people.size())));
                case 1, 2, 3, 4, 5 -> repertory.close(person, RVA, UNEMPLOYED, FIRST_DAY.plusDays(random.nextInt(60)));
                default -> repertory.register(anyInscription(person, random));
            }
            read.put(clock.tick(), people.stream().map(repertory::referencesTo).toList());
        }

        read.forEach((known, then) -> assertThat(people.stream().map(ssin -> repertory.referencesTo(ssin, known)))
                .containsExactlyElementsOf(then));
        assertThat(repertory.referencesTo(AN, Instant.EPOCH).inscriptions()).isEmpty();
        assertThat(new HashSet<>(read.values())).hasSizeGreaterThan(20);
    }

    private void replaceUnlessItLeadsBack(Ssin old, Ssin replacement) {
        Ssin last = repertory.referencesTo(replacement).replacedBy().orElse(replacement);
        if (!last.equals(old) && repertory.referencesTo(old).replacedBy().isEmpty()) {
            repertory.replace(old, replacement);
        }
    }

    private static Inscription anyInscription(Ssin person, Random random) {
        LocalDate begin = FIRST_DAY.plusDays(random.nextInt(60));
        Period period = random.nextBoolean() ? Period.from(begin) : Period.of(begin, begin.plusDays(random.nextInt(9)));
        return new Inscription(person, RVA, UNEMPLOYED, List.of(Phase.values()).get(random.nextInt(3)), period);
    }

    @Test
    void aClockThatIsBehindDoesNotTurnTheRecordBack() {
        repertory.register(inscription(AN, Period.of(NEW_YEAR, NEW_YEAR.plusDays(3))));
        Instant before = clock.tick();
        JdbcPersonRepertory behind = new JdbcPersonRepertory(store.open(), Clock.offset(clock, Duration.ofHours(-1)));
        repertory.register(inscription(AN, Period.of(NEW_YEAR.plusDays(20), NEW_YEAR.plusDays(30))));
        behind.register(inscription(AN, Period.of(NEW_YEAR.plusDays(4), NEW_YEAR.plusDays(9))));

        assertThat(repertory.referencesTo(AN, before).inscriptions()).hasSize(1);
        assertThat(store.count("select count(*) from inscription where recorded_to < recorded_from"))
                .isZero();
        assertThat(repertory.referencesTo(AN).inscriptions()).hasSize(2);
    }

    @Test
    void ofManyRegistrationsAtOnceOnTwoNodesOneInscriptionStands() throws Exception {
        JdbcPersonRepertory otherNode = new JdbcPersonRepertory(store.open(), Clock.systemUTC());
        for (Ssin person : List.of(AN, BO, CY)) {
            List<Callable<Registration>> callers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                JdbcPersonRepertory node = i % 2 == 0 ? repertory : otherNode;
                Period period = Period.from(NEW_YEAR.plusDays(i));
                callers.add(() -> node.register(inscription(person, period)));
            }

            assertThat(Together.run(callers))
                    .hasSize(10)
                    .filteredOn(Registered.class::isInstance)
                    .hasSize(1);
            assertThat(otherNode.referencesTo(person).inscriptions())
                    .containsExactly(inscription(person, Period.from(NEW_YEAR)));
        }
    }

    @Test
    void closingEndsTheOpenInscriptionAndRemembersThatItWasOpen() {
        repertory.register(inscription(AN, Period.from(NEW_YEAR)));

        assertThat(repertory.close(AN, RVA, UNEMPLOYED, NEW_YEAR.plusDays(30))).isEqualTo(Closure.CLOSED);
        assertThat(repertory.referencesTo(AN).inscriptions())
                .containsExactly(inscription(AN, Period.of(NEW_YEAR, NEW_YEAR.plusDays(30))));
        assertThat(store.count("select count(*) from inscription where period_end is null and recorded_to is not null"))
                .isEqualTo(1);
    }

    @Test
    void whatIsNotOpenCannotBeClosed() {
        repertory.register(inscription(AN, Period.of(NEW_YEAR, NEW_YEAR.plusDays(3))));

        assertThat(repertory.close(AN, RVA, UNEMPLOYED, NEW_YEAR)).isEqualTo(Closure.NOTHING_OPEN);
        assertThat(repertory.close(BO, RVA, UNEMPLOYED, NEW_YEAR)).isEqualTo(Closure.NOTHING_OPEN);
    }

    @Test
    void nothingEndsBeforeItBegins() {
        repertory.register(inscription(AN, Period.from(NEW_YEAR)));

        assertThat(repertory.close(AN, RVA, UNEMPLOYED, NEW_YEAR.minusDays(1))).isEqualTo(Closure.BEFORE_BEGIN);
        assertThat(repertory.close(AN, RVA, UNEMPLOYED, NEW_YEAR)).isEqualTo(Closure.CLOSED);
    }

    @Test
    void aReplacedNumberAnswersWithTheOther() {
        repertory.register(inscription(BO, Period.from(NEW_YEAR)));
        repertory.replace(AN, BO);

        assertThat(repertory.referencesTo(AN).replacedBy()).contains(BO);
        assertThat(repertory.referencesTo(BO).replacedBy()).isEmpty();
        assertThat(repertory.referencesTo(BO).inscriptions()).hasSize(1);
    }

    @Test
    void whatStoodUnderTheOldNumberStandsUnderTheNewOneAndIsRemembered() {
        Inscription provisional = phase(Phase.PROVISIONAL, Period.from(NEW_YEAR));
        Inscription elsewhere = new Inscription(AN, RSZ, new Quality(12, 1), Phase.DEFINITIVE, Period.from(NEW_YEAR));
        repertory.register(provisional);
        repertory.register(elsewhere);
        repertory.register(inscription(BO, Period.of(NEW_YEAR.plusDays(10), NEW_YEAR.plusDays(19))));
        Instant before = clock.tick();
        repertory.replace(AN, BO);

        assertThat(repertory.referencesTo(AN).inscriptions()).isEmpty();
        assertThat(repertory.referencesTo(BO).inscriptions())
                .extracting(i -> i.institution(), Inscription::phase, Inscription::period)
                .containsExactlyInAnyOrder(
                        tuple(RVA, Phase.PROVISIONAL, Period.of(NEW_YEAR, NEW_YEAR.plusDays(9))),
                        tuple(RSZ, Phase.DEFINITIVE, Period.from(NEW_YEAR)),
                        tuple(RVA, Phase.DEFINITIVE, Period.of(NEW_YEAR.plusDays(10), NEW_YEAR.plusDays(19))),
                        tuple(RVA, Phase.PROVISIONAL, Period.from(NEW_YEAR.plusDays(20))));
        assertThat(repertory.referencesTo(AN, before))
                .isEqualTo(new PersonReferences(AN, Optional.empty(), List.of(provisional, elsewhere)));
    }

    @Test
    void nothingIsRegisteredOrClosedUnderAReplacedNumber() {
        repertory.register(inscription(AN, Period.from(NEW_YEAR)));
        repertory.replace(AN, BO);

        assertThat(repertory.register(inscription(AN, Period.from(NEW_YEAR)))).isEqualTo(new Replaced(BO));
        assertThat(repertory.close(AN, RVA, UNEMPLOYED, NEW_YEAR)).isEqualTo(Closure.NOTHING_OPEN);
        assertThat(repertory.close(BO, RVA, UNEMPLOYED, NEW_YEAR)).isEqualTo(Closure.CLOSED);
    }

    @Test
    void replacementsAndRegistrationsAtOnceOnTwoNodesLoseNothing() throws Exception {
        JdbcPersonRepertory otherNode = new JdbcPersonRepertory(store.open(), Clock.systemUTC());
        List<Callable<Boolean>> callers = new ArrayList<>();
        for (int counter = 1; counter <= 8; counter++) {
            Ssin person = person(1, counter);
            callers.add(() -> otherNode.register(inscription(person, Period.from(NEW_YEAR))) instanceof Registered);
            callers.add(() -> {
                repertory.replace(person, BO);
                return false;
            });
        }
        boolean anyRegistered = Together.run(callers).contains(true);

        assertThat(repertory.referencesTo(BO).inscriptions()).hasSize(anyRegistered ? 1 : 0);
        assertThat(store.count(
                        "select count(*) from inscription where recorded_to is null and ssin <> '" + BO.digits() + "'"))
                .isZero();
    }

    @Test
    void aNumberReplacedTwiceAnswersWithTheLastInOneStep() {
        repertory.replace(AN, BO);
        repertory.replace(BO, CY);

        assertThat(repertory.referencesTo(AN).replacedBy()).contains(CY);
        assertThat(repertory.referencesTo(BO).replacedBy()).contains(CY);
    }

    @Test
    void aNumberIsNeverReplacedByItself() {
        repertory.replace(AN, BO);

        assertThatThrownBy(() -> repertory.replace(BO, AN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> repertory.replace(CY, CY)).isInstanceOf(IllegalArgumentException.class);
        assertThat(repertory.referencesTo(BO).replacedBy()).isEmpty();
    }

    @Test
    void anEmptyRepertoryIsFilledOnce() {
        List<Inscription> inscriptions =
                List.of(inscription(AN, Period.from(NEW_YEAR)), inscription(BO, Period.from(NEW_YEAR)));
        List<Replacement> replacements = List.of(new Replacement(CY, BO));

        assertThat(repertory.fill(inscriptions.iterator(), replacements.iterator()))
                .isTrue();
        assertThat(repertory.fill(inscriptions.iterator(), replacements.iterator()))
                .isFalse();
        assertThat(repertory.referencesTo(AN).inscriptions()).hasSize(1);
        assertThat(repertory.referencesTo(CY).replacedBy()).contains(BO);
    }

    @Test
    void ofTwoNodesThatFillAtOnceOneDoes() throws Exception {
        JdbcPersonRepertory otherNode = new JdbcPersonRepertory(store.open(), Clock.systemUTC());
        List<Inscription> inscriptions = List.of(inscription(AN, Period.from(NEW_YEAR)));

        List<Callable<Boolean>> callers = List.of(
                () -> repertory.fill(
                        inscriptions.iterator(), List.<Replacement>of().iterator()),
                () -> otherNode.fill(
                        inscriptions.iterator(), List.<Replacement>of().iterator()));

        assertThat(Together.run(callers)).containsExactlyInAnyOrder(true, false);
        assertThat(repertory.referencesTo(AN).inscriptions()).hasSize(1);
    }

    @Test
    void readersThatAreInterruptedDoNotCloseTheDatabaseToOthers() throws Exception {
        List<Inscription> inscriptions = new ArrayList<>();
        for (int day = 1; day <= 28; day++) {
            for (int counter = 1; counter < 400; counter++) {
                inscriptions.add(inscription(person(day, counter), Period.from(NEW_YEAR)));
            }
        }
        repertory.fill(inscriptions.iterator(), List.<Replacement>of().iterator());
        store.stopNodes();
        // Opened again, so that pages come from the file.
        JdbcPersonRepertory reopened = new JdbcPersonRepertory(store.open(), Clock.systemUTC());
        Thread reader = new Thread(() -> {
            for (Inscription inscription : inscriptions) {
                Thread.currentThread().interrupt();
                reopened.referencesTo(inscription.ssin());
            }
        });
        reader.setUncaughtExceptionHandler((thread, reason) -> {});
        reader.start();
        reader.join();

        for (Inscription inscription : inscriptions.subList(0, 50)) {
            assertThat(reopened.referencesTo(inscription.ssin()).inscriptions()).hasSize(1);
        }
    }

    private static Inscription phase(Phase phase, Period period) {
        return new Inscription(AN, RVA, UNEMPLOYED, phase, period);
    }

    /** Goes on by a second only when it is told to, and by a microsecond on each look. */
    private static final class TickingClock extends Clock {
        private Instant now = Instant.parse("2026-03-03T12:00:00Z");

        synchronized Instant tick() {
            Instant read = now;
            now = now.plusSeconds(1);
            return read;
        }

        @Override
        public synchronized Instant instant() {
            now = now.plusNanos(1000);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static Ssin person(int day, int counter) {
        return Ssin.withCheckDigits("8567%02d%03d".formatted(day, counter), false);
    }

    @Test
    void aFillWithOverlapsLeavesTheRepertoryEmpty() {
        List<Inscription> inscriptions = List.of(
                inscription(BO, Period.from(NEW_YEAR)),
                inscription(AN, Period.from(NEW_YEAR)),
                inscription(AN, Period.of(NEW_YEAR.minusDays(1), NEW_YEAR)));

        assertThatThrownBy(() -> repertory.fill(
                        inscriptions.iterator(), List.<Replacement>of().iterator()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("inscriptions 2 and 3")
                .hasMessageNotContaining(AN.digits());
        assertThat(store.count("select count(*) from inscription")).isZero();
    }
}
