package org.crossroads.hub.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossroads.hub.fixtures.SomeRules.BENEFIT;
import static org.crossroads.hub.fixtures.SomeRules.INQUIRY;
import static org.crossroads.hub.fixtures.SomeRules.during;
import static org.crossroads.hub.fixtures.SomeRules.granting;
import static org.crossroads.hub.fixtures.SomeRules.knownIn;
import static org.crossroads.hub.fixtures.SomeRules.namingTheUser;
import static org.crossroads.hub.fixtures.SomeRules.onGround;
import static org.crossroads.hub.fixtures.SomeRules.restingOn;
import static org.crossroads.hub.fixtures.SomeRules.rule;
import static org.crossroads.hub.fixtures.SomeRules.to;
import static org.crossroads.hub.fixtures.Star.CIVIL_SERVANT;
import static org.crossroads.hub.fixtures.Star.EMPLOYEE;
import static org.crossroads.hub.fixtures.Star.TODAY;
import static org.crossroads.hub.fixtures.Star.UNEMPLOYED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.crossroads.hub.admission.AdmissionCheck;
import org.crossroads.hub.amendment.Finding.Kind;
import org.crossroads.hub.amendment.Finding.Severity;
import org.crossroads.hub.authorisation.Basis;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.authorisation.Rules;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.fixtures.InMemoryAdmissions;
import org.crossroads.hub.fixtures.InMemoryAvailabilityTable;
import org.crossroads.hub.fixtures.InMemoryInstitutions;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.network.InstitutionCode;
import org.junit.jupiter.api.Test;

class TableCheckTest {

    private static final Rule SOUND = granting(rule("RVA-1"), EMPLOYEE);

    private final TableCheck check = new TableCheck(
            new InMemoryInstitutions(Star.everybody()),
            new InMemoryAvailabilityTable(new Availability(
                    Star.CONSULT_CAREER, EMPLOYEE, Star.RSZ.code(), Set.of(), Period.from(LocalDate.of(2000, 1, 1)))),
            List.of(Star.CONSULT_CAREER),
            new AdmissionCheck(new InMemoryAdmissions()));

    @Test
    void nothingIsSaidOfASoundTable() {
        assertThat(findings(SOUND, granting(onGround(rule("RVA-2"), INQUIRY), EMPLOYEE)))
                .isEmpty();
    }

    @Test
    void aRuleForNobodyIsAnObjection() {
        assertFound(
                to(SOUND, new Recipient.One(new InstitutionCode("NOBODY"))),
                Severity.OBJECTION,
                Kind.UNKNOWN,
                "nobody is registered as NOBODY");
    }

    @Test
    void anOperationThatNoContractHasIsAnObjection() {
        Rule rule = new Rule(
                "RVA-1",
                SOUND.recipient(),
                Star.SEARCH_PERSON,
                SOUND.conditions(),
                SOUND.discloses(),
                SOUND.basis(),
                SOUND.validity());

        assertFound(rule, Severity.OBJECTION, Kind.UNKNOWN, "no contract has Identification.searchPerson");
    }

    @Test
    void aBlockThatNobodySuppliesIsARemark() {
        assertFound(
                granting(rule("RVA-1"), EMPLOYEE, CIVIL_SERVANT),
                Severity.REMARK,
                Kind.UNKNOWN,
                "no institution supplies civilServant");
    }

    @Test
    void aRuleBeyondTheMissionsOfItsBodyIsAnObjection() {
        assertFound(
                to(SOUND, Star.VDAB),
                Severity.OBJECTION,
                Kind.BEYOND_MISSION,
                "VDAB is not admitted for any mission (art. 18)");
    }

    @Test
    void aRuleWithoutADeliberationIsRemarkedOn() {
        assertThat(findings(restingOn(rule("RVA-1"), Basis.of(""))))
                .extracting(Finding::kind)
                .contains(Kind.NO_DELIBERATION);
    }

    @Test
    void aRuleWhoseTimeIsOverIsDead() {
        LocalDate yesterday = TODAY.minusDays(1);

        assertFound(
                during(SOUND, Period.of(yesterday, yesterday)), Severity.REMARK, Kind.DEAD, "it ended on " + yesterday);
        assertThat(findings(during(SOUND, Period.of(TODAY, TODAY)))).isEmpty();
    }

    @Test
    void aRuleThatAnotherMakesSuperfluousIsDead() {
        Rule narrow = knownIn(granting(rule("RVA-2"), EMPLOYEE), UNEMPLOYED);

        assertThat(findings(SOUND, narrow))
                .contains(new Finding(
                        Severity.REMARK, Kind.DEAD, "RVA-2", "RVA-1 gives all of it to the same questions"));
    }

    @Test
    void ofTwoEqualRulesTheLaterIsDead() {
        assertThat(findings(SOUND, granting(rule("RVA-2"), EMPLOYEE)))
                .extracting(Finding::rule)
                .containsExactly("RVA-2");
    }

    @Test
    void aRuleThatGivesWithoutTheUserWhatAnotherAsksTheUserForContradictsIt() {
        Rule strict = namingTheUser(granting(onGround(rule("RVA-2"), BENEFIT, INQUIRY), EMPLOYEE));

        assertThat(findings(SOUND, strict))
                .containsExactly(new Finding(
                        Severity.REMARK,
                        Kind.CONTRADICTION,
                        "RVA-2",
                        "RVA-1 gives employee to some of the same questions without asking for the user"));
    }

    @Test
    void rulesOnDifferentGroundsDoNotContradictEachOther() {
        Rule strict = namingTheUser(granting(onGround(rule("RVA-2"), INQUIRY), EMPLOYEE));

        assertThat(findings(SOUND, strict)).isEmpty();
    }

    @Test
    void objectionsComeFirst() {
        assertThat(findings(
                        restingOn(rule("RVA-1"), Basis.of("")),
                        to(granting(rule("ZZZ-1"), EMPLOYEE), new Recipient.One(new InstitutionCode("NOBODY")))))
                .extracting(Finding::severity)
                .startsWith(Severity.OBJECTION);
    }

    private List<Finding> findings(Rule... rules) {
        return check.check(Rules.of(List.of(rules)), TODAY);
    }

    private void assertFound(Rule rule, Severity severity, Kind kind, String explanation) {
        assertThat(findings(rule)).containsExactly(new Finding(severity, kind, rule.id(), explanation));
    }
}
