package org.crossroads.sandbox.people.chapter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.Chance;
import org.crossroads.sandbox.people.Chapter;
import org.crossroads.sandbox.people.ChapterTeller;
import org.crossroads.sandbox.people.Institutions;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Person.CivilState;
import org.crossroads.sandbox.people.Wages;
import org.crossroads.sandbox.people.WorkHistory.Employment;
import org.crossroads.sandbox.people.chapter.Unemployment.Exclusion;
import org.crossroads.sandbox.people.chapter.Unemployment.FamilyCategory;
import org.crossroads.sandbox.people.chapter.Unemployment.Ground;
import org.crossroads.sandbox.people.chapter.Unemployment.Regime;
import org.crossroads.sandbox.people.chapter.Unemployment.Right;
import org.crossroads.sandbox.people.chapter.Unemployment.Step;

/**
 * Whoever has a file as an unemployed person has a right for as long: of the kind that follows from the work before and
 * beside it. A provisional file is of a school leaver who has to wait yet. Amounts are plausible, not computed as the law does.
 */
public final class UnemploymentTeller implements ChapterTeller {

    /** From then on benefits decrease by phases (RD of 23 July 2012). */
    private static final LocalDate PHASES = LocalDate.of(2012, 11, 1);

    private static final int DAYS_A_MONTH = 26;
    /** Wages above are not counted; in euro cents a month. */
    private static final long MOST_COUNTED = 275_000;

    private static final long INTEGRATION_PER_DAY = 2_600;
    private static final int SCHOOL_LEAVER = 30;

    /** A phase, how many months it lasts, and which part of the wage it gives. */
    private record PhaseOf(String code, int months, int percent) {}

    private static final List<PhaseOf> DECREASING = List.of(
            new PhaseOf("11", 3, 65),
            new PhaseOf("12", 3, 60),
            new PhaseOf("13", 6, 60),
            new PhaseOf("2A", 4, 55),
            new PhaseOf("2B", 6, 55),
            new PhaseOf("21", 6, 51),
            new PhaseOf("22", 6, 47),
            new PhaseOf("23", 6, 44),
            new PhaseOf("24", 6, 41));

    @Override
    public Class<Unemployment> kind() {
        return Unemployment.class;
    }

    @Override
    public Optional<? extends Chapter> tell(Person soFar) {
        List<Right> rights = files(soFar, 18, 1)
                .filter(file -> file.phase() != Phase.PROVISIONAL)
                .map(file -> right(soFar, file.period()))
                .toList();
        List<Period> unpaid = files(soFar, 11, 2).map(Inscription::period).toList();
        return rights.isEmpty() ? Optional.empty() : Optional.of(new Unemployment(rights, unpaid));
    }

    private static Stream<Inscription> files(Person person, int sector, int quality) {
        return person.inscriptions().stream()
                .filter(file ->
                        file.quality().sector() == sector && file.quality().code() == quality)
                .sorted(Comparator.comparing(file -> file.period().begin()));
    }

    private static Right right(Person person, Period period) {
        RandomGenerator random = Chance.of(person.ssin(), "unemployment from " + period.begin());
        Regime regime = regime(person, period);
        Ground ground = ground(person, period);
        FamilyCategory category = category(person, random);
        return new Right(
                period,
                ground,
                regime,
                category,
                steps(person, period, ground, regime),
                exclusion(period, regime, random),
                payer(person));
    }

    /** One and the same for all rights of a person: hardly anybody changes union. */
    private static InstitutionCode payer(Person person) {
        List<InstitutionCode> all = Institutions.PAYMENT_INSTITUTIONS;
        return all.get(Chance.of(person.ssin(), "payment institution").nextInt(all.size()));
    }

    private static Regime regime(Person person, Period period) {
        List<Employment> beside = person.work().employments().stream()
                .filter(job -> job.period().overlaps(period))
                .toList();
        if (beside.stream()
                .anyMatch(job ->
                        job.workingTimePercent() == 100 && !job.period().begin().isAfter(period.begin()))) {
            return Regime.TEMPORARY;
        }
        return beside.isEmpty() ? Regime.FULL : Regime.PART_TIME_RIGHTS_KEPT;
    }

    private static Ground ground(Person person, Period period) {
        if (lastWage(person, period.begin()).isPresent()) {
            return Ground.WORK;
        }
        LocalDate young = person.birthDate().first().plusYears(SCHOOL_LEAVER);
        return period.begin().isBefore(young) ? Ground.STUDIES : Ground.READMISSION;
    }

    private static FamilyCategory category(Person person, RandomGenerator random) {
        if (person.civilState().code() == CivilState.Code.MARRIED) {
            return random.nextInt(3) == 0 ? FamilyCategory.A : FamilyCategory.B;
        }
        return random.nextInt(4) == 0 ? FamilyCategory.B : FamilyCategory.N;
    }

    /** A month in twenty of fully unemployed people begins with weeks without benefit. */
    private static Optional<Exclusion> exclusion(Period period, Regime regime, RandomGenerator random) {
        LocalDate last = period.begin().plusWeeks(4 + random.nextInt(23)).minusDays(1);
        boolean fits = period.end().map(last::isBefore).orElse(true);
        return regime == Regime.FULL && fits && random.nextInt(20) == 0
                ? Optional.of(new Exclusion(Period.of(period.begin(), last)))
                : Optional.empty();
    }

    private static List<Step> steps(Person person, Period period, Ground ground, Regime regime) {
        long wage = Math.min(lastWage(person, period.begin()).orElse(MOST_COUNTED * 2 / 3), MOST_COUNTED);
        if (ground == Ground.STUDIES) {
            return List.of(new Step(period, Optional.of("INTEGRATION"), INTEGRATION_PER_DAY));
        }
        if (regime != Regime.FULL || period.begin().isBefore(PHASES)) {
            return List.of(new Step(period, Optional.empty(), perDay(wage, 60)));
        }
        List<Step> steps = new ArrayList<>();
        LocalDate begin = period.begin();
        for (PhaseOf phase : DECREASING) {
            LocalDate next = begin.plusMonths(phase.months());
            Optional<Step> step =
                    step(begin, Optional.of(next.minusDays(1)), period, phase.code(), phase.percent(), wage);
            step.ifPresent(steps::add);
            begin = next;
        }
        step(begin, Optional.empty(), period, "3", 38, wage).ifPresent(steps::add);
        return steps;
    }

    /** Cut to the right; empty when that has ended before. */
    private static Optional<Step> step(
            LocalDate begin, Optional<LocalDate> last, Period right, String code, int percent, long wage) {
        if (right.end().map(begin::isAfter).orElse(false)) {
            return Optional.empty();
        }
        Optional<LocalDate> end =
                Stream.concat(last.stream(), right.end().stream()).min(Comparator.naturalOrder());
        return Optional.of(new Step(new Period(begin, end), Optional.of(code), perDay(wage, percent)));
    }

    private static long perDay(long monthlyWage, int percent) {
        return Math.round(monthlyWage * percent / 100.0 / DAYS_A_MONTH);
    }

    private static Optional<Long> lastWage(Person person, LocalDate before) {
        return person.work().employments().stream()
                .filter(job -> job.contract() == Employment.Contract.ORDINARY
                        && job.period().begin().isBefore(before))
                .reduce((earlier, later) -> later)
                .map(job -> Wages.monthlyCents(person.ssin(), job, before.getYear()));
    }
}
