package org.crossroads.hub.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.crossroads.hub.fixtures.Rules.BENEFIT;
import static org.crossroads.hub.fixtures.Rules.INQUIRY;
import static org.crossroads.hub.fixtures.Rules.during;
import static org.crossroads.hub.fixtures.Rules.fromApplication;
import static org.crossroads.hub.fixtures.Rules.granting;
import static org.crossroads.hub.fixtures.Rules.knownIn;
import static org.crossroads.hub.fixtures.Rules.namingTheUser;
import static org.crossroads.hub.fixtures.Rules.onGround;
import static org.crossroads.hub.fixtures.Rules.rule;
import static org.crossroads.hub.fixtures.Rules.to;
import static org.crossroads.hub.fixtures.Star.CAREER_BREAK;
import static org.crossroads.hub.fixtures.Star.CIVIL_SERVANT;
import static org.crossroads.hub.fixtures.Star.EMPLOYEE;
import static org.crossroads.hub.fixtures.Star.TODAY;
import static org.crossroads.hub.fixtures.Star.UNEMPLOYED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.authorisation.Decision.Deny;
import org.crossroads.hub.authorisation.Decision.Permit;
import org.crossroads.hub.authorisation.Decision.Reason;
import org.crossroads.hub.authorisation.Decision.Unmet;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.fixtures.InMemoryAuthorisationTable;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.network.Institution;
import org.junit.jupiter.api.Test;

class AccessAuthorisationTest {

    private static final AccessRequest REQUEST = request(Star.RVA, Optional.of(BENEFIT), Optional.empty());

    @Test
    void anEmptyTableDenies() {
        Decision decision = decide(REQUEST);

        assertThat(decision).isEqualTo(new Deny(Reason.SERVICE_NOT_GRANTED, List.of(new Unmet("recipient", ""))));
    }

    @Test
    void aRuleForAnotherInstitutionIsNeitherUsedNorShown() {
        assertThat(decide(REQUEST, to(rule("RSZ-1"), Star.RSZ))).isEqualTo(decide(REQUEST));
    }

    @Test
    void theRuleThatPermittedIsNamed() {
        Permit permit = permit(decide(REQUEST, granting(rule("RVA-1"), EMPLOYEE)));

        assertThat(permit.rules()).containsExactly("RVA-1");
        assertThat(permit.blocks()).containsExactly(EMPLOYEE);
        assertThat(permit.qualities()).isEmpty();
    }

    @Test
    void twoRulesThatMatchGrantTheUnionAndBothAreNamed() {
        Permit permit =
                permit(decide(REQUEST, granting(rule("RVA-2"), CIVIL_SERVANT), granting(rule("RVA-1"), EMPLOYEE)));

        assertThat(permit.rules()).containsExactly("RVA-1", "RVA-2");
        assertThat(permit.blocks()).containsExactlyInAnyOrder(EMPLOYEE, CIVIL_SERVANT);
    }

    @Test
    void aRuleThatNeedsNoFileDoesNotFreeTheBlocksOfOneThatDoes() {
        Permit permit = permit(decide(
                REQUEST,
                granting(rule("RVA-1"), EMPLOYEE),
                knownIn(granting(rule("RVA-2"), CIVIL_SERVANT), UNEMPLOYED)));

        Permit unknown = permit.whereKnown(qualities -> false).orElseThrow();
        assertThat(unknown.blocks()).containsExactly(EMPLOYEE);
        assertThat(unknown.rules()).containsExactly("RVA-1");
    }

    @Test
    void aFileInTheQualityOfOneRuleDoesNotOpenTheBlocksOfAnother() {
        Permit permit = permit(decide(
                REQUEST,
                knownIn(granting(rule("RVA-1"), EMPLOYEE), UNEMPLOYED),
                knownIn(granting(rule("RVA-2"), CIVIL_SERVANT), CAREER_BREAK)));

        assertThat(permit.qualities()).containsExactlyInAnyOrder(UNEMPLOYED, CAREER_BREAK);
        assertThat(permit.whereKnown(qualities -> qualities.contains(UNEMPLOYED))
                        .map(Permit::blocks))
                .contains(Set.of(EMPLOYEE));
        assertThat(permit.whereKnown(qualities -> false)).isEmpty();
    }

    @Test
    void aStatedQualityIsTheOneInWhichThePersonMustBeKnown() {
        Permit permit = permit(decide(
                request(Star.RVA, Optional.of(BENEFIT), Optional.of(UNEMPLOYED)),
                knownIn(granting(rule("RVA-1"), EMPLOYEE), UNEMPLOYED, CAREER_BREAK)));

        assertThat(permit.qualities()).containsExactly(UNEMPLOYED);
    }

    @Test
    void anotherLegalGroundIsAnUnmetCondition() {
        assertThat(decide(request(Star.RVA, Optional.of(INQUIRY), Optional.empty()), rule("RVA-1")))
                .isEqualTo(unmet("legalContext", "RVA:UNEMPLOYMENT_BENEFIT"));
    }

    @Test
    void noLegalGroundIsAnUnmetCondition() {
        assertThat(decide(request(Star.RVA, Optional.empty(), Optional.empty()), rule("RVA-1")))
                .isEqualTo(unmet("legalContext", "RVA:UNEMPLOYMENT_BENEFIT"));
    }

