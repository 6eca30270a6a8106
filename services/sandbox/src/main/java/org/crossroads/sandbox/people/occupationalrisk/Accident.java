package org.crossroads.sandbox.people.occupationalrisk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.sandbox.people.occupationalrisk.Compensation.Kind;

/**
 * An accident that the insurer accepted as one at work (Act of 10 April 1971).
 *
 * @param onTheWay on the way to or from work (art. 8), not at it (art. 7)
 * @param employer in whose service the victim was
 * @param temporary until the cure or the consolidation, the earliest first
 * @param consolidated from this day on the victim is cured, or the injuries last
 * @param lasting empty when the victim was cured
 * @param annualWage basic wage in cents a year, gross (arts. 34 to 39)
 */
public record Accident(
        String fileNumber,
        LocalDate date,
        boolean onTheWay,
        CbeNumber employer,
        LocalDate acceptedOn,
        List<Spell> temporary,
        LocalDate consolidated,
        Optional<Lasting> lasting,
        long annualWage,
        Insurer insurer) {

    /** As of this day the stories are told: an annuity that would begin later is not. */
    private static final LocalDate TOLD = LocalDate.of(2026, 1, 1);

    public Accident {
        temporary = List.copyOf(temporary);
        if (temporary.isEmpty() || !temporary.get(0).period().begin().equals(date)) {
            throw new IllegalArgumentException("the incapacity begins on the day of the accident");
        }
        if (!consolidated.isAfter(date) || acceptedOn.isBefore(date)) {
            throw new IllegalArgumentException("the accident comes before what follows from it");
        }
    }

    /** Temporary incapacity of one degree, in percent; 100 is total. */
    public record Spell(Period period, int degree) {}

    /**
     * A permanent incapacity.
     *
     * @param degree in percent
     * @param ratifiedOn day on which the agency ratified the agreement: the term of review begins then (art. 72)
     * @param end last day of life; empty for the living
     */
    public record Lasting(int degree, LocalDate ratifiedOn, Optional<LocalDate> end) {

        private static final int REVIEW_YEARS = 3;

        public LocalDate reviewUntil() {
            return ratifiedOn.plusYears(REVIEW_YEARS).minusDays(1);
        }
    }

    /** An insurer that exists in the sandbox only. */
    public record Insurer(CbeNumber cbeNumber, String name, String claimNumber) {}

    /** The days of permanent incapacity. */
    public Optional<Period> lastingPeriod() {
        return lasting.map(rest -> new Period(consolidated, rest.end()));
    }

    /** What is paid, the earliest first. */
    public List<Compensation> compensations() {
        List<Compensation> paid = new ArrayList<>();
        temporary.forEach(spell -> paid.add(Compensation.daily(spell.period(), spell.degree(), annualWage)));
        lasting.ifPresent(rest -> {
            LocalDate review = rest.reviewUntil();
            boolean annuity = review.isBefore(rest.end().orElse(TOLD));
            Optional<LocalDate> last = annuity ? Optional.of(review) : rest.end();
            long yearly = annual(rest.degree());
            paid.add(Compensation.yearly(Kind.ANNUAL_ALLOWANCE, new Period(consolidated, last), yearly));
            if (annuity) {
                Period life = new Period(review.plusDays(1), rest.end());
                paid.add(Compensation.yearly(Kind.ANNUITY, life, yearly));
            }
        });
        return paid;
    }

    /** The share of the basic wage, halved below 5 percent and lowered by a quarter below 10 (art. 24). */
    private long annual(int degree) {
        long whole = annualWage * degree / 100;
        return degree < 5 ? whole / 2 : degree < 10 ? whole * 3 / 4 : whole;
    }

    Stream<Period> periods() {
        return Stream.concat(temporary.stream().map(Spell::period), lastingPeriod().stream());
    }

    /** From the accident to the end of what followed. */
    public Period whole() {
        return periods().reduce(Period::spanning).orElseThrow();
    }
}
