package org.crossroads.hub.collection;

import java.util.Set;
import java.util.function.Function;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;

/** What was collected: the hub passes it on, can tell which blocks there are, and never looks inside. */
public interface CollectedData {

    Set<DataBlock> blocks();

    /** Only these blocks, as text to be handed on. */
    String only(Set<DataBlock> blocks);

    /** Takes reported data for those of an operation, if they follow its contract. */
    interface Reader {
        Reading as(Operation operation);
    }

    /** What reading brought. */
    sealed interface Reading {

        <T> T fold(Function<Following, T> following, Function<Violating, T> violating);

        /** Follows the contract in everything. */
        record Following(CollectedData data) implements Reading {
            @Override
            public <T> T fold(Function<Following, T> following, Function<Violating, T> violating) {
                return following.apply(this);
            }
        }

        /** Stops following it there; the place is in the words of the contract. */
        record Violating(String place) implements Reading {
            @Override
            public <T> T fold(Function<Following, T> following, Function<Violating, T> violating) {
                return violating.apply(this);
            }
        }
    }
}
