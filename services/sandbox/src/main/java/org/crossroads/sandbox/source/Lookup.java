package org.crossroads.sandbox.source;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Population;

/** What a source finds under a number: a person, or the coded reason for having none. */
sealed interface Lookup {

    <T> T fold(Function<Known, T> known, Function<Missing, T> missing);

    record Known(Person person) implements Lookup {
        @Override
        public <T> T fold(Function<Known, T> known, Function<Missing, T> missing) {
            return known.apply(this);
        }
    }

    /** Nobody; the number is empty when it is none. */
    record Missing(Status status, Optional<Ssin> asked, Optional<Ssin> replacedBy) implements Lookup {
        @Override
        public <T> T fold(Function<Known, T> known, Function<Missing, T> missing) {
            return missing.apply(this);
        }
    }

    static Lookup of(String digits, Population population, Predicate<Person> kept) {
        return Ssin.parse(digits)
                .map(ssin -> of(ssin, population, kept))
                .orElseGet(() -> new Missing(Status.of(StatusCode.SSIN_INVALID), Optional.empty(), Optional.empty()));
    }

    private static Lookup of(Ssin ssin, Population population, Predicate<Person> kept) {
        Optional<Ssin> replacedBy = population.replacementOf(ssin);
        if (replacedBy.isPresent()) {
            Status replaced = Status.of(
                    StatusCode.SSIN_REPLACED, "newSSIN", replacedBy.get().digits());
            return new Missing(replaced, Optional.of(ssin), replacedBy);
        }
        Lookup nobody = new Missing(Status.of(StatusCode.SSIN_UNKNOWN), Optional.of(ssin), Optional.empty());
        return population.bySsin(ssin).filter(kept).<Lookup>map(Known::new).orElse(nobody);
    }
}
