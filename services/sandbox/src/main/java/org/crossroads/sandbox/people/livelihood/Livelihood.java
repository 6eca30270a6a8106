package org.crossroads.sandbox.people.livelihood;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.sandbox.people.Chapter;
import org.crossroads.sandbox.people.Institutions;
import org.crossroads.sandbox.people.WorkHistory.Employer;

/** The funds to which one person belonged, and what they paid, the earliest first in each. */
public record Livelihood(List<Membership> memberships, List<Benefit> benefits) implements Chapter {

    /** The field's table has no qualities for sector 31; this one is the sandbox's own: member of a fund. */
    private static final Quality MEMBER = new Quality(31, 1);

    public Livelihood {
        memberships = List.copyOf(memberships);
        benefits = List.copyOf(benefits);
    }

    /** Through one employer, without interruption. */
    public record Membership(Fund fund, Employer employer, Period period) {}

    /**
     * Paid beside social security, in cents of a euro for each unit.
     *
     * @param tax withheld from it; empty when none is due
     */
    public record Benefit(Kind kind, Fund fund, Period period, long gross, Optional<Long> tax, Per per) {
        /** Those that occur in the sandbox. */
        public enum Kind {
            END_OF_YEAR_PREMIUM,
            UNEMPLOYMENT_SUPPLEMENT,
            COMPANY_ALLOWANCE,
            SICKNESS_SUPPLEMENT,
            ACCIDENT_SUPPLEMENT
        }

        public enum Per {
            DAY,
            MONTH,
            ONCE
        }
    }

    @Override
    public Stream<Period> periods() {
        return Stream.concat(
                memberships.stream().map(Membership::period), benefits.stream().map(Benefit::period));
    }

    /** The funds are known inside their network: the association that manages it has the file. */
    @Override
    public List<Inscription> files(Ssin ssin) {
        return Period.united(periods().toList()).stream()
                .map(period -> new Inscription(ssin, Institutions.VSI, MEMBER, Phase.DEFINITIVE, period))
                .toList();
    }
}
