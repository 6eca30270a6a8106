package org.crossroads.sandbox.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.crossroads.sandbox.people.Person.Gender;

/** Names as they occur in Belgium, combined at random within a language. */
final class FullNames {

    private static final Map<String, List<String>> LAST = Table.read("last-names.csv").stream()
            .collect(Collectors.groupingBy(
                    row -> row.get(1), Collectors.mapping(row -> row.get(0), Collectors.toUnmodifiableList())));
    private static final Map<String, List<String>> FIRST = Table.read("first-names.csv").stream()
            .collect(Collectors.groupingBy(
                    row -> row.get(1) + row.get(2),
                    Collectors.mapping(row -> row.get(0), Collectors.toUnmodifiableList())));

    private final RandomGenerator random;

    FullNames(RandomGenerator random) {
        this.random = random;
    }

    String last(String language) {
        return oneOf(LAST.getOrDefault(language, List.of()));
    }

    /** One to three, each different. */
    List<String> first(String language, Gender gender) {
        List<String> names = new ArrayList<>();
        int many = 1 + random.nextInt(3);
        while (names.size() < many) {
            String name = oneOf(FIRST.getOrDefault(language + gender, List.of()));
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    private String oneOf(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
