package org.crossroads.hub.directory;

import java.util.function.Function;
import org.crossroads.hub.identifier.Ssin;

/** What became of a registration; the rules stand in {@link PersonRepertory}. */
public sealed interface Registration {

    <T> T fold(
            Function<Registered, T> registered,
            Function<Merged, T> merged,
            Function<Overlaps, T> overlaps,
            Function<Replaced, T> replaced);

    /** Stands now as it was stated. */
    record Registered(Inscription inscription) implements Registration {
        @Override
        public <T> T fold(
                Function<Registered, T> registered,
                Function<Merged, T> merged,
                Function<Overlaps, T> overlaps,
                Function<Replaced, T> replaced) {
            return registered.apply(this);
        }
    }

    /** Became one with what stood there; this is what stands now. */
    record Merged(Inscription inscription) implements Registration {
        @Override
        public <T> T fold(
                Function<Registered, T> registered,
                Function<Merged, T> merged,
                Function<Overlaps, T> overlaps,
                Function<Replaced, T> replaced) {
            return merged.apply(this);
        }
    }

    /** Changed nothing: this one stands in its way. */
    record Overlaps(Inscription standing) implements Registration {
        @Override
        public <T> T fold(
                Function<Registered, T> registered,
                Function<Merged, T> merged,
                Function<Overlaps, T> overlaps,
                Function<Replaced, T> replaced) {
            return overlaps.apply(this);
        }
    }

    /** Changed nothing: the person has this number now. */
    record Replaced(Ssin by) implements Registration {
        @Override
        public <T> T fold(
                Function<Registered, T> registered,
                Function<Merged, T> merged,
                Function<Overlaps, T> overlaps,
                Function<Replaced, T> replaced) {
            return replaced.apply(this);
        }
    }
}
