package org.crossroads.hub.register;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crossroads.hub.identifier.Ssin;

/**
 * Numbers that begin alike, in the order in which they are given out.
 *
 * @param sixDigits year, month and day as they stand in the number
 * @param bornFrom2000 which of the two check digits they have
 */
record Series(String sixDigits, boolean bornFrom2000, Counters counters) {

    private static final int LAST = 998;

    /** Odd for men, even for women; any where the month says that the sex was not known. */
    enum Counters {
        ODD(1, 2),
        EVEN(2, 2),
        ANY(1, 1);

        private final int first;
        private final int step;

        Counters(int first, int step) {
            this.first = first;
            this.step = step;
        }
    }

    Stream<Ssin> numbers() {
        return IntStream.iterate(counters.first, counter -> counter <= LAST, counter -> counter + counters.step)
                .mapToObj(counter -> Ssin.withCheckDigits("%s%03d".formatted(sixDigits, counter), bornFrom2000));
    }
}
