package org.crossroads.sandbox.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.hub.person.Spelling;
import org.crossroads.sandbox.people.Person;

/**
 * People by the sound of their names, made once and then only read.
 *
 * <p>Sounds are computed for each distinct name, not for each person; a search looks at the people of the few last names
 * that sound like the one asked.
 */
final class PeopleIndex {

    private static final int LAST_NAME = 60;
    private static final int LAST_NAME_BY_SOUND = 40;
    private static final int LAST_NAME_BY_SOUND_CLOSER = 15;
    private static final int LAST_NAME_WITHOUT_PARTICLE = 30;
    private static final int FIRST_NAME = 20;
    private static final int FIRST_NAME_BY_SOUND = 15;
    private static final int LATER_FIRST_NAME = 8;
    private static final int BIRTH_DATE = 20;

    private final Sounds sounds = new Sounds();
    private final Map<String, List<LastName>> bySound = new HashMap<>();
    private final Map<String, List<LastName>> byStem = new HashMap<>();
    private final Map<String, FirstName> firstNames = new HashMap<>();

    /** @param firstName any when empty */
    record Query(
            String lastName,
            Optional<String> firstName,
            IncompleteDate birthDate,
            int toleranceYears,
            Optional<Person.Gender> gender) {}

    /** A person who fits, 100 when exactly. */
    record Match(Person person, int score) {}

    private record LastName(String plain, Set<String> sounds, List<Person> people) {}

    private record FirstName(String plain, Set<String> sounds) {}

    PeopleIndex(Collection<Person> people) {
        Map<String, LastName> lastNames = new LinkedHashMap<>();
        for (Person person : people) {
            lastNames.computeIfAbsent(person.lastName(), this::index).people().add(person);
            person.firstNames().forEach(name -> firstNames.computeIfAbsent(name, this::firstName));
        }
    }

    /** Everybody who fits, the best first. */
    List<Match> search(Query query) {
        Map<LastName, Integer> candidates = lastNames(query.lastName());
        Optional<FirstName> firstName = query.firstName().map(this::firstName);
        List<Match> matches = new ArrayList<>();
        candidates.forEach((lastName, points) -> {
            for (Person person : lastName.people()) {
                score(person, points, firstName, query).ifPresent(score -> matches.add(new Match(person, score)));
            }
        });
        matches.sort(Comparator.comparingInt(Match::score)
                .reversed()
                .thenComparing(match -> match.person().lastName())
                .thenComparing(match -> match.person().ssin().digits()));
        return matches;
    }

    private LastName index(String name) {
        LastName lastName = new LastName(Spelling.plain(name), sounds.of(Spelling.plain(name)), new ArrayList<>());
        lastName.sounds()
                .forEach(sound ->
                        bySound.computeIfAbsent(sound, s -> new ArrayList<>()).add(lastName));
        String stem = Spelling.stem(name);
        if (!stem.equals(lastName.plain())) {
            sounds.of(stem)
                    .forEach(sound -> byStem.computeIfAbsent(sound, s -> new ArrayList<>())
                            .add(lastName));
        }
        return lastName;
    }

    private FirstName firstName(String name) {
        return new FirstName(Spelling.plain(name), sounds.of(Spelling.plain(name)));
    }

    /** The names that sound like it, with or without its particles, and what each is worth. */
    private Map<LastName, Integer> lastNames(String asked) {
        String plain = Spelling.plain(asked);
        String stem = Spelling.stem(asked);
        Set<String> whole = sounds.of(plain);
        Map<LastName, Integer> found = new HashMap<>();
        found(bySound, whole).forEach(name -> found.put(name, worth(name, plain, whole)));
        found(byStem, whole).forEach(name -> found.putIfAbsent(name, LAST_NAME_WITHOUT_PARTICLE));
        if (!stem.equals(plain)) {
            found(bySound, sounds.of(stem)).forEach(name -> found.putIfAbsent(name, LAST_NAME_WITHOUT_PARTICLE));
        }
        return found;
    }

    private static Set<LastName> found(Map<String, List<LastName>> index, Set<String> keys) {
        Set<LastName> found = new HashSet<>();
        keys.forEach(key -> found.addAll(index.getOrDefault(key, List.of())));
        return found;
    }

    private static int worth(LastName name, String plain, Set<String> asked) {
        if (name.plain().equals(plain)) {
            return LAST_NAME;
        }
        Set<String> common = new HashSet<>(asked);
        common.retainAll(name.sounds());
        int all = asked.size() + name.sounds().size() - common.size();
        return LAST_NAME_BY_SOUND + LAST_NAME_BY_SOUND_CLOSER * common.size() / all;
    }

    private OptionalInt score(Person person, int lastName, Optional<FirstName> firstName, Query query) {
        if (query.gender().filter(gender -> gender != person.gender()).isPresent()) {
            return OptionalInt.empty();
        }
        int first = firstName.map(name -> firstNameWorth(person, name)).orElse(FIRST_NAME);
        int birth = birthDateWorth(person.birthDate(), query);
        return first == 0 || birth == 0 ? OptionalInt.empty() : OptionalInt.of(lastName + first + birth);
    }

    private int firstNameWorth(Person person, FirstName asked) {
        int worth = 0;
        for (String name : person.firstNames()) {
            FirstName known = firstNames.getOrDefault(name, asked);
            boolean first = name.equals(person.firstNames().get(0));
            boolean same = known.plain().equals(asked.plain());
            boolean alike = same || asked.sounds().stream().anyMatch(known.sounds()::contains);
            int here = first && same ? FIRST_NAME : first && alike ? FIRST_NAME_BY_SOUND : alike ? LATER_FIRST_NAME : 0;
            worth = Math.max(worth, here);
        }
        return worth;
    }

    /** Full when it fits as asked, a point less for each year beside it, nothing beyond the tolerance. */
    private static int birthDateWorth(IncompleteDate known, Query query) {
        for (int years = 0; years <= query.toleranceYears(); years++) {
            boolean fits = !known.last().isBefore(query.birthDate().first().minusYears(years))
                    && !known.first().isAfter(query.birthDate().last().plusYears(years));
            if (fits) {
                return BIRTH_DATE - years;
            }
        }
        return 0;
    }
}
