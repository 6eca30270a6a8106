package org.crossroads.hub.person;

import java.util.Optional;

/**
 * All identification data of a person, each part as the register has it now; empty where it has none.
 *
 * @param nationality ISO 3166-1 alpha-2; {@code XX}: stateless or unknown
 */
public record PersonData(
        Identity identity,
        Optional<BirthPlace> birthPlace,
        Optional<String> nationality,
        Optional<CivilState> civilState,
        Optional<Address> address,
        Optional<Decease> decease) {

    public PersonData {
        nationality.ifPresent(PersonData::checkCountry);
        IncompleteDate birth = identity.birthDate();
        if (decease.filter(died -> died.date().last().isBefore(birth.first())).isPresent()) {
            throw new IllegalArgumentException("died before birth");
        }
    }

    /** Of whom nothing more is known. */
    public static PersonData of(Identity identity) {
        return new PersonData(
                identity, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Where a person was born.
     *
     * @param place the municipality or foreign place
     * @param country ISO 3166-1 alpha-2
     */
    public record BirthPlace(Optional<String> place, String country) {
        public BirthPlace {
            place.ifPresent(Line::check);
            checkCountry(country);
        }
    }

    /** Whether a person is married, and since when. */
    public record CivilState(Code code, Optional<IncompleteDate> since) {
        /** As the contracts write it. */
        public enum Code {
            SINGLE,
            MARRIED,
            WIDOWED,
            DIVORCED,
            SEPARATED,
            PARTNERSHIP,
            UNKNOWN
        }
    }

    /**
     * A postal address.
     *
     * @param nisCode of a Belgian municipality, 5 digits
     * @param country ISO 3166-1 alpha-2
     */
    public record Address(
            String street,
            String houseNumber,
            Optional<String> box,
            String postalCode,
            String municipality,
            Optional<String> nisCode,
            String country,
            Optional<IncompleteDate> since) {
        public Address {
            Line.check(street);
            Line.check(houseNumber);
            box.ifPresent(Line::check);
            Line.check(postalCode);
            Line.check(municipality);
            if (nisCode.filter(code -> !code.matches("[0-9]{5}")).isPresent()) {
                throw new IllegalArgumentException("a NIS code has 5 digits");
            }
            checkCountry(country);
        }
    }

    /** That a person has died. */
    public record Decease(IncompleteDate date, Optional<String> place) {
        public Decease {
            place.ifPresent(Line::check);
        }
    }

    private static void checkCountry(String code) {
        if (!code.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("a country is two capital letters");
        }
    }

    /** Hides who it is: it would otherwise reach a log through a message text. */
    @Override
    public String toString() {
        return "PersonData[***]";
    }
}
