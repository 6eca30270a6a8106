package org.crossroads.hub.network;

import java.util.Map;

/**
 * A branch of the network, numbered.
 *
 * @param types the names of the types of institution within it, by number; at least one. Type 0 is, where there is one, the
 *     institution that leads the sector
 */
public record Sector(int number, Map<Integer, Names> types) {

    public Sector {
        types = Map.copyOf(types);
        if (types.isEmpty()) {
            throw new IllegalArgumentException("a sector has at least one type of institution: " + number);
        }
    }

    /** What the sector is called: as its first type of institution. */
    public Names names() {
        return types.entrySet().stream()
                .min(Map.Entry.comparingByKey())
                .orElseThrow()
                .getValue();
    }
}
