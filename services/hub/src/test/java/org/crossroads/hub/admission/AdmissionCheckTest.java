package org.crossroads.hub.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossroads.hub.fixtures.Dossiers.DECIDED;
import static org.crossroads.hub.fixtures.Dossiers.HOUSING;
import static org.crossroads.hub.fixtures.Dossiers.PLACEMENT;
import static org.crossroads.hub.fixtures.Dossiers.admitted;
import static org.crossroads.hub.fixtures.Dossiers.decided;
import static org.crossroads.hub.fixtures.Dossiers.placement;
import static org.crossroads.hub.fixtures.Star.NATIONAL_REGISTER;
import static org.crossroads.hub.fixtures.Star.RVA;
import static org.crossroads.hub.fixtures.Star.UNION_FUND;
import static org.crossroads.hub.fixtures.Star.VDAB;

import java.time.LocalDate;
import java.util.Optional;
import org.crossroads.hub.fixtures.InMemoryAdmissions;
import org.junit.jupiter.api.Test;

class AdmissionCheckTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);
    private static final Optional<LocalDate> FOR_EVER = Optional.empty();

    @Test
    void anAdmittedBodyIsAuthorisedForItsMissions() {
        AdmissionCheck check = check(admitted(placement(DECIDED, FOR_EVER)));

        assertThat(check.objection(VDAB, Optional.of(PLACEMENT), DECIDED, FOR_EVER))
                .isEmpty();
        assertThat(check.objection(VDAB, Optional.of(PLACEMENT), NEW_YEAR, Optional.of(NEW_YEAR)))
                .isEmpty();
    }

    @Test
    void itIsNotAuthorisedForAnotherPurposeNorForNone() {
        AdmissionCheck check = check(admitted(placement(DECIDED, FOR_EVER)));

        assertThat(check.objection(VDAB, Optional.of(HOUSING), NEW_YEAR, FOR_EVER))
                .contains("VDAB is not admitted for purpose P12 (art. 18)");
        assertThat(check.objection(VDAB, Optional.empty(), NEW_YEAR, FOR_EVER))
                .contains("VDAB is not admitted for an authorisation that names no purpose (art. 18)");
    }

    @Test
    void itIsNotAuthorisedOnADayOnWhichItIsNotAdmitted() {
        LocalDate last = LocalDate.of(2026, 12, 31);
        AdmissionCheck check = check(admitted(placement(DECIDED, Optional.of(last))));

        assertThat(check.objection(VDAB, Optional.of(PLACEMENT), DECIDED.minusDays(1), Optional.of(last)))
                .contains("VDAB is not admitted for purpose P02 on 2024-04-01 (art. 18)");
        assertThat(check.objection(VDAB, Optional.of(PLACEMENT), DECIDED, FOR_EVER))
                .contains("VDAB is not admitted for purpose P02 on 2027-01-01 (art. 18)");
        assertThat(check.objection(VDAB, Optional.of(PLACEMENT), DECIDED, Optional.of(last.plusDays(1))))
                .isPresent();
        assertThat(check.objection(VDAB, Optional.of(PLACEMENT), DECIDED, Optional.of(last)))
                .isEmpty();
    }

    @Test
    void missionsThatFollowOneAnotherCarryItTogetherAndAGapDoesNot() {
        Mission first = placement(DECIDED, Optional.of(NEW_YEAR));
        Mission next = placement(NEW_YEAR.plusDays(1), FOR_EVER);
        Mission late = placement(NEW_YEAR.plusDays(2), FOR_EVER);

        assertThat(check(admitted(first, next)).objection(VDAB, Optional.of(PLACEMENT), DECIDED, FOR_EVER))
                .isEmpty();
        assertThat(check(admitted(first, late)).objection(VDAB, Optional.of(PLACEMENT), DECIDED, FOR_EVER))
                .contains("VDAB is not admitted for purpose P02 on 2025-01-02 (art. 18)");
    }

    @Test
    void aBodyThatIsNotYetAdmittedHasNoMission() {
        assertThat(check(decided(placement(DECIDED, FOR_EVER)))
                        .objection(VDAB, Optional.of(PLACEMENT), DECIDED, FOR_EVER))
                .contains("VDAB is not admitted for any mission (art. 18)");
        assertThat(check().objection(VDAB, Optional.of(PLACEMENT), DECIDED, FOR_EVER))
                .isPresent();
    }

    @Test
    void institutionsOfSocialSecurityAreNotConcerned() {
        assertThat(check().objection(RVA, Optional.empty(), DECIDED, FOR_EVER)).isEmpty();
        assertThat(check().objection(UNION_FUND, Optional.empty(), DECIDED, FOR_EVER))
                .isEmpty();
        assertThat(check().objection(NATIONAL_REGISTER, Optional.empty(), DECIDED, FOR_EVER))
                .isEmpty();
    }

    private static AdmissionCheck check(Dossier... dossiers) {
        return new AdmissionCheck(new InMemoryAdmissions(dossiers));
    }
}
