package org.crossroads.hub.directory;

import java.time.LocalDate;
import java.util.Optional;

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

    @Override
    public String toString() {
        return begin + end.map(last -> " to " + last).orElse(" onwards");
    }
}
