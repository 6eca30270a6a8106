package org.crossroads.hub.register;

import java.util.Comparator;
import java.util.Optional;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.person.Identity;

/**
 * A person who fits a search.
 *
 * @param ssin empty when the register gave none
 * @param register that has the person
 * @param score 0 to 100; 100 when everything fits exactly
 */
public record FoundPerson(Optional<Ssin> ssin, Identity identity, Register register, int score) {

    /** The best first; of equals by name and number, so that the order does not change from one answer to the next. */
    public static final Comparator<FoundPerson> BEST_FIRST = Comparator.comparingInt(FoundPerson::score)
            .reversed()
            .thenComparing(found -> found.identity().lastName())
            .thenComparing(found -> found.ssin().map(Ssin::digits).orElse(""));
}
