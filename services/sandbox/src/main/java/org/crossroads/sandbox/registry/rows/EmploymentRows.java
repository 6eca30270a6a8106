package org.crossroads.sandbox.registry.rows;

import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Operation;
import org.crossroads.sandbox.people.Institutions;

/** Employment: the National Social Security Office has what employers declared. */
public final class EmploymentRows implements ServiceRows {

    public static final Operation WAGES = new Operation("Employment", "consultWages", 1);
    public static final Operation EMPLOYMENTS = new Operation("Employment", "consultEmployments", 1);

    private static final String[] WAGE_BLOCKS = {"employer", "worker", "occupationTerms", "workingTime", "remuneration"
    };
    private static final String[] EMPLOYMENT_BLOCKS = {"employmentPeriod", "employer", "workerType", "lastDeclaration"};
    private static final int FIVE_YEARS = 60;

    @Override
    public List<Availability> availability() {
        return Stream.concat(
                        ServiceRows.supplied(Institutions.RSZ, List.of("12/10"), WAGES, WAGE_BLOCKS),
                        ServiceRows.supplied(
                                Institutions.RSZ, List.of("12/10", "12/30"), EMPLOYMENTS, EMPLOYMENT_BLOCKS))
                .toList();
    }

    @Override
    public List<Rule> rules() {
        return Stream.concat(wages(), employments()).toList();
    }

    private static Stream<Rule> wages() {
        return Stream.of(
                RuleDraft.of(Institutions.RVA, WAGES, "020")
                        .on("RVA:UNEMPLOYMENT_BENEFIT")
                        .knowing("18/1")
                        .giving(WAGE_BLOCKS)
                        .rule("RVA-WAGES-1"),
                // Computes a benefit from the wage; with whom it was earned is not needed for that.
                RuleDraft.of(Institutions.NIC, WAGES, "021")
                        .on("NIC:INVALIDITY")
                        .knowing("11/2")
                        .giving("occupationTerms", "workingTime", "remuneration")
                        .rule("NIC-WAGES-1"),
                RuleDraft.of(Institutions.FPD, WAGES, "022")
                        .on("FPD:PENSION")
                        .knowing("5/20")
                        .giving("worker", "workingTime", "remuneration")
                        .rule("FPD-WAGES-1"),
                RuleDraft.of(Institutions.PODMI, WAGES, "023")
                        .on("PODMI:SOCIAL_INQUIRY")
                        .knowing("17/1", "17/2")
                        .giving("remuneration")
                        .withUser()
                        .rule("PODMI-WAGES-1"));
    }

    private static Stream<Rule> employments() {
        return Stream.of(
                RuleDraft.of(Institutions.RVA, EMPLOYMENTS, "024")
                        .on("RVA:UNEMPLOYMENT_BENEFIT")
                        .knowing("18/1")
                        .giving(EMPLOYMENT_BLOCKS)
                        .rule("RVA-EMPLOYMENTS-1"),
                RuleDraft.of(Institutions.NIC, EMPLOYMENTS, "025")
                        .on("NIC:INVALIDITY")
                        .knowing("11/2")
                        .giving("employmentPeriod", "employer")
                        .rule("NIC-EMPLOYMENTS-1"),
                RuleDraft.of(Institutions.VDAB, EMPLOYMENTS, "026")
                        .on("VDAB:JOB_PLACEMENT")
                        .knowing("53/1")
                        .giving("employmentPeriod", "workerType")
                        .withUser()
                        .rule("VDAB-EMPLOYMENTS-1"),
                // Inspectors have no file on whom they meet at work: the person must be known to nobody, the inspector
                // must be.
                RuleDraft.of(Institutions.FODWASO, EMPLOYMENTS, "027")
                        .on("FODWASO:LABOUR_INSPECTION")
                        .giving("employmentPeriod", "employer", "workerType")
                        .withUser()
                        .as("INSPECTOR")
                        .goingBack(FIVE_YEARS)
                        .rule("FODWASO-EMPLOYMENTS-1"));
    }
}
