package org.crossroads.sandbox.people.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;

/**
 * One form of help by one centre, without interruption.
 *
 * @param endReason empty while it runs
 * @param category empty for employment
 * @param monthlyMeans of the person, in cents a month; they are taken off the full amount
 * @param job empty unless the form is employment
 */
public record Grant(
        Form form,
        Period period,
        LocalDate decided,
        Optional<EndReason> endReason,
        Optional<Category> category,
        long monthlyMeans,
        Optional<Project> project,
        Optional<Job> job,
        List<Share> shares,
        Centre centre) {

    public Grant {
        shares = List.copyOf(shares);
        if (job.isPresent() != (form == Form.EMPLOYMENT) || category.isPresent() == job.isPresent()) {
            throw new IllegalArgumentException("help is either money of a category or a job");
        }
        if (endReason.isPresent() != period.end().isPresent()) {
            throw new IllegalArgumentException("help has a reason to end exactly when it ended");
        }
    }

    /** Each with its quality in sector 17. */
    public enum Form {
        LIVING_WAGE(2),
        EQUIVALENT_LIVING_WAGE(3),
        EMPLOYMENT(6);

        private final int code;

        Form(int code) {
            this.code = code;
        }

        Quality quality() {
            return new Quality(17, code);
        }
    }

    /** Those that occur in the sandbox. */
    public enum EndReason {
        WORK,
        OTHER_BENEFIT
    }

    /** A project for social integration. */
    public record Project(Kind kind, Period period) {
        /** Those that occur in the sandbox. */
        public enum Kind {
            GENERAL,
            TRAINING
        }
    }

    /** A job of the centre's own under art. 60, § 7, in its own services. */
    public record Job(Period period, int workingTimePercent) {}

    /** What the State pays back, in percent of what was granted. */
    public record Share(Period period, int percent, Basis basis) {
        /** Those that occur in the sandbox. */
        public enum Basis {
            BASE,
            LARGE_CENTRE,
            PROJECT_SUPPLEMENT,
            FOREIGNERS_REGISTER,
            EMPLOYMENT
        }
    }

    /** What was paid out: one entry between two indexations. */
    public List<Amount> amounts() {
        return category.stream()
                .flatMap(own -> FullAmounts.during(period, own).stream())
                .map(full -> new Amount(full.period(), Math.max(0, full.cents() - monthlyMeans), full.cents()))
                .toList();
    }

    /** In cents a month: what is paid out, and the full amount of the category. */
    public record Amount(Period period, long paid, long full) {}
}
