package org.crossroads.exchange.register;

import java.util.List;
import java.util.Optional;
import org.crossroads.contract.identification.v1.AddressType;
import org.crossroads.contract.identification.v1.BirthPlaceType;
import org.crossroads.contract.identification.v1.CivilStateCode;
import org.crossroads.contract.identification.v1.CivilStateType;
import org.crossroads.contract.identification.v1.DeceaseType;
import org.crossroads.contract.identification.v1.IdentityType;
import org.crossroads.contract.identification.v1.NationalityType;
import org.crossroads.contract.identification.v1.PersonSummaryType;
import org.crossroads.contract.identification.v1.PersonType;
import org.crossroads.contract.register.v1.PersonDataType;
import org.crossroads.contract.register.v1.StatedIdentityType;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.person.Gender;
import org.crossroads.hub.person.Identity;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.hub.person.PersonData;
import org.crossroads.hub.person.PersonData.Address;
import org.crossroads.hub.person.PersonData.BirthPlace;
import org.crossroads.hub.person.PersonData.CivilState;
import org.crossroads.hub.person.PersonData.Decease;
import org.crossroads.hub.register.FoundPerson;
import org.crossroads.hub.register.Register;
import org.crossroads.hub.register.RegisterEntry;
import org.jspecify.annotations.Nullable;

/** Identification data between the contracts' types and the hub's values. */
public final class PersonBinding {

    private PersonBinding() {}

    /** That a message has a value which its schema allows and no calendar, or no register, has. */
    public static final class InvalidField extends Exception {
        private static final long serialVersionUID = 1L;
        private final String field;

        InvalidField(String field) {
            super("invalid data in " + field);
            this.field = field;
        }

        /** The path below the request, in the contract's words. */
        public String field() {
            return field;
        }
    }

    /**
     * What an institution states of a person.
     *
     * @param at where it stands in the request
     * @throws InvalidField for a date that no calendar has, or a death before birth
     */
    public static PersonData stated(PersonDataType person, String at) throws InvalidField {
        StatedIdentityType stated = person.getIdentity();
        Identity identity = new Identity(
                line(stated.getLastName(), at + "/identity/lastName"),
                lines(stated.getFirstName(), at + "/identity/firstName"),
                Gender.valueOf(stated.getGender().value()),
                date(stated.getBirthDate(), at + "/identity/birthDate"));
        Optional<BirthPlace> birthPlace = person.getBirthPlace() == null
                ? Optional.empty()
                : Optional.of(new BirthPlace(
                        maybeLine(person.getBirthPlace().getMunicipality(), at + "/birthPlace/municipality"),
                        person.getBirthPlace().getCountryCode()));
        Optional<Decease> decease = decease(person.getDecease(), at);
        if (decease.filter(
                        died -> died.date().last().isBefore(identity.birthDate().first()))
                .isPresent()) {
            throw new InvalidField(at + "/decease/date");
        }
        return new PersonData(
                identity,
                birthPlace,
                Optional.ofNullable(person.getNationality()).map(NationalityType::getCountryCode),
                civilState(person.getCivilState(), at),
                address(person.getAddress(), at),
                decease);
    }

    private static Optional<CivilState> civilState(@Nullable CivilStateType state, String at) throws InvalidField {
        return state == null
                ? Optional.empty()
                : Optional.of(new CivilState(
                        CivilState.Code.valueOf(state.getCode().value()),
                        maybeDate(state.getSince(), at + "/civilState/since")));
    }

    private static Optional<Address> address(@Nullable AddressType address, String at) throws InvalidField {
        if (address == null) {
            return Optional.empty();
        }
        String here = at + "/address/";
        return Optional.of(new Address(
                line(address.getStreet(), here + "street"),
                line(address.getHouseNumber(), here + "houseNumber"),
                maybeLine(address.getBox(), here + "box"),
                line(address.getPostalCode(), here + "postalCode"),
                line(address.getMunicipality(), here + "municipality"),
                Optional.ofNullable(address.getMunicipalityNisCode()),
                address.getCountryCode(),
                maybeDate(address.getSince(), here + "since")));
    }

