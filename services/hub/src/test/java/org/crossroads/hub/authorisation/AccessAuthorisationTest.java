package org.crossroads.hub.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.crossroads.hub.fixtures.SomeRules.BENEFIT;
import static org.crossroads.hub.fixtures.SomeRules.INQUIRY;
import static org.crossroads.hub.fixtures.SomeRules.during;
import static org.crossroads.hub.fixtures.SomeRules.fromApplication;
import static org.crossroads.hub.fixtures.SomeRules.granting;
import static org.crossroads.hub.fixtures.SomeRules.knownIn;
import static org.crossroads.hub.fixtures.SomeRules.namingTheUser;
import static org.crossroads.hub.fixtures.SomeRules.onGround;
import static org.crossroads.hub.fixtures.SomeRules.restingOn;
import static org.crossroads.hub.fixtures.SomeRules.rule;
import static org.crossroads.hub.fixtures.SomeRules.to;
import static org.crossroads.hub.fixtures.Star.CAREER_BREAK;
import static org.crossroads.hub.fixtures.Star.CIVIL_SERVANT;
import static org.crossroads.hub.fixtures.Star.EMPLOYEE;
import static org.crossroads.hub.fixtures.Star.SELF_EMPLOYED;
import static org.crossroads.hub.fixtures.Star.TODAY;
import static org.crossroads.hub.fixtures.Star.UNEMPLOYED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.crossroads.hub.authorisation.Decision.Deny;
import org.crossroads.hub.authorisation.Decision.NearMiss;
import org.crossroads.hub.authorisation.Decision.Permit;
import org.crossroads.hub.authorisation.Decision.Reason;
import org.crossroads.hub.authorisation.Decision.Unmet;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.fixtures.InMemoryAuthorisationTable;
import org.crossroads.hub.fixtures.MovableClock;
import org.crossroads.hub.fixtures.SomeRules;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.network.Institution;
import org.junit.jupiter.api.Test;

class AccessAuthorisationTest {

    private static final AccessRequest REQUEST = request(Star.RVA, Optional.of(BENEFIT), Optional.empty());

    @Test
    void anEmptyTableDenies() {
        Decision decision = decide(REQUEST);

        assertThat(decision).isEqualTo(new Deny(Reason.SERVICE_NOT_GRANTED, List.of()));
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
                .isEqualTo(unmet("RVA-1", "legalContext", "RVA:UNEMPLOYMENT_BENEFIT"));
    }

    @Test
    void noLegalGroundIsAnUnmetCondition() {
        assertThat(decide(request(Star.RVA, Optional.empty(), Optional.empty()), rule("RVA-1")))
                .isEqualTo(unmet("RVA-1", "legalContext", "RVA:UNEMPLOYMENT_BENEFIT"));
    }

    @Test
    void aRuleWithoutGroundsServesOnlyQuestionsWithoutOne() {
        Rule connectionTest = onGround(rule("TEST-1"));

        assertThat(decide(request(Star.RVA, Optional.empty(), Optional.empty()), connectionTest))
                .isInstanceOf(Permit.class);
        assertThat(decide(REQUEST, connectionTest)).isEqualTo(unmet("TEST-1", "legalContext", ""));
    }

    @Test
    void moreGroundsThanAMessageHasRoomForAreCutOff() {
        LegalContext[] grounds = IntStream.range(1, 41)
                .mapToObj(number -> new LegalContext("RVA:GROUND_OF_A_LONG_NAME_" + number))
                .toArray(LegalContext[]::new);

        Unmet unmet =
                deny(decide(REQUEST, onGround(rule("RVA-1"), grounds))).unmet().get(0);

        assertThat(unmet.expected())
                .hasSize(1000)
                .startsWith("RVA:GROUND_OF_A_LONG_NAME_1 or ")
                .endsWith("…");
        assertThat(new Unmet("legalContext", "x".repeat(1000)).expected()).doesNotContain("…");
    }

    @Test
    void anotherQualityIsAnUnmetCondition() {
        assertThat(decide(
                        request(Star.RVA, Optional.of(BENEFIT), Optional.of(Star.WORKER)),
                        knownIn(rule("RVA-1"), UNEMPLOYED, CAREER_BREAK)))
                .isEqualTo(unmet("RVA-1", "inscriptionContext", "18/1 or 18/2"));
    }

