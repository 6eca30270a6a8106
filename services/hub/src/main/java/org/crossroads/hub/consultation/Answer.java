package org.crossroads.hub.consultation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.directory.DataBlock;

/**
 * What the hub answers to a question that was let in.
 *
 * @param sources one for each source that was asked, in the order of their codes
 * @param withheld the blocks of this operation that the decision does not grant, whether the person has such data or not
 * @param payload empty when there is nothing to pass on
 */
public record Answer(Status status, List<SourceStatus> sources, Set<DataBlock> withheld, Optional<Payload> payload) {

    public Answer {
        sources = List.copyOf(sources);
        withheld = Set.copyOf(withheld);
    }

    /** What happened, without what was passed on. */
    public Answer withoutPayload() {
        return new Answer(status, sources, withheld, Optional.empty());
    }

    static Answer without(StatusCode code, Set<DataBlock> withheld) {
        return new Answer(Status.of(code), List.of(), withheld, Optional.empty());
    }
}
