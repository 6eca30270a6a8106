package org.crossroads.sandbox.people.sickness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.sandbox.people.Chance;
import org.crossroads.sandbox.people.ChapterTeller;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.WorkHistory.Appointment;
import org.crossroads.sandbox.people.WorkHistory.Employment;
import org.crossroads.sandbox.people.WorkHistory.SelfEmployment;
import org.crossroads.sandbox.people.disability.DisabilityFile;
import org.crossroads.sandbox.people.disability.Recognition;
import org.crossroads.sandbox.people.sickness.HealthCover.BillingKind;
import org.crossroads.sandbox.people.sickness.HealthCover.Ceiling;
import org.crossroads.sandbox.people.sickness.HealthCover.Ground;
import org.crossroads.sandbox.people.sickness.HealthCover.GroundKind;
import org.crossroads.sandbox.people.sickness.HealthCover.Insured;
import org.crossroads.sandbox.people.sickness.HealthCover.Membership;
import org.crossroads.sandbox.people.sickness.HealthCover.Role;

/**
 * Who has a file on insurance is insured all that time: as a dependant until the first work or benefit, then in the scheme
 * and the state that work, invalidity and pension give.
 */
public final class HealthCoverTeller implements ChapterTeller {

    private static final Quality INSURED = new Quality(11, 1);
    private static final Quality UNEMPLOYED = new Quality(18, 1);
    private static final Quality PENSION_AWARD = new Quality(5, 20);
    private static final int OLDEST_DEPENDANT = 25;

    /** Nothing that would be decided in this year or later is told: the stories are told as of its first day. */
    private static final int FIRST_YEAR_NOT_TOLD = 2026;

    private static final String ACTIVE = "1";
    private static final String INVALID = "2";
    private static final String PENSIONER = "3";
    private static final String NO_FURTHER_STATE = "000";

    /** Invented, as all amounts here: what a household with increased reimbursement pays itself at most in a year. */
    private static final long SOCIAL_CEILING = 50_681;

    @Override
    public Class<HealthCover> kind() {
        return HealthCover.class;
    }

    @Override
    public Optional<HealthCover> tell(Person soFar) {
        return files(soFar, INSURED).findFirst().map(file -> new Telling(soFar, file).cover());
    }

    private static Stream<Period> files(Person person, Quality quality) {
        return person.inscriptions().stream()
                .filter(file -> file.quality().equals(quality))
                .map(Inscription::period);
    }

    /** The cover of one person during one file. */
    private static final class Telling {

        private final Person person;
        private final Period file;
        private final List<Ground> grounds;
        private final List<Period> preferential;
        private final List<Incapacity.Spell> spells;
        private final LocalDate titularyFrom;

        Telling(Person person, Period file) {
            this.person = person;
            this.file = file;
            this.grounds = grounds();
            this.preferential = HealthCover.preferential(grounds);
            this.spells =
                    person.chapter(Incapacity.class).map(Incapacity::spells).orElse(List.of());
            this.titularyFrom = titularyFrom();
        }

        HealthCover cover() {
            HealthFund fund = HealthFund.drawn(Chance.of(person.ssin(), "fund"));
            return new HealthCover(insured(), grounds, ceilings(), List.of(new Membership(file, fund)));
        }

        private List<Ground> grounds() {
            List<Ground> found = new ArrayList<>();
            // Unemployed for a year without other work: the fund examines the income, and here it is low enough.
            files(person, UNEMPLOYED)
                    .flatMap(period -> period.contains(period.begin().plusYears(1))
                            ? Stream.of(new Period(period.begin().plusYears(1), period.end()))
                            : Stream.of())
                    .filter(period -> period.begin().getYear() < FIRST_YEAR_NOT_TOLD)
                    .filter(period -> person.work().periods().noneMatch(period::overlaps))
                    .forEach(period -> found.add(new Ground(period, GroundKind.INCOME_EXAMINATION)));
            person.chapter(DisabilityFile.class).ifPresent(disability -> {
                Period.united(disability.allowances().stream()
                                .map(allowance -> allowance.period())
                                .toList())
                        .forEach(period -> found.add(new Ground(period, GroundKind.DISABILITY_ALLOWANCE)));
                disability.recognitions().stream()
                        .filter(recognition -> recognition.kind() == Recognition.Kind.CHILD)
                        .forEach(recognition ->
                                found.add(new Ground(recognition.period(), GroundKind.CHILD_WITH_DISABILITY)));
            });
            return found.stream()
                    .sorted((a, b) -> a.period().begin().compareTo(b.period().begin()))
                    .toList();
        }

