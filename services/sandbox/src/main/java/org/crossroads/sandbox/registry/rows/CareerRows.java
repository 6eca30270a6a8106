package org.crossroads.sandbox.registry.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.Institutions;

/** Career: three sources, a block each. */
public final class CareerRows implements ServiceRows {

    public static final Operation CAREER = new Operation("Career", "consultCareer", 1);

    @Override
    public List<Availability> availability() {
        return Stream.of(
                        ServiceRows.supplied(Institutions.RSZ, List.of("12/10"), CAREER, "employee"),
                        ServiceRows.supplied(Institutions.RSVZ, List.of("15/2"), CAREER, "selfEmployed"),
                        ServiceRows.supplied(Institutions.FPD, List.of("5/20", "5/150"), CAREER, "civilServant"))
                .flatMap(rows -> rows)
                .toList();
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                RuleDraft.of(Institutions.RVA, CAREER, "005")
                        .on("RVA:UNEMPLOYMENT_BENEFIT")
                        .knowing("18/1")
                        .giving("employee", "selfEmployed", "civilServant")
                        .rule("RVA-CAREER-1"),
                RuleDraft.of(Institutions.NIC, CAREER, "006")
                        .on("NIC:INVALIDITY")
                        .knowing("11/2")
                        .giving("employee", "selfEmployed")
                        .rule("NIC-CAREER-1"),
                // What VDAB might see until the committee narrowed it: for questions about the past.
                RuleDraft.of(Institutions.VDAB, CAREER, "007")
                        .on("VDAB:JOB_PLACEMENT")
                        .knowing("53/1")
                        .giving("employee", "selfEmployed")
                        .withUser()
                        .during(Period.of(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 12, 31)))
                        .rule("VDAB-CAREER-1"),
                RuleDraft.of(Institutions.VDAB, CAREER, "008")
                        .on("VDAB:JOB_PLACEMENT")
                        .knowing("53/1")
                        .giving("employee")
                        .withUser()
                        .during(Period.of(LocalDate.of(2025, 1, 1), LocalDate.of(2029, 12, 31)))
                        .rule("VDAB-CAREER-2"));
    }
}
