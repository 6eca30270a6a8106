package org.crossroads.hub.consultation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.directory.DataBlock;

/**
 * What the hub, or a sectoral node, answers to a question that was let in.
 *
 * @param sources one for each source: those that are exempt from passing through here, then those that were asked, in the order
 *     of their codes
 * @param recorded the same as the evidence has them: at the node of a sector with the names of its funds
 * @param withheld the blocks of this operation that the decision does not grant, whether the person has such data or not
 * @param payload empty when there is nothing to pass on
 * @param nowhere the granted blocks that are nowhere in the network (art. 11): every institution that could have them was
 *     asked and has none, or there is no such institution; empty unless that is so of the whole answer
 */
public record Answer(
        Status status,
        List<SourceStatus> sources,
        List<SourceStatus> recorded,
        Set<DataBlock> withheld,
        Optional<Payload> payload,
        Set<DataBlock> nowhere) {

    public Answer {
        sources = List.copyOf(sources);
        recorded = List.copyOf(recorded);
        withheld = Set.copyOf(withheld);
        nowhere = Set.copyOf(nowhere);
        if (!nowhere.isEmpty() && payload.isPresent()) {
            throw new IllegalArgumentException("what is nowhere in the network has not been found");
        }
    }

    /** An answer that does not say that anything is nowhere, and of whose sources the evidence says what the requester is told. */
    public Answer(Status status, List<SourceStatus> sources, Set<DataBlock> withheld, Optional<Payload> payload) {
        this(status, sources, sources, withheld, payload, Set.of());
    }

    /** The same answer with more to say of its outcome. */
    public Answer with(Status more) {
        return new Answer(more, sources, recorded, withheld, payload, nowhere);
    }

    Answer beingNowhere(Set<DataBlock> blocks) {
        return new Answer(status, sources, recorded, withheld, payload, blocks);
    }

    /** The same answer, of whose sources the evidence says this. */
    Answer recording(List<SourceStatus> ofTheSources) {
        return new Answer(status, sources, ofTheSources, withheld, payload, nowhere);
    }

    /** What happened, without what was passed on. */
    public Answer withoutPayload() {
        return new Answer(status, sources, recorded, withheld, Optional.empty(), nowhere);
    }

    static Answer without(StatusCode code, Set<DataBlock> withheld) {
        return new Answer(Status.of(code), List.of(), withheld, Optional.empty());
    }
}
