package org.crossroads.hub.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A stretch of days, both ends included; open-ended when there is no end. */
public record Period(LocalDate begin, Optional<LocalDate> end) {

    public Period {
        if (end.isPresent() && end.get().isBefore(begin)) {
            throw new IllegalArgumentException(
                    "a period ends on or after the day it begins: " + begin + " to " + end.get());
        }
    }

    public static Period from(LocalDate begin) {
        return new Period(begin, Optional.empty());
    }

    public static Period of(LocalDate begin, LocalDate end) {
        return new Period(begin, Optional.of(end));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(begin) && end.map(last -> !day.isAfter(last)).orElse(true);
    }

    public boolean overlaps(Period other) {
        return end.map(last -> !other.begin.isAfter(last)).orElse(true)
                && other.end.map(last -> !begin.isAfter(last)).orElse(true);
    }

    /** Overlaps, or begins the day after the other ends, or the other way round. */
    public boolean touches(Period other) {
        return overlaps(other) || endsTheDayBefore(other) || other.endsTheDayBefore(this);
    }

    private boolean endsTheDayBefore(Period other) {
        return end.filter(last -> last.isBefore(other.begin) && last.plusDays(1).equals(other.begin))
                .isPresent();
    }

    /** The shortest period that has all days of both. */
    public Period spanning(Period other) {
        LocalDate first = begin.isBefore(other.begin) ? begin : other.begin;
        return new Period(first, end.flatMap(last -> other.end.map(theirs -> last.isAfter(theirs) ? last : theirs)));
    }

    /** The days of this one that are not in the other: none, one or two periods. */
    public Stream<Period> without(Period other) {
        if (!overlaps(other)) {
            return Stream.of(this);
        }
        Stream<Period> before =
                begin.isBefore(other.begin) ? Stream.of(of(begin, other.begin.minusDays(1))) : Stream.of();
        Stream<Period> after = other
                .end
                .filter(theirs -> end.map(theirs::isBefore).orElse(true))
                .map(theirs -> new Period(theirs.plusDays(1), end))
                .stream();
        return Stream.concat(before, after);
    }

    /** The same days in as few periods as hold them, the earliest first. */
    public static List<Period> united(Collection<Period> periods) {
        List<Period> united = new ArrayList<>();
        for (Period next :
                periods.stream().sorted(Comparator.comparing(Period::begin)).toList()) {
            int last = united.size() - 1;
            if (last >= 0 && united.get(last).touches(next)) {
                united.set(last, united.get(last).spanning(next));
            } else {
                united.add(next);
            }
        }
        return List.copyOf(united);
    }

    @Override
    public String toString() {
        return begin + end.map(last -> " to " + last).orElse(" onwards");
    }
}
