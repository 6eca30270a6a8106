package org.crossroads.hub.authorisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Quality;

/** What the table says, with its reasons. */
public sealed interface Decision {

    <T> T fold(Function<Permit, T> permit, Function<Deny, T> deny);

    /**
     * It may; two rules that match grant the union of their blocks.
     *
     * @param grants one for each rule that matched, at least one. A rule's blocks stay bound to that rule's qualities:
     *     a rule that needs no file must not free another rule's blocks from needing one
     */
    record Permit(List<Grant> grants) implements Decision {
        public Permit {
            grants = List.copyOf(grants);
            if (grants.isEmpty()) {
                throw new IllegalArgumentException("a permit rests on at least one rule");
            }
        }

        /** The ids of every rule that matched. */
        public List<String> rules() {
            return grants.stream().map(Grant::rule).toList();
        }

        /** What may be given at most; less when only some of the grants hold for the person. */
        public Set<DataBlock> blocks() {
            return grants.stream().flatMap(grant -> grant.blocks().stream()).collect(Collectors.toUnmodifiableSet());
        }

        /** In one of which the requester must know the person to get anything; empty when it gets something without a file. */
        public Set<Quality> qualities() {
            return grants.stream().anyMatch(Grant::needsNoFile)
                    ? Set.of()
                    : grants.stream()
                            .flatMap(grant -> grant.qualities().stream())
                            .collect(Collectors.toUnmodifiableSet());
        }

        /**
         * What is left of it for one person; empty when nothing is.
         *
         * @param known whether the requester knows the person in one of these qualities
         */
        public Optional<Permit> whereKnown(Predicate<Set<Quality>> known) {
            List<Grant> held = grants.stream()
                    .filter(grant -> grant.needsNoFile() || known.test(grant.qualities()))
                    .toList();
            return held.isEmpty() ? Optional.empty() : Optional.of(new Permit(held));
        }

        @Override
        public <T> T fold(Function<Permit, T> permit, Function<Deny, T> deny) {
            return permit.apply(this);
        }
    }

    /**
     * What one rule grants.
     *
     * @param qualities in one of which the requester must know the person; empty when no file is needed
     */
    record Grant(String rule, Set<DataBlock> blocks, Set<Quality> qualities) {
        public Grant {
            blocks = Set.copyOf(blocks);
            qualities = Set.copyOf(qualities);
        }

        boolean needsNoFile() {
            return qualities.isEmpty();
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
