package org.crossroads.hub.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.person.Gender;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.hub.register.Series.Counters;

/**
 * Which numbers can be given to whom (RD of 8 February 1991): date of birth with the month raised by 20 where the sex is not
 * known at issue or by 40 where it is, then a counter, odd for men and even for women.
 *
 * <p>Whoever uses it takes the first that nobody ever had; a number once given is never given again.
 */
public enum Numbering {

    /**
     * The law's: month 00 and day 00 where they are not known, and, when the counters of a day are used up, day 00, then
     * month 00 and day 00.
     */
    OFFICIAL {
        @Override
        List<String> dates(IncompleteDate birth) {
            return Stream.of(date(birth, birth.month(), birth.day()), date(birth, birth.month(), 0), date(birth, 0, 0))
                    .distinct()
                    .toList();
        }
    },

    /**
     * For trying out: numbers that hold and that no register can have given, since their day is one that no calendar has.
     * Their month is the month of birth where that has such a day.
     */
    NEVER_ISSUED {
        @Override
        List<String> dates(IncompleteDate birth) {
            return Stream.concat(
                            NO_CALENDAR_HAS.stream().filter(day -> day.month() == birth.month()),
                            NO_CALENDAR_HAS.stream().filter(day -> day.month() != birth.month()))
                    .map(day -> date(birth, day.month(), day.day()))
                    .toList();
        }
    };

    private static final int SEX_UNKNOWN = 20;
    private static final int SEX_KNOWN = 40;

    private record MonthAndDay(int month, int day) {}

    private static final List<MonthAndDay> NO_CALENDAR_HAS = List.of(
            new MonthAndDay(2, 31),
            new MonthAndDay(2, 30),
            new MonthAndDay(4, 31),
            new MonthAndDay(6, 31),
            new MonthAndDay(9, 31),
            new MonthAndDay(11, 31));

    /** The first six digits in the order in which they are used up, before the month is raised. */
    abstract List<String> dates(IncompleteDate birth);

    private static String date(IncompleteDate birth, int month, int day) {
        return "%02d%02d%02d".formatted(birth.year() % 100, month, day);
    }

    /**
     * The numbers that somebody can be given, in the order in which they are tried; made as they are asked for.
     *
     * @throws IllegalArgumentException when nobody born then can be given one: before 1900 or from 2100 on
     */
    public final Stream<Ssin> numbers(IncompleteDate birth, Gender gender) {
        if (birth.year() < 1900 || birth.year() > 2099) {
            throw new IllegalArgumentException("a number has room for births from 1900 to 2099");
        }
        return series(birth, gender).stream().flatMap(Series::numbers);
    }

    private List<Series> series(IncompleteDate birth, Gender gender) {
        int offset = gender == Gender.UNKNOWN ? SEX_UNKNOWN : SEX_KNOWN;
        Counters counters = switch (gender) {
            case MALE -> Counters.ODD;
            case FEMALE -> Counters.EVEN;
            case UNKNOWN -> Counters.ANY;
        };
        List<Series> series = new ArrayList<>();
        for (String date : dates(birth)) {
            int raised = Integer.parseInt(date.substring(2, 4)) + offset;
            series.add(new Series(
                    "%s%02d%s".formatted(date.substring(0, 2), raised, date.substring(4)),
                    birth.year() >= 2000,
                    counters));
        }
        return series;
    }
}
