package org.crossroads.sandbox.registry.rows;

import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Operation;
import org.crossroads.sandbox.people.Institutions;

/** Livelihood-security funds: the association answers for them. */
public final class LivelihoodSecurityRows implements ServiceRows {

    public static final Operation MEMBERSHIP = new Operation("LivelihoodSecurity", "consultFundMembership", 1);
    public static final Operation BENEFITS = new Operation("LivelihoodSecurity", "consultFundBenefits", 1);

    /** The sandbox's own: the field's table has no qualities for sector 31. */
    private static final List<String> MEMBER = List.of("31/1");

    @Override
    public List<Availability> availability() {
        return Stream.concat(
                        ServiceRows.supplied(Institutions.VSI, MEMBER, MEMBERSHIP, "fund", "employer", "seniority"),
                        ServiceRows.supplied(Institutions.VSI, MEMBER, BENEFITS, "entitlement", "payment", "payer"))
                .toList();
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                RuleDraft.of(Institutions.RVA, MEMBERSHIP, "047")
                        .on("RVA:UNEMPLOYMENT_BENEFIT")
                        .knowing("18/1")
                        .giving("fund", "seniority")
                        .rule("RVA-FUND-1"),
                RuleDraft.of(Institutions.RVA, BENEFITS, "047")
                        .on("RVA:UNEMPLOYMENT_BENEFIT")
                        .knowing("18/1")
                        .giving("entitlement", "payment", "payer")
                        .rule("RVA-FUND-BENEFITS-1"),
                RuleDraft.of(Institutions.NIC, BENEFITS, "048")
                        .on("NIC:INVALIDITY")
                        .knowing("11/2")
                        .giving("entitlement", "payment")
                        .rule("NIC-FUND-BENEFITS-1"));
    }
}
