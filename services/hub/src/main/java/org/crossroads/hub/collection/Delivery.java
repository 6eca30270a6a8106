package org.crossroads.hub.collection;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.network.InstitutionCode;

/**
 * How far reported data are on their way to one institution.
 *
 * @param attempts how often the hub has tried
 * @param lastCode what the last attempt brought: a status code or SRC0000x; empty before the first
 * @param nextAttempt when the hub tries again; means nothing any more once it has ended
 * @param ended when it was confirmed or given up
 */
public record Delivery(
        InstitutionCode to,
        Set<DataBlock> blocks,
        State state,
        int attempts,
        Optional<String> lastCode,
        Instant nextAttempt,
        Optional<Instant> ended) {

    /** Where it stands. */
    public enum State {
        /** Kept by the hub, sealed, and tried again. */
        UNDER_WAY,
        /** The institution confirmed; the hub has kept nothing. */
        DELIVERED,
        /** Never confirmed in the time that the hub keeps it, and removed. */
        GIVEN_UP
    }

    public Delivery {
        blocks = Collections.unmodifiableSet(new TreeSet<>(blocks));
    }

    /** Tried at once by the node that took it in; should that die before, by another one from that moment on. */
    static Delivery begun(InstitutionCode to, Set<DataBlock> blocks, Instant byAnother) {
        return new Delivery(to, blocks, State.UNDER_WAY, 0, Optional.empty(), byAnother, Optional.empty());
    }
}
