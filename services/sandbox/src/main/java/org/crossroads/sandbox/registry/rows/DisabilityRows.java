package org.crossroads.sandbox.registry.rows;

import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.Institutions;

/** Disability: the federal authority and four of the federated entities, each with the same blocks for its own people. */
public final class DisabilityRows implements ServiceRows {

    public static final Operation RECOGNITION = new Operation("Disability", "consultRecognition", 1);
    public static final Operation ALLOWANCES = new Operation("Disability", "consultAllowances", 1);

    @Override
    public List<Availability> availability() {
        return Stream.of(
                        ServiceRows.supplied(
                                Institutions.FODSZ,
                                List.of("16/3"),
                                RECOGNITION,
                                "recognition",
                                "earningCapacity",
                                "selfReliance",
                                "childPillars",
                                "degree",
                                "cards"),
                        regional(Institutions.VSB, "40/1", RECOGNITION, "recognition", "selfReliance"),
                        regional(Institutions.AVIQ, "69/1", RECOGNITION, "recognition", "selfReliance"),
                        regional(Institutions.IRISCARE, "65/1", RECOGNITION, "recognition", "selfReliance"),
                        regional(Institutions.DSL, "45/1", RECOGNITION, "recognition", "selfReliance"),
                        ServiceRows.supplied(
                                Institutions.FODSZ, List.of("16/1"), ALLOWANCES, "incomeReplacement", "integration"),
                        ServiceRows.supplied(Institutions.FODSZ, List.of("16/7"), ALLOWANCES, "elderlyAssistance"),
                        regional(Institutions.VSB, "40/1", ALLOWANCES, "elderlyAssistance", "careBudget"),
                        regional(Institutions.AVIQ, "69/1", ALLOWANCES, "elderlyAssistance"),
                        regional(Institutions.IRISCARE, "65/1", ALLOWANCES, "elderlyAssistance"),
                        regional(Institutions.DSL, "45/1", ALLOWANCES, "elderlyAssistance"))
                .flatMap(rows -> rows)
                .toList();
    }

    private static Stream<Availability> regional(
            InstitutionCode authority, String quality, Operation operation, String... blocks) {
        return ServiceRows.supplied(authority, List.of(quality), operation, blocks);
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                RuleDraft.of(Institutions.NIC, RECOGNITION, "040")
                        .on("NIC:PREFERENTIAL_REIMBURSEMENT")
                        .knowing("11/1")
                        .giving("recognition", "childPillars", "degree")
                        .rule("NIC-RECOGNITION-1"),
                RuleDraft.of(Institutions.RVA, RECOGNITION, "041")
                        .on("RVA:UNEMPLOYMENT_BENEFIT")
                        .knowing("18/1")
                        .giving("recognition", "earningCapacity")
                        .rule("RVA-RECOGNITION-1"),
                RuleDraft.of(Institutions.VDAB, RECOGNITION, "042")
                        .on("VDAB:JOB_PLACEMENT")
                        .knowing("53/1")
                        .giving("recognition")
                        .withUser()
                        .rule("VDAB-RECOGNITION-1"),
                RuleDraft.of(Institutions.NIC, ALLOWANCES, "043")
                        .on("NIC:PREFERENTIAL_REIMBURSEMENT")
                        .knowing("11/1")
                        .giving("incomeReplacement", "integration", "elderlyAssistance")
                        .rule("NIC-ALLOWANCES-1"),
                RuleDraft.of(Institutions.RVA, ALLOWANCES, "041")
                        .on("RVA:UNEMPLOYMENT_BENEFIT")
                        .knowing("18/1")
                        .giving("incomeReplacement")
                        .rule("RVA-ALLOWANCES-1"),
                RuleDraft.of(Institutions.FPD, ALLOWANCES, "044")
                        .on("FPD:PENSION")
                        .knowing("5/20")
                        .giving("incomeReplacement", "integration", "elderlyAssistance", "careBudget")
                        .rule("FPD-ALLOWANCES-1"));
    }
}
