package org.crossroads.hub.directory;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.network.InstitutionCode;

/**
 * One row of the availability table: these data exist at this institution for people it knows in one of these qualities.
 *
 * @param operation that serves them
 * @param qualities of the supplier's inscription; empty when the supplier knows everybody, as the National Register does
 * @param period in which they exist there
 * @param endpoint that serves them; empty when it is the supplier's own
 */
public record Availability(
        Operation operation,
        DataBlock block,
        InstitutionCode supplier,
        Set<Quality> qualities,
        Period period,
        Optional<URI> endpoint) {

    public Availability {
        qualities = Set.copyOf(qualities);
    }

    /** Served by the supplier's own endpoint. */
    public Availability(
            Operation operation, DataBlock block, InstitutionCode supplier, Set<Quality> qualities, Period period) {
        this(operation, block, supplier, qualities, period, Optional.empty());
    }
}
