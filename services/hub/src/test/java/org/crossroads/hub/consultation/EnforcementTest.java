package org.crossroads.hub.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossroads.hub.fixtures.SomeRules.BENEFIT;
import static org.crossroads.hub.fixtures.SomeRules.INQUIRY;
import static org.crossroads.hub.fixtures.SomeRules.granting;
import static org.crossroads.hub.fixtures.SomeRules.knownIn;
import static org.crossroads.hub.fixtures.SomeRules.rule;
import static org.crossroads.hub.fixtures.Star.CAREER_BREAK;
import static org.crossroads.hub.fixtures.Star.CIVIL_SERVANT;
import static org.crossroads.hub.fixtures.Star.EMPLOYEE;
import static org.crossroads.hub.fixtures.Star.OTHER_PERSON;
import static org.crossroads.hub.fixtures.Star.PERSON;
import static org.crossroads.hub.fixtures.Star.TODAY;
import static org.crossroads.hub.fixtures.Star.UNEMPLOYED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossroads.hub.authorisation.AccessAuthorisation;
import org.crossroads.hub.authorisation.Decision.Deny;
import org.crossroads.hub.authorisation.Decision.Permit;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.consultation.Entrance.Granted;
import org.crossroads.hub.consultation.Entrance.Refused;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.fixtures.Direct;
import org.crossroads.hub.fixtures.InMemoryAuthorisationTable;
import org.crossroads.hub.fixtures.InMemoryPersonRepertory;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.NetworkNumber;
import org.junit.jupiter.api.Test;

class EnforcementTest {

    private static final Rule FOR_UNEMPLOYED = knownIn(granting(rule("RVA-1"), EMPLOYEE), UNEMPLOYED);
    private static final Period NOW = Period.of(TODAY, TODAY);

    private final InMemoryPersonRepertory repertory = new InMemoryPersonRepertory(
            new Inscription(PERSON, Star.RVA.code(), UNEMPLOYED, Phase.DEFINITIVE, Period.from(TODAY.minusYears(1))));

    @Test
    void aRequesterThatMayAndKnowsThePersonIsLetIn() {
        Granted granted = granted(enter(about(PERSON.digits()), FOR_UNEMPLOYED));

        assertThat(granted.permit().blocks()).containsExactly(EMPLOYEE);
        assertThat(granted.person().orElseThrow().ssin()).isEqualTo(PERSON);
    }

    @Test
    void aClaimThatContradictsTheCertificateIsNotAuthorisedAndNothingElseIsLookedAt() {
        Approach approach = approach(Star.RVA, new Claim.ByCbeNumber("0403019261"), BENEFIT, PERSON.digits());

        Refused refused = refused(enter(approach, FOR_UNEMPLOYED));

        assertThat(refused.status().code()).isEqualTo(StatusCode.NOT_AUTHORISED);
        assertThat(refused.status().information()).containsExactly(Map.entry("contradicts", "customerIdentification"));
        assertThat(refused.decision()).containsInstanceOf(Deny.class);
        assertThat(repertory.lookUps()).isZero();
    }

