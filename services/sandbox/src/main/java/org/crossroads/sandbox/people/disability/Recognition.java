package org.crossroads.sandbox.people.disability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.network.InstitutionCode;

/**
 * That one authority recognised a disability, and with which result.
 *
 * @param period in which it holds
 * @param earningCapacity whether the person can earn a third or less; empty when that was not looked at
 * @param degree in percent
 */
public record Recognition(
        InstitutionCode authority,
        Kind kind,
        LocalDate decidedOn,
        Period period,
        Optional<Boolean> earningCapacity,
        Optional<SelfReliance> selfReliance,
        Optional<ChildPillars> pillars,
        Optional<Integer> degree,
        List<Card> cards) {

    public enum Kind {
        ADULT,
        CHILD,
        ELDERLY,
        CARE_DEPENDENCE,
        SUPPORT,
        MOBILITY_AID
    }

    public Recognition {
        cards = List.copyOf(cards);
        if (pillars.isPresent() != (kind == Kind.CHILD)) {
            throw new IllegalArgumentException("children are assessed by pillars, and nobody else is");
        }
    }

    static Recognition of(InstitutionCode authority, Kind kind, LocalDate decidedOn, Period period) {
        return new Recognition(
                authority,
                kind,
                decidedOn,
                period,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    static Recognition ofChild(InstitutionCode authority, LocalDate decidedOn, Period period, ChildPillars pillars) {
        return new Recognition(
                authority,
                Kind.CHILD,
                decidedOn,
                period,
                Optional.empty(),
                Optional.empty(),
                Optional.of(pillars),
                Optional.empty(),
                List.of());
    }

    Recognition earningAThirdOrLess(boolean reduced) {
        return new Recognition(
                authority, kind, decidedOn, period, Optional.of(reduced), selfReliance, pillars, degree, cards);
    }

    Recognition with(SelfReliance points) {
        return new Recognition(
                authority, kind, decidedOn, period, earningCapacity, Optional.of(points), pillars, degree, cards);
    }

    Recognition ofDegree(int percent) {
        return new Recognition(
                authority,
                kind,
                decidedOn,
                period,
                earningCapacity,
                selfReliance,
                pillars,
                Optional.of(percent),
                cards);
    }

    Recognition with(Card card) {
        List<Card> all = new ArrayList<>(cards);
        all.add(card);
        return new Recognition(authority, kind, decidedOn, period, earningCapacity, selfReliance, pillars, degree, all);
    }
}
