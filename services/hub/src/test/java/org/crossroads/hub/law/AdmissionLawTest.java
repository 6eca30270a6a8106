package org.crossroads.hub.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossroads.hub.fixtures.Dossiers.ASKED;
import static org.crossroads.hub.fixtures.Dossiers.CHECKED;
import static org.crossroads.hub.fixtures.Dossiers.CONDITIONS;
import static org.crossroads.hub.fixtures.Dossiers.DECIDED;
import static org.crossroads.hub.fixtures.Dossiers.DELIBERATED;
import static org.crossroads.hub.fixtures.Dossiers.HOUSING;
import static org.crossroads.hub.fixtures.Dossiers.PLACEMENT;
import static org.crossroads.hub.fixtures.Dossiers.admitted;
import static org.crossroads.hub.fixtures.Dossiers.obstacle;
import static org.crossroads.hub.fixtures.Dossiers.placement;
import static org.crossroads.hub.fixtures.Dossiers.requested;
import static org.crossroads.hub.fixtures.Dossiers.taken;
import static org.crossroads.hub.fixtures.Star.RVA;
import static org.crossroads.hub.fixtures.Star.VDAB;

import java.util.List;
import java.util.Optional;
import org.crossroads.hub.admission.AdmissionCheck;
import org.crossroads.hub.admission.Conditions;
import org.crossroads.hub.admission.Deliberation;
import org.crossroads.hub.admission.Dossier;
import org.crossroads.hub.admission.Extension;
import org.crossroads.hub.admission.Mission;
import org.crossroads.hub.admission.Step.Obstacle;
import org.crossroads.hub.fixtures.InMemoryAdmissions;
import org.crossroads.hub.network.Purpose;
import org.crossroads.hub.network.PurposeCode;
import org.crossroads.hub.network.ReferenceData;
import org.junit.jupiter.api.Test;

/** Article 18 of the Act of 15 January 1990, and the royal decrees that extend the network under it. */
class AdmissionLawTest {

    private static final ReferenceData DATA = ReferenceData.ofTheProject();
    private static final Mission MISSION = placement(DECIDED, Optional.empty());

    @Test
    void article18ABodyIsAuthorisedForTheMissionsForWhichItWasAdmittedAndNoOther() {
        AdmissionCheck check = new AdmissionCheck(new InMemoryAdmissions(admitted(MISSION)));

        assertThat(check.objection(VDAB, Optional.of(PLACEMENT), DECIDED, Optional.empty()))
                .isEmpty();
        assertThat(check.objection(VDAB, Optional.of(HOUSING), DECIDED, Optional.empty()))
                .isPresent();
        assertThat(check.objection(VDAB, Optional.of(PLACEMENT), ASKED, Optional.empty()))
                .isPresent();
        assertThat(check.objection(RVA, Optional.empty(), ASKED, Optional.empty()))
                .isEmpty();
    }

    @Test
    void royalDecree2002ABodyIsAdmittedForPurposesOfTheExhaustiveListOnly() {
        assertThat(DATA.purposes()).hasSize(24).extracting(Purpose::code).contains(PLACEMENT);
        Mission unlisted = new Mission(Optional.of(new PurposeCode("P25")), "a museum", DECIDED, Optional.empty());

        assertThat(obstacle(requested(unlisted).conditionsChecked(CONDITIONS, DATA)))
                .isEqualTo(Obstacle.PURPOSE_NOT_ON_THE_LIST);
    }

    @Test
    void royalDecree2002ABodyMayConsultTheNationalRegisterAndUseItsNumberBeforeItIsAdmitted() {
        Conditions noRegister = new Conditions(CHECKED, Optional.empty(), Optional.of("RR 99/002"));
        Conditions noNumber = new Conditions(CHECKED, Optional.of("RR 99/001"), Optional.empty());

        assertThat(obstacle(requested(MISSION).conditionsChecked(noRegister, DATA)))
                .isEqualTo(Obstacle.NATIONAL_REGISTER_NOT_AUTHORISED);
        assertThat(obstacle(requested(MISSION).conditionsChecked(noNumber, DATA)))
                .isEqualTo(Obstacle.NATIONAL_NUMBER_NOT_AUTHORISED);
    }

    @Test
    void royalDecree2002TheManagementCommitteeDecidesAfterTheInformationSecurityCommitteeHasDeliberated() {
        Dossier checked = taken(requested(MISSION).conditionsChecked(CONDITIONS, DATA));
        assertThat(obstacle(checked.decided(DECIDED))).isEqualTo(Obstacle.OUT_OF_ORDER);

        Dossier deliberated = taken(checked.deliberated(new Deliberation("Deliberation 99/010", DELIBERATED)));
        assertThat(obstacle(deliberated.admitted(List.of(MISSION)))).isEqualTo(Obstacle.OUT_OF_ORDER);
        assertThat(taken(deliberated.decided(DECIDED)).decidedOn()).contains(DECIDED);
    }

    @Test
    void royalDecree2002ABodyIsAdmittedForStatedMissions() {
        Dossier decided = taken(taken(taken(requested(MISSION).conditionsChecked(CONDITIONS, DATA))
                        .deliberated(new Deliberation("Deliberation 99/010", DELIBERATED)))
                .decided(DECIDED));

        assertThat(obstacle(decided.admitted(List.of()))).isEqualTo(Obstacle.NO_MISSION);
        assertThat(taken(decided.admitted(List.of(MISSION))).admitted()).containsExactly(MISSION);
    }

    @Test
    void royalDecree2004PensionInstitutionsAreAdmittedForTheOnePurposeOfTheirDecree() {
        Mission pensions = new Mission(Optional.empty(), "supplementary pensions", DECIDED, Optional.empty());

        assertThat(taken(asked(Extension.SUPPLEMENTARY_PENSIONS, pensions).conditionsChecked(CONDITIONS, DATA))
                        .state())
                .isEqualTo(Dossier.State.CONDITIONS_CHECKED);
        assertThat(obstacle(asked(Extension.SUPPLEMENTARY_PENSIONS, MISSION).conditionsChecked(CONDITIONS, DATA)))
                .isEqualTo(Obstacle.PURPOSE_NOT_ON_THE_LIST);
    }

    @Test
    void royalDecree2005PublicCentresForSocialWelfareAreAdmittedForTheirSocialServices() {
        Mission services = new Mission(Optional.empty(), "social services", DECIDED, Optional.empty());

        assertThat(taken(asked(Extension.SOCIAL_SERVICES, services).conditionsChecked(CONDITIONS, DATA))
                        .state())
                .isEqualTo(Dossier.State.CONDITIONS_CHECKED);
        assertThat(obstacle(asked(Extension.SOCIAL_SERVICES, MISSION).conditionsChecked(CONDITIONS, DATA)))
                .isEqualTo(Obstacle.PURPOSE_NOT_ON_THE_LIST);
    }

    private static Dossier asked(Extension extension, Mission mission) {
        return Dossier.request(VDAB.code(), extension, ASKED, List.of(mission));
    }
}
