package org.crossroads.sandbox.registry.rows;

import java.util.List;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Operation;
import org.crossroads.sandbox.people.Institutions;

/** Child benefit: one source, behind which the funds are. Only who must know the fund gets its block. */
public final class ChildBenefitRows implements ServiceRows {

    public static final Operation CHILD_BENEFIT = new Operation("ChildBenefit", "consultChildBenefit", 1);

    @Override
    public List<Availability> availability() {
        return ServiceRows.supplied(
                        Institutions.ORINT,
                        List.of("7/102", "7/104"),
                        CHILD_BENEFIT,
                        "role",
                        "related",
                        "entitlement",
                        "baseAmount",
                        "socialSupplement",
                        "careSupplement",
                        "payingFund")
                .toList();
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                // Its finding on a child goes to the fund that pays the supplement: it must know which one.
                RuleDraft.of(Institutions.FODSZ, CHILD_BENEFIT, "050")
                        .on("FODSZ:CHILD_WITH_DISABILITY")
                        .knowing("16/2")
                        .giving("role", "entitlement", "careSupplement", "payingFund")
                        .tellingMembership()
                        .rule("FODSZ-CHILDBENEFIT-1"),
                RuleDraft.of(Institutions.NIC, CHILD_BENEFIT, "051")
                        .on("NIC:PREFERENTIAL_REIMBURSEMENT")
                        .knowing("11/1")
                        .giving("role", "entitlement", "careSupplement")
                        .rule("NIC-CHILDBENEFIT-1"),
                RuleDraft.of(Institutions.RVA, CHILD_BENEFIT, "052")
                        .on("RVA:UNEMPLOYMENT_BENEFIT")
                        .knowing("18/1")
                        .giving("role", "entitlement")
                        .rule("RVA-CHILDBENEFIT-1"),
                RuleDraft.of(Institutions.PODMI, CHILD_BENEFIT, "053")
                        .on("PCSA:SOCIAL_INQUIRY")
                        .knowing("17/1", "17/2", "17/3")
                        .giving("role", "related", "entitlement", "baseAmount", "socialSupplement", "careSupplement")
                        .rule("PODMI-CHILDBENEFIT-1"));
    }
}
