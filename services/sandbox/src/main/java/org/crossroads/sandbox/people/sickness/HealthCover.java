package org.crossroads.sandbox.people.sickness;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.Chapter;

/** Insurance for health care; the file that a fund has because of it is told with the person. */
public record HealthCover(
        List<Insured> insured, List<Ground> grounds, List<Ceiling> ceilings, List<Membership> memberships)
        implements Chapter {

    public HealthCover {
        insured = List.copyOf(insured);
        grounds = List.copyOf(grounds);
        ceilings = List.copyOf(ceilings);
        memberships = List.copyOf(memberships);
    }

    /**
     * A period in which nothing of it changed.
     *
     * @param cg1 code of the titulary
     * @param cg2 code of the beneficiary
     */
    public record Insured(Period period, Scheme scheme, Role role, String cg1, String cg2) {}

    /** A ground of the right to increased reimbursement. */
    public record Ground(Period period, GroundKind kind) {}

    /** A year in which the maximum billing was reached. */
    public record Ceiling(int year, BillingKind kind, long cents, LocalDate reachedOn) {}

    public record Membership(Period period, HealthFund fund) {}

    public enum Role {
        TITULARY,
        DEPENDANT
    }

    public enum GroundKind {
        LIVING_WAGE,
        INCOME_GUARANTEE_FOR_ELDERLY,
        DISABILITY_ALLOWANCE,
        CHILD_WITH_DISABILITY,
        INCOME_EXAMINATION
    }

    public enum BillingKind {
        SOCIAL,
        INCOME
    }

    /** When there is a right to increased reimbursement, on whatever ground. */
    public List<Period> preferential() {
        return preferential(grounds);
    }

    static List<Period> preferential(Collection<Ground> grounds) {
        return Period.united(grounds.stream().map(Ground::period).toList());
    }

    @Override
    public Stream<Period> periods() {
        return Stream.of(
                        insured.stream().map(Insured::period),
                        grounds.stream().map(Ground::period),
                        ceilings.stream().map(ceiling -> Period.of(ceiling.reachedOn(), ceiling.reachedOn())),
                        memberships.stream().map(Membership::period))
                .flatMap(periods -> periods);
    }
}
