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
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.PurposeCode;
import org.crossroads.hub.network.ReferenceData;
import org.crossroads.sandbox.people.Institutions;

/** How the bodies outside social security came into the sandbox network; days and numbers are invented. */
final class AdmittedBodies {

    private AdmittedBodies() {}

    static List<Dossier> dossiers() {
        return List.of(
                admitted(Institutions.VDAB, 1, "P02", "placing jobseekers and keeping their files"),
                admitted(Institutions.VSB, 2, "P05", "care budgets of Flemish social protection"),
                admitted(
                        Institutions.AVIQ,
                        3,
                        "P09",
                        "support of persons with disabilities, assistance for the elderly"),
                admitted(
                        Institutions.IRISCARE,
                        4,
                        "P09",
                        "aids and assistance for persons with disabilities and elderly"),
                admitted(
                        Institutions.DSL,
                        5,
                        "P09",
                        "support of persons with disabilities, assistance for the elderly"));
    }

    /** @param number of its dossier in 2019 */
    private static Dossier admitted(InstitutionCode body, int number, String purpose, String text) {
        Mission mission =
                new Mission(Optional.of(new PurposeCode(purpose)), text, LocalDate.of(2020, 1, 1), Optional.empty());
        Dossier asked =
                Dossier.request(body, Extension.COMMUNITIES_AND_REGIONS, LocalDate.of(2019, 3, 4), List.of(mission));
        Dossier checked = taken(asked.conditionsChecked(
                new Conditions(
                        LocalDate.of(2019, 4, 1),
                        Optional.of("RR 19/%03d (sandbox, invented)".formatted(2 * number - 1)),
                        Optional.of("RR 19/%03d (sandbox, invented)".formatted(2 * number))),
                ReferenceData.ofTheProject()));
        Dossier deliberated = taken(checked.deliberated(
                new Deliberation("IVC/KSZG/19/%03d (sandbox, invented)".formatted(number), LocalDate.of(2019, 9, 3))));
        return taken(taken(deliberated.decided(LocalDate.of(2019, 11, 26))).admitted(List.of(mission)));
    }

    private static Dossier taken(Step step) {
        return step.fold(Step.Taken::dossier, barred -> {
            throw new IllegalStateException("the sandbox admits a body whom the law does not: " + barred.reason());
        });
    }
}
