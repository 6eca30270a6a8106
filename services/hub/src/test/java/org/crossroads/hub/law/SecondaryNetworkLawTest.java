package org.crossroads.hub.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossroads.hub.fixtures.SomeRules.BENEFIT;
import static org.crossroads.hub.fixtures.SomeRules.granting;
import static org.crossroads.hub.fixtures.SomeRules.knownIn;
import static org.crossroads.hub.fixtures.SomeRules.rule;
import static org.crossroads.hub.fixtures.SomeRules.to;
import static org.crossroads.hub.fixtures.Star.CIVIL_SERVANT;
import static org.crossroads.hub.fixtures.Star.EMPLOYEE;
import static org.crossroads.hub.fixtures.Star.HUB;
import static org.crossroads.hub.fixtures.Star.NIC;
import static org.crossroads.hub.fixtures.Star.RSZ;
import static org.crossroads.hub.fixtures.Star.RVA;
import static org.crossroads.hub.fixtures.Star.SICKNESS_FUND;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.authorisation.Disclosure;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.consultation.Answer;
import org.crossroads.hub.consultation.Claim;
import org.crossroads.hub.consultation.Source.Failure;
import org.crossroads.hub.consultation.Source.SourceReply.Answered;
import org.crossroads.hub.consultation.Source.SourceReply.Failed;
import org.crossroads.hub.consultation.SourceStatus;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.fixtures.ListedBlocks;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.NetworkCode;
import org.crossroads.hub.network.NetworkNumber;
import org.crossroads.hub.network.StarNode;
import org.junit.jupiter.api.Test;

/**
 * What an institution that manages a secondary network has to do (Royal Decree of 4 February 1997, art. 6): the node of NIC,
 * behind which there are two health-insurance funds.
 */
class SecondaryNetworkLawTest {

    private static final Quality INSURED = new Quality(11, 1);
    private static final DataBlock MEMBERSHIP = new DataBlock("fundMembership");
    private static final Institution OTHER_FUND = Star.fundOf("OTHER", "health-insurance-funds", 11);
    private static final StarNode NODE = new StarNode(NIC.code(), Optional.of(HUB.code()));

    private static final Rule FOR_THE_HUB = to(granting(rule("KSZ-1"), EMPLOYEE, MEMBERSHIP), HUB);
    private static final Rule FOR_FUNDS = toTheNetwork(knownIn(granting(rule("FUNDS-1"), EMPLOYEE), INSURED));

    @Test
    void royalDecree1997Article6TheHubsQuestionReachesTheFundThatHasThePersonThroughTheNetworksOwnRepertory() {
        NodeWalk node = node(FOR_THE_HUB).available(SICKNESS_FUND, EMPLOYEE).available(OTHER_FUND, EMPLOYEE);

        Answer answer = node.ask(HUB, BENEFIT);

        assertThat(answer.status().code()).isEqualTo(StatusCode.DATA_FOUND);
        assertThat(node.asked()).containsExactly(SICKNESS_FUND.code());
    }

    @Test
    void royalDecree1997Article6OutsideItsSectorAFundIsTheManagingInstitutionInWhatIsToldOfSources() {
        NodeWalk node = node(FOR_THE_HUB)
                .knownAt(OTHER_FUND)
                .available(SICKNESS_FUND, EMPLOYEE)
                .available(OTHER_FUND, EMPLOYEE);

        Answer answer = node.ask(HUB, BENEFIT);

        assertThat(node.asked()).containsExactlyInAnyOrder(SICKNESS_FUND.code(), OTHER_FUND.code());
        assertThat(answer.sources()).extracting(SourceStatus::institution).containsExactly(NIC.code());
        assertThat(answer.sources())
                .extracting(source -> source.took().toMillis() % 500)
                .containsExactly(0L);
        // The sector's own evidence knows whom it asked.
        assertThat(answer.recorded())
                .extracting(SourceStatus::institution)
                .containsExactlyInAnyOrder(SICKNESS_FUND.code(), OTHER_FUND.code());
    }

    @Test
    void royalDecree1997Article6WhatAFundSaysOfItselfBesideItsCodeStaysInItsSector() {
        NodeWalk node = node(FOR_THE_HUB)
                .available(SICKNESS_FUND, EMPLOYEE)
                .answering(new Answered(
                        new Status(StatusCode.DECEASED, Map.of("deceaseDate", "2020-02-02", "fund", "MUTUAL")),
                        ListedBlocks.of()));

        Answer answer = node.ask(HUB, BENEFIT);

        assertThat(answer.status()).isEqualTo(new Status(StatusCode.DECEASED, Map.of("deceaseDate", "2020-02-02")));
    }

    @Test
    void royalDecree1997Article6AFundThatDoesNotAnswerIsNotNamedEither() {
        NodeWalk node = node(FOR_THE_HUB).available(SICKNESS_FUND, EMPLOYEE).answering(new Failed(Failure.TIMED_OUT));

        Answer answer = node.ask(HUB, BENEFIT);

        assertThat(answer.status().code()).isEqualTo(StatusCode.INCOMPLETE_DATA);
        assertThat(answer.sources())
                .extracting(source -> source.institution() + " " + source.code())
                .containsExactly("NIC SRC00001");
    }

