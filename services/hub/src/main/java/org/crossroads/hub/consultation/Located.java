package org.crossroads.hub.consultation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.exemption.Exemption;

/**
 * Where the data that a question was granted are.
 *
 * @param available whether there are such data at all in the period, on whomever
 * @param suppliers that have a file on the person, in the order of their codes, with what is due from each
 * @param spared those of them whose data do not pass through here
 * @param withheld blocks of the operation that were not granted
 * @param nowhere granted blocks of which none is kept back: those that are nowhere in the network (art. 11) when all who are
 *     asked have none
 */
record Located(
        boolean available,
        Map<Supply, Due> suppliers,
        Map<Supply, Exemption> spared,
        Set<DataBlock> withheld,
        Set<DataBlock> nowhere) {

    Located {
        suppliers = Collections.unmodifiableMap(new LinkedHashMap<>(suppliers));
        spared = Collections.unmodifiableMap(new LinkedHashMap<>(spared));
        withheld = Set.copyOf(withheld);
        nowhere = Set.copyOf(nowhere);
    }

    /** The same of those suppliers alone that what is asked is for. */
    Located concerning(Source source) {
        Map<Supply, Due> concerned = new LinkedHashMap<>(suppliers);
        concerned.keySet().removeIf(supply -> !source.concerns(supply.supplier()));
        Map<Supply, Exemption> sparedOfThem = new LinkedHashMap<>(spared);
        sparedOfThem.keySet().retainAll(concerned.keySet());
        return new Located(available, concerned, sparedOfThem, withheld, nowhere);
    }

    /** Those to ask. */
    Set<Supply> asked() {
        Set<Supply> asked = new LinkedHashSet<>(suppliers.keySet());
        asked.removeAll(spared.keySet());
        return asked;
    }

    Due due(Supply supply) {
        return suppliers.getOrDefault(supply, Due.NOTHING);
    }
}
