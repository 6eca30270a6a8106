package org.crossroads.hub.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossroads.hub.fixtures.Star.TODAY;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.fixtures.InMemoryCrossroadsRegisters;
import org.crossroads.hub.fixtures.InMemoryPersonRepertory;
import org.crossroads.hub.fixtures.Residents;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.person.Gender;
import org.crossroads.hub.person.Identity;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.hub.person.PersonData;
import org.crossroads.hub.person.PersonData.Decease;
import org.crossroads.hub.register.Registering.Changed;
import org.crossroads.hub.register.Registering.Registered;
import org.junit.jupiter.api.Test;

class RegisteringTest {

    private static final Author RSZ = new Author(Star.RSZ.code(), new UUID(0, 1));
    private static final PersonData HADDAD = person("Haddad", "Youssef", Gender.MALE, 1979, 2, 0);
    private static final PersonData HADAD = person("Hadad", "Youssef", Gender.MALE, 1980, 2, 10);

    private final InMemoryPersonRepertory repertory = new InMemoryPersonRepertory();
    private final InMemoryCrossroadsRegisters registers =
            new InMemoryCrossroadsRegisters(repertory, Numbering.NEVER_ISSUED);
    private final Residents residents = new Residents();
    private final Clock clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private final Registering registering = new Registering(
            registers,
            residents,
            new RegisterVerification(residents, registers, new InstitutionCode("KSZ"), () -> "en", clock),
            repertory,
            clock);

    @Test
    void whoResemblesNobodyGetsANumberAtOnce() {
        Registered registered = registering.register(HADDAD, Set.of(), RSZ);

        Ssin number = registered.issued().orElseThrow();
        assertThat(registered.status()).isEqualTo(Status.of(StatusCode.DATA_FOUND, "registration", "ISSUED"));
        assertThat(number.digits()).startsWith("794231001");
        assertThat(registered.matches()).isEmpty();
        assertThat(registers.standing(number, TODAY)).isEqualTo(new Standing.Kept(new RegisterEntry(number, HADDAD)));
    }

    @Test
    void whoResemblesSomebodyOfTheRegistersGetsNoNumberAndIsShownWhom() {
        Ssin known = issued(HADDAD);

        Registered registered = registering.register(HADAD, Set.of(), RSZ);

        assertThat(registered.status()).isEqualTo(Status.of(StatusCode.DATA_FOUND, "registration", "MATCHED"));
        assertThat(registered.issued()).isEmpty();
        assertThat(registered.matches()).singleElement().satisfies(match -> {
            assertThat(match.ssin()).contains(known);
            assertThat(match.register()).isEqualTo(Register.BIS);
        });
    }

    @Test
    void whoResemblesAResidentGetsNoNumberEither() {
        residents.with(Star.PERSON, HADDAD.identity());

        Registered registered = registering.register(HADAD, Set.of(), RSZ);

        assertThat(registered.issued()).isEmpty();
        assertThat(registered.matches())
                .singleElement()
                .satisfies(match -> assertThat(match.register()).isEqualTo(Register.NATIONAL_REGISTER));
    }

    @Test
    void onceItIsSaidOfEachThatThePersonIsSomebodyElseANumberIsGiven() {
        Ssin known = issued(HADDAD);
        residents.with(Star.PERSON, HADDAD.identity());

        assertThat(registering.register(HADAD, Set.of(known), RSZ).issued()).isEmpty();
        assertThat(registering.register(HADAD, Set.of(Star.PERSON), RSZ).issued())
                .isEmpty();
        assertThat(registering.register(HADAD, Set.of(known, Star.PERSON), RSZ).issued())
                .hasValueSatisfying(number -> assertThat(number).isNotEqualTo(known));
    }

    @Test
    void withoutAnAnswerOfTheNationalRegisterNoNumberIsGiven() {
        residents.stopAnswering();

        Registered registered = registering.register(HADDAD, Set.of(), RSZ);

        assertThat(registered.status().code()).isEqualTo(StatusCode.INCOMPLETE_DATA);
        assertThat(registered.sources()).hasSize(1);
        assertThat(registered.issued()).isEmpty();
    }

