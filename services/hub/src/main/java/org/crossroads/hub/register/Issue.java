package org.crossroads.hub.register;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.crossroads.hub.identifier.Ssin;

/** What became of asking for a number. */
public sealed interface Issue {

    <T> T fold(Function<Issued, T> issued, Function<Resembling, T> resembling, Supplier<T> usedUp);

    /** A number that nobody had before. */
    record Issued(Ssin ssin) implements Issue {
        @Override
        public <T> T fold(Function<Issued, T> issued, Function<Resembling, T> resembling, Supplier<T> usedUp) {
            return issued.apply(this);
        }
    }

    /** None: these people of the registers resemble, and nobody said that the person is none of them. */
    record Resembling(List<FoundPerson> people) implements Issue {
        public Resembling {
            people = List.copyOf(people);
        }

        @Override
        public <T> T fold(Function<Issued, T> issued, Function<Resembling, T> resembling, Supplier<T> usedUp) {
            return resembling.apply(this);
        }
    }

    /** None: every number for such a birth was given. */
    record UsedUp() implements Issue {
        @Override
        public <T> T fold(Function<Issued, T> issued, Function<Resembling, T> resembling, Supplier<T> usedUp) {
            return usedUp.get();
        }
    }
}