    @Test
    void aClaimByNetworkNumberMustAgreeToo() {
        Claim right = new Claim.ByNetworkNumber(Star.RVA.number());
        Claim wrong = new Claim.ByNetworkNumber(new NetworkNumber(12, 0));

        assertThat(enter(approach(Star.RVA, right, BENEFIT, PERSON.digits()), FOR_UNEMPLOYED))
                .isInstanceOf(Granted.class);
        assertThat(enter(approach(Star.RVA, wrong, BENEFIT, PERSON.digits()), FOR_UNEMPLOYED))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aSuspendedInstitutionIsNobody() {
        Institution suspended = Star.suspended(Star.RVA);
        Approach approach =
                approach(suspended, new Claim.ByCbeNumber(suspended.cbeNumber().digits()), BENEFIT, PERSON.digits());

        Refused refused = refused(enter(approach, FOR_UNEMPLOYED));

        assertThat(refused.status().code()).isEqualTo(StatusCode.NOT_AUTHORISED);
        assertThat(repertory.lookUps()).isZero();
    }

    @Test
    void withoutARuleTheClientIsNotAuthorisedAndTheRepertoryIsNotRead() {
        Refused refused = refused(enter(about(PERSON.digits())));

        assertThat(refused.status()).isEqualTo(Status.of(StatusCode.NOT_AUTHORISED));
        assertThat(repertory.lookUps()).isZero();
    }

    @Test
    void onAnotherGroundItIsNotAllowedAndTheRepertoryIsNotRead() {
        Refused refused = refused(enter(asRva(INQUIRY, PERSON.digits()), FOR_UNEMPLOYED));

        assertThat(refused.status()).isEqualTo(Status.of(StatusCode.NOT_ALLOWED));
        assertThat(repertory.lookUps()).isZero();
    }

    @Test
    void aRefusedRequesterLearnsNothingOfTheNumberThatItSent() {
        repertory.replace(PERSON, OTHER_PERSON);

        for (String ssin : List.of(PERSON.digits(), OTHER_PERSON.digits(), "12345678901", "")) {
            assertThat(refused(enter(asRva(INQUIRY, ssin), FOR_UNEMPLOYED)).status())
                    .isEqualTo(Status.of(StatusCode.NOT_ALLOWED));
        }
    }

    @Test
    void aNumberWhoseCheckDigitsFailIsInvalid() {
        Refused refused = refused(enter(about("85673003300"), FOR_UNEMPLOYED));

        assertThat(refused.status()).isEqualTo(Status.of(StatusCode.SSIN_INVALID));
        assertThat(refused.decision()).containsInstanceOf(Permit.class);
        assertThat(repertory.lookUps()).isZero();
    }

    @Test
    void aReplacedNumberIsAnsweredWithTheNewOne() {
        repertory.replace(PERSON, OTHER_PERSON);

        assertThat(refused(enter(about(PERSON.digits()), FOR_UNEMPLOYED)).status())
                .isEqualTo(Status.of(StatusCode.SSIN_REPLACED, "newSSIN", OTHER_PERSON.digits()));
    }

    @Test
    void aFileUnderTheNewNumberIsEnoughToBeToldIt() {
        repertory.replace(OTHER_PERSON, PERSON);

        assertThat(refused(enter(about(OTHER_PERSON.digits()), FOR_UNEMPLOYED)).status())
                .isEqualTo(Status.of(StatusCode.SSIN_REPLACED, "newSSIN", PERSON.digits()));
    }

    @Test
    void whoHasNoFileWhereItNeedsOneIsNotToldTheNewNumber() {
        repertory.replace(PERSON, OTHER_PERSON);
        Rule forCareerBreak = knownIn(granting(rule("RVA-1"), EMPLOYEE), CAREER_BREAK);

        assertThat(refused(enter(about(PERSON.digits()), forCareerBreak)).status())
                .isEqualTo(new Status(StatusCode.REQUESTER_NOT_INTEGRATED, Map.of("inscription", "18/2")));
    }

    @Test
    void whoNeedsNoFileIsToldTheNewNumber() {
        repertory.replace(OTHER_PERSON, Ssin.withCheckDigits("866730033", false));

        assertThat(refused(enter(about(OTHER_PERSON.digits()), granting(rule("RVA-1"), EMPLOYEE)))
                        .status()
                        .code())
                .isEqualTo(StatusCode.SSIN_REPLACED);
    }

    @Test
    void aCancelledNumberNamesNobodyForWhoMayAskAndNothingIsToldToOthers() {
        Ssin bis = new Ssin("79423101142");
        Rule anybody = granting(rule("RVA-ANY"), EMPLOYEE);

        Refused refused = refused(enforcementWhere(bis, anybody).enter(about(bis.digits())));

        assertThat(refused.status()).isEqualTo(Status.of(StatusCode.SSIN_UNKNOWN, "canceled", "true"));
        assertThat(refused(enforcementWhere(bis, FOR_UNEMPLOYED).enter(about(bis.digits())))
                        .status()
                        .code())
                .isEqualTo(StatusCode.REQUESTER_NOT_INTEGRATED);
        assertThat(refused(enforcementWhere(bis).enter(about(bis.digits())))
                        .status()
                        .code())
                .isEqualTo(StatusCode.NOT_AUTHORISED);
        granted(enforcementWhere(OTHER_PERSON, anybody).enter(about(bis.digits())));
    }

    private Enforcement enforcementWhere(Ssin canceled, Rule... rules) {
        return new Enforcement(
                new AccessAuthorisation(new InMemoryAuthorisationTable(rules)),
                repertory,
                canceled::equals,
                Direct.none());
    }

    @Test
    void aRequesterWithoutAFileIsNotIntegratedAndToldInWhichQualityItShouldBe() {
        Rule rule = knownIn(granting(rule("RVA-1"), EMPLOYEE), UNEMPLOYED, CAREER_BREAK);

        Refused refused = refused(enter(about(OTHER_PERSON.digits()), rule));

        assertThat(refused.status())
                .isEqualTo(new Status(StatusCode.REQUESTER_NOT_INTEGRATED, Map.of("inscription", "18/1 or 18/2")));
    }

    @Test
    void aFileInAnotherPeriodIsNoFile() {
        Period before = Period.of(TODAY.minusYears(3), TODAY.minusYears(2));

        assertThat(refused(enter(about(PERSON.digits(), before), FOR_UNEMPLOYED))
                        .status()
                        .code())
                .isEqualTo(StatusCode.REQUESTER_NOT_INTEGRATED);
    }

    @Test
    void aFileOfAnotherInstitutionIsNoFile() {
        InMemoryPersonRepertory others = new InMemoryPersonRepertory(new Inscription(
                PERSON, Star.RSZ.code(), UNEMPLOYED, Phase.DEFINITIVE, Period.from(TODAY.minusYears(1))));
        Enforcement enforcement = enforcement(others, FOR_UNEMPLOYED);

        assertThat(refused(enforcement.enter(about(PERSON.digits()))).status().code())
                .isEqualTo(StatusCode.REQUESTER_NOT_INTEGRATED);
    }

    @Test
    void aRuleThatNeedsNoFileLetsInForItsOwnBlocksOnly() {
        Rule withoutFile = granting(rule("RVA-2"), CIVIL_SERVANT);

        Granted known = granted(enter(about(PERSON.digits()), FOR_UNEMPLOYED, withoutFile));
        Granted unknown = granted(enter(about(OTHER_PERSON.digits()), FOR_UNEMPLOYED, withoutFile));

        assertThat(known.permit().blocks()).containsExactlyInAnyOrder(EMPLOYEE, CIVIL_SERVANT);
        assertThat(unknown.permit().blocks()).containsExactly(CIVIL_SERVANT);
        assertThat(unknown.permit().rules()).containsExactly("RVA-2");
    }

    @Test
    void aQuestionThatNamesNobodyIsLetInByARuleThatNeedsNoFile() {
        Granted granted = granted(enter(aboutNobody(), granting(rule("RVA-1"), EMPLOYEE)));

        assertThat(granted.person()).isEmpty();
        assertThat(repertory.lookUps()).isZero();
    }

    @Test
    void leavingThePersonOutDoesNotGetRoundTheFile() {
        assertThat(refused(enter(aboutNobody(), FOR_UNEMPLOYED)).status().code())
                .isEqualTo(StatusCode.REQUESTER_NOT_INTEGRATED);
    }

    @Test
    void noTextOfAnApproachOrAStatusShowsANumber() {
        repertory.replace(PERSON, OTHER_PERSON);
        Approach approach = about(PERSON.digits());
        Entrance entrance = enter(approach, FOR_UNEMPLOYED);

        assertThat(approach + " " + entrance).doesNotContain(PERSON.digits()).doesNotContain(OTHER_PERSON.digits());
    }

    private Entrance enter(Approach approach, Rule... rules) {
        return enforcement(repertory, rules).enter(approach);
    }

    private static Enforcement enforcement(InMemoryPersonRepertory repertory, Rule... rules) {
        return new Enforcement(
                new AccessAuthorisation(new InMemoryAuthorisationTable(rules)), repertory, Direct.none());
    }

    private static Approach about(String ssin) {
        return asRva(BENEFIT, ssin);
    }

    private static Approach about(String ssin, Period asked) {
        return approach(Star.RVA, ownClaim(), BENEFIT, Optional.empty(), Optional.of(ssin), asked);
    }

    private static Approach aboutNobody() {
        return approach(Star.RVA, ownClaim(), BENEFIT, Optional.empty(), Optional.empty(), NOW);
    }

    private static Approach asRva(LegalContext ground, String ssin) {
        return approach(Star.RVA, ownClaim(), ground, ssin);
    }

    private static Approach approach(Institution requester, Claim claim, LegalContext ground, String ssin) {
        return approach(requester, claim, ground, Optional.empty(), Optional.of(ssin), NOW);
    }

    private static Approach approach(
            Institution requester,
            Claim claim,
            LegalContext ground,
            Optional<Quality> quality,
            Optional<String> ssin,
            Period asked) {
        return new Approach(
                requester,
                claim,
                Star.CONSULT_CAREER,
                Optional.of(ground),
                quality,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ssin,
                asked,
                TODAY);
    }

    private static Claim ownClaim() {
        return new Claim.ByCbeNumber(Star.RVA.cbeNumber().digits());
    }

    private static Granted granted(Entrance entrance) {
        assertThat(entrance).isInstanceOf(Granted.class);
        return (Granted) entrance;
    }

    private static Refused refused(Entrance entrance) {
        assertThat(entrance).isInstanceOf(Refused.class);
        return (Refused) entrance;
    }
}
