package org.crossroads.sandbox.source.employment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Days of a five-day week, Monday to Friday; public holidays are paid and count. */
final class WorkingDays {

    private WorkingDays() {}

    static int between(LocalDate first, LocalDate last) {
        return between(first, last, day -> true);
    }

    static int between(LocalDate first, LocalDate last, Predicate<LocalDate> counted) {
        return last.isBefore(first)
                ? 0
                : Math.toIntExact(days(first, last).filter(counted).count());
    }

    private static Stream<LocalDate> days(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }
}