    private static Optional<Decease> decease(@Nullable DeceaseType decease, String at) throws InvalidField {
        return decease == null
                ? Optional.empty()
                : Optional.of(new Decease(
                        date(decease.getDate(), at + "/decease/date"),
                        maybeLine(decease.getMunicipality(), at + "/decease/municipality")));
    }

    private static String line(String text, String field) throws InvalidField {
        if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidField(field);
        }
        return text;
    }

    private static Optional<String> maybeLine(@Nullable String text, String field) throws InvalidField {
        return text == null ? Optional.empty() : Optional.of(line(text, field));
    }

    private static List<String> lines(List<String> texts, String field) throws InvalidField {
        for (String text : texts) {
            line(text, field);
        }
        return texts;
    }

    private static IncompleteDate date(String text, String field) throws InvalidField {
        return IncompleteDate.parse(text).orElseThrow(() -> new InvalidField(field));
    }

    private static Optional<IncompleteDate> maybeDate(@Nullable String text, String field) throws InvalidField {
        return text == null ? Optional.empty() : Optional.of(date(text, field));
    }

    /** All blocks that there are, as an identification gives them. */
    public static PersonType person(RegisterEntry entry) {
        PersonData data = entry.person();
        PersonType person = new PersonType();
        person.setIdentity(identity(Optional.of(entry.ssin()), data.identity(), entry.register()));
        data.birthPlace().ifPresent(known -> {
            BirthPlaceType place = new BirthPlaceType();
            known.place().ifPresent(place::setMunicipality);
            place.setCountryCode(known.country());
            person.setBirthPlace(place);
        });
        data.nationality().ifPresent(known -> {
            NationalityType nationality = new NationalityType();
            nationality.setCountryCode(known);
            person.setNationality(nationality);
        });
        data.civilState().ifPresent(known -> {
            CivilStateType state = new CivilStateType();
            state.setCode(CivilStateCode.fromValue(known.code().name()));
            known.since().map(IncompleteDate::toString).ifPresent(state::setSince);
            person.setCivilState(state);
        });
        data.address().map(PersonBinding::address).ifPresent(person::setAddress);
        data.decease().ifPresent(known -> {
            DeceaseType decease = new DeceaseType();
            decease.setDate(known.date().toString());
            known.place().ifPresent(decease::setMunicipality);
            person.setDecease(decease);
        });
        return person;
    }

    private static AddressType address(Address known) {
        AddressType address = new AddressType();
        address.setStreet(known.street());
        address.setHouseNumber(known.houseNumber());
        known.box().ifPresent(address::setBox);
        address.setPostalCode(known.postalCode());
        address.setMunicipality(known.municipality());
        known.nisCode().ifPresent(address::setMunicipalityNisCode);
        address.setCountryCode(known.country());
        known.since().map(IncompleteDate::toString).ifPresent(address::setSince);
        return address;
    }

    /** Who a person is, by which number, and in which register. */
    public static IdentityType identity(Optional<Ssin> ssin, Identity known, Register register) {
        IdentityType identity = new IdentityType();
        ssin.map(Ssin::digits).ifPresent(identity::setSsin);
        identity.setLastName(known.lastName());
        identity.getFirstName().addAll(known.firstNames());
        identity.setGender(org.crossroads.contract.identification.v1.Gender.fromValue(
                known.gender().name()));
        identity.setBirthDate(known.birthDate().toString());
        identity.setRegister(register.name());
        return identity;
    }

    /** A person who fits a search. */
    public static PersonSummaryType summary(FoundPerson found) {
        PersonSummaryType summary = new PersonSummaryType();
        summary.setIdentity(identity(found.ssin(), found.identity(), found.register()));
        summary.setScore(found.score());
        return summary;
    }
}
