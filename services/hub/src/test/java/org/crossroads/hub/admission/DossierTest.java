package org.crossroads.hub.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.crossroads.hub.fixtures.Dossiers.ASKED;
import static org.crossroads.hub.fixtures.Dossiers.CHECKED;
import static org.crossroads.hub.fixtures.Dossiers.CONDITIONS;
import static org.crossroads.hub.fixtures.Dossiers.DECIDED;
import static org.crossroads.hub.fixtures.Dossiers.DELIBERATED;
import static org.crossroads.hub.fixtures.Dossiers.admitted;
import static org.crossroads.hub.fixtures.Dossiers.decided;
import static org.crossroads.hub.fixtures.Dossiers.obstacle;
import static org.crossroads.hub.fixtures.Dossiers.placement;
import static org.crossroads.hub.fixtures.Dossiers.requested;
import static org.crossroads.hub.fixtures.Dossiers.taken;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crossroads.hub.admission.Dossier.State;
import org.crossroads.hub.admission.Step.Obstacle;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.network.PurposeCode;
import org.crossroads.hub.network.ReferenceData;
import org.junit.jupiter.api.Test;

class DossierTest {

    private static final ReferenceData DATA = ReferenceData.ofTheProject();
    private static final Mission PLACEMENT = placement(DECIDED, Optional.empty());
    private static final Deliberation DELIBERATION = new Deliberation("Deliberation 99/010", DELIBERATED);
    private static final Refusal REFUSAL = new Refusal(LocalDate.of(2025, 1, 1), "another body has this task");

    @Test
    void aRequestGoesFromStateToStateUntilTheBodyIsAdmittedForStatedMissions() {
        Dossier requested = requested(PLACEMENT);
        Dossier checked = taken(requested.conditionsChecked(CONDITIONS, DATA));
        Dossier deliberated = taken(checked.deliberated(DELIBERATION));
        Dossier decided = taken(deliberated.decided(DECIDED));
        Dossier admitted = taken(decided.admitted(List.of(PLACEMENT)));

        assertThat(List.of(requested, checked, deliberated, decided, admitted))
                .extracting(Dossier::state)
                .containsExactly(
                        State.REQUESTED, State.CONDITIONS_CHECKED, State.DELIBERATED, State.DECIDED, State.ADMITTED);
        assertThat(decided.admitted()).isEmpty();
        assertThat(admitted.admitted()).containsExactly(PLACEMENT);
        assertThat(admitted.deliberation()).contains(DELIBERATION);
        assertThat(admitted.decidedOn()).contains(DECIDED);
    }

    @Test
    void noStateIsSkipped() {
        Dossier requested = requested(PLACEMENT);
        Dossier checked = taken(requested.conditionsChecked(CONDITIONS, DATA));
        Dossier deliberated = taken(checked.deliberated(DELIBERATION));

        assertThat(obstacle(requested.deliberated(DELIBERATION))).isEqualTo(Obstacle.OUT_OF_ORDER);
        assertThat(obstacle(requested.decided(DECIDED))).isEqualTo(Obstacle.OUT_OF_ORDER);
        assertThat(obstacle(requested.admitted(List.of(PLACEMENT)))).isEqualTo(Obstacle.OUT_OF_ORDER);
        assertThat(obstacle(checked.conditionsChecked(CONDITIONS, DATA))).isEqualTo(Obstacle.OUT_OF_ORDER);
        assertThat(obstacle(checked.decided(DECIDED))).isEqualTo(Obstacle.OUT_OF_ORDER);
        assertThat(obstacle(deliberated.admitted(List.of(PLACEMENT)))).isEqualTo(Obstacle.OUT_OF_ORDER);
        assertThat(obstacle(admitted(PLACEMENT).decided(DECIDED))).isEqualTo(Obstacle.OUT_OF_ORDER);
    }

    @Test
    void noStepLiesBeforeTheOneThatItFollows() {
        Dossier requested = requested(PLACEMENT);
        Conditions tooEarly = new Conditions(ASKED.minusDays(1), Optional.of("a"), Optional.of("b"));
        Dossier checked = taken(requested.conditionsChecked(CONDITIONS, DATA));
        Dossier deliberated = taken(checked.deliberated(DELIBERATION));

        assertThat(obstacle(requested.conditionsChecked(tooEarly, DATA))).isEqualTo(Obstacle.TOO_EARLY);
        assertThat(obstacle(checked.deliberated(new Deliberation("1", CHECKED.minusDays(1)))))
                .isEqualTo(Obstacle.TOO_EARLY);
        assertThat(obstacle(deliberated.decided(DELIBERATED.minusDays(1)))).isEqualTo(Obstacle.TOO_EARLY);
        assertThat(obstacle(decided(PLACEMENT).refused(new Refusal(DECIDED.minusDays(1), "no"))))
                .isEqualTo(Obstacle.TOO_EARLY);
        assertThat(taken(deliberated.decided(DELIBERATED)).state()).isEqualTo(State.DECIDED);
    }

    @Test
    void aPurposeThatIsNotOnTheListIsRefused() {
        Mission unlisted = new Mission(Optional.of(new PurposeCode("P25")), "a museum", DECIDED, Optional.empty());
        Mission unnamed = new Mission(Optional.empty(), "a museum", DECIDED, Optional.empty());

        assertThat(obstacle(requested(PLACEMENT, unlisted).conditionsChecked(CONDITIONS, DATA)))
                .isEqualTo(Obstacle.PURPOSE_NOT_ON_THE_LIST);
        assertThat(obstacle(requested(unnamed).conditionsChecked(CONDITIONS, DATA)))
                .isEqualTo(Obstacle.PURPOSE_NOT_ON_THE_LIST);
    }

