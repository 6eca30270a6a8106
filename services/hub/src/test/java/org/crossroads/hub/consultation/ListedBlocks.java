package org.crossroads.hub.consultation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crossroads.hub.directory.DataBlock;

/** A payload that is nothing but the names of its blocks, in the order in which they came. */
record ListedBlocks(List<DataBlock> blocks) implements Payload {

    static ListedBlocks of(String... names) {
        return new ListedBlocks(Stream.of(names).map(DataBlock::new).toList());
    }

    @Override
    public Payload without(Set<DataBlock> withheld) {
        return new ListedBlocks(
                blocks.stream().filter(block -> !withheld.contains(block)).toList());
    }

    @Override
    public Payload mergedWith(Payload other) {
        return new ListedBlocks(Stream.concat(blocks.stream(), ((ListedBlocks) other).blocks.stream())
                .toList());
    }
}
