package org.crossroads.sandbox.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date of which the day, or the month and the day, may be unknown: 0 stands for unknown, as the National Register writes it. */
public record IncompleteDate(int year, int month, int day) {

    private static final Pattern FORM = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    public IncompleteDate {
        boolean exists = month == 0 ? day == 0 : month <= 12 && (day == 0 || day <= lengthOf(year, month));
        if (year < 1 || year > 9999 || month < 0 || day < 0 || !exists) {
            throw new DateTimeException("no calendar has this date");
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
        try {
            return Optional.of(new IncompleteDate(
                    Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    public LocalDate first() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    public LocalDate last() {
        int lastMonth = month == 0 ? 12 : month;
        return LocalDate.of(year, lastMonth, day == 0 ? lengthOf(year, lastMonth) : day);
    }

    /** Whether the two can be the same day. */
    public boolean fits(IncompleteDate other) {
        return !last().isBefore(other.first()) && !first().isAfter(other.last());
    }

    private static int lengthOf(int year, int month) {
        return YearMonth.of(year, month).lengthOfMonth();
    }

    @Override
    public String toString() {
        return "%04d-%02d-%02d".formatted(year, month, day);
    }
}
