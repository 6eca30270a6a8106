package org.crossroads.sandbox.people;

import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.identifier.Ssin;

/**
 * One theme of a life, as the sources of that theme know it: pensions, unemployment, ... A person has at most one of each
 * kind. Chapters are either told with the person, or follow from the rest of the life: {@link ChapterTeller}.
 */
public interface Chapter {

    /** All that happened in it: nothing of it lies before birth or after death. */
    Stream<Period> periods();

    /** The files that institutions have because of it; none when others tell of them. */
    default List<Inscription> files(Ssin ssin) {
        return List.of();
    }
}