        private LocalDate titularyFrom() {
            LocalDate grown = person.birthDate().first().plusYears(OLDEST_DEPENDANT);
            LocalDate earned = Stream.concat(person.work().periods(), files(person, UNEMPLOYED))
                    .map(Period::begin)
                    .min(LocalDate::compareTo)
                    .orElse(grown);
            return earned.isBefore(grown) ? earned : grown;
        }

        /** Cut where anything may have changed, and joined again where nothing did. */
        private List<Insured> insured() {
            List<Insured> periods = new ArrayList<>();
            SortedSet<LocalDate> days = changes();
            for (LocalDate day : days) {
                Optional<LocalDate> next =
                        days.tailSet(day.plusDays(1)).stream().findFirst();
                Insured now = on(
                        day,
                        next.map(following -> Period.of(day, following.minusDays(1)))
                                .orElseGet(() -> new Period(day, file.end())));
                int last = periods.size() - 1;
                if (last >= 0 && sameBut(periods.get(last), now)) {
                    periods.set(
                            last,
                            new Insured(
                                    periods.get(last).period().spanning(now.period()),
                                    now.scheme(),
                                    now.role(),
                                    now.cg1(),
                                    now.cg2()));
                } else {
                    periods.add(now);
                }
            }
            return periods;
        }

        private SortedSet<LocalDate> changes() {
            SortedSet<LocalDate> days = new TreeSet<>();
            Stream.of(
                            person.work().employments().stream().map(Employment::period),
                            person.work().selfEmployments().stream().map(SelfEmployment::period),
                            person.work().appointments().stream().map(Appointment::period),
                            spells.stream().map(Incapacity.Spell::period),
                            files(person, PENSION_AWARD),
                            preferential.stream())
                    .flatMap(periods -> periods)
                    .forEach(period -> {
                        days.add(period.begin());
                        period.end().ifPresent(last -> days.add(last.plusDays(1)));
                    });
            days.add(titularyFrom);
            days.removeIf(day -> !file.contains(day));
            days.add(file.begin());
            return days;
        }

        private Insured on(LocalDate day, Period period) {
            boolean increased = preferential.stream().anyMatch(right -> right.contains(day));
            if (day.isBefore(titularyFrom)) {
                String parents = code(Scheme.GENERAL, ACTIVE, increased);
                return new Insured(period, Scheme.GENERAL, Role.DEPENDANT, parents, parents);
            }
            Scheme scheme = Scheme.on(day, person.work());
            String code = code(scheme, state(day), increased);
            return new Insured(period, scheme, Role.TITULARY, code, scheme == Scheme.GENERAL ? code : NO_FURTHER_STATE);
        }

        private String state(LocalDate day) {
            if (files(person, PENSION_AWARD).anyMatch(pension -> pension.contains(day))) {
                return PENSIONER;
            }
            boolean invalid = spells.stream()
                    .anyMatch(spell -> spell.kind() == Incapacity.Kind.INVALIDITY
                            && spell.period().contains(day));
            return invalid ? INVALID : ACTIVE;
        }

        private static String code(Scheme scheme, String state, boolean increased) {
            return (scheme == Scheme.GENERAL ? "1" : "4") + state + (increased ? "1" : "0");
        }

        private static boolean sameBut(Insured one, Insured other) {
            return one.scheme() == other.scheme()
                    && one.role() == other.role()
                    && one.cg1().equals(other.cg1())
                    && one.cg2().equals(other.cg2());
        }

        /** The ceiling was reached in every year of illness of which the whole autumn has passed when it is told. */
        private List<Ceiling> ceilings() {
            List<Ceiling> reached = new ArrayList<>();
            for (Incapacity.Spell spell : spells) {
                for (int year = spell.period().begin().getYear(); year < FIRST_YEAR_NOT_TOLD; year++) {
                    LocalDate summer = LocalDate.of(year, 7, 1);
                    LocalDate day = LocalDate.of(year, 10, 8);
                    if (spell.period().contains(summer)
                            && file.contains(day)
                            && preferential.stream().anyMatch(right -> right.contains(day))
                            && reached.stream()
                                    .noneMatch(earlier -> earlier.reachedOn().equals(day))) {
                        reached.add(new Ceiling(year, BillingKind.SOCIAL, SOCIAL_CEILING, day));
                    }
                }
            }
            return reached;
        }
    }
}
