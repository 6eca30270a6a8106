package org.crossroads.hub.authorisation;

import java.util.Set;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Quality;

/**
 * What a rule gives.
 *
 * @param blocks the kinds of data; empty for an operation that returns no data on a person
 * @param supplierQualities in one of which the supplier must know the person for its data to be given; empty for any
 * @param membership whether the recipient must know of which trade union or health-insurance fund the person is a member
 *     (RD of 4 February 1997, art. 6: otherwise the sector keeps it to itself)
 */
public record Disclosure(Set<DataBlock> blocks, Set<Quality> supplierQualities, boolean membership) {

    public static final Disclosure NOTHING = new Disclosure(Set.of(), Set.of(), false);

    public Disclosure {
        blocks = Set.copyOf(blocks);
        supplierQualities = Set.copyOf(supplierQualities);
    }

    public static Disclosure of(Set<DataBlock> blocks) {
        return new Disclosure(blocks, Set.of(), false);
    }

    public Disclosure knownAtTheSupplierIn(Set<Quality> oneOf) {
        return new Disclosure(blocks, oneOf, membership);
    }

    public Disclosure withMembership() {
        return new Disclosure(blocks, supplierQualities, true);
    }
}
