package org.crossroads.sandbox.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.crossroads.contract.identification.v1.AddressHistoryType;
import org.crossroads.contract.identification.v1.CivilStateCode;
import org.crossroads.contract.identification.v1.CivilStateHistoryType;
import org.crossroads.contract.identification.v1.CivilStatePeriodType;
import org.crossroads.contract.identification.v1.CompositionType;
import org.crossroads.contract.identification.v1.ConsultFamilyCompositionResultType;
import org.crossroads.contract.identification.v1.ConsultHistoryResultType;
import org.crossroads.contract.identification.v1.Gender;
import org.crossroads.contract.identification.v1.HouseholdMemberType;
import org.crossroads.contract.identification.v1.HouseholdPersonType;
import org.crossroads.contract.identification.v1.HouseholdRelationshipType;
import org.crossroads.contract.identification.v1.HouseholdType;
import org.crossroads.contract.identification.v1.IdentityType;
import org.crossroads.contract.identification.v1.NameHistoryType;
import org.crossroads.contract.identification.v1.NamePeriodType;
import org.crossroads.contract.identification.v1.NationalityHistoryType;
import org.crossroads.contract.identification.v1.NationalityPeriodType;
import org.crossroads.contract.identification.v1.ResidenceType;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.sandbox.people.Person.Address;
import org.crossroads.sandbox.people.Person.CivilState;
import org.crossroads.sandbox.people.register.CivilRegister;
import org.crossroads.sandbox.people.register.CivilRegister.Entry;
import org.crossroads.sandbox.people.register.CivilRegister.FullName;
import org.crossroads.sandbox.people.register.Household;
import org.crossroads.sandbox.people.register.Household.Member;

/** The register of a person as the contract writes it: what overlaps the period asked, the latest first. */
final class CivilRegisterData {

    private static final int OF_AGE = 18;

    private CivilRegisterData() {}

    /** @param asked always with an end */
    static Optional<ConsultFamilyCompositionResultType> households(CivilRegister register, Period asked) {
        ConsultFamilyCompositionResultType result = new ConsultFamilyCompositionResultType();
        latestFirst(register.households(), asked, home -> household(home, asked))
                .ifPresent(result.getHousehold()::addAll);
        return Optional.of(result).filter(found -> !found.getHousehold().isEmpty());
    }

    /** @param asked always with an end */
    static Optional<ConsultHistoryResultType> history(CivilRegister register, Period asked) {
        ConsultHistoryResultType result = new ConsultHistoryResultType();
        latestFirst(register.residences(), asked, CivilRegisterData::residence)
                .map(list -> filled(
                        new AddressHistoryType(), block -> block.getResidence().addAll(list)))
                .ifPresent(result::setAddressHistory);
        latestFirst(register.civilStates(), asked, CivilRegisterData::civilState)
                .map(list -> filled(
                        new CivilStateHistoryType(),
                        block -> block.getCivilState().addAll(list)))
                .ifPresent(result::setCivilStateHistory);
        latestFirst(register.nationalities(), asked, CivilRegisterData::nationality)
                .map(list -> filled(
                        new NationalityHistoryType(),
                        block -> block.getNationality().addAll(list)))
                .ifPresent(result::setNationalityHistory);
        latestFirst(register.names(), asked, CivilRegisterData::name)
                .map(list ->
                        filled(new NameHistoryType(), block -> block.getName().addAll(list)))
                .ifPresent(result::setNameHistory);
        return register.periods().anyMatch(asked::overlaps) ? Optional.of(result) : Optional.empty();
    }

    private static <T> T filled(T block, Consumer<T> with) {
        with.accept(block);
        return block;
    }

    /** Empty rather than an empty list: a block with nothing in it is left out. */
    private static <T, R> Optional<List<R>> latestFirst(
            List<Entry<T>> entries, Period asked, Function<Entry<T>, R> write) {
        List<R> written = entries.stream()
                .filter(entry -> entry.period().overlaps(asked))
                .sorted((a, b) -> b.period().begin().compareTo(a.period().begin()))
                .map(write)
                .toList();
        return Optional.of(written).filter(list -> !list.isEmpty());
    }

    private static HouseholdType household(Entry<Household> home, Period asked) {
        LocalDate last = asked.end().orElseThrow();
        HouseholdType type = new HouseholdType();
        type.setComposition(composition(
                home, home.period().end().filter(end -> end.isBefore(last)).orElse(last)));
        HouseholdPersonType reference = new HouseholdPersonType();
        reference.setIdentity(identity(home.value().reference()));
        reference.setSince(since(home.value().reference()));
        type.setReferencePerson(reference);
        home.value().members().stream().map(CivilRegisterData::member).forEach(type.getMember()::add);
        return type;
    }

    /** @param on the day as of which minors are counted */
    private static CompositionType composition(Entry<Household> home, LocalDate on) {
        CompositionType type = new CompositionType();
        type.setPeriod(Inquiries.period(home.period()));
        type.setSize(Math.toIntExact(home.value().people().count()));
        type.setMinors(Math.toIntExact(home.value()
                .people()
                .filter(person -> person.birthDate().first().plusYears(OF_AGE).isAfter(on))
                .count()));
        type.setCollective(false);
        return type;
    }

    private static HouseholdMemberType member(Member member) {
        HouseholdRelationshipType relationship = new HouseholdRelationshipType();
        relationship.setCode(member.relation().code());
        relationship.setSince(since(member));
        HouseholdMemberType type = new HouseholdMemberType();
        type.setIdentity(identity(member));
        type.setRelationship(relationship);
        return type;
    }

    private static String since(Member member) {
        return IncompleteDate.of(member.since()).toString();
    }

    private static IdentityType identity(Member member) {
        IdentityType identity = new IdentityType();
        identity.setSsin(member.ssin().digits());
        identity.setLastName(member.lastName());
        identity.getFirstName().addAll(member.firstNames());
        identity.setGender(Gender.fromValue(member.gender().name()));
        identity.setBirthDate(member.birthDate().toString());
        return identity;
    }

    private static ResidenceType residence(Entry<Address> entry) {
        ResidenceType type = new ResidenceType();
        type.setPeriod(Inquiries.period(entry.period()));
        type.setAddress(IdentificationData.address(entry.value()));
        return type;
    }

    private static CivilStatePeriodType civilState(Entry<CivilState.Code> entry) {
        CivilStatePeriodType type = new CivilStatePeriodType();
        type.setPeriod(Inquiries.period(entry.period()));
        type.setCode(CivilStateCode.fromValue(entry.value().name()));
        return type;
    }

    private static NationalityPeriodType nationality(Entry<String> entry) {
        NationalityPeriodType type = new NationalityPeriodType();
        type.setPeriod(Inquiries.period(entry.period()));
        type.setCountryCode(entry.value());
        return type;
    }

    private static NamePeriodType name(Entry<FullName> entry) {
        NamePeriodType type = new NamePeriodType();
        type.setPeriod(Inquiries.period(entry.period()));
        type.setLastName(entry.value().lastName());
        type.getFirstName().addAll(entry.value().firstNames());
        return type;
    }
}
