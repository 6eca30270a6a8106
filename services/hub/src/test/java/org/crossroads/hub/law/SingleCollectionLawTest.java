package org.crossroads.hub.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.crossroads.hub.fixtures.SingleCollection.charge;
import static org.crossroads.hub.fixtures.SomeRules.BENEFIT;
import static org.crossroads.hub.fixtures.SomeRules.granting;
import static org.crossroads.hub.fixtures.SomeRules.knownIn;
import static org.crossroads.hub.fixtures.SomeRules.rule;
import static org.crossroads.hub.fixtures.Star.CIVIL_SERVANT;
import static org.crossroads.hub.fixtures.Star.CONSULT_CAREER;
import static org.crossroads.hub.fixtures.Star.EMPLOYEE;
import static org.crossroads.hub.fixtures.Star.PERSON;
import static org.crossroads.hub.fixtures.Star.RSVZ;
import static org.crossroads.hub.fixtures.Star.RSZ;
import static org.crossroads.hub.fixtures.Star.RVA;
import static org.crossroads.hub.fixtures.Star.SELF_EMPLOYED;
import static org.crossroads.hub.fixtures.Star.TODAY;
import static org.crossroads.hub.fixtures.Star.UNEMPLOYED;
import static org.crossroads.hub.fixtures.Star.WORKER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.collection.CollectedData;
import org.crossroads.hub.collection.PermitRefusal;
import org.crossroads.hub.collection.Permits.Offer;
import org.crossroads.hub.collection.Report;
import org.crossroads.hub.collection.Reporting.Intake;
import org.crossroads.hub.consultation.Answer;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.evidence.EvidenceLog.EvidenceUnavailable;
import org.crossroads.hub.fixtures.CollectedBlocks;
import org.crossroads.hub.fixtures.SingleCollection;
import org.junit.jupiter.api.Test;

/** The Act of 15 January 1990, arts. 9, 11 and 12: data are collected once, and stored by who is charged with it. */
class SingleCollectionLawTest {

    private static final Rule CAREER = knownIn(granting(rule("RVA-1"), EMPLOYEE, CIVIL_SERVANT), UNEMPLOYED);

    private final SingleCollection network = new SingleCollection();

    @Test
    void article9OnAnyDayOneInstitutionIsChargedWithStoringAKindOfData() {
        assertThat(network.distribution.chargedWith(CONSULT_CAREER, EMPLOYEE, TODAY))
                .hasValueSatisfying(charge -> assertThat(charge.institution()).isEqualTo(RSZ.code()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.distribution.replaceAll(
                        List.of(charge(EMPLOYEE, RSZ, Optional.empty()), charge(EMPLOYEE, RSVZ, Optional.empty()))));
    }

    @Test
    void article11TheCitizenMayBeAskedForWhatIsNowhereInTheNetwork() {
        Answer answer = new Walk(CAREER).withNothingAvailable().ask(RVA, BENEFIT);

        Offer offer = network.permits.offer(network.question(EMPLOYEE, CIVIL_SERVANT), answer);

        assertThat(answer.status().code()).isEqualTo(StatusCode.NO_DATA_FOUND);
        assertThat(offer.issued()).hasValueSatisfying(permit -> {
            assertThat(permit.institution()).isEqualTo(RVA.code());
            assertThat(permit.person()).isEqualTo(PERSON);
            assertThat(permit.blocks()).containsExactly(CIVIL_SERVANT, EMPLOYEE);
        });
    }

    @Test
    void article11NobodyMayAskTheCitizenForWhatTheNetworkHas() {
        Answer answer = new Walk(CAREER).ask(RVA, BENEFIT);

        assertThat(answer.status().code()).isEqualTo(StatusCode.DATA_FOUND);
        assertThat(network.permits
                        .offer(network.question(EMPLOYEE, CIVIL_SERVANT), answer)
                        .issued())
                .isEmpty();
    }

    @Test
    void article11WhatWasLearnedGoesToWhoIsChargedWithStoringItAndIsAskedNoMore() throws EvidenceUnavailable {
        Report report = taken(network.report(network.permitFor(EMPLOYEE), CollectedBlocks.of(EMPLOYEE)));
        network.forwarding.forward(report);

        assertThat(network.stores.storedAt(RSZ)).hasSize(1);
        assertThat(network.repertory
                        .referencesTo(PERSON)
                        .isIntegrated(RSZ.code(), Set.of(WORKER), SingleCollection.ASKED))
                .as("the directory leads the next question there")
                .isTrue();
        assertThat(network.ledger.contents()).as("the Bank keeps none of it").isEmpty();
    }

    @Test
    void article11NobodyReportsWhatItHadNoLeaveToAsk() {
        CollectedData both = CollectedBlocks.of(EMPLOYEE, SELF_EMPLOYED);

        assertThat(refusal(network.report("", CollectedBlocks.of(EMPLOYEE)))).contains(PermitRefusal.NOT_OURS);
        assertThat(refusal(network.report(network.permitFor(EMPLOYEE), both))).contains(PermitRefusal.OTHER_BLOCKS);
        assertThat(network.ledger.contents()).isEmpty();
    }

    @Test
    void article12WhoIsChargedWithTheDataItselfNeedsNoLeave() {
        assertThat(network.permits
                        .offer(
                                network.let(RSZ, CONSULT_CAREER, BENEFIT, PERSON, Set.of(EMPLOYEE)),
                                SingleCollection.nowhere(EMPLOYEE))
                        .issued())
                .isEmpty();
    }

    private static Report taken(Intake intake) {
        return intake.fold(Intake.Taken::report, refused -> {
            throw new AssertionError("refused: " + refused.permit());
        });
    }

    private static Optional<PermitRefusal> refusal(Intake intake) {
        return intake.fold(taken -> Optional.empty(), Intake.Refused::permit);
    }
}
