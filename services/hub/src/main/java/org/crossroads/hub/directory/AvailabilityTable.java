package org.crossroads.hub.directory;

import java.time.Instant;
import java.util.List;

/** Which data exist where (Act of 15 January 1990, art. 6, 2°); read for every exchange, so answered from memory. */
public interface AvailabilityTable {

    /** The rows of one operation, in a stable order. */
    List<Availability> suppliersOf(Operation operation);

    /** The same as the hub knew it at that moment; read from where it is kept. */
    List<Availability> suppliersOf(Operation operation, Instant known);

    /** Puts these rows in the place of all there are; those that go are remembered. */
    void replaceAll(List<Availability> rows);
}