    @Test
    void royalDecree1997Article6MembershipOfAFundIsToldOnlyWhereTheRuleDisclosesIt() {
        Rule disclosing = new Rule(
                "KSZ-2",
                FOR_THE_HUB.recipient(),
                FOR_THE_HUB.operation(),
                FOR_THE_HUB.conditions(),
                Disclosure.of(Set.of(MEMBERSHIP)).withMembership(),
                FOR_THE_HUB.basis(),
                FOR_THE_HUB.validity());

        assertThat(Walk.blocksOf(membership(FOR_THE_HUB).ask(HUB, BENEFIT))).isEmpty();
        assertThat(Walk.blocksOf(membership(FOR_THE_HUB, disclosing).ask(HUB, BENEFIT)))
                .containsExactly(MEMBERSHIP);
    }

    @Test
    void royalDecree1997Article6AFundAsksThroughItsNetworksNodeWhichHasRulesAndARepertoryOfItsOwn() {
        NodeWalk node = node(FOR_FUNDS);

        assertThat(node.ask(OTHER_FUND, BENEFIT).status().code()).isEqualTo(StatusCode.REQUESTER_NOT_INTEGRATED);
        assertThat(node.ask(Star.RIZIV, BENEFIT).status().code()).isEqualTo(StatusCode.NOT_AUTHORISED);
        assertThat(node.asked()).isEmpty();

        Answer answer = node.ask(SICKNESS_FUND, BENEFIT);

        assertThat(answer.status().code()).isEqualTo(StatusCode.DATA_FOUND);
        assertThat(node.asked()).containsExactly(HUB.code());
        assertThat(Walk.blocksOf(answer)).containsExactly(EMPLOYEE);
    }

    @Test
    void royalDecree1997Article6WhatNoneOfItsOwnHasTheNodeAsksTheHubForBesideThem() {
        NodeWalk node = node(toTheNetwork(granting(rule("FUNDS-1"), EMPLOYEE, CIVIL_SERVANT)))
                .available(SICKNESS_FUND, EMPLOYEE);

        Answer answer = node.ask(OTHER_FUND, BENEFIT);

        assertThat(node.asked()).containsExactlyInAnyOrder(SICKNESS_FUND.code(), HUB.code());
        assertThat(Walk.blocksOf(answer)).containsExactlyInAnyOrder(EMPLOYEE, CIVIL_SERVANT);
        assertThat(answer.withheld()).isEmpty();
    }

    @Test
    void royalDecree1997Article6WhatTheHubAsksIsNeverAskedOfTheHub() {
        NodeWalk node = node(FOR_THE_HUB);

        assertThat(node.ask(HUB, BENEFIT).status().code()).isEqualTo(StatusCode.NO_DATA_FOUND);
        assertThat(node.asked()).isEmpty();

        NodeWalk having = node(FOR_THE_HUB).available(SICKNESS_FUND, EMPLOYEE);
        having.ask(HUB, BENEFIT);
        assertThat(having.asked()).containsExactly(SICKNESS_FUND.code());
    }

    @Test
    void royalDecree1997Article6InsideTheSectorOneFundLearnsOfAnotherByName() {
        NodeWalk node = node(toTheNetwork(granting(rule("FUNDS-1"), EMPLOYEE)))
                .available(SICKNESS_FUND, EMPLOYEE)
                .available(OTHER_FUND, EMPLOYEE);

        Answer answer = node.ask(OTHER_FUND, BENEFIT);

        assertThat(answer.sources()).extracting(SourceStatus::institution).containsExactly(SICKNESS_FUND.code());
    }

    @Test
    void royalDecree1997Article6AManagingInstitutionAsksForItsNetworkWithoutSayingForWhich() {
        Rule own = to(granting(rule("NIC-1"), EMPLOYEE), NIC);
        Claim forOneOfThem = new Claim.ByNetworkNumber(new NetworkNumber(11, 1));
        NodeWalk hub = NodeWalk.at(StarNode.hub(HUB.code()), toTheNetwork(granting(rule("FUNDS-1"), EMPLOYEE)))
                .knownAt(RSZ)
                .available(RSZ, EMPLOYEE);
        NodeWalk withoutRule = NodeWalk.at(StarNode.hub(HUB.code()), own).available(RSZ, EMPLOYEE);

        assertThat(hub.ask(NIC, forOneOfThem, BENEFIT).status().code()).isEqualTo(StatusCode.DATA_FOUND);
        // What the network has is not its manager's, nor the other way round.
        assertThat(hub.ask(NIC, BENEFIT).status().code()).isEqualTo(StatusCode.NOT_AUTHORISED);
        assertThat(withoutRule.ask(NIC, forOneOfThem, BENEFIT).status().code()).isEqualTo(StatusCode.NOT_AUTHORISED);
        // Only for a network of its own.
        assertThat(hub.ask(RVA, forOneOfThem, BENEFIT).status().information()).containsKey("contradicts");
    }

    private static NodeWalk node(Rule... rules) {
        return NodeWalk.at(NODE, rules).knownAt(SICKNESS_FUND);
    }

    private static NodeWalk membership(Rule... rules) {
        return node(rules)
                .available(SICKNESS_FUND, MEMBERSHIP)
                .answering(new Answered(Status.of(StatusCode.DATA_FOUND), ListedBlocks.of("fundMembership")));
    }

    private static Rule toTheNetwork(Rule rule) {
        return new Rule(
                rule.id(),
                new Recipient.Network(new NetworkCode("health-insurance-funds")),
                rule.operation(),
                rule.conditions(),
                rule.discloses(),
                rule.basis(),
                rule.validity());
    }
}