    @Test
    void anotherApplicationIsAnUnmetCondition() {
        assertThat(decide(REQUEST, fromApplication(rule("RVA-1"), "DOSSIER")))
                .isEqualTo(unmet("RVA-1", "application", "DOSSIER"));
    }

    @Test
    void anUnnamedUserIsAnUnmetCondition() {
        assertThat(decide(REQUEST, namingTheUser(rule("RVA-1"))))
                .isEqualTo(unmet("RVA-1", "user", "the civil servant's SSIN"));
    }

    @Test
    void aRuleThatIsOverOrNotYetInForceIsAnUnmetCondition() {
        assertThat(decide(REQUEST, during(rule("RVA-1"), Period.of(TODAY.minusDays(9), TODAY.minusDays(1)))))
                .isEqualTo(unmet("RVA-1", "validity", "2026-02-22 to 2026-03-02"));
        assertThat(decide(REQUEST, during(rule("RVA-1"), Period.from(TODAY.plusDays(1)))))
                .isEqualTo(unmet("RVA-1", "validity", "2026-03-04 onwards"));
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

        assertThat(decide(REQUEST, far, near)).isEqualTo(unmet("RVA-2", "user", "the civil servant's SSIN"));
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
    void aNetworkRuleIncludesItsCooperatingInstitutionsAndNotTheOneThatManagesThem() {
        Rule network = to(
                rule("NETWORK-1"),
                new Recipient.Network(Star.UNION_FUND.secondaryNetwork().orElseThrow()));

        assertThat(decide(request(Star.UNION_FUND, Optional.of(BENEFIT), Optional.empty()), network))
                .isInstanceOf(Permit.class);
        assertThat(decide(REQUEST, network)).isInstanceOf(Deny.class);
    }

    @Test
    void aRecipientIsReadAsItIsWritten() {
        for (Recipient recipient : Recipient.meaning(Star.UNION_FUND)) {
            assertThat(Recipient.parse(recipient.toString())).isEqualTo(recipient);
        }
        assertThat(Recipient.meaning(Star.UNION_FUND)).hasSize(3);
        assertThat(Recipient.meaning(Star.VDAB)).containsExactly(new Recipient.One(Star.VDAB.code()));
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

        assertThatIllegalArgumentException().isThrownBy(() -> restingOn(rule, Basis.of(" ")));
    }

    @Test
    void whenSeveralRulesAreEquallyNearAllAreNamedAndTheRequesterSeesEachConditionOnce() {
        Deny deny = deny(decide(
                REQUEST,
                namingTheUser(rule("RVA-1")),
                SomeRules.inRole(rule("RVA-2"), "CONTROLLER"),
                namingTheUser(rule("RVA-3")),
                namingTheUser(fromApplication(rule("RVA-4"), "DOSSIER"))));

        assertThat(deny.nearest()).extracting(NearMiss::rule).containsExactly("RVA-1", "RVA-2", "RVA-3");
        assertThat(deny.unmet())
                .containsExactly(new Unmet("user", "the civil servant's SSIN"), new Unmet("role", "CONTROLLER"));
        assertThat(deny.nearest()).last().hasToString("RVA-3 lacks user (the civil servant's SSIN)");
    }

    @Test
    void whoHasNoRuleIsToldOnlyThat() {
        Deny deny = deny(decide(REQUEST, to(rule("RSZ-1"), Star.RSZ)));

        assertThat(deny.unmet()).containsExactly(new Unmet("recipient", "")).hasToString("[recipient]");
    }

    @Test
    void aRoleIsAskedForWhereTheRuleNamesSome() {
        Rule controllers = SomeRules.inRole(rule("RVA-1"), "CONTROLLER", "INSPECTOR");

        assertThat(decide(inRole("INSPECTOR"), controllers)).isInstanceOf(Permit.class);
        assertThat(decide(inRole("CLERK"), controllers)).isEqualTo(unmet("RVA-1", "role", "CONTROLLER or INSPECTOR"));
        assertThat(decide(REQUEST, controllers)).isEqualTo(unmet("RVA-1", "role", "CONTROLLER or INSPECTOR"));
    }

    @Test
    void nobodyAsksFurtherBackThanTheRuleAllows() {
        Rule twoYears = SomeRules.goingBack(rule("RVA-1"), 24);

        assertThat(decide(about(Period.from(TODAY.minusMonths(24))), twoYears)).isInstanceOf(Permit.class);
        assertThat(decide(about(Period.from(TODAY.minusMonths(24).minusDays(1))), twoYears))
                .isEqualTo(unmet("RVA-1", "history", "not before 2024-03-03"));
        assertThat(decide(about(Period.from(LocalDate.of(1950, 1, 1))), rule("RVA-1")))
                .isInstanceOf(Permit.class);
        assertThat(decide(REQUEST, SomeRules.goingBack(rule("RVA-1"), 0))).isInstanceOf(Permit.class);
        assertThatIllegalArgumentException().isThrownBy(() -> SomeRules.goingBack(rule("RVA-1"), -1));
    }

    @Test
    void aBlockIsGivenOnlyFromASupplierThatKnowsThePersonInAQualityOfTheRule() {
        Permit permit = permit(decide(
                REQUEST,
                SomeRules.knownAtTheSupplierIn(granting(rule("RVA-1"), EMPLOYEE), Star.WORKER),
                granting(rule("RVA-2"), CIVIL_SERVANT)));

        assertThat(permit.gives(EMPLOYEE, qualities -> qualities.contains(Star.WORKER)))
                .isTrue();
        assertThat(permit.gives(EMPLOYEE, qualities -> false)).isFalse();
        assertThat(permit.gives(CIVIL_SERVANT, qualities -> false)).isTrue();
        assertThat(permit.gives(SELF_EMPLOYED, qualities -> true)).isFalse();
    }

    @Test
    void membershipIsToldOnlyWhereARuleSaysSo() {
        Rule secret = granting(rule("RVA-1"), EMPLOYEE);
        Rule told = SomeRules.disclosing(
                rule("RVA-2"), Disclosure.of(Set.of(EMPLOYEE)).withMembership());

        assertThat(permit(decide(REQUEST, secret)).disclosesMembership()).isFalse();
        assertThat(permit(decide(REQUEST, secret, told)).disclosesMembership()).isTrue();
    }

    @Test
    void twoRulesOfOneIdAreNoTable() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rules.of(List.of(rule("RVA-1"), rule("RVA-1"))));
    }

    @Test
    void anIdIsWrittenInCapitalsDigitsAndHyphens() {
        assertThatIllegalArgumentException().isThrownBy(() -> rule("rva"));
        assertThatIllegalArgumentException().isThrownBy(() -> rule("R1"));
    }

    @Test
    void whatWasDecidedThenIsDecidedAgainAsKnownThen() {
        MovableClock clock = new MovableClock(Instant.parse("2026-03-03T08:00:00Z"));
        InMemoryAuthorisationTable table = new InMemoryAuthorisationTable(clock);
        AccessAuthorisation authorisation = new AccessAuthorisation(table);
        table.replaceAll(List.of(granting(rule("RVA-1"), EMPLOYEE)));
        Instant granted = clock.instant();
        clock.advance(Duration.ofDays(1));
        table.replaceAll(List.of());

        assertThat(authorisation.decide(REQUEST)).isInstanceOf(Deny.class);
        assertThat(authorisation.decideAsKnown(REQUEST, granted)).isInstanceOf(Permit.class);
        assertThat(authorisation.decideAsKnown(REQUEST, granted.minusSeconds(1)))
                .isInstanceOf(Deny.class);
    }

    @Test
    void aPermitWithoutARuleIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Permit(List.of()));
    }

    private static AccessRequest request(
            Institution requester, Optional<LegalContext> ground, Optional<Quality> inscriptionContext) {
        return new AccessRequest(
                requester,
                Star.CONSULT_CAREER,
                ground,
                inscriptionContext,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Period.of(TODAY, TODAY),
                TODAY);
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

    private static AccessRequest inRole(String role) {
        return new AccessRequest(
                REQUEST.requester(),
                REQUEST.operation(),
                REQUEST.legalContext(),
                REQUEST.inscriptionContext(),
                REQUEST.application(),
                REQUEST.user(),
                Optional.of(role),
                REQUEST.asked(),
                REQUEST.on());
    }

    private static AccessRequest about(Period asked) {
        return new AccessRequest(
                REQUEST.requester(),
                REQUEST.operation(),
                REQUEST.legalContext(),
                REQUEST.inscriptionContext(),
                REQUEST.application(),
                REQUEST.user(),
                REQUEST.role(),
                asked,
                REQUEST.on());
    }

    private static Deny unmet(String rule, String condition, String expected) {
        return new Deny(
                Reason.CONDITIONS_NOT_MET, List.of(new NearMiss(rule, List.of(new Unmet(condition, expected)))));
    }
}
