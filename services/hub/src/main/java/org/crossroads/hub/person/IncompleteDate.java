package org.crossroads.hub.person;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date of which the day, or the month and the day, may be unknown: 0 stands for unknown, as the contracts write it. */
public record IncompleteDate(int year, int month, int day) {

    private static final Pattern FORM = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    public IncompleteDate {
        if (!exists(year, month, day)) {
            throw new IllegalArgumentException("no calendar has this date");
        }
    }

    public static IncompleteDate of(LocalDate date) {
        return new IncompleteDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Empty when the text is not {@code YYYY-MM-DD}, or a date that no calendar has, such as 31 February. */
    public static Optional<IncompleteDate> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        int month = Integer.parseInt(form.group(2));
        int day = Integer.parseInt(form.group(3));
        return exists(year, month, day) ? Optional.of(new IncompleteDate(year, month, day)) : Optional.empty();
    }

    /** The earliest day that it can be. */
    public LocalDate first() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /** The latest day that it can be. */
    public LocalDate last() {
        int lastMonth = month == 0 ? 12 : month;
        return LocalDate.of(
                year, lastMonth, day == 0 ? YearMonth.of(year, lastMonth).lengthOfMonth() : day);
    }

    /** Whether the two can be the same day. */
    public boolean fits(IncompleteDate other) {
        return !last().isBefore(other.first()) && !first().isAfter(other.last());
    }

    /** An unknown month implies an unknown day. */
    private static boolean exists(int year, int month, int day) {
        if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0) {
            return false;
        }
        return month == 0 ? day == 0 : day <= YearMonth.of(year, month).lengthOfMonth();
    }

    @Override
    public String toString() {
        return "%04d-%02d-%02d".formatted(year, month, day);
    }
}
