package org.crossroads.hub.authorisation;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Quality;

/** What the table says, with its reasons. */
public sealed interface Decision {

    <T> T fold(Function<Permit, T> permit, Function<Deny, T> deny);

    /**
     * It may.
     *
     * @param rules every rule that matched: two that match grant the union of their blocks
     * @param qualities in one of which the requester must know the person; empty when no file is needed
     */
    record Permit(List<String> rules, Set<DataBlock> blocks, Set<Quality> qualities) implements Decision {
        public Permit {
            rules = List.copyOf(rules);
            blocks = Set.copyOf(blocks);
            qualities = Set.copyOf(qualities);
        }

        @Override
        public <T> T fold(Function<Permit, T> permit, Function<Deny, T> deny) {
            return permit.apply(this);
        }
    }

    /** It may not; {@code unmet} are the conditions that the nearest rule had and the request had not. */
    record Deny(Reason reason, List<Unmet> unmet) implements Decision {
        public Deny {
            unmet = List.copyOf(unmet);
        }

        @Override
        public <T> T fold(Function<Permit, T> permit, Function<Deny, T> deny) {
            return deny.apply(this);
        }
    }

    /** Why not. */
    enum Reason {
        /** No rule gives this operation to the requester. */
        SERVICE_NOT_GRANTED,
        /** A rule does, but on another ground, in another capacity, application or period. */
        CONDITIONS_NOT_MET
    }

    /**
     * A condition that failed.
     *
     * @param condition legalContext, inscriptionContext, application, user, validity, recipient
     * @param expected what would have met it, in words that the requester may see; empty when it may not
     */
    record Unmet(String condition, String expected) {}
}
