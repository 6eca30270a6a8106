package org.crossroads.hub.consultation;

import java.util.Set;
import org.crossroads.hub.directory.DataBlock;

/**
 * What a source is to give: what it is charged with (art. 9) and what was granted, and nothing besides.
 *
 * @param membership those of the blocks that may tell of which trade union or health-insurance fund the person is a member
 */
record Due(Set<DataBlock> blocks, Set<DataBlock> membership) {

    static final Due NOTHING = new Due(Set.of(), Set.of());

    Due {
        blocks = Set.copyOf(blocks);
        membership = Set.copyOf(membership);
    }
}
