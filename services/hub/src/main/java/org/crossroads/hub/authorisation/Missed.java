package org.crossroads.hub.authorisation;

import java.util.List;
import java.util.function.Supplier;
import org.crossroads.hub.authorisation.Decision.NearMiss;
import org.crossroads.hub.authorisation.Decision.Unmet;

/**
 * A rule for the requester that does not permit the question. What would have met it is put into words only when it is one
 * of the nearest: of an institution with many rules, every question misses most.
 */
record Missed(String rule, List<Lack> lacks) {

    /** A condition that failed, as {@link Unmet} names it, and how to say what would have met it. */
    record Lack(String condition, Supplier<String> expected) {}

    NearMiss inWords() {
        return new NearMiss(
                rule,
                lacks.stream()
                        .map(lack -> new Unmet(lack.condition(), lack.expected().get()))
                        .toList());
    }
}
