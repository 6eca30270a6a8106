package org.crossroads.hub.collection;

import java.util.List;
import java.util.Optional;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.network.InstitutionCode;

/**
 * One row of the functional distribution: this institution is charged with storing these data and keeping them up to date.
 *
 * @param operation by which others ask for them
 * @param quality in which it then has a file on the person; empty when it knows everybody
 * @param period in which it is charged
 */
public record Charge(
        Operation operation, DataBlock block, InstitutionCode institution, Optional<Quality> quality, Period period) {

    /** Whether on some day both charge somebody with the same data: then nobody would know whose they are. */
    public boolean contradicts(Charge other) {
        return operation.equals(other.operation) && block.equals(other.block) && period.overlaps(other.period);
    }

    /** Refuses a table in which two rows contradict each other. */
    public static void requireOneForEach(List<Charge> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (Charge later : rows.subList(i + 1, rows.size())) {
                if (rows.get(i).contradicts(later)) {
                    throw new IllegalArgumentException("two institutions are charged with " + later.operation() + " "
                            + later.block() + " on one day");
                }
            }
        }
    }
}
