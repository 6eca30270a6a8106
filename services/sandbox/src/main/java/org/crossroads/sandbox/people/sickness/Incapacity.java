package org.crossroads.sandbox.people.sickness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.Chapter;

/** When a person was incapable of work; the file that a fund has because of it is told with the person. */
public record Incapacity(List<Spell> spells, List<Permission> permissions) implements Chapter {

    public Incapacity {
        spells = List.copyOf(spells);
        permissions = List.copyOf(permissions);
    }

    /**
     * A period of one kind: an incapacity of more than a year is two of them.
     *
     * @param begin first day of the whole incapacity
     * @param degree in percent, 66 or more
     */
    public record Spell(
            Period period, Kind kind, Scheme scheme, LocalDate begin, int degree, Cause cause, Benefit benefit) {}

    /**
     * What is paid for it.
     *
     * @param rate percent of the lost wage; empty for the flat amounts of the self-employed
     * @param dailyCents gross euro cents for each of the six benefit days of a week
     */
    public record Benefit(Situation situation, Optional<Integer> rate, long dailyCents) {}

    /** Leave to work for so many percent of full time. */
    public record Permission(Period period, int percent) {}

    public enum Kind {
        PRIMARY_INCAPACITY,
        INVALIDITY
    }

    public enum Cause {
        ILLNESS,
        PRIVATE_ACCIDENT,
        OCCUPATIONAL_ACCIDENT,
        OCCUPATIONAL_DISEASE
    }

    public enum Situation {
        WITH_DEPENDANTS,
        SINGLE,
        COHABITING
    }

    @Override
    public Stream<Period> periods() {
        return Stream.concat(
                spells.stream().map(Spell::period), permissions.stream().map(Permission::period));
    }
}
