package org.crossroads.hub.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossroads.hub.fixtures.SomeRules.BENEFIT;
import static org.crossroads.hub.fixtures.SomeRules.INQUIRY;
import static org.crossroads.hub.fixtures.SomeRules.fromApplication;
import static org.crossroads.hub.fixtures.SomeRules.granting;
import static org.crossroads.hub.fixtures.SomeRules.inRole;
import static org.crossroads.hub.fixtures.SomeRules.knownAtTheSupplierIn;
import static org.crossroads.hub.fixtures.SomeRules.knownIn;
import static org.crossroads.hub.fixtures.SomeRules.namingTheUser;
import static org.crossroads.hub.fixtures.SomeRules.rule;
import static org.crossroads.hub.fixtures.SomeRules.to;
import static org.crossroads.hub.fixtures.Star.CAREER_BREAK;
import static org.crossroads.hub.fixtures.Star.EMPLOYEE;
import static org.crossroads.hub.fixtures.Star.RVA;
import static org.crossroads.hub.fixtures.Star.UNEMPLOYED;
import static org.crossroads.hub.fixtures.Star.VDAB;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.KnownInSector;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.PersonReferences;
import org.crossroads.hub.directory.RegisterView;
import org.crossroads.hub.evidence.ChainVerifier;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.evidence.EvidenceLog.Recorded;
import org.crossroads.hub.evidence.Outcome;
import org.crossroads.hub.fixtures.InMemoryEvidenceLog;
import org.crossroads.hub.fixtures.InMemoryInstitutions;
import org.crossroads.hub.fixtures.Star;
import org.junit.jupiter.api.Test;

/** The royal decrees of 12 August 1993, 4 February 1997 and 16 January 2002. */
class RoyalDecreesTest {

    @Test
    void royalDecree1993EveryExchangeIsProvenByWhoAskedWhatAboutWhomAndWhy() {
        InMemoryEvidenceLog log = new InMemoryEvidenceLog();
        Entry entry = denied(1);
        assertThat(log.append(entry).index()).isEqualTo(1);

        assertThat(log.find(entry.ticketCrossroads()).map(Recorded::entry)).contains(entry);
    }

    @Test
    void royalDecree1993ALogThatWasChangedShows() {
        InMemoryEvidenceLog log = new InMemoryEvidenceLog();
        for (int number = 1; number <= 3; number++) {
            assertThat(log.append(denied(number)).index()).isEqualTo(number);
        }
        assertThat(new ChainVerifier(log).verify().holds()).isTrue();

        log.tamper(stored -> {
            Recorded second = stored.get(1);
            stored.set(1, new Recorded(second.receipt(), second.text().replace("DENIED", "ANSWERED")));
            return stored;
        });
        assertThat(new ChainVerifier(log).verify().brokenAt()).contains(2L);
    }

    @Test
    void royalDecree1997Article6AccessIsControlledByInstitutionApplicationUserQuestionAndData() {
        Rule rule = granting(rule("RVA-1"), EMPLOYEE);

        assertThat(codeOf(new Walk(rule))).isEqualTo(StatusCode.DATA_FOUND);
        assertThat(codeOf(new Walk(to(rule, Star.RSZ)))).isEqualTo(StatusCode.NOT_AUTHORISED);
        assertThat(codeOf(new Walk(fromApplication(rule, "DOSSIER")))).isEqualTo(StatusCode.NOT_ALLOWED);
        assertThat(codeOf(new Walk(namingTheUser(rule)))).isEqualTo(StatusCode.NOT_ALLOWED);
        assertThat(Walk.blocksOf(new Walk(rule).ask(RVA, BENEFIT))).containsExactly(EMPLOYEE);
    }

    @Test
    void royalDecree1997Article6AccessIsControlledByRoleAndByTheQualityInWhichTheSupplierKnowsThePerson() {
        Rule rule = granting(rule("RVA-1"), EMPLOYEE);

        assertThat(codeOf(new Walk(inRole(rule, "CONTROLLER")))).isEqualTo(StatusCode.NOT_ALLOWED);
        assertThat(codeOf(new Walk(knownAtTheSupplierIn(rule, CAREER_BREAK))))
                .isEqualTo(StatusCode.SUPPLIER_NOT_INTEGRATED);
    }

    @Test
    void royalDecree1997Article6DataIsAskedOnlyAboutPeopleToWhomThereIsAReference() {
        Rule needingAFile = knownIn(granting(rule("RVA-1"), EMPLOYEE), CAREER_BREAK);

        assertThat(codeOf(new Walk(needingAFile))).isEqualTo(StatusCode.REQUESTER_NOT_INTEGRATED);
    }

    @Test
    void royalDecree1997Article6TheNameOfAFundNeverLeavesItsSector() {
        RegisterView registers = new RegisterView(new InMemoryInstitutions(Star.everybody()));
        PersonReferences member = new PersonReferences(
                Star.PERSON,
                Optional.empty(),
                List.of(new Inscription(
                        Star.PERSON, Star.UNION_FUND.code(), UNEMPLOYED, Phase.DEFINITIVE, Period.from(Star.TODAY))));

        assertThat(registers.fromOutside(member).inscriptions())
                .extracting(Inscription::institution)
                .containsExactly(RVA.code());
        assertThat(registers.elsewhere(member, Star.RSZ))
                .containsExactly(new KnownInSector(18, UNEMPLOYED, Period.from(Star.TODAY)));
    }

    @Test
    void royalDecree2002AnAdmittedBodyAsksOnlyOnTheGroundThatItWasAdmittedFor() {
        Rule placement = to(knownIn(granting(rule("VDAB-1"), EMPLOYEE), UNEMPLOYED), VDAB);

        assertThat(new Walk(placement).ask(VDAB, BENEFIT).status().code()).isEqualTo(StatusCode.DATA_FOUND);
        assertThat(new Walk(placement).ask(VDAB, INQUIRY).status().code()).isEqualTo(StatusCode.NOT_ALLOWED);
    }

    private static StatusCode codeOf(Walk walk) {
        return walk.ask(RVA, BENEFIT).status().code();
    }

    private static Entry denied(long number) {
        return new Entry(
                new UUID(0, number),
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                Outcome.DENIED,
                Optional.of(RVA.code()),
                Optional.empty(),
                Optional.of(Star.CONSULT_CAREER.toString()),
                Optional.of(INQUIRY.value()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Star.CLERK),
                Optional.empty(),
                Optional.of(Star.PERSON),
                Optional.empty(),
                StatusCode.NOT_ALLOWED.code(),
                "legalContext: RVA:UNEMPLOYMENT_BENEFIT",
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
