package org.crossroads.hub.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.crossroads.hub.fixtures.SomeRules.BENEFIT;
import static org.crossroads.hub.fixtures.SomeRules.INQUIRY;
import static org.crossroads.hub.fixtures.SomeRules.granting;
import static org.crossroads.hub.fixtures.SomeRules.knownIn;
import static org.crossroads.hub.fixtures.SomeRules.restingOn;
import static org.crossroads.hub.fixtures.SomeRules.rule;
import static org.crossroads.hub.fixtures.SomeRules.to;
import static org.crossroads.hub.fixtures.Star.CAREER_BREAK;
import static org.crossroads.hub.fixtures.Star.CIVIL_SERVANT;
import static org.crossroads.hub.fixtures.Star.EMPLOYEE;
import static org.crossroads.hub.fixtures.Star.FPD;
import static org.crossroads.hub.fixtures.Star.RSZ;
import static org.crossroads.hub.fixtures.Star.RVA;
import static org.crossroads.hub.fixtures.Star.TODAY;
import static org.crossroads.hub.fixtures.Star.UNEMPLOYED;
import static org.crossroads.hub.fixtures.Star.VDAB;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.authorisation.Basis;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.consultation.Answer;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.fixtures.InMemoryPersonRepertory;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.integration.IdentityProof;
import org.crossroads.hub.integration.IdentityVerification.Finding.Compared;
import org.crossroads.hub.integration.Integration;
import org.crossroads.hub.network.InstitutionCode;
import org.junit.jupiter.api.Test;

/** The Act of 15 January 1990 on the Crossroads Bank of Social Security. */
class CrossroadsBankActTest {

    private static final Rule CAREER = knownIn(granting(rule("RVA-1"), EMPLOYEE, CIVIL_SERVANT), UNEMPLOYED);

    @Test
    void article2OnlySocialSecurityInstitutionsAreMeantByASector() {
        Recipient sector = new Recipient.Sector(18);

        assertThat(Star.everybody()).filteredOn(sector::includes).containsExactlyInAnyOrder(RVA, Star.UNION_FUND);
    }

    @Test
    void article3OneQuestionReachesEveryInstitutionThatHasTheData() {
        Walk walk = new Walk(CAREER);

        Answer answer = walk.ask(RVA, BENEFIT);

        assertThat(answer.status().code()).isEqualTo(StatusCode.DATA_FOUND);
        assertThat(walk.asked()).containsExactlyInAnyOrder(RSZ.code(), FPD.code());
    }

    @Test
    void article4PeopleOutsideTheNationalRegisterAreGivenANumberOnce() {
        Registers registers = new Registers();

        Ssin number = registers.register(Registers.NEWCOMER).issued().orElseThrow();

        assertThat(number.isBis()).isTrue();
        assertThat(registers.register(Registers.NEWCOMER).issued()).isEmpty();
    }

    @Test
    void article4TheRegistersComplementTheNationalRegister() {
        Registers registers = new Registers().withResident(Star.PERSON, Registers.NEWCOMER);

        assertThat(registers.register(Registers.NEWCOMER).issued()).isEmpty();

        registers.silenceTheNationalRegister();
        assertThat(registers.register(Registers.SOMEBODY_ELSE).issued()).isEmpty();
    }

    @Test
    void article4ANumberOfTheBankLeadsToTheOneThatThePersonGetsLater() {
        Registers registers = new Registers();
        Ssin number = registers.register(Registers.NEWCOMER).issued().orElseThrow();
        registers.withResident(Star.PERSON, Registers.NEWCOMER);

        assertThat(registers.replace(number, Star.PERSON).status().code()).isEqualTo(StatusCode.DATA_FOUND);
        assertThat(registers.referencesTo(number).replacedBy()).contains(Star.PERSON);
    }

    @Test
    void article8PeopleWithANumberOfTheBankAreVerifiedByItsOwnRegister() {
        Registers registers = new Registers();
        Ssin number = registers.register(Registers.NEWCOMER).issued().orElseThrow();

        assertThat(registers.openFile(number, "Haddad").status().code()).isEqualTo(StatusCode.DATA_FOUND);
        assertThat(registers.openFile(number, "Maes").status().code()).isEqualTo(StatusCode.INVALID_DATA);
        assertThat(registers.referencesTo(number).inscriptions()).hasSize(1);
    }

    @Test
    void article6TheRepertorySaysWhoHasAFileInWhichQualityAndWhen() {
        assertThat(new Walk(CAREER).ask(RVA, BENEFIT).status().code()).isEqualTo(StatusCode.DATA_FOUND);

        Rule inAnotherQuality = knownIn(granting(rule("RVA-1"), EMPLOYEE), CAREER_BREAK);
        assertThat(new Walk(inAnotherQuality).ask(RVA, BENEFIT).status().code())
                .isEqualTo(StatusCode.REQUESTER_NOT_INTEGRATED);
    }

