package org.crossroads.sandbox.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.person.IncompleteDate;

/**
 * A person who does not exist, with all that any source of the sandbox knows.
 *
 * @param replaces the number that the person had before
 * @param firstNames in official order; none for people without one
 * @param nationality ISO 3166-1 alpha-2
 * @param chapters what the other sources know, one for each theme: see {@link #chapter}
 * @param inscriptions who has a file, as the hub's person repertory is told
 */
public record Person(
        Ssin ssin,
        Optional<Ssin> replaces,
        String lastName,
        List<String> firstNames,
        Gender gender,
        IncompleteDate birthDate,
        BirthPlace birthPlace,
        String nationality,
        CivilState civilState,
        Address address,
        Optional<Decease> decease,
        WorkHistory work,
        List<Chapter> chapters,
        List<Inscription> inscriptions) {

    public Person {
        firstNames = List.copyOf(firstNames);
        chapters = List.copyOf(chapters);
        inscriptions = List.copyOf(inscriptions);
        if (chapters.stream().map(Chapter::getClass).distinct().count() < chapters.size()) {
            throw new IllegalArgumentException("a chapter that was told twice");
        }
        Ssin own = ssin;
        if (inscriptions.stream().anyMatch(i -> !i.ssin().equals(own))) {
            throw new IllegalArgumentException("a file on somebody else");
        }
        if (!Period.from(birthDate.first()).contains(civilState.since())) {
            throw new IllegalArgumentException("a civil state from before birth");
        }
        Stream<Period> lived = Stream.of(
                        work.periods(),
                        chapters.stream().flatMap(Chapter::periods),
                        inscriptions.stream().map(Inscription::period))
                .flatMap(periods -> periods);
        LocalDate born = birthDate.first();
        Optional<LocalDate> died = decease.map(Decease::date);
        if (lived.anyMatch(period -> period.begin().isBefore(born) || outlives(period, died))) {
            throw new IllegalArgumentException("something happened before birth or after death");
        }
    }

    private static boolean outlives(Period period, Optional<LocalDate> died) {
        return died.map(day -> period.end().map(end -> end.isAfter(day)).orElse(true))
                .orElse(false);
    }

    /** The chapter of that kind; empty when there is nothing to tell of it. */
    public <C extends Chapter> Optional<C> chapter(Class<C> kind) {
        return chapters.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The same person with one more chapter, and the files that institutions have because of it. */
    Person with(Chapter chapter) {
        return new Person(
                ssin,
                replaces,
                lastName,
                firstNames,
                gender,
                birthDate,
                birthPlace,
                nationality,
                civilState,
                address,
                decease,
                work,
                Stream.concat(chapters.stream(), Stream.of(chapter)).toList(),
                Stream.concat(inscriptions.stream(), chapter.files(ssin).stream())
                        .toList());
    }

    /** People with a BIS number are in the Crossroads registers instead (Act of 15 January 1990, art. 4). */
    public boolean isInNationalRegister() {
        return !ssin.isBis();
    }

    /** As the National Register has it; the counter of the number is odd for men. */
    public enum Gender {
        MALE,
        FEMALE
    }

    /** A municipality or foreign place; the country is ISO 3166-1 alpha-2. */
    public record BirthPlace(String municipality, String country) {}

    public record CivilState(Code code, LocalDate since) {
        /** The codes that occur in the sandbox. */
        public enum Code {
            SINGLE,
            MARRIED,
            WIDOWED,
            DIVORCED
        }
    }

    /** The principal residence; the NIS code is empty abroad. */
    public record Address(
            String street,
            String houseNumber,
            Optional<String> box,
            String postalCode,
            String municipality,
            Optional<String> nisCode,
            String country,
            LocalDate since) {

        /** The same place, from another day on. */
        public Address since(LocalDate day) {
            return new Address(street, houseNumber, box, postalCode, municipality, nisCode, country, day);
        }
    }

    public record Decease(LocalDate date, String municipality) {}

    /** Hides who it is: it would otherwise reach a log through a message text, and a habit from the sandbox is kept. */
    @Override
    public String toString() {
        return "Person[***]";
    }
}
