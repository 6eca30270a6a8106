package org.crossroads.hub.register;

import java.util.function.Function;
import java.util.function.Supplier;
import org.crossroads.hub.identifier.Ssin;

/** What the Crossroads registers have under a number. */
public sealed interface Standing {

    <T> T fold(
            Function<Kept, T> kept,
            Function<Replaced, T> replaced,
            Function<Canceled, T> canceled,
            Supplier<T> unknown);

    /** Of a person whom they have. */
    record Kept(RegisterEntry entry) implements Standing {
        @Override
        public <T> T fold(
                Function<Kept, T> kept,
                Function<Replaced, T> replaced,
                Function<Canceled, T> canceled,
                Supplier<T> unknown) {
            return kept.apply(this);
        }
    }

    /** The person has another number now. */
    record Replaced(Ssin by) implements Standing {
        @Override
        public <T> T fold(
                Function<Kept, T> kept,
                Function<Replaced, T> replaced,
                Function<Canceled, T> canceled,
                Supplier<T> unknown) {
            return replaced.apply(this);
        }
    }

    /** Names nobody any more. */
    record Canceled(Ssin ssin) implements Standing {
        @Override
        public <T> T fold(
                Function<Kept, T> kept,
                Function<Replaced, T> replaced,
                Function<Canceled, T> canceled,
                Supplier<T> unknown) {
            return canceled.apply(this);
        }
    }

    /** Never given by them, nor of a person whom they have. */
    record Unknown(Ssin ssin) implements Standing {
        @Override
        public <T> T fold(
                Function<Kept, T> kept,
                Function<Replaced, T> replaced,
                Function<Canceled, T> canceled,
                Supplier<T> unknown) {
            return unknown.get();
        }
    }
}
