package org.crossroads.sandbox.people.chapter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.sandbox.people.Chance;
import org.crossroads.sandbox.people.Chapter;
import org.crossroads.sandbox.people.ChapterTeller;
import org.crossroads.sandbox.people.Institutions;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Person.CivilState;
import org.crossroads.sandbox.people.Wages;
import org.crossroads.sandbox.people.WorkHistory.Appointment;
import org.crossroads.sandbox.people.WorkHistory.Employment;
import org.crossroads.sandbox.people.WorkHistory.SelfEmployment;
import org.crossroads.sandbox.people.chapter.Pensions.Annuity;
import org.crossroads.sandbox.people.chapter.Pensions.LegalPension;
import org.crossroads.sandbox.people.chapter.Pensions.LumpSum;
import org.crossroads.sandbox.people.chapter.Pensions.Payer;
import org.crossroads.sandbox.people.chapter.Pensions.Retirement;
import org.crossroads.sandbox.people.chapter.Pensions.Scheme;

/**
 * Whoever has a file of award at the pensions service has, from its first day on, a pension in every scheme in which the
 * person worked, or else the guaranteed income; whoever has any file there has a first day of retirement. Amounts are plausible,
 * not computed as the law does.
 */
public final class PensionTeller implements ChapterTeller {

    private static final Quality AWARD = new Quality(5, 20);
    private static final int FULL_CAREER = 4500;
    private static final int LONG_CAREER = 42;
    private static final int EARLY_AGE = 63;
    private static final int FAITHFUL = 20;
    private static final long SELF_EMPLOYED_INCOME = 200_000;
    private static final long CIVIL_SERVANT_PAY = 330_000;
    private static final long GUARANTEED_INCOME = 120_000;

    private static final Payer INSURER = new Payer(new CbeNumber("0999120091"), "Voorzorg Zandbak");
    private static final Payer SECTOR_FUND = new Payer(new CbeNumber("0999120190"), "Sectorfonds Modeldorp");

    @Override
    public Class<Pensions> kind() {
        return Pensions.class;
    }

    @Override
    public Optional<? extends Chapter> tell(Person soFar) {
        List<Inscription> files = soFar.inscriptions().stream()
                .filter(file -> file.institution().equals(Institutions.FPD))
                .toList();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        Optional<Period> award = files.stream()
                .filter(file -> file.quality().equals(AWARD))
                .map(Inscription::period)
                .min(Comparator.comparing(Period::begin));
        return Optional.of(new Pensions(
                Optional.of(retirement(soFar, award)),
                award.map(period -> legal(soFar, period)).orElse(List.of()),
                award.map(period -> annuities(soFar, period)).orElse(List.of()),
                award.map(period -> lumpSums(soFar, period)).orElse(List.of())));
    }

    /** The law's ages; early retirement at 63 after a career of 42 years. Who retired did so on the first day of the award. */
    private static Retirement retirement(Person person, Optional<Period> award) {
        LocalDate birth = person.birthDate().first();
        int age = birth.getYear() < 1960 ? 65 : birth.getYear() < 1964 ? 66 : 67;
        LocalDate legal = firstOfNextMonth(birth.plusYears(age));
        Optional<LocalDate> began = person.work().periods().map(Period::begin).min(Comparator.naturalOrder());
        LocalDate early = began.map(day -> later(
                        firstOfNextMonth(birth.plusYears(EARLY_AGE)), firstOfNextMonth(day.plusYears(LONG_CAREER))))
                .orElse(legal);
        LocalDate earliest = early.isBefore(legal) ? early : legal;
        return new Retirement(award.map(Period::begin).filter(earliest::isAfter).orElse(earliest), legal);
    }

    private static List<LegalPension> legal(Person person, Period period) {
        List<LegalPension> pensions = new ArrayList<>();
        int employee = years(person.work().employments().stream().map(Employment::period), period.begin());
        int selfEmployed = years(person.work().selfEmployments().stream().map(SelfEmployment::period), period.begin());
        int civilServant = years(person.work().appointments().stream().map(Appointment::period), period.begin());
        boolean family = person.civilState().code() == CivilState.Code.MARRIED;
        int percent = family ? 75 : 60;
        add(pensions, person, Scheme.EMPLOYEE, period, employee, family, wage(person, period) * percent / 100);
        add(pensions, person, Scheme.SELF_EMPLOYED, period, selfEmployed, family, SELF_EMPLOYED_INCOME * percent / 100);
        add(pensions, person, Scheme.CIVIL_SERVANT, period, civilServant, false, CIVIL_SERVANT_PAY * 3 / 4);
        if (pensions.isEmpty()) {
            String reference = reference(person, "guaranteed income");
            pensions.add(new LegalPension(reference, Scheme.GUARANTEED_INCOME, period, 0, !family, GUARANTEED_INCOME));
        }
        return pensions;
    }

    private static void add(
            List<LegalPension> pensions,
            Person person,
            Scheme scheme,
            Period period,
            int years,
            boolean family,
            long centsForAFullCareer) {
        if (years > 0) {
            pensions.add(new LegalPension(
                    reference(person, "pension " + scheme),
                    scheme,
                    period,
                    years,
                    family,
                    centsForAFullCareer * years / FULL_CAREER));
        }
    }

    /** For those who were with one employer for twenty years. */
    private static List<Annuity> annuities(Person person, Period period) {
        return person.work().employments().stream()
                .filter(job -> years(Stream.of(job.period()), period.begin()) >= FAITHFUL * 100)
                .map(job -> new Annuity(
                        reference(
                                person, "plan of " + job.employer().cbeNumber().digits()),
                        INSURER,
                        period,
                        Wages.monthlyCents(person.ssin(), job, period.begin().getYear()) / 8))
                .toList();
    }

    /** For those who worked with their hands: their sectors have plans. */
    private static List<LumpSum> lumpSums(Person person, Period period) {
        int years = years(
                person.work().employments().stream()
                        .filter(job -> job.employer().isOfManualWorkers())
                        .map(Employment::period),
                period.begin());
        LocalDate paid = period.begin().plusDays(40);
        boolean lived = period.end().map(paid::isBefore).orElse(true);
        return years >= 100 && lived
                ? List.of(new LumpSum(reference(person, "plan of the sector"), SECTOR_FUND, paid, years * 500L))
                : List.of();
    }

    private static long wage(Person person, Period award) {
        return person.work().employments().stream()
                .reduce((earlier, later) -> later)
                .map(job -> Wages.monthlyCents(person.ssin(), job, award.begin().getYear()))
                .orElse(0L);
    }

    /** Of a career until the pension, in hundredths of a year; days of overlapping work count once, and no more than a full career. */
    private static int years(Stream<Period> periods, LocalDate pension) {
        List<Period> until = periods.filter(period -> period.begin().isBefore(pension))
                .map(period -> Period.of(
                        period.begin(), period.end().filter(pension::isAfter).orElse(pension.minusDays(1))))
                .toList();
        long days = Period.united(until).stream()
                .mapToLong(period ->
                        ChronoUnit.DAYS.between(period.begin(), period.end().orElse(pension)) + 1)
                .sum();
        return Math.toIntExact(Math.min(FULL_CAREER, days * 100 / 365));
    }

    /** Says nothing of the person or of whom it is from. */
    private static String reference(Person person, String of) {
        long number = Chance.of(person.ssin(), of).nextLong(1_000_000_000_000L);
        return Long.toString(number, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    }

    private static LocalDate firstOfNextMonth(LocalDate day) {
        return day.plusMonths(1).withDayOfMonth(1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