    @Test
    void nobodyIsBornTomorrowOrBefore1900() {
        PersonData tomorrow = person("Haddad", "Youssef", Gender.MALE, 2026, 3, 4);

        assertThat(registering.register(tomorrow, Set.of(), RSZ).status().code())
                .isEqualTo(StatusCode.INVALID_DATA);
        assertThat(registering
                        .register(person("Haddad", "Youssef", Gender.MALE, 1899, 12, 31), Set.of(), RSZ)
                        .status()
                        .information())
                .containsEntry("field", "criteria/person/identity/birthDate");
    }

    @Test
    void whenEveryNumberOfAYearWasGivenThatIsSaid() {
        Numbering.NEVER_ISSUED
                .numbers(HADDAD.identity().birthDate(), Gender.MALE)
                .forEach(registers::takeUp);

        Registered registered = registering.register(HADDAD, Set.of(), RSZ);

        assertThat(registered.status().code()).isEqualTo(StatusCode.INVALID_DATA);
        assertThat(registered.status().information().get("reason")).contains("all numbers");
        assertThat(registered.issued()).isEmpty();
    }

    @Test
    void whatIsKnownOfAPersonCanChangeAndTheNumberStays() {
        Ssin number = issued(HADDAD);

        Changed changed = registering.update(number, HADAD, Optional.empty(), RSZ);

        assertThat(changed.status()).isEqualTo(Status.of(StatusCode.DATA_FOUND, "registration", "UPDATED"));
        assertThat(registers.standing(number, TODAY)).isEqualTo(new Standing.Kept(new RegisterEntry(number, HADAD)));
    }

    @Test
    void aChangeThatLiesAheadOrIsOfNobodyChangesNothing() {
        Ssin number = issued(HADDAD);
        LocalDate tomorrow = TODAY.plusDays(1);

        assertThat(registering
                        .update(number, HADAD, Optional.of(tomorrow), RSZ)
                        .status()
                        .code())
                .isEqualTo(StatusCode.INVALID_DATA);
        assertThat(registering
                        .update(new Ssin("79423101142"), HADAD, Optional.empty(), RSZ)
                        .status())
                .isEqualTo(Status.of(StatusCode.SSIN_UNKNOWN));
        assertThat(registering.update(Star.PERSON, HADAD, Optional.empty(), RSZ).status())
                .isEqualTo(Status.of(StatusCode.NO_DATA_FOUND));
        PersonData diesTomorrow = new PersonData(
                HADDAD.identity(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Decease(IncompleteDate.of(tomorrow), Optional.empty())));
        assertThat(registering
                        .update(number, diesTomorrow, Optional.empty(), RSZ)
                        .status()
                        .information())
                .containsEntry("field", "criteria/person/decease/date");
        assertThat(registers.standing(number, TODAY)).isEqualTo(new Standing.Kept(new RegisterEntry(number, HADDAD)));
    }

    @Test
    void aBisNumberBecomesANumberOfTheNationalRegisterAndTheFilesGoAlong() {
        Ssin number = issued(HADDAD);
        Inscription file = new Inscription(number, Star.RSZ.code(), Star.WORKER, Phase.DEFINITIVE, Period.from(TODAY));
        repertory.register(file);
        residents.with(Star.PERSON, HADDAD.identity());

        Changed changed = registering.replace(number, Star.PERSON, RSZ);

        assertThat(changed.status()).isEqualTo(Status.of(StatusCode.DATA_FOUND, "registration", "REPLACED"));
        assertThat(changed.sources()).hasSize(1);
        assertThat(repertory.referencesTo(number).replacedBy()).contains(Star.PERSON);
        assertThat(repertory.referencesTo(Star.PERSON).inscriptions()).hasSize(1);
        assertThat(registers.standing(number, TODAY)).isEqualTo(new Standing.Replaced(Star.PERSON));
        assertThat(registering.replace(number, Star.OTHER_PERSON, RSZ).status())
                .isEqualTo(Status.of(StatusCode.SSIN_REPLACED, "newSSIN", Star.PERSON.digits()));
    }

