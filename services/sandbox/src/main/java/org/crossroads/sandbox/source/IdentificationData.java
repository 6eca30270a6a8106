package org.crossroads.sandbox.source;

import java.util.Optional;
import org.crossroads.contract.identification.v1.AddressType;
import org.crossroads.contract.identification.v1.BirthPlaceType;
import org.crossroads.contract.identification.v1.CivilStateCode;
import org.crossroads.contract.identification.v1.CivilStateType;
import org.crossroads.contract.identification.v1.Gender;
import org.crossroads.contract.identification.v1.IdentityType;
import org.crossroads.contract.identification.v1.NationalityType;
import org.crossroads.contract.identification.v1.PersonSummaryType;
import org.crossroads.contract.identification.v1.PersonType;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.sandbox.people.Person;

/** A person as the contract writes one: block by block. */
final class IdentificationData {

    private IdentificationData() {}

    /** All blocks but the decease: of the dead the source answers with a status. */
    static PersonType of(Person person) {
        PersonType type = new PersonType();
        type.setIdentity(identity(person));
        type.setBirthPlace(birthPlace(person));
        type.setNationality(nationality(person));
        type.setCivilState(civilState(person));
        type.setAddress(address(person.address()));
        return type;
    }

    static PersonSummaryType summary(PeopleIndex.Match match) {
        PersonSummaryType summary = new PersonSummaryType();
        summary.setIdentity(identity(match.person()));
        summary.setScore(match.score());
        return summary;
    }

    /** Empty for all. */
    static Optional<Person.Gender> gender(Optional<Gender> asked) {
        return asked.filter(gender -> gender != Gender.UNKNOWN).map(gender -> Person.Gender.valueOf(gender.value()));
    }

    private static IdentityType identity(Person person) {
        IdentityType identity = new IdentityType();
        identity.setSsin(person.ssin().digits());
        identity.setLastName(person.lastName());
        identity.getFirstName().addAll(person.firstNames());
        identity.setGender(Gender.fromValue(person.gender().name()));
        identity.setBirthDate(person.birthDate().toString());
        identity.setRegister("NATIONAL_REGISTER");
        return identity;
    }

    private static BirthPlaceType birthPlace(Person person) {
        BirthPlaceType place = new BirthPlaceType();
        place.setMunicipality(person.birthPlace().municipality());
        place.setCountryCode(person.birthPlace().country());
        return place;
    }

    private static NationalityType nationality(Person person) {
        NationalityType nationality = new NationalityType();
        nationality.setCountryCode(person.nationality());
        return nationality;
    }

    private static CivilStateType civilState(Person person) {
        CivilStateType state = new CivilStateType();
        state.setCode(CivilStateCode.fromValue(person.civilState().code().name()));
        state.setSince(IncompleteDate.of(person.civilState().since()).toString());
        return state;
    }

    static AddressType address(Person.Address address) {
        AddressType type = new AddressType();
        type.setStreet(address.street());
        type.setHouseNumber(address.houseNumber());
        address.box().ifPresent(type::setBox);
        type.setPostalCode(address.postalCode());
        type.setMunicipality(address.municipality());
        address.nisCode().ifPresent(type::setMunicipalityNisCode);
        type.setCountryCode(address.country());
        type.setSince(IncompleteDate.of(address.since()).toString());
        return type;
    }
}