    @Test
    void article6TheDirectoryHoldsReferencesAndNoContent() {
        assertThat(Inscription.class.getRecordComponents())
                .extracting(RecordComponent::getType)
                .containsExactly(
                        Ssin.class, InstitutionCode.class, Quality.class, Inscription.Phase.class, Period.class);
        assertThat(Availability.class.getRecordComponents())
                .extracting(RecordComponent::getType)
                .containsExactly(
                        Operation.class,
                        DataBlock.class,
                        InstitutionCode.class,
                        Set.class,
                        Period.class,
                        Optional.class);
    }

    @Test
    void article6NothingThatWasKnownIsOverwrittenAndNoStatedDayIsLost() {
        InMemoryPersonRepertory repertory = new InMemoryPersonRepertory();
        repertory.register(unemployed(Inscription.Phase.PROVISIONAL, TODAY.minusDays(30)));
        Instant then = Instant.now();
        repertory.register(unemployed(Inscription.Phase.DEFINITIVE, TODAY));

        assertThat(repertory.referencesTo(Star.PERSON, then).inscriptions())
                .containsExactly(unemployed(Inscription.Phase.PROVISIONAL, TODAY.minusDays(30)));
        assertThat(repertory
                        .referencesTo(Star.PERSON)
                        .isIntegrated(
                                RVA.code(), Set.of(UNEMPLOYED), Period.of(TODAY.minusDays(30), TODAY.minusDays(1))))
                .isTrue();
    }

    @Test
    void article8AFileIsOpenedOnlyOnAPersonWhoseIdentityWasVerified() {
        InMemoryPersonRepertory repertory = new InMemoryPersonRepertory();
        Optional<IdentityProof> proof = Optional.of(new IdentityProof(Map.of(IdentityProof.Item.LAST_NAME, "Maes")));
        Integration withoutMatch = new Integration(repertory, (ssin, items) -> new Compared(Set.of(), List.of()));

        assertThat(withoutMatch
                        .register(unemployed(Inscription.Phase.DEFINITIVE, TODAY), proof)
                        .status()
                        .code())
                .isEqualTo(StatusCode.INVALID_DATA);
        assertThat(repertory.referencesTo(Star.PERSON).inscriptions()).isEmpty();
    }

    private static Inscription unemployed(Inscription.Phase phase, LocalDate since) {
        return new Inscription(Star.PERSON, RVA.code(), UNEMPLOYED, phase, Period.from(since));
    }

    @Test
    void article8OnlyANumberOfTheActIdentifiesAPerson() {
        assertThat(new Walk(CAREER).ask(RVA, BENEFIT, "85673003300").status().code())
                .isEqualTo(StatusCode.SSIN_INVALID);
    }

    @Test
    void article9ASourceGivesOnlyTheDataThatItIsChargedWith() {
        Answer answer = new Walk(CAREER).ask(RVA, BENEFIT);

        assertThat(Walk.blocksOf(answer)).containsExactly(EMPLOYEE, CIVIL_SERVANT);
    }

    @Test
    void article11WhatIsNowhereInTheNetworkIsSaidToBeNowhere() {
        Walk walk = new Walk(CAREER).withNothingAvailable();

        assertThat(walk.ask(RVA, BENEFIT).status().code()).isEqualTo(StatusCode.NO_DATA_FOUND);
        assertThat(walk.asked()).isEmpty();
    }

    @Test
    void article14NothingBeyondTheAuthorisationIsFetchedOrPassedOn() {
        Walk walk = new Walk(knownIn(granting(rule("RVA-1"), EMPLOYEE), UNEMPLOYED));

        Answer answer = walk.ask(RVA, BENEFIT);

        assertThat(walk.asked()).containsExactly(RSZ.code());
        assertThat(Walk.blocksOf(answer)).containsExactly(EMPLOYEE);
        assertThat(answer.withheld()).containsExactly(CIVIL_SERVANT);
    }

    @Test
    void article15NoAuthorisationNoData() {
        Walk walk = new Walk();

        Answer answer = walk.ask(RVA, BENEFIT);

        assertThat(answer.status().code()).isEqualTo(StatusCode.NOT_AUTHORISED);
        assertThat(answer.payload()).isEqualTo(Optional.empty());
        assertThat(walk.asked()).isEmpty();
    }

    @Test
    void article15AnAuthorisationIsUsedOnItsOwnGroundOnly() {
        Walk walk = new Walk(CAREER);

        assertThat(walk.ask(RVA, INQUIRY).status().code()).isEqualTo(StatusCode.NOT_ALLOWED);
        assertThat(walk.asked()).isEmpty();
    }

    @Test
    void article15ARuleThatGrantsDataRestsOnADeliberation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> restingOn(granting(rule("RVA-1"), EMPLOYEE), Basis.of("")));
    }

    @Test
    void article18AnAdmittedBodyGetsNothingFromARuleForASector() {
        Rule forTheSector = to(CAREER, new Recipient.Sector(18));

        assertThat(new Walk(forTheSector).ask(RVA, BENEFIT).status().code()).isEqualTo(StatusCode.DATA_FOUND);
        assertThat(new Walk(forTheSector).ask(VDAB, BENEFIT).status().code()).isEqualTo(StatusCode.NOT_AUTHORISED);
    }
}
