package org.crossroads.hub.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;

/**
 * Who is charged with storing what (Act of 15 January 1990, art. 9): on any day at most one institution for each kind of
 * data. Read for every question that finds nothing, so answered from memory.
 */
public interface FunctionalDistribution {

    /** The rows of one operation, in a stable order. */
    List<Charge> chargesOf(Operation operation);

    /** The same as the hub knew it at that moment; read from where it is kept. */
    List<Charge> chargesOf(Operation operation, Instant known);

    /**
     * Puts these rows in the place of all there are; those that go are remembered.
     *
     * @throws IllegalArgumentException when two of them contradict each other
     */
    void replaceAll(List<Charge> rows);

    default Optional<Charge> chargedWith(Operation operation, DataBlock block, LocalDate on) {
        return chargesOf(operation).stream()
                .filter(charge ->
                        charge.block().equals(block) && charge.period().contains(on))
                .findFirst();
    }
}
