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

        /** Whether some rule gives this block from a supplier, given whether that knows the person in one of these qualities. */
        public boolean gives(DataBlock block, Predicate<Set<Quality>> knownAtSupplier) {
            return grants.stream().anyMatch(grant -> grant.gives(block, knownAtSupplier));
        }

        /** Whether membership of a trade union or a health-insurance fund may be told with the data. */
        public boolean disclosesMembership() {
            return grants.stream().anyMatch(grant -> grant.discloses().membership());
        }

        /** Whether that may be told with this block from a supplier, given whether that knows the person in one of these qualities. */
        public boolean tellsMembership(DataBlock block, Predicate<Set<Quality>> knownAtSupplier) {
            return grants.stream()
                    .anyMatch(grant -> grant.discloses().membership() && grant.gives(block, knownAtSupplier));
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
    record Grant(String rule, Disclosure discloses, Set<Quality> qualities) {
        public Grant {
            qualities = Set.copyOf(qualities);
        }

        public Set<DataBlock> blocks() {
            return discloses.blocks();
        }

        boolean needsNoFile() {
            return qualities.isEmpty();
        }

        private boolean gives(DataBlock block, Predicate<Set<Quality>> knownAtSupplier) {
            return blocks().contains(block)
                    && (discloses.supplierQualities().isEmpty() || knownAtSupplier.test(discloses.supplierQualities()));
        }
    }

    /**
     * It may not.
     *
     * @param nearest the rules that lacked least: all that failed on as few conditions as any did, in the order of their
     *     ids; empty when no rule gives the operation to the requester
     */
    record Deny(Reason reason, List<NearMiss> nearest) implements Decision {

        public Deny {
            nearest = List.copyOf(nearest);
        }

        static Deny after(List<Missed> missed) {
            int fewest =
                    missed.stream().mapToInt(miss -> miss.lacks().size()).min().orElse(0);
            return missed.isEmpty()
                    ? new Deny(Reason.SERVICE_NOT_GRANTED, List.of())
                    : new Deny(
                            Reason.CONDITIONS_NOT_MET,
                            missed.stream()
                                    .filter(miss -> miss.lacks().size() == fewest)
                                    .map(Missed::inWords)
                                    .toList());
        }

        /** What the requester may see of it: each condition once, without the rules that have them. */
        public List<Unmet> unmet() {
            return nearest.isEmpty()
                    ? List.of(new Unmet("recipient", ""))
                    : nearest.stream()
                            .flatMap(miss -> miss.unmet().stream())
                            .distinct()
                            .toList();
        }

        @Override
        public <T> T fold(Function<Permit, T> permit, Function<Deny, T> deny) {
            return deny.apply(this);
        }
    }

    /** A rule for the requester that would have permitted it, but for these conditions. */
    record NearMiss(String rule, List<Unmet> unmet) {
        public NearMiss {
            unmet = List.copyOf(unmet);
        }

        @Override
        public String toString() {
            return rule + " lacks " + unmet.stream().map(Unmet::toString).collect(Collectors.joining(" and "));
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
     * @param condition legalContext, inscriptionContext, application, role, user, history, validity, recipient
     * @param expected what would have met it, in words that the requester may see, cut off where the contracts have no more
     *     room; empty when it may not see it
     */
    record Unmet(String condition, String expected) {

        private static final int ROOM = 1000;

        public Unmet {
            expected = expected.length() > ROOM ? expected.substring(0, ROOM - 1) + "…" : expected;
        }

        @Override
        public String toString() {
            return expected.isEmpty() ? condition : condition + " (" + expected + ")";
        }
    }
}