    @Test
    void theListIsOfOneDecreeAndTheOthersHaveThePurposeThatTheyState() {
        Mission pensions = new Mission(Optional.empty(), "supplementary pensions", DECIDED, Optional.empty());
        Dossier fund = Dossier.request(Star.VDAB.code(), Extension.SUPPLEMENTARY_PENSIONS, ASKED, List.of(pensions));
        Dossier astray = Dossier.request(Star.VDAB.code(), Extension.SUPPLEMENTARY_PENSIONS, ASKED, List.of(PLACEMENT));

        assertThat(taken(fund.conditionsChecked(CONDITIONS, DATA)).state()).isEqualTo(State.CONDITIONS_CHECKED);
        assertThat(obstacle(astray.conditionsChecked(CONDITIONS, DATA))).isEqualTo(Obstacle.PURPOSE_NOT_ON_THE_LIST);
    }

    @Test
    void theNationalRegisterAndItsNumberAreAuthorisedFirst() {
        Dossier requested = requested(PLACEMENT);
        Conditions noRegister = new Conditions(CHECKED, Optional.of("  "), Optional.of("RR 99/002"));
        Conditions noNumber = new Conditions(CHECKED, Optional.of("RR 99/001"), Optional.empty());

        assertThat(obstacle(requested.conditionsChecked(noRegister, DATA)))
                .isEqualTo(Obstacle.NATIONAL_REGISTER_NOT_AUTHORISED);
        assertThat(obstacle(requested.conditionsChecked(noNumber, DATA)))
                .isEqualTo(Obstacle.NATIONAL_NUMBER_NOT_AUTHORISED);
    }

    @Test
    void aBodyIsAdmittedForNothingThatItDidNotAskForOrThatBeginsBeforeTheDecision() {
        Dossier decided = decided(placement(ASKED, Optional.of(LocalDate.of(2029, 12, 31))));

        assertThat(obstacle(decided.admitted(List.of()))).isEqualTo(Obstacle.NO_MISSION);
        assertThat(obstacle(decided.admitted(List.of(placement(DECIDED, Optional.empty())))))
                .isEqualTo(Obstacle.MISSION_NOT_DECIDED);
        assertThat(obstacle(decided.admitted(List.of(placement(ASKED, Optional.of(DECIDED))))))
                .isEqualTo(Obstacle.MISSION_NOT_DECIDED);
        assertThat(obstacle(decided.admitted(List.of(
                        new Mission(Optional.of(new PurposeCode("P12")), "housing", DECIDED, Optional.of(DECIDED))))))
                .isEqualTo(Obstacle.MISSION_NOT_DECIDED);
        assertThat(taken(decided.admitted(List.of(placement(DECIDED, Optional.of(DECIDED)))))
                        .admitted())
                .hasSize(1);
    }

    @Test
    void aRequestIsRefusedFromEveryStateBeforeAdmissionAndThenItIsClosed() {
        Dossier requested = requested(PLACEMENT);
        Dossier checked = taken(requested.conditionsChecked(CONDITIONS, DATA));
        Dossier deliberated = taken(checked.deliberated(DELIBERATION));

        assertThat(List.of(requested, checked, deliberated, decided(PLACEMENT))).allSatisfy(open -> {
            Dossier refused = taken(open.refused(REFUSAL));
            assertThat(refused.state()).isEqualTo(State.REFUSED);
            assertThat(refused.refusal()).contains(REFUSAL);
            assertThat(refused.admitted()).isEmpty();
            assertThat(obstacle(refused.conditionsChecked(CONDITIONS, DATA))).isEqualTo(Obstacle.OUT_OF_ORDER);
            assertThat(obstacle(refused.admitted(List.of(PLACEMENT)))).isEqualTo(Obstacle.OUT_OF_ORDER);
            assertThat(obstacle(refused.refused(REFUSAL))).isEqualTo(Obstacle.OUT_OF_ORDER);
        });
        assertThat(obstacle(admitted(PLACEMENT).refused(REFUSAL))).isEqualTo(Obstacle.OUT_OF_ORDER);
    }

    @Test
    void aDossierThatDoesNotHoldWhatItsStateSaysCannotBe() {
        Dossier decided = decided(PLACEMENT);

        assertThatIllegalArgumentException().isThrownBy(() -> requested());
        assertThatIllegalArgumentException().isThrownBy(() -> inState(decided, State.ADMITTED, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> inState(decided, State.DELIBERATED, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> inState(decided, State.REFUSED, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inState(requested(PLACEMENT), State.ADMITTED, List.of(PLACEMENT)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inState(decided, State.ADMITTED, List.of(placement(ASKED, Optional.empty()))));
        assertThat(inState(decided, State.ADMITTED, List.of(PLACEMENT))).isEqualTo(admitted(PLACEMENT));
    }

    private static Dossier inState(Dossier dossier, State state, List<Mission> admitted) {
        return new Dossier(
                dossier.body(),
                dossier.extension(),
                dossier.requestedOn(),
                dossier.requested(),
                state,
                dossier.conditions(),
                dossier.deliberation(),
                dossier.decidedOn(),
                admitted,
                dossier.refusal());
    }
}
