package org.crossroads.sandbox.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crossroads.hub.admission.Conditions;
import org.crossroads.hub.admission.Deliberation;
import org.crossroads.hub.admission.Dossier;
import org.crossroads.hub.admission.Extension;
import org.crossroads.hub.admission.Mission;
import org.crossroads.hub.admission.Step;
import org.crossroads.hub.network.PurposeCode;
import org.crossroads.hub.network.ReferenceData;
import org.crossroads.sandbox.people.Institutions;

/** How the bodies outside social security came into the sandbox network; days and numbers are invented. */
final class AdmittedBodies {

    private AdmittedBodies() {}

    static List<Dossier> dossiers() {
        Mission placement = new Mission(
                Optional.of(new PurposeCode("P02")),
                "placing jobseekers and keeping their files",
                LocalDate.of(2020, 1, 1),
                Optional.empty());
        Dossier asked = Dossier.request(
                Institutions.VDAB, Extension.COMMUNITIES_AND_REGIONS, LocalDate.of(2019, 3, 4), List.of(placement));
        Dossier checked = taken(asked.conditionsChecked(
                new Conditions(
                        LocalDate.of(2019, 4, 1),
                        Optional.of("RR 19/001 (sandbox, invented)"),
                        Optional.of("RR 19/002 (sandbox, invented)")),
                ReferenceData.ofTheProject()));
        Dossier deliberated = taken(
                checked.deliberated(new Deliberation("IVC/KSZG/19/001 (sandbox, invented)", LocalDate.of(2019, 9, 3))));
        return List.of(
                taken(taken(deliberated.decided(LocalDate.of(2019, 11, 26))).admitted(List.of(placement))));
    }

    private static Dossier taken(Step step) {
        return step.fold(Step.Taken::dossier, barred -> {
            throw new IllegalStateException("the sandbox admits a body whom the law does not: " + barred.reason());
        });
    }
}
