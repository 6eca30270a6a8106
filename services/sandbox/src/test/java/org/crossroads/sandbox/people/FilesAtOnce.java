package org.crossroads.sandbox.people;

import java.util.List;
import java.util.stream.IntStream;
import org.crossroads.hub.directory.Inscription;

/** The person repertory takes no second inscription that overlaps one of the same institution and quality. */
final class FilesAtOnce {

    private FilesAtOnce() {}

    static boolean areDistinct(Person person) {
        List<Inscription> files = person.inscriptions();
        return IntStream.range(0, files.size())
                .allMatch(i ->
                        files.subList(i + 1, files.size()).stream().noneMatch(later -> collide(files.get(i), later)));
    }

    private static boolean collide(Inscription one, Inscription other) {
        return one.institution().equals(other.institution())
                && one.quality().equals(other.quality())
                && one.period().overlaps(other.period());
    }
}
