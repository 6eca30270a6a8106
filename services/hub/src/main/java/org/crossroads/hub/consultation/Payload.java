package org.crossroads.hub.consultation;

import java.util.Set;
import org.crossroads.hub.directory.DataBlock;

/** The data that a source answered with: the hub passes it on, may take blocks out of it, and never looks inside. */
public interface Payload {

    /** Only these blocks, and what holds no personal data; a block that nobody described is not kept. */
    Payload keeping(Set<DataBlock> granted);

    /**
     * The same without any element that tells of which trade union or health-insurance fund the person is a member, but in
     * these blocks.
     */
    Payload withoutMembership(Set<DataBlock> exceptIn);

    /** This payload with the blocks of the other added. */
    Payload mergedWith(Payload other);
}