    @Test
    void aRuleWithoutGroundsServesOnlyQuestionsWithoutOne() {
        Rule connectionTest = onGround(rule("TEST-1"));

        assertThat(decide(request(Star.RVA, Optional.empty(), Optional.empty()), connectionTest))
                .isInstanceOf(Permit.class);
        assertThat(decide(REQUEST, connectionTest)).isEqualTo(unmet("legalContext", ""));
    }

    @Test
    void anotherQualityIsAnUnmetCondition() {
        assertThat(decide(
                        request(Star.RVA, Optional.of(BENEFIT), Optional.of(Star.WORKER)),
                        knownIn(rule("RVA-1"), UNEMPLOYED, CAREER_BREAK)))
                .isEqualTo(unmet("inscriptionContext", "18/1 or 18/2"));
    }

    @Test
    void anotherApplicationIsAnUnmetCondition() {
        assertThat(decide(REQUEST, fromApplication(rule("RVA-1"), "DOSSIER")))
                .isEqualTo(unmet("application", "DOSSIER"));
    }

    @Test
    void anUnnamedUserIsAnUnmetCondition() {
        assertThat(decide(REQUEST, namingTheUser(rule("RVA-1")))).isEqualTo(unmet("user", "the civil servant's SSIN"));
    }

    @Test
    void aRuleThatIsOverOrNotYetInForceIsAnUnmetCondition() {
        assertThat(decide(REQUEST, during(rule("RVA-1"), Period.of(TODAY.minusDays(9), TODAY.minusDays(1)))))
                .isEqualTo(unmet("validity", "2026-02-22 to 2026-03-02"));
        assertThat(decide(REQUEST, during(rule("RVA-1"), Period.from(TODAY.plusDays(1)))))
                .isEqualTo(unmet("validity", "2026-03-04 onwards"));
    }

    @Test
    void aRuleHoldsOnItsFirstAndItsLastDay() {
        assertThat(decide(REQUEST, during(rule("RVA-1"), Period.of(TODAY, TODAY))))
                .isInstanceOf(Permit.class);
    }

    @Test
    void theConditionsOfTheNearestRuleAreGiven() {
        Rule far = namingTheUser(fromApplication(onGround(rule("RVA-1"), INQUIRY), "DOSSIER"));
        Rule near = namingTheUser(rule("RVA-2"));

        assertThat(decide(REQUEST, far, near)).isEqualTo(unmet("user", "the civil servant's SSIN"));
    }

    @Test
    void everyUnmetConditionOfTheNearestRuleIsGiven() {
        Deny deny = deny(decide(REQUEST, namingTheUser(fromApplication(rule("RVA-1"), "DOSSIER"))));

        assertThat(deny.unmet()).extracting(Unmet::condition).containsExactly("application", "user");
    }

    @Test
    void aSectorRuleIncludesTheSocialSecurityInstitutionsOfThatSector() {
        Rule sector = to(rule("SECTOR-18"), new Recipient.Sector(18));

        assertThat(decide(REQUEST, sector)).isInstanceOf(Permit.class);
        assertThat(decide(request(Star.UNION_FUND, Optional.of(BENEFIT), Optional.empty()), sector))
                .isInstanceOf(Permit.class);
        assertThat(decide(request(Star.RSZ, Optional.of(BENEFIT), Optional.empty()), sector))
                .isInstanceOf(Deny.class);
    }

    @Test
    void aSectorRuleNeverIncludesAnAdmittedBodyNorTheNationalRegister() {
        Rule sector = to(rule("SECTOR-18"), new Recipient.Sector(18));

        assertThat(decide(request(Star.VDAB, Optional.of(BENEFIT), Optional.empty()), sector))
                .isInstanceOf(Deny.class);
        assertThat(decide(request(Star.NATIONAL_REGISTER, Optional.of(BENEFIT), Optional.empty()), sector))
                .isInstanceOf(Deny.class);
    }

    @Test
    void aRuleThatGrantsDataRestsOnADeliberation() {
        Rule rule = granting(rule("RVA-1"), EMPLOYEE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule(
                        rule.id(),
                        rule.recipient(),
                        rule.operation(),
                        rule.legalContexts(),
                        rule.qualities(),
                        rule.applications(),
                        rule.userRequired(),
                        rule.blocks(),
                        rule.validity(),
                        " "));
    }

    @Test
    void aPermitWithoutARuleIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Permit(List.of()));
    }

    private static AccessRequest request(
            Institution requester, Optional<LegalContext> ground, Optional<Quality> inscriptionContext) {
        return new AccessRequest(
                requester, Star.CONSULT_CAREER, ground, inscriptionContext, Optional.empty(), Optional.empty(), TODAY);
    }

    private static Decision decide(AccessRequest request, Rule... rules) {
        return new AccessAuthorisation(new InMemoryAuthorisationTable(rules)).decide(request);
    }

    private static Permit permit(Decision decision) {
        assertThat(decision).isInstanceOf(Permit.class);
        return (Permit) decision;
    }

    private static Deny deny(Decision decision) {
        assertThat(decision).isInstanceOf(Deny.class);
        return (Deny) decision;
    }

    private static Deny unmet(String condition, String expected) {
        return new Deny(Reason.CONDITIONS_NOT_MET, List.of(new Unmet(condition, expected)));
    }
}
