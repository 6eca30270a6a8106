package org.crossroads.sandbox.people.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.Person.Address;
import org.crossroads.sandbox.people.assistance.Grant.EndReason;
import org.crossroads.sandbox.people.assistance.Grant.Form;
import org.crossroads.sandbox.people.assistance.Grant.Job;
import org.crossroads.sandbox.people.assistance.Grant.Project;
import org.crossroads.sandbox.people.assistance.Grant.Share;

/** What centres granted people with a name. */
public final class NamedAssistance {

    private NamedAssistance() {}

    /**
     * In the register of foreigners, so the equivalent help first; then a year in the kitchen of the centre, so that she had
     * worked enough for unemployment benefit; then a cleaner.
     *
     * @param job the employment at the centre, as the career tells it
     */
    public static GrantedAssistance ofTheReplacedNumber(Address home, Period job, int percent) {
        Period help = Period.of(LocalDate.of(2010, 10, 1), job.begin().minusDays(1));
        Centre centre = Centre.of(home);
        return new GrantedAssistance(List.of(
                new Grant(
                        Form.EQUIVALENT_LIVING_WAGE,
                        help,
                        LocalDate.of(2010, 10, 21),
                        Optional.of(EndReason.WORK),
                        Optional.of(Category.COHABITING),
                        0,
                        Optional.of(new Project(
                                Project.Kind.TRAINING, Period.of(LocalDate.of(2010, 11, 15), lastDay(help)))),
                        Optional.empty(),
                        List.of(new Share(help, 100, Share.Basis.FOREIGNERS_REGISTER)),
                        centre),
                new Grant(
                        Form.EMPLOYMENT,
                        job,
                        LocalDate.of(2011, 1, 20),
                        Optional.of(EndReason.WORK),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        Optional.of(new Job(job, percent)),
                        List.of(new Share(job, 100, Share.Basis.EMPLOYMENT)),
                        centre)));
    }

    /** Left home and found no work yet; a beneficiary below 25 always has a project (Act of 26 May 2002, art. 11). */
    public static GrantedAssistance ofTheOneAtNoSupplier(Address home) {
        Period since = Period.from(LocalDate.of(2025, 9, 1));
        return new GrantedAssistance(List.of(new Grant(
                Form.LIVING_WAGE,
                since,
                LocalDate.of(2025, 9, 18),
                Optional.empty(),
                Optional.of(Category.ALONE),
                120_00,
                Optional.of(new Project(Project.Kind.GENERAL, Period.from(LocalDate.of(2025, 10, 27)))),
                Optional.empty(),
                List.of(
                        new Share(since, 70, Share.Basis.LARGE_CENTRE),
                        new Share(Period.from(LocalDate.of(2025, 10, 27)), 10, Share.Basis.PROJECT_SUPPLEMENT)),
                Centre.of(home))));
    }

    private static LocalDate lastDay(Period period) {
        return period.end().orElseThrow();
    }
}