    @Test
    void twoBisNumbersOfOnePersonBecomeOne() {
        Ssin first = issued(HADDAD);
        Ssin second = registering.register(HADDAD, Set.of(first), RSZ).issued().orElseThrow();

        assertThat(registering.replace(second, first, RSZ).status().code()).isEqualTo(StatusCode.DATA_FOUND);
        assertThat(registers.standing(second, TODAY)).isEqualTo(new Standing.Replaced(first));
        assertThat(residents.verified()).isEmpty();
        assertThat(registering.replace(first, second, RSZ).status().information())
                .containsEntry("reason", "was replaced itself");
    }

    @Test
    void aNumberOfSomebodyElseDoesNotTakeThePlace() {
        Ssin number = issued(HADDAD);
        residents.with(
                Star.PERSON, new Identity("Maes", List.of("Jozef"), Gender.MALE, new IncompleteDate(1985, 7, 30)));

        Changed changed = registering.replace(number, Star.PERSON, RSZ);

        assertThat(changed.status().code()).isEqualTo(StatusCode.INVALID_DATA);
        assertThat(changed.status().information()).containsEntry("field", "criteria/newSsin");
        assertThat(repertory.referencesTo(number).replacedBy()).isEmpty();
    }

    @Test
    void whereTheNewNumberIsInNoRegisterOrTheRegisterDoesNotAnswerNothingIsReplaced() {
        Ssin number = issued(HADDAD);

        assertThat(registering.replace(number, Star.PERSON, RSZ).status().information())
                .containsEntry("reason", "is in no register");
        residents.stopAnswering();
        assertThat(registering.replace(number, Star.PERSON, RSZ).status().code())
                .isEqualTo(StatusCode.INCOMPLETE_DATA);
        assertThat(repertory.referencesTo(number).replacedBy()).isEmpty();
    }

    @Test
    void onlyNumbersOfTheBankAreTheBanksToReplaceOrCancel() {
        residents.with(Star.PERSON, HADDAD.identity());

        assertThat(registering
                        .replace(Star.PERSON, Star.OTHER_PERSON, RSZ)
                        .status()
                        .code())
                .isEqualTo(StatusCode.INVALID_DATA);
        assertThat(registering.cancel(Star.PERSON, "an error", RSZ).status().code())
                .isEqualTo(StatusCode.INVALID_DATA);
    }

    @Test
    void aCancelledNumberNamesNobodyAndIsNeverGivenAgain() {
        Ssin number = issued(HADDAD);

        assertThat(registering.cancel(number, "an error", RSZ).status())
                .isEqualTo(Status.of(StatusCode.DATA_FOUND, "registration", "CANCELED"));
        assertThat(registers.isCanceled(number)).isTrue();
        assertThat(registering.cancel(number, "again", RSZ).status())
                .isEqualTo(Status.of(StatusCode.SSIN_UNKNOWN, "canceled", "true"));
        assertThat(issued(HADDAD)).isNotEqualTo(number);
    }

    @Test
    void aNumberUnderWhichSomebodyHasAnOpenFileIsNotCancelled() {
        Ssin number = issued(HADDAD);
        repertory.register(new Inscription(number, Star.RSZ.code(), Star.WORKER, Phase.DEFINITIVE, Period.from(TODAY)));

        assertThat(registering.cancel(number, "an error", RSZ).status().information())
                .containsEntry("field", "criteria/ssin");
        assertThat(registers.isCanceled(number)).isFalse();

        repertory.close(number, Star.RSZ.code(), Star.WORKER, TODAY);
        assertThat(registering.cancel(number, "an error", RSZ).status().code()).isEqualTo(StatusCode.DATA_FOUND);
    }

    private Ssin issued(PersonData person) {
        return registering.register(person, Set.of(), RSZ).issued().orElseThrow();
    }

    private static PersonData person(String last, String first, Gender gender, int year, int month, int day) {
        return PersonData.of(new Identity(last, List.of(first), gender, new IncompleteDate(year, month, day)));
    }
}
