package org.crossroads.sandbox.registry.rows;

import java.util.List;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Operation;
import org.crossroads.sandbox.people.Institutions;

/** Living wage: the planning service answers for its centres; who they are, and what somebody owns, nobody needs. */
public final class SocialAssistanceRows implements ServiceRows {

    public static final Operation LIVING_WAGE = new Operation("SocialAssistance", "consultLivingWage", 1);

    @Override
    public List<Availability> availability() {
        return ServiceRows.supplied(
                        Institutions.PODMI,
                        List.of("17/2", "17/3", "17/6"),
                        LIVING_WAGE,
                        "grant",
                        "category",
                        "amount",
                        "means",
                        "project",
                        "employment",
                        "reimbursement",
                        "centre")
                .toList();
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                RuleDraft.of(Institutions.RVA, LIVING_WAGE, "044")
                        .on("RVA:UNEMPLOYMENT_BENEFIT")
                        .knowing("18/1")
                        .giving("grant", "category", "amount", "employment")
                        .rule("RVA-LIVING-WAGE-1"),
                // Three months of a living wage open the right to increased reimbursement; the amount does not matter.
                RuleDraft.of(Institutions.NIC, LIVING_WAGE, "045")
                        .on("NIC:INCREASED_REIMBURSEMENT")
                        .knowing("11/1")
                        .giving("grant")
                        .rule("NIC-LIVING-WAGE-1"),
                RuleDraft.of(Institutions.VDAB, LIVING_WAGE, "046")
                        .on("VDAB:JOB_PLACEMENT")
                        .knowing("53/1")
                        .withUser()
                        .giving("grant", "project", "employment")
                        .rule("VDAB-LIVING-WAGE-1"));
    }
}
