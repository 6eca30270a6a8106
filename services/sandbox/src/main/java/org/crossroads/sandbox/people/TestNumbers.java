package org.crossroads.sandbox.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.sandbox.people.Person.Gender;

/** Gives out test numbers, each once: month + 60, counters from 101 on, since those below are of people with a name. */
final class TestNumbers {

    private static final int FIRST_COUNTER = 101;
    private static final int LAST_COUNTER = 998;

    private final Map<Long, Integer> next = new HashMap<>();

    /** Empty when the counters of that day are used up. */
    Optional<Ssin> next(LocalDate birth, Gender gender) {
        int odd = gender == Gender.MALE ? 0 : 1;
        // A number does not say the century, so 1923 and 2023 share their counters: no two people have one number.
        long key = birth.getYear() % 100 * 10_000L + birth.getMonthValue() * 100L + birth.getDayOfMonth();
        int counter = next.merge(key * 2 + odd, FIRST_COUNTER + odd, (used, first) -> used + 2);
        if (counter > LAST_COUNTER) {
            return Optional.empty();
        }
        String nine = "%02d%02d%02d%03d"
                .formatted(birth.getYear() % 100, birth.getMonthValue() + 60, birth.getDayOfMonth(), counter);
        return Optional.of(Ssin.withCheckDigits(nine, birth.getYear() >= 2000));
    }
}
