package org.crossroads.sandbox.people.livelihood;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.sandbox.people.ChapterTeller;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.WorkHistory.Employment;
import org.crossroads.sandbox.people.livelihood.Livelihood.Benefit;
import org.crossroads.sandbox.people.livelihood.Livelihood.Benefit.Kind;
import org.crossroads.sandbox.people.livelihood.Livelihood.Benefit.Per;
import org.crossroads.sandbox.people.livelihood.Livelihood.Membership;
import org.crossroads.sandbox.people.occupationalrisk.Accident;
import org.crossroads.sandbox.people.occupationalrisk.OccupationalRisks;

/**
 * Who worked in a branch with a fund belongs to it; the fund pays an end-of-year premium, and adds to benefits for
 * incapacity, accidents and the unemployment that follows. Amounts are invented.
 */
public final class LivelihoodTeller implements ChapterTeller {

    private static final Quality UNEMPLOYED = new Quality(18, 1);
    private static final Quality INCAPACITATED = new Quality(11, 2);

    /** As of this day the stories are told. */
    private static final LocalDate TOLD = LocalDate.of(2026, 1, 1);

    /** In full-time work, a year. */
    private static final long PREMIUM = 2_120_40;

    private static final int TAX_PERCENT_OF_PREMIUM = 23;
    private static final int FIRST_YEAR_OF_PREMIUMS = 2005;
    private static final int AGE_OF_COMPANY_ALLOWANCE = 55;
    private static final int MONTHS_OF_SUPPLEMENT = 12;

    @Override
    public Class<Livelihood> kind() {
        return Livelihood.class;
    }

    @Override
    public Optional<Livelihood> tell(Person soFar) {
        List<Membership> memberships = new ArrayList<>();
        List<Benefit> benefits = new ArrayList<>();
        for (Employment employment : soFar.work().employments()) {
            Fund.of(employment.employer().jointCommittee()).ifPresent(fund -> {
                memberships.add(new Membership(fund, employment.employer(), employment.period()));
                Stream.of(
                                premiums(employment, fund),
                                sickness(soFar, employment, fund),
                                accidents(soFar, employment, fund),
                                unemployment(soFar, employment, fund))
                        .flatMap(told -> told)
                        .forEach(benefits::add);
            });
        }
        benefits.sort(Comparator.comparing(benefit -> benefit.period().begin()));
        return memberships.isEmpty() ? Optional.empty() : Optional.of(new Livelihood(memberships, benefits));
    }

    /** For each whole calendar year; paid in December. */
    private static Stream<Benefit> premiums(Employment employment, Fund fund) {
        LocalDate end = employment.period().end().orElse(TOLD.minusDays(1));
        long gross = PREMIUM * employment.workingTimePercent() / 100;
        return IntStream.rangeClosed(
                        Math.max(
                                FIRST_YEAR_OF_PREMIUMS,
                                employment.period().begin().getYear()),
                        end.getYear())
                .mapToObj(year -> Period.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .filter(year -> !employment.period().begin().isAfter(year.begin()))
                .filter(year -> !year.end().orElseThrow().isAfter(end))
                .map(year -> new Benefit(
                        Kind.END_OF_YEAR_PREMIUM,
                        fund,
                        year,
                        gross,
                        Optional.of(gross * TAX_PERCENT_OF_PREMIUM / 100),
                        Per.ONCE));
    }

    /** For spells of incapacity while employed. */
    private static Stream<Benefit> sickness(Person person, Employment employment, Fund fund) {
        return files(person, INCAPACITATED)
                .filter(ill -> employment.period().contains(ill.begin()))
                .map(ill -> within(ill, employment.period()))
                .map(ill -> new Benefit(Kind.SICKNESS_SUPPLEMENT, fund, ill, 6_03, Optional.empty(), Per.DAY));
    }

    private static Stream<Benefit> accidents(Person person, Employment employment, Fund fund) {
        return person.chapter(OccupationalRisks.class).stream()
                .flatMap(risks -> risks.accidents().stream())
                .filter(accident ->
                        accident.employer().equals(employment.employer().cbeNumber()))
                .filter(accident -> employment.period().contains(accident.date()))
                .flatMap(accident -> accident.temporary().stream())
                .filter(spell -> spell.degree() == 100)
                .map(Accident.Spell::period)
                .map(home -> new Benefit(Kind.ACCIDENT_SUPPLEMENT, fund, home, 6_03, Optional.empty(), Per.DAY));
    }

    /** For the unemployment that begins within two months of the dismissal. */
    private static Stream<Benefit> unemployment(Person person, Employment employment, Fund fund) {
        return employment.period().end().stream()
                .flatMap(last -> files(person, UNEMPLOYED)
                        .filter(idle -> idle.begin().isAfter(last))
                        .filter(idle -> !idle.begin().isAfter(last.plusMonths(2)))
                        .limit(1)
                        .map(idle -> supplement(person, fund, idle)));
    }

    private static Benefit supplement(Person person, Fund fund, Period idle) {
        LocalDate old = person.birthDate().first().plusYears(AGE_OF_COMPANY_ALLOWANCE);
        if (!idle.begin().isBefore(old)) {
            return new Benefit(Kind.COMPANY_ALLOWANCE, fund, idle, 412_75, Optional.of(45_40L), Per.MONTH);
        }
        Period first = Period.of(
                idle.begin(), idle.begin().plusMonths(MONTHS_OF_SUPPLEMENT).minusDays(1));
        return new Benefit(Kind.UNEMPLOYMENT_SUPPLEMENT, fund, within(first, idle), 5_94, Optional.empty(), Per.DAY);
    }

    private static Stream<Period> files(Person person, Quality quality) {
        return person.inscriptions().stream()
                .filter(file -> file.quality().equals(quality))
                .map(Inscription::period)
                .sorted(Comparator.comparing(Period::begin));
    }

    /** The days of the one until the other ends. */
    private static Period within(Period one, Period other) {
        Optional<LocalDate> end =
                Stream.concat(one.end().stream(), other.end().stream()).min(LocalDate::compareTo);
        return new Period(one.begin(), end);
    }
}
