package org.crossroads.hub.directory;

import java.util.List;

/** Which data exist where (Act of 15 January 1990, art. 6, 2°); read for every exchange, so answered from memory. */
public interface AvailabilityTable {

    /** The rows of one operation, in a stable order. */
    List<Availability> suppliersOf(Operation operation);

    /** Puts these rows in the place of all there are. */
    void replaceAll(List<Availability> rows);
}
