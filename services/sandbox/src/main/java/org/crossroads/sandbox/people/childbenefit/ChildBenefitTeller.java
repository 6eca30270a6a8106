package org.crossroads.sandbox.people.childbenefit;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.sandbox.people.ChapterTeller;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Person.Decease;
import org.crossroads.sandbox.people.Region;
import org.crossroads.sandbox.people.childbenefit.ChildBenefitFile.Component;
import org.crossroads.sandbox.people.childbenefit.ChildBenefitFile.Ground;
import org.crossroads.sandbox.people.childbenefit.ChildBenefitFile.Part;
import org.crossroads.sandbox.people.childbenefit.ChildBenefitFile.Payer;
import org.crossroads.sandbox.people.childbenefit.ChildBenefitFile.Payment;
import org.crossroads.sandbox.people.childbenefit.ChildBenefitFile.Right;
import org.crossroads.sandbox.people.childbenefit.ChildBenefitFile.Role;
import org.crossroads.sandbox.people.disability.DisabilityFile;
import org.crossroads.sandbox.people.disability.Recognition;

/**
 * Everybody young enough was a child for whom there was child benefit: from the month after birth to 18 years, then as a
 * student, then while looking for a first job, at most until 25 years and until the first real work.
 */
public final class ChildBenefitTeller implements ChapterTeller {

    private static final Quality UNEMPLOYED = new Quality(18, 1);
    private static final int OF_AGE = 18;
    private static final int OLDEST_CHILD = 25;

    /** Files of those who were born earlier are destroyed by now. */
    private static final LocalDate OLDEST_KEPT = LocalDate.of(1996, 1, 1);

    /** As of this day the stories are told; what would begin later is not told. */
    private static final LocalDate TOLD = LocalDate.of(2026, 1, 1);

    /** Two months in a summer are a student's job and stop nothing. */
    private static final int STUDENT_JOB_DAYS = 62;

    private static final long DISABILITY_SUPPLEMENT = 12_435;

    @Override
    public Class<ChildBenefitFile> kind() {
        return ChildBenefitFile.class;
    }

    @Override
    public Optional<ChildBenefitFile> tell(Person soFar) {
        LocalDate birth = soFar.birthDate().first();
        if (birth.isBefore(OLDEST_KEPT)) {
            return Optional.empty();
        }
        LocalDate begin = birth.with(TemporalAdjusters.firstDayOfNextMonth());
        List<Period> schemes = schemes(soFar, new Period(begin, end(soFar, birth)));
        List<Part> parts = new ArrayList<>();
        List<Payer> payers = new ArrayList<>();
        List<Payment> payments = new ArrayList<>();
        for (Period period : schemes) {
            ChildBenefitScheme scheme = scheme(soFar, period.begin());
            parts.add(new Part(period, Role.BENEFICIARY_CHILD, scheme));
            payers.add(new Payer(period, scheme.publicFund()));
            payments.addAll(basePayments(period, scheme, birth));
        }
        Period whole = new Period(begin, end(soFar, birth));
        payments.addAll(disabilitySupplements(soFar, whole));
        return Optional.of(new ChildBenefitFile(parts, rights(soFar, whole, birth), payments, List.of(), payers));
    }

    /** The day before the first real work, the last day of the last month before 25 years, or death; empty while it lasts. */
    private static Optional<LocalDate> end(Person person, LocalDate birth) {
        LocalDate tooOld = birth.plusYears(OLDEST_CHILD).with(TemporalAdjusters.lastDayOfMonth());
        return Stream.of(
                        person.work()
                                .periods()
                                .filter(work -> !isStudentJob(work))
                                .map(work -> work.begin().minusDays(1)),
                        person.decease().map(Decease::date).stream(),
                        Stream.of(tooOld))
                .flatMap(days -> days)
                .min(LocalDate::compareTo)
                .filter(day -> day.isBefore(TOLD));
    }

    private static boolean isStudentJob(Period work) {
        return work.end()
                .filter(last -> last.isBefore(work.begin().plusDays(STUDENT_JOB_DAYS)))
                .isPresent();
    }

    /** Federal until the region took over. */
    private static List<Period> schemes(Person person, Period whole) {
        LocalDate takeover = ChildBenefitScheme.of(Region.of(person.address())).begins();
        return cut(whole, List.of(takeover));
    }

    private static ChildBenefitScheme scheme(Person person, LocalDate day) {
        ChildBenefitScheme regional = ChildBenefitScheme.of(Region.of(person.address()));
        return day.isBefore(regional.begins()) ? ChildBenefitScheme.FEDERAL : regional;
    }

    private static List<Payment> basePayments(Period period, ChildBenefitScheme scheme, LocalDate birth) {
        List<LocalDate> birthdays = Stream.of(6, 12, OF_AGE)
                .map(age -> birth.plusYears(age).with(TemporalAdjusters.firstDayOfNextMonth()))
                .toList();
        return cut(period, birthdays).stream()
                .map(part -> new Payment(
                        part,
                        Component.BASE,
                        scheme.monthlyCents(birth.until(part.begin()).getYears())))
                .toList();
    }

    private static List<Payment> disabilitySupplements(Person person, Period whole) {
        return childRecognitions(person)
                .filter(whole::overlaps)
                .map(recognised -> new Payment(recognised, Component.DISABILITY_SUPPLEMENT, DISABILITY_SUPPLEMENT))
                .toList();
    }

    private static Stream<Period> childRecognitions(Person person) {
        return person.chapter(DisabilityFile.class).stream()
                .flatMap(file -> file.recognitions().stream())
                .filter(recognition -> recognition.kind() == Recognition.Kind.CHILD)
                .map(Recognition::period);
    }

    private static List<Right> rights(Person person, Period whole, LocalDate birth) {
        LocalDate ofAge = birth.plusYears(OF_AGE).with(TemporalAdjusters.firstDayOfNextMonth());
        Optional<LocalDate> left = person.inscriptions().stream()
                .filter(file -> file.quality().equals(UNEMPLOYED))
                .map(Inscription::period)
                .map(Period::begin)
                .filter(day -> day.isAfter(ofAge))
                .min(LocalDate::compareTo);
        List<LocalDate> turns = new ArrayList<>(List.of(ofAge));
        left.ifPresent(turns::add);
        return cut(whole, turns).stream()
                .map(period -> new Right(
                        period,
                        period.begin().isBefore(ofAge)
                                ? Ground.UNCONDITIONAL
                                : left.filter(day -> !period.begin().isBefore(day))
                                                .isPresent()
                                        ? Ground.SCHOOL_LEAVER
                                        : Ground.STUDY,
                        Optional.empty()))
                .toList();
    }

    /** The same days, cut before each of these days that is in it and not later than the telling. */
    private static List<Period> cut(Period whole, List<LocalDate> days) {
        List<Period> parts = new ArrayList<>();
        Period rest = whole;
        for (LocalDate day : days) {
            if (rest.contains(day) && day.isAfter(rest.begin()) && day.isBefore(TOLD)) {
                parts.add(Period.of(rest.begin(), day.minusDays(1)));
                rest = new Period(day, rest.end());
            }
        }
        parts.add(rest);
        return parts;
    }
}
