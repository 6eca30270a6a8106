package org.crossroads.hub.directory;

import java.util.Set;
import org.crossroads.hub.network.InstitutionCode;

/**
 * One row of the availability table: these data exist at this institution for people it knows in one of these qualities.
 *
 * @param qualities of the supplier's inscription; empty when the supplier knows everybody, as the National Register does
 */
public record Availability(
        Operation operation, DataBlock block, InstitutionCode supplier, Set<Quality> qualities, Period period) {

    public Availability {
        qualities = Set.copyOf(qualities);
    }
}
