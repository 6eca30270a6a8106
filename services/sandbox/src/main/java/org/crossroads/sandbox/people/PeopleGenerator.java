package org.crossroads.sandbox.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.sandbox.people.Person.BirthPlace;
import org.crossroads.sandbox.people.Person.CivilState;
import org.crossroads.sandbox.people.Person.Gender;

/**
 * Makes any number of people who do not exist.
 *
 * <p>The same seed and day make the same people in the same order; who asks for more gets the same ones first.
 */
public final class PeopleGenerator {

    private static final int OLDEST = 95;
    private static final int YOUNGEST = 16;

    private final long seed;
    private final LocalDate today;

    /** @param today the day as of which their stories are told; nothing in them happens later */
    public PeopleGenerator(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    public List<Person> people(int count) {
        RandomGenerator random = new SplittableRandom(seed);
        TestNumbers numbers = new TestNumbers();
        FullNames names = new FullNames(random);
        return Stream.generate(() -> next(random, numbers, names))
                .flatMap(Optional::stream)
                .limit(count)
                .toList();
    }

    /** Empty when the day that was drawn has no numbers left. */
    private Optional<Person> next(RandomGenerator random, TestNumbers numbers, FullNames names) {
        LocalDate birth = today.minusDays(random.nextInt(YOUNGEST * 365, OLDEST * 365));
        Gender gender = random.nextBoolean() ? Gender.MALE : Gender.FEMALE;
        return numbers.next(birth, gender).map(ssin -> person(random, names, ssin, birth, gender));
    }

    private Person person(RandomGenerator random, FullNames names, Ssin ssin, LocalDate birth, Gender gender) {
        Place home = Place.ALL.get(random.nextInt(Place.ALL.size()));
        Place cradle = random.nextInt(3) == 0 ? Place.ALL.get(random.nextInt(Place.ALL.size())) : home;
        Optional<LocalDate> death = death(random, birth);
        LocalDate end = death.orElse(today);
        LocalDate moved = between(random, birth, end);
        Life life = new Life(
                ssin,
                names.last(home.language()),
                names.first(home.language(), gender),
                gender,
                IncompleteDate.of(birth),
                new BirthPlace(cradle.name(), "BE"),
                home.address(random.nextInt(5), String.valueOf(1 + random.nextInt(180)), moved));
        death.ifPresent(day -> life.died(day, home.name()));
        civilState(random, birth, end).ifPresent(state -> life.is(state.code(), state.since()));
        new WorkingLife(
                        random,
                        life,
                        birth,
                        end,
                        death.isEmpty(),
                        home.language().equals("nl"))
                .tell();
        return life.person();
    }

    /** The older, the likelier; nobody below sixty. */
    private Optional<LocalDate> death(RandomGenerator random, LocalDate birth) {
        LocalDate sixty = birth.plusYears(60);
        if (!sixty.isBefore(today)) {
            return Optional.empty();
        }
        int yearsBeyond = today.getYear() - sixty.getYear();
        return random.nextInt(50) < yearsBeyond ? Optional.of(between(random, sixty, today)) : Optional.empty();
    }

    private static Optional<CivilState> civilState(RandomGenerator random, LocalDate birth, LocalDate end) {
        LocalDate earliest = birth.plusYears(20);
        if (!earliest.isBefore(end) || random.nextInt(100) < 35) {
            return Optional.empty();
        }
        CivilState.Code code = switch (random.nextInt(10)) {
            case 0, 1 -> CivilState.Code.DIVORCED;
            case 2 -> CivilState.Code.WIDOWED;
            default -> CivilState.Code.MARRIED;
        };
        return Optional.of(new CivilState(code, between(random, earliest, end)));
    }

    private static LocalDate between(RandomGenerator random, LocalDate first, LocalDate last) {
        return LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), last.toEpochDay() + 1));
    }
}
