package org.crossroads.hub.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossroads.hub.fixtures.SomeRules.BENEFIT;
import static org.crossroads.hub.fixtures.SomeRules.granting;
import static org.crossroads.hub.fixtures.SomeRules.rule;
import static org.crossroads.hub.fixtures.SomeRules.to;
import static org.crossroads.hub.fixtures.Star.CIVIL_SERVANT;
import static org.crossroads.hub.fixtures.Star.EMPLOYEE;
import static org.crossroads.hub.fixtures.Star.FPD;
import static org.crossroads.hub.fixtures.Star.HUB;
import static org.crossroads.hub.fixtures.Star.NIC;
import static org.crossroads.hub.fixtures.Star.RIZIV;
import static org.crossroads.hub.fixtures.Star.RSVZ;
import static org.crossroads.hub.fixtures.Star.RSZ;
import static org.crossroads.hub.fixtures.Star.RVA;
import static org.crossroads.hub.fixtures.Star.SICKNESS_FUND;
import static org.crossroads.hub.fixtures.Star.TODAY;
import static org.crossroads.hub.fixtures.Star.UNION_FUND;

import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.consultation.Answer;
import org.crossroads.hub.consultation.SourceStatus;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.exemption.Exemption;
import org.crossroads.hub.exemption.Exemption.Ground;
import org.crossroads.hub.exemption.Exemptions;
import org.crossroads.hub.exemption.Subcontract;
import org.crossroads.hub.fixtures.Direct;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.StarNode;
import org.junit.jupiter.api.Test;

/** What need not pass through the Bank: articles 12 and 14 of the Act, articles 3 to 5 of the decree of 4 February 1997. */
class ExemptionLawTest {

    private static final Period ALWAYS = Period.from(TODAY.minusYears(10));

    @Test
    void article12WhoKeepsTheDataItselfNeedNotAskTheBank() {
        Walk walk = new Walk().withOnly(available(RSZ));

        Answer answer = walk.ask(RSZ, BENEFIT);

        assertThat(answer.status().code()).isEqualTo(StatusCode.KEPT_BY_REQUESTER);
        assertThat(answer.status().information()).containsEntry("exemption", "Act of 15 January 1990, art. 12");
        assertThat(walk.asked()).isEmpty();
    }

    @Test
    void article12OfSeveralPartsTheBankFetchesThoseThatTheAskerDoesNotKeep() {
        Walk walk = new Walk(to(granting(rule("RSZ-1"), EMPLOYEE, CIVIL_SERVANT), RSZ));

        Answer answer = walk.ask(RSZ, BENEFIT);

        assertThat(answer.status().code()).isEqualTo(StatusCode.DATA_FOUND);
        assertThat(walk.asked()).containsExactly(FPD.code());
        assertThat(answer.sources())
                .extracting(source -> source.institution() + " " + source.code())
                .containsExactly("RSZ EXM00012", "FPD MSG00000");
        assertThat(Walk.blocksOf(answer)).containsExactly(CIVIL_SERVANT);
    }

    @Test
    void article12WhoKeepsAllThatItWasGrantedIsToldSo() {
        Walk walk = new Walk(to(granting(rule("RSZ-1"), EMPLOYEE), RSZ));

        Answer answer = walk.ask(RSZ, BENEFIT);

        assertThat(answer.status().code()).isEqualTo(StatusCode.KEPT_BY_REQUESTER);
        assertThat(answer.sources()).extracting(SourceStatus::code).containsExactly("EXM00012");
        assertThat(answer.withheld()).containsExactly(CIVIL_SERVANT);
        assertThat(walk.asked()).isEmpty();
    }

    @Test
    void article14WhatPassesThroughTheBankStillNeedsItsAuthorisation() {
        Walk walk = new Walk();

        assertThat(walk.ask(RSZ, BENEFIT).status().code()).isEqualTo(StatusCode.NOT_AUTHORISED);
        assertThat(walk.asked()).isEmpty();
    }

