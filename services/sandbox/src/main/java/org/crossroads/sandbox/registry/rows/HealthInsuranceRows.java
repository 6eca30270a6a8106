package org.crossroads.sandbox.registry.rows;

import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Operation;
import org.crossroads.sandbox.people.Institutions;

/** Health insurance: one source, behind which the funds are. Only who must know the fund gets its block. */
public final class HealthInsuranceRows implements ServiceRows {

    public static final Operation INSURABILITY = new Operation("HealthInsurance", "consultInsurability", 1);
    public static final Operation INCAPACITY = new Operation("HealthInsurance", "consultIncapacity", 1);

    @Override
    public List<Availability> availability() {
        return Stream.of(
                        ServiceRows.supplied(
                                Institutions.NIC,
                                List.of("11/1"),
                                INSURABILITY,
                                "insurability",
                                "preferentialReimbursement",
                                "preferentialGround",
                                "maximumBilling",
                                "fundMembership"),
                        ServiceRows.supplied(
                                Institutions.NIC,
                                List.of("11/2"),
                                INCAPACITY,
                                "incapacity",
                                "cause",
                                "benefit",
                                "permittedWork"))
                .flatMap(rows -> rows)
                .toList();
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                RuleDraft.of(Institutions.FODSZ, INSURABILITY, "030")
                        .on("FODSZ:DISABILITY_ALLOWANCE")
                        .knowing("16/1", "16/7")
                        .giving("insurability", "preferentialReimbursement")
                        .rule("FODSZ-INSURABILITY-1"),
                RuleDraft.of(Institutions.RSVZ, INSURABILITY, "030")
                        .on("RSVZ:SOCIAL_STATUTE")
                        .knowing("15/2")
                        .giving("insurability")
                        .rule("RSVZ-INSURABILITY-1"),
                // A centre puts people's membership in order and pays for it: it must know the fund.
                RuleDraft.of(Institutions.PODMI, INSURABILITY, "031")
                        .on("PCSA:HEALTH_INSURANCE_REGULARISATION")
                        .knowing("17/1", "17/2", "17/3", "17/4")
                        .giving("insurability", "preferentialReimbursement", "maximumBilling", "fundMembership")
                        .tellingMembership()
                        .rule("PODMI-INSURABILITY-1"),
                RuleDraft.of(Institutions.PODMI, INSURABILITY, "032")
                        .on("PCSA:SOCIAL_INQUIRY")
                        .knowing("17/1", "17/2", "17/3")
                        .giving("insurability", "preferentialReimbursement", "preferentialGround")
                        .rule("PODMI-INSURABILITY-2"),
                RuleDraft.of(Institutions.RVA, INCAPACITY, "033")
                        .on("RVA:UNEMPLOYMENT_BENEFIT")
                        .knowing("18/1")
                        .giving("incapacity", "benefit")
                        .rule("RVA-INCAPACITY-1"),
                // Illness counts as worked for holidays; what was paid and why is nobody's business there.
                RuleDraft.of(Institutions.RJV, INCAPACITY, "034")
                        .on("RJV:HOLIDAY_RIGHTS")
                        .knowing("10/10")
                        .giving("incapacity")
                        .goingBack(60)
                        .rule("RJV-INCAPACITY-1"),
                RuleDraft.of(Institutions.RSVZ, INCAPACITY, "035")
                        .on("RSVZ:ASSIMILATION")
                        .knowing("15/2")
                        .giving("incapacity", "permittedWork")
                        .rule("RSVZ-INCAPACITY-1"),
                RuleDraft.of(Institutions.FODSZ, INCAPACITY, "036")
                        .on("FODSZ:DISABILITY_ALLOWANCE")
                        .knowing("16/1", "16/3")
                        .giving("incapacity", "benefit")
                        .rule("FODSZ-INCAPACITY-1"),
                RuleDraft.of(Institutions.FPD, INCAPACITY, "037")
                        .on("FPD:PENSION")
                        .knowing("5/20")
                        .giving("incapacity")
                        .rule("FPD-INCAPACITY-1"));
    }
}
