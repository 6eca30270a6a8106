package org.crossroads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crossroads.store.Fixtures.AN;
import static org.crossroads.store.Fixtures.BO;
import static org.crossroads.store.Fixtures.CY;
import static org.crossroads.store.Fixtures.NEW_YEAR;
import static org.crossroads.store.Fixtures.RSZ;
import static org.crossroads.store.Fixtures.RVA;
import static org.crossroads.store.Fixtures.UNEMPLOYED;
import static org.crossroads.store.Fixtures.inscription;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.PersonReferences;
import org.crossroads.hub.directory.PersonRepertory.Closure;
import org.crossroads.hub.directory.PersonRepertory.Registration;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.store.JdbcPersonRepertory.Replacement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class PersonRepertoryContract {

    private final TestStore store;
    private final JdbcPersonRepertory repertory;

    PersonRepertoryContract(TestStore store) {
        this.store = store;
        this.repertory = new JdbcPersonRepertory(store.open(), Clock.systemUTC());
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
        assertThat(repertory.register(open)).isEqualTo(Registration.REGISTERED);
        assertThat(repertory.register(closed)).isEqualTo(Registration.REGISTERED);
        repertory.register(inscription(BO, Period.from(NEW_YEAR)));

        assertThat(repertory.referencesTo(AN).inscriptions()).containsExactly(closed, open);
    }

    @Test
    void anInscriptionThatOverlapsChangesNothingAndIsToldSo() {
        Period year = Period.of(NEW_YEAR, NEW_YEAR.plusYears(1));
        repertory.register(inscription(AN, year));

        assertThat(repertory.register(inscription(AN, Period.from(NEW_YEAR.plusYears(1)))))
                .isEqualTo(Registration.OVERLAPS);
        assertThat(repertory.register(inscription(AN, Period.of(NEW_YEAR.minusDays(9), NEW_YEAR))))
                .isEqualTo(Registration.OVERLAPS);
        assertThat(repertory.referencesTo(AN).inscriptions()).hasSize(1);
    }

    @Test
    void anInscriptionBeforeOrAfterOrInAnotherQualityDoesNotOverlap() {
        repertory.register(inscription(AN, Period.of(NEW_YEAR, NEW_YEAR.plusYears(1))));

        assertThat(repertory.register(
                        inscription(AN, Period.from(NEW_YEAR.plusYears(1).plusDays(1)))))
                .isEqualTo(Registration.REGISTERED);
        assertThat(repertory.register(inscription(AN, Period.of(NEW_YEAR.minusDays(9), NEW_YEAR.minusDays(1)))))
                .isEqualTo(Registration.REGISTERED);
        assertThat(repertory.register(
                        new Inscription(AN, RVA, new Quality(18, 2), Phase.DEFINITIVE, Period.from(NEW_YEAR))))
                .isEqualTo(Registration.REGISTERED);
    }

    @Test
    void ofManyOverlappingRegistrationsOnTwoNodesOneSucceeds() throws Exception {
        JdbcPersonRepertory otherNode = new JdbcPersonRepertory(store.open(), Clock.systemUTC());
        for (Ssin person : List.of(AN, BO, CY)) {
            List<Callable<Registration>> callers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                JdbcPersonRepertory node = i % 2 == 0 ? repertory : otherNode;
                Period period = Period.from(NEW_YEAR.plusDays(i));
                callers.add(() -> node.register(inscription(person, period)));
            }

            assertThat(Together.run(callers))
                    .containsOnlyOnce(Registration.REGISTERED)
                    .hasSize(10);
            assertThat(otherNode.referencesTo(person).inscriptions()).hasSize(1);
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
