package org.crossroads.bench.repertory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;

/**
 * Inscriptions of people who never existed, the same for the same seed. They come as they would over the years: a person's
 * are scattered over the whole, and each is in a file of its own, so that no two overlap.
 *
 * @param rows how many
 * @param seed of what differs from one to the next
 */
record MadeUpInscriptions(long rows, long seed) {

    /** As in the field, with 200 million inscriptions on some 12 million people. */
    private static final int FILES_OF_A_PERSON = 16;

    private static final int DAYS_WITH_NUMBERS = 100 * 12 * 28;
    private static final long PRIME = 1_000_003;

    MadeUpInscriptions {
        if (rows < FILES_OF_A_PERSON || people(rows) > DAYS_WITH_NUMBERS * 900L) {
            throw new IllegalArgumentException("from " + FILES_OF_A_PERSON + " to 4,000 million rows: " + rows);
        }
    }

    long people() {
        return people(rows);
    }

    private static long people(long rows) {
        return (rows + FILES_OF_A_PERSON - 1) / FILES_OF_A_PERSON;
    }

    /** Month + 60: a test person. */
    static Ssin person(long number) {
        int day = (int) (number % DAYS_WITH_NUMBERS);
        String nine = "%02d%02d%02d%03d"
                .formatted(day / (12 * 28), 61 + day / 28 % 12, 1 + day % 28, 1 + number / DAYS_WITH_NUMBERS);
        return Ssin.withCheckDigits(nine, false);
    }

    Inscription row(long number) {
        SplittableRandom random = new SplittableRandom(seed * 31 + number);
        long file = number / people();
        // Another order of the people in each round, so that the rows of one are on as many pages.
        long person = Math.floorMod(number * PRIME + file * 7919, people());
        int sector = 1 + (int) file;
        LocalDate begin = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(13_000));
        Optional<LocalDate> end =
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(begin.plusDays(random.nextInt(4_000)));
        Phase phase = random.nextInt(10) == 0 ? Phase.PROVISIONAL : Phase.DEFINITIVE;
        return new Inscription(
                person(person),
                new InstitutionCode("INST-" + (sector * 10 + random.nextInt(10))),
                new Quality(sector, 1 + random.nextInt(90)),
                phase,
                new Period(begin, end));
    }

    /** Whether the row stands no more: of one in eight the hub knows better by now. */
    boolean isHistory(long number) {
        return Math.floorMod(number * 0x9E3779B97F4A7C15L + seed, 8) == 0;
    }
}