    @Test
    void royalDecree1997Article3ASubcontractorExchangesWithItsPrincipalDirectly() {
        Subcontract contract =
                new Subcontract(RSZ.code(), RSVZ.code(), Period.of(TODAY.minusYears(1), TODAY.plusYears(1)));

        assertThat(ground(Direct.HUB, RSVZ, RSZ, contract)).contains(Ground.SUBCONTRACTOR);
        assertThat(ground(Direct.HUB, RSZ, RSVZ, contract)).contains(Ground.SUBCONTRACTOR);
        assertThat(ground(Direct.HUB, FPD, RSZ, contract)).isEmpty();
        assertThat(ground(
                        Direct.HUB,
                        RSVZ,
                        RSZ,
                        new Subcontract(RSZ.code(), RSVZ.code(), Period.of(TODAY.minusYears(2), TODAY.minusDays(1)))))
                .isEmpty();
    }

    @Test
    void royalDecree1997Article4InsideOneSecondaryNetworkTheManagingInstitutionIsAskedAndNotTheBank() {
        Walk walk = new Walk().withOnly(available(RVA));

        Answer answer = walk.ask(UNION_FUND, BENEFIT);

        assertThat(answer.status().code()).isEqualTo(StatusCode.NOT_THROUGH_HERE);
        assertThat(answer.status().information()).containsEntry("through", "RVA");
        assertThat(walk.asked()).isEmpty();
        assertThat(ground(Direct.HUB, RVA, UNION_FUND)).contains(Ground.SAME_NETWORK);
        assertThat(ground(Direct.HUB, SICKNESS_FUND, RVA)).isEmpty();
        assertThat(ground(Direct.HUB, SICKNESS_FUND, UNION_FUND)).isEmpty();
    }

    @Test
    void royalDecree1997Article4TheManagingInstitutionsOwnNodeIsThereForItsNetwork() {
        StarNode node = new StarNode(RVA.code(), Optional.of(new InstitutionCode("KSZ")));

        assertThat(ground(node, RVA, UNION_FUND)).isEmpty();
        assertThat(ground(node, UNION_FUND, UNION_FUND)).contains(Ground.OWN_DATA);
    }

    @Test
    void royalDecree1997Article5RizivAndTheFundsExchangeThroughNic() {
        Walk walk = new Walk().withOnly(available(NIC));

        Answer answer = walk.ask(RIZIV, BENEFIT);

        assertThat(answer.status().code()).isEqualTo(StatusCode.NOT_THROUGH_HERE);
        assertThat(answer.status().information())
                .containsEntry("exemption", "Royal Decree of 4 February 1997, arts. 3 and 5")
                .containsEntry("through", "NIC");
        assertThat(ground(Direct.HUB, SICKNESS_FUND, RIZIV)).contains(Ground.DIRECT_EXCHANGE);
        assertThat(ground(Direct.HUB, RIZIV, UNION_FUND)).isEmpty();
    }

    @Test
    void royalDecree1997Article5NicsOwnNodeIsThereForThatExchangeAndKeepsTheFundsAnonymous() {
        StarNode nic = new StarNode(NIC.code(), Optional.of(HUB.code()));
        NodeWalk toFunds = NodeWalk.at(nic, to(granting(rule("RIZIV-1"), EMPLOYEE), RIZIV))
                .knownAt(SICKNESS_FUND)
                .available(SICKNESS_FUND, EMPLOYEE);
        NodeWalk toRiziv = NodeWalk.at(nic, to(granting(rule("FUND-1"), EMPLOYEE), SICKNESS_FUND))
                .knownAt(RIZIV)
                .available(RIZIV, EMPLOYEE);

        Answer answer = toFunds.ask(RIZIV, BENEFIT);

        assertThat(answer.status().code()).isEqualTo(StatusCode.DATA_FOUND);
        assertThat(toFunds.asked()).containsExactly(SICKNESS_FUND.code());
        assertThat(answer.sources()).extracting(SourceStatus::institution).containsExactly(NIC.code());
        assertThat(toRiziv.ask(SICKNESS_FUND, BENEFIT).status().code()).isEqualTo(StatusCode.DATA_FOUND);
        assertThat(toRiziv.asked()).containsExactly(RIZIV.code());
    }

    private static Availability available(Institution supplier) {
        return new Availability(Star.CONSULT_CAREER, EMPLOYEE, supplier.code(), Set.of(), ALWAYS);
    }

    private static Optional<Ground> ground(
            StarNode node, Institution requester, Institution supplier, Subcontract... contracts) {
        return new Exemptions(node, Direct.subcontracts(contracts))
                .between(requester, supplier, TODAY)
                .map(Exemption::ground);
    }
}
