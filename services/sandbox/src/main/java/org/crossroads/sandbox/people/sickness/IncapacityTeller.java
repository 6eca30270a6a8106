package org.crossroads.sandbox.people.sickness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.sandbox.people.Chance;
import org.crossroads.sandbox.people.ChapterTeller;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Person.CivilState;
import org.crossroads.sandbox.people.sickness.Incapacity.Benefit;
import org.crossroads.sandbox.people.sickness.Incapacity.Cause;
import org.crossroads.sandbox.people.sickness.Incapacity.Kind;
import org.crossroads.sandbox.people.sickness.Incapacity.Permission;
import org.crossroads.sandbox.people.sickness.Incapacity.Situation;
import org.crossroads.sandbox.people.sickness.Incapacity.Spell;

/** Who had a file on incapacity was incapable of work all that time: a year of primary incapacity, then invalidity. */
public final class IncapacityTeller implements ChapterTeller {

    private static final Quality INCAPACITATED = new Quality(11, 2);
    private static final int LONG_ENOUGH_TO_RESUME_SLOWLY = 6;

    /** Invented flat amounts of the self-employed, in cents a day. */
    private static final long FLAT_WITH_DEPENDANTS = 7_430;

    private static final long FLAT_SINGLE = 5_950;
    private static final long FLAT_COHABITING = 4_562;

    @Override
    public Class<Incapacity> kind() {
        return Incapacity.class;
    }

    @Override
    public Optional<Incapacity> tell(Person soFar) {
        List<Spell> spells = new ArrayList<>();
        List<Permission> permissions = new ArrayList<>();
        soFar.inscriptions().stream()
                .filter(file -> file.quality().equals(INCAPACITATED))
                .map(Inscription::period)
                .sorted((a, b) -> a.begin().compareTo(b.begin()))
                .forEach(ill -> {
                    spells.addAll(spells(soFar, ill));
                    permission(soFar, ill).ifPresent(permissions::add);
                });
        return spells.isEmpty() ? Optional.empty() : Optional.of(new Incapacity(spells, permissions));
    }

    private static List<Spell> spells(Person person, Period ill) {
        RandomGenerator chance = Chance.of(person.ssin(), "incapacity" + ill.begin());
        Scheme scheme = Scheme.on(ill.begin(), person.work());
        Situation situation = situation(person, chance);
        Cause cause = chance.nextInt(8) == 0 ? Cause.PRIVATE_ACCIDENT : Cause.ILLNESS;
        int degree = 66 + chance.nextInt(8) * 2;
        long wage = 9_000 + 250L * chance.nextInt(20);
        List<Spell> spells = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            part(ill, kind)
                    .ifPresent(period -> spells.add(new Spell(
                            period, kind, scheme, ill.begin(), degree, cause, benefit(scheme, kind, situation, wage))));
        }
        return spells;
    }

    /** Empty when the incapacity did not last until that part of it. */
    private static Optional<Period> part(Period ill, Kind kind) {
        LocalDate invalidity = ill.begin().plusYears(1);
        if (!ill.contains(invalidity)) {
            return kind == Kind.PRIMARY_INCAPACITY ? Optional.of(ill) : Optional.empty();
        }
        return Optional.of(
                kind == Kind.PRIMARY_INCAPACITY
                        ? Period.of(ill.begin(), invalidity.minusDays(1))
                        : new Period(invalidity, ill.end()));
    }

    private static Situation situation(Person person, RandomGenerator chance) {
        if (person.civilState().code() != CivilState.Code.MARRIED) {
            return Situation.SINGLE;
        }
        return chance.nextBoolean() ? Situation.WITH_DEPENDANTS : Situation.COHABITING;
    }

    /** Act of 14 July 1994: 60 percent in the first year, then by the family situation (Royal Decree of 3 July 1996). */
    private static Benefit benefit(Scheme scheme, Kind kind, Situation situation, long wage) {
        if (scheme == Scheme.SELF_EMPLOYED) {
            long flat = switch (situation) {
                case WITH_DEPENDANTS -> FLAT_WITH_DEPENDANTS;
                case SINGLE -> FLAT_SINGLE;
                case COHABITING -> FLAT_COHABITING;
            };
            return new Benefit(situation, Optional.empty(), flat);
        }
        int rate = kind == Kind.PRIMARY_INCAPACITY
                ? 60
                : switch (situation) {
                    case WITH_DEPENDANTS -> 65;
                    case SINGLE -> 55;
                    case COHABITING -> 40;
                };
        return new Benefit(situation, Optional.of(rate), wage * rate / 100);
    }

    /** Who was ill for long but not too long worked half time in the last months, if there was work to return to. */
    private static Optional<Permission> permission(Person person, Period ill) {
        return ill.end()
                .filter(last -> !last.isBefore(ill.begin().plusMonths(LONG_ENOUGH_TO_RESUME_SLOWLY)))
                .filter(last -> person.work().employments().stream()
                        .anyMatch(job ->
                                job.period().contains(last) && job.period().contains(last.minusMonths(3))))
                .map(last -> new Permission(Period.of(last.minusMonths(3).plusDays(1), last), 50));
    }
}
