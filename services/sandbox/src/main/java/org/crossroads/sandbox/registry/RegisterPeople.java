package org.crossroads.sandbox.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.person.Gender;
import org.crossroads.hub.person.Identity;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.hub.person.PersonData;
import org.crossroads.hub.person.PersonData.Address;
import org.crossroads.hub.person.PersonData.BirthPlace;
import org.crossroads.hub.person.PersonData.CivilState;
import org.crossroads.hub.register.RegisterEntry;
import org.crossroads.sandbox.people.Institutions;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Population;

/**
 * The people with whom the Crossroads registers begin: those of the sandbox who have a BIS number, and one who is no longer
 * kept up in the National Register. {@code docs/people.md} tells their stories.
 *
 * <p>BIS numbers here are on days that no calendar has, as are those that the sandbox's hub gives: see the hub's
 * {@code Numbering}.
 */
public final class RegisterPeople {

    /** A second number of Youssef Haddad, given by mistake when his sex was not known; to be led to his own. */
    public static final Ssin GIVEN_TWICE = Ssin.withCheckDigits("792231001", false);

    /** Given in error, and cancelled. */
    public static final Ssin CANCELED = Ssin.withCheckDigits("794231003", false);

    /** Maria Wouters, who left the country. */
    public static final Ssin NO_LONGER_KEPT_UP = Ssin.withCheckDigits("416512002", false);

    private RegisterPeople() {}

    /**
     * A person of the registers.
     *
     * @param from the first day of which the data are true
     * @param canceled why the number names nobody any more
     * @param inscriptions who has a file, where no other person of the sandbox tells it
     */
    public record Registered(
            RegisterEntry entry, LocalDate from, Optional<String> canceled, List<Inscription> inscriptions) {
        public Registered {
            inscriptions = List.copyOf(inscriptions);
        }
    }

    /** All of them; those who are in the population too with what it says of them. */
    public static List<Registered> all(Population population) {
        List<Registered> others = List.of(givenTwice(), canceled(), noLongerKeptUp());
        return Stream.concat(
                        population.people().stream()
                                .filter(person -> !person.isInNationalRegister())
                                .map(RegisterPeople::of),
                        others.stream())
                .toList();
    }

    private static Registered of(Person person) {
        return new Registered(
                new RegisterEntry(
                        person.ssin(),
                        new PersonData(
                                identity(person),
                                Optional.of(new BirthPlace(
                                        Optional.of(person.birthPlace().municipality()),
                                        person.birthPlace().country())),
                                Optional.of(person.nationality()),
                                Optional.of(new CivilState(
                                        CivilState.Code.valueOf(
                                                person.civilState().code().name()),
                                        Optional.of(IncompleteDate.of(
                                                person.civilState().since())))),
                                Optional.of(address(person.address())),
                                Optional.empty())),
                LocalDate.of(2017, 4, 3),
                Optional.empty(),
                List.of());
    }

    private static Identity identity(Person person) {
        return new Identity(
                person.lastName(),
                person.firstNames(),
                Gender.valueOf(person.gender().name()),
                IncompleteDate.parse(person.birthDate().toString()).orElseThrow());
    }

    private static Address address(Person.Address address) {
        return new Address(
                address.street(),
                address.houseNumber(),
                address.box(),
                address.postalCode(),
                address.municipality(),
                address.nisCode(),
                address.country(),
                Optional.of(IncompleteDate.of(address.since())));
    }

    private static Registered givenTwice() {
        return new Registered(
                new RegisterEntry(
                        GIVEN_TWICE,
                        PersonData.of(new Identity(
                                "Hadad", List.of("Yousef"), Gender.UNKNOWN, new IncompleteDate(1979, 2, 0)))),
                LocalDate.of(2019, 9, 2),
                Optional.empty(),
                List.of(new Inscription(
                        GIVEN_TWICE,
                        Institutions.RSZ,
                        new Quality(12, 10),
                        Phase.DEFINITIVE,
                        Period.of(LocalDate.of(2019, 9, 2), LocalDate.of(2019, 9, 30)))));
    }

    private static Registered canceled() {
        return new Registered(
                new RegisterEntry(
                        CANCELED,
                        PersonData.of(
                                new Identity("Onbekend", List.of(), Gender.MALE, new IncompleteDate(1979, 2, 0)))),
                LocalDate.of(2018, 1, 15),
                Optional.of("Given for a declaration that was withdrawn"),
                List.of());
    }

    private static Registered noLongerKeptUp() {
        return new Registered(
                new RegisterEntry(
                        NO_LONGER_KEPT_UP,
                        new PersonData(
                                new Identity(
                                        "Wouters",
                                        List.of("Maria", "Clara"),
                                        Gender.FEMALE,
                                        new IncompleteDate(1941, 5, 12)),
                                Optional.of(new BirthPlace(Optional.of("Mechelen"), "BE")),
                                Optional.of("BE"),
                                Optional.of(new CivilState(CivilState.Code.WIDOWED, Optional.empty())),
                                Optional.of(new Address(
                                        "Calle del Arenero",
                                        "8",
                                        Optional.empty(),
                                        "03001",
                                        "Alicante",
                                        Optional.empty(),
                                        "ES",
                                        Optional.of(new IncompleteDate(2009, 10, 1)))),
                                Optional.empty())),
                LocalDate.of(2009, 10, 1),
                Optional.empty(),
                List.of(new Inscription(
                        NO_LONGER_KEPT_UP,
                        Institutions.FPD,
                        new Quality(5, 20),
                        Phase.DEFINITIVE,
                        Period.from(LocalDate.of(2006, 6, 1)))));
    }
}
