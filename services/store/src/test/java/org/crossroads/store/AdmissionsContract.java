package org.crossroads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crossroads.hub.admission.Admissions.Recorded;
import org.crossroads.hub.admission.Conditions;
import org.crossroads.hub.admission.Deliberation;
import org.crossroads.hub.admission.Dossier;
import org.crossroads.hub.admission.Extension;
import org.crossroads.hub.admission.Mission;
import org.crossroads.hub.admission.Refusal;
import org.crossroads.hub.admission.Step;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.PurposeCode;
import org.crossroads.hub.network.ReferenceData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class AdmissionsContract {

    private static final InstitutionCode VDAB = new InstitutionCode("VDAB");
    private static final LocalDate ASKED = LocalDate.of(2024, 1, 10);
    private static final LocalDate DECIDED = LocalDate.of(2024, 4, 2);
    private static final Mission PLACEMENT = mission(DECIDED, Optional.of(LocalDate.of(2026, 12, 31)));

    private final TestStore store;
    private final JdbcAdmissions admissions;

    AdmissionsContract(TestStore store) {
        this.store = store;
        this.admissions = new JdbcAdmissions(store.open(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        admissions.close();
        store.close();
    }

    @Test
    void nobodyIsAdmittedToBeginWith() {
        assertThat(admissions.of(VDAB)).isEmpty();
        assertThat(admissions.missionsOf(VDAB)).isEmpty();
        assertThat(admissions.history(VDAB)).isEmpty();
    }

    @Test
    void everyStateIsFoundAsItWasSavedAndStaysInTheHistory() {
        List<Dossier> states = states(ASKED, PLACEMENT, mission(DECIDED, Optional.empty()));
        for (Dossier state : states) {
            admissions.save(state);
            assertThat(admissions.of(VDAB)).contains(state);
        }

        List<Recorded> history = admissions.history(VDAB);
        assertThat(history).extracting(Recorded::dossier).containsExactlyElementsOf(states);
        for (int i = 1; i < history.size(); i++) {
            assertThat(history.get(i - 1).to()).contains(history.get(i).from());
        }
        assertThat(history.get(history.size() - 1).to()).isEmpty();
    }

    @Test
    void onlyAnAdmittedBodyHasMissionsAndOnlyWithinTheirPeriod() {
        List<Dossier> states = states(ASKED, PLACEMENT);
        admissions.save(states.get(3));
        assertThat(admissions.missionsOf(VDAB)).isEmpty();

        admissions.save(states.get(4));
        assertThat(admissions.missionsOf(VDAB)).containsExactly(PLACEMENT);
        assertThat(admissions.missionsOf(VDAB, LocalDate.of(2026, 12, 31))).containsExactly(PLACEMENT);
        assertThat(admissions.missionsOf(VDAB, LocalDate.of(2027, 1, 1))).isEmpty();
        assertThat(admissions.missionsOf(new InstitutionCode("FOREM"))).isEmpty();
    }

    @Test
    void aRefusalIsKeptWithItsReason() {
        Dossier refused = taken(states(ASKED, PLACEMENT).get(1).refused(new Refusal(DECIDED, "no task of its own")));
        admissions.save(refused);

        assertThat(admissions.of(VDAB)).contains(refused);
    }

    @Test
    void aFurtherRequestLeavesWhatTheBodyWasAdmittedFor() {
        Dossier first = last(states(ASKED, PLACEMENT));
        Dossier further = states(DECIDED.plusYears(1), PLACEMENT).get(0);
        admissions.save(first);
        admissions.save(further);

        assertThat(admissions.of(VDAB)).contains(further);
        assertThat(admissions.missionsOf(VDAB)).containsExactly(PLACEMENT);
    }

    @Test
    void aMissionOfAnotherDecreeHasNoPurposeOfTheList() {
        Mission pensions = new Mission(Optional.empty(), "supplementary pensions", DECIDED, Optional.empty());
        Dossier fund = Dossier.request(VDAB, Extension.SUPPLEMENTARY_PENSIONS, ASKED, List.of(pensions));
        admissions.save(fund);

        assertThat(admissions.of(VDAB)).contains(fund);
    }

    @Test
    void whatIsReplacedAdmitsNobodyAnyMoreAndIsRemembered() {
        Dossier admitted = last(states(ASKED, PLACEMENT));
        admissions.replaceAll(List.of(admitted));
        admissions.replaceAll(List.of(admitted));
        assertThat(admissions.history(VDAB)).hasSize(1);

        admissions.replaceAll(List.of());
        assertThat(admissions.of(VDAB)).isEmpty();
        assertThat(admissions.missionsOf(VDAB)).isEmpty();
        assertThat(admissions.history(VDAB))
                .singleElement()
                .satisfies(recorded -> assertThat(recorded.to()).isPresent());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> admissions.replaceAll(
                        List.of(admitted, states(ASKED, PLACEMENT).get(0))));
    }

    @Test
    void anAdmissionIsKnownOnTheOtherNodeWithinASecond() throws InterruptedException {
        try (JdbcAdmissions otherNode = new JdbcAdmissions(store.open(), Clock.systemUTC())) {
            Instant before = Instant.now();
            admissions.save(last(states(ASKED, PLACEMENT)));
            Thread.sleep(1000);

            assertThat(otherNode.missionsOf(VDAB)).containsExactly(PLACEMENT);
            assertThat(otherNode.history(VDAB).get(0).from()).isAfterOrEqualTo(before.minusMillis(1));
        }
    }

    private static List<Dossier> states(LocalDate asked, Mission... missions) {
        Dossier requested = Dossier.request(VDAB, Extension.COMMUNITIES_AND_REGIONS, asked, List.of(missions));
        Conditions conditions = new Conditions(asked, Optional.of("RR 99/001"), Optional.of("RR 99/002"));
        Dossier checked = taken(requested.conditionsChecked(conditions, ReferenceData.ofTheProject()));
        Dossier deliberated = taken(checked.deliberated(new Deliberation("Deliberation 99/010", asked)));
        if (asked.isAfter(DECIDED)) {
            return List.of(requested, checked, deliberated);
        }
        Dossier decided = taken(deliberated.decided(DECIDED));
        return List.of(requested, checked, deliberated, decided, taken(decided.admitted(List.of(missions))));
    }

    private static Dossier last(List<Dossier> states) {
        return states.get(states.size() - 1);
    }

    private static Mission mission(LocalDate begin, Optional<LocalDate> end) {
        return new Mission(Optional.of(new PurposeCode("P02")), "placing jobseekers", begin, end);
    }

    private static Dossier taken(Step step) {
        return step.fold(Step.Taken::dossier, barred -> {
            throw new AssertionError(barred.reason());
        });
    }
}
