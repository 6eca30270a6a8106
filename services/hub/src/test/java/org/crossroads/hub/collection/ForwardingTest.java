package org.crossroads.hub.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.crossroads.hub.collection.ReportingTest.taken;
import static org.crossroads.hub.fixtures.Star.CIVIL_SERVANT;
import static org.crossroads.hub.fixtures.Star.EMPLOYEE;
import static org.crossroads.hub.fixtures.Star.FPD;
import static org.crossroads.hub.fixtures.Star.OTHER_PERSON;
import static org.crossroads.hub.fixtures.Star.PERSON;
import static org.crossroads.hub.fixtures.Star.RSVZ;
import static org.crossroads.hub.fixtures.Star.RSZ;
import static org.crossroads.hub.fixtures.Star.SELF_EMPLOYED;
import static org.crossroads.hub.fixtures.Star.WORKER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.crossroads.hub.collection.Delivery.State;
import org.crossroads.hub.collection.Forwarding.Attempt;
import org.crossroads.hub.collection.Receiver.Acknowledgement;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.evidence.EvidenceLog;
import org.crossroads.hub.evidence.EvidenceLog.Recorded;
import org.crossroads.hub.evidence.Outcome;
import org.crossroads.hub.fixtures.CollectedBlocks;
import org.crossroads.hub.fixtures.SingleCollection;
import org.crossroads.hub.fixtures.Star;
import org.junit.jupiter.api.Test;

class ForwardingTest {

    private final SingleCollection network = new SingleCollection();

    @Test
    void whatIsConfirmedIsStoredReferredToAndKeptNoLonger() throws EvidenceLog.EvidenceUnavailable {
        Report report = reported(EMPLOYEE);

        assertThat(network.forwarding.forward(report))
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.brought().confirmed()).isTrue());

        assertThat(network.stores.storedAt(RSZ)).containsExactly("told by the citizen: employee");
        assertThat(network.repertory.referencesTo(PERSON).inscriptions())
                .containsExactly(new Inscription(PERSON, RSZ.code(), WORKER, Phase.DEFINITIVE, SingleCollection.ASKED));
        assertThat(network.ledger.contents()).isEmpty();
        assertThat(delivery(report).state()).isEqualTo(State.DELIVERED);
        assertThat(delivery(report).ended()).contains(network.clock.instant());
    }

    @Test
    void eachInstitutionGetsItsOwnPartAndNoMore() throws EvidenceLog.EvidenceUnavailable {
        network.forwarding.forward(reported(EMPLOYEE, SELF_EMPLOYED, CIVIL_SERVANT));

        assertThat(network.stores.storedAt(RSZ)).containsExactly("told by the citizen: employee");
        assertThat(network.stores.storedAt(RSVZ)).containsExactly("told by the citizen: selfEmployed");
        assertThat(network.stores.storedAt(FPD)).containsExactly("told by the citizen: civilServant");
    }

    @Test
    void whatANodeTookInAndNeverTriedAnotherOneBringsAMinuteLater() throws EvidenceLog.EvidenceUnavailable {
        reported(EMPLOYEE);

        assertThat(network.forwarding.forwardDue(10)).isZero();
        network.clock.advance(Duration.ofMinutes(1));
        assertThat(network.forwarding.forwardDue(10)).isOne();
    }

    @Test
    void whatIsNotConfirmedIsKeptSealedAndTriedAgainLaterAndLater() throws EvidenceLog.EvidenceUnavailable {
        network.stores.silence(RSZ);
        Report report = reported(EMPLOYEE);
        network.forwarding.forward(report);

        assertThat(delivery(report).state()).isEqualTo(State.UNDER_WAY);
        assertThat(delivery(report).lastCode()).contains("SRC00002");
        assertThat(delivery(report).nextAttempt())
                .isEqualTo(network.clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(network.repertory.referencesTo(PERSON).inscriptions()).isEmpty();
        assertThat(network.ledger.contents()).hasSize(1);

        assertThat(network.forwarding.forwardDue(10)).isZero();
        network.clock.advance(Duration.ofMinutes(1));
        assertThat(network.forwarding.forwardDue(10)).isZero();
        assertThat(network.stores.called()).hasSize(2);
        assertThat(delivery(report).nextAttempt())
                .isEqualTo(network.clock.instant().plus(Duration.ofMinutes(2)));

        network.stores.letSpeak(RSZ);
        network.clock.advance(Duration.ofMinutes(2));
        assertThat(network.forwarding.forwardDue(10)).isOne();
        assertThat(delivery(report).state()).isEqualTo(State.DELIVERED);
        assertThat(delivery(report).attempts()).isEqualTo(3);
        assertThat(network.stores.storedAt(RSZ)).hasSize(1);
        assertThat(network.ledger.contents()).isEmpty();
    }

    @Test
    void betweenTwoAttemptsNeverPassesMoreThanTheLongestPause() {
        assertThat(SingleCollection.PATIENCE.after(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(SingleCollection.PATIENCE.after(6)).isEqualTo(Duration.ofMinutes(32));
        assertThat(SingleCollection.PATIENCE.after(7)).isEqualTo(Duration.ofHours(1));
        assertThat(SingleCollection.PATIENCE.after(10_000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aConfirmationThatWasLostBringsTheSameReportAgainAndItIsStoredOnce() throws EvidenceLog.EvidenceUnavailable {
        network.stores.mute(RSZ);
        Report report = reported(EMPLOYEE);
        network.forwarding.forward(report);
        network.stores.letSpeak(RSZ);
        network.clock.advance(Duration.ofMinutes(1));
        network.forwarding.forwardDue(10);

        assertThat(network.stores.called()).hasSize(2);
        assertThat(network.stores.storedAt(RSZ)).hasSize(1);
        assertThat(delivery(report).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void whatIsNeverConfirmedIsGivenUpAndRemoved() throws EvidenceLog.EvidenceUnavailable {
        network.stores.silence(RSZ);
        Report report = reported(EMPLOYEE);
        network.forwarding.forward(report);
        network.clock.advance(Duration.ofDays(31));
        network.forwarding.forwardDue(10);

        assertThat(delivery(report).state()).isEqualTo(State.GIVEN_UP);
        assertThat(network.ledger.contents()).isEmpty();
        assertThat(network.ledger.backlog().givenUp()).isOne();
        assertThat(network.permitFor(EMPLOYEE))
                .as("the citizen may be asked again")
                .isNotEmpty();
    }

    @Test
    void oneSilentInstitutionIsTriedOnceInARoundAndHoldsUpNobody() throws EvidenceLog.EvidenceUnavailable {
        network.stores.silence(RSZ);
        reported(EMPLOYEE);
        reported(SELF_EMPLOYED);
        network.clock.advance(Duration.ofMinutes(1));

        assertThat(network.forwarding.forwardDue(10)).isOne();
        assertThat(network.stores.called()).containsExactlyInAnyOrder(RSZ.code(), RSVZ.code());
    }

    /** FPD, whose turn would be first, answers only once RSZ was called. */
    @Test
    void theDeliveriesOfAReportGoOutBesideEachOther() throws EvidenceLog.EvidenceUnavailable {
        CountDownLatch calledRsz = new CountDownLatch(1);
        Receiver waiting = (to, report, content, within) -> {
            if (to.code().equals(RSZ.code())) {
                calledRsz.countDown();
                return new Acknowledgement("SRC00002", false, Duration.ofMillis(2));
            }
            try {
                return calledRsz.await(10, TimeUnit.SECONDS)
                        ? new Acknowledgement("SRC00001", false, within)
                        : new Acknowledgement("SRC00006", false, within);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            assertThat(network.forwarding(waiting, threads).forward(reported(EMPLOYEE, CIVIL_SERVANT)))
                    .extracting(Attempt::to, attempt -> attempt.brought().code())
                    .containsExactly(tuple(FPD.code(), "SRC00001"), tuple(RSZ.code(), "SRC00002"));
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aSuspendedInstitutionIsSentNothing() throws EvidenceLog.EvidenceUnavailable {
        network.institutions.save(Star.suspended(RSZ));
        Report report = reported(EMPLOYEE);
        network.forwarding.forward(report);

        assertThat(network.stores.called()).isEmpty();
        assertThat(delivery(report).lastCode()).contains("SRC00007");
    }

    @Test
    void nothingLeavesBeforeItIsInTheEvidenceAndWhatItBroughtIsThereToo() throws EvidenceLog.EvidenceUnavailable {
        network.stores.silence(FPD);
        Report report = reported(EMPLOYEE, CIVIL_SERVANT);
        network.forwarding.forward(report);

        List<Entry> entries =
                network.evidence.from(1, 100).stream().map(Recorded::entry).toList();
        assertThat(entries)
                .extracting(Entry::outcome)
                .containsExactly(Outcome.ANSWERED, Outcome.FAILED, Outcome.ANSWERED, Outcome.ANSWERED);
        assertThat(entries).extracting(Entry::code).containsExactly("MSG00000", "SRC00002", "MSG00000", "MSG00000");
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.subject()).contains(PERSON);
            assertThat(entry.explanation()).contains(report.id().toString(), "RVA", "Career.consultCareer");
        });
        assertThat(entries.get(0).explanation()).endsWith("goes to FPD");
        assertThat(entries.get(1).explanation()).endsWith("FPD did not confirm");
    }

    @Test
    void aFileThatStandsOnAllTheseDaysIsNotRegisteredAgain() throws EvidenceLog.EvidenceUnavailable {
        Inscription standing = new Inscription(PERSON, RSZ.code(), WORKER, Phase.PROVISIONAL, SingleCollection.ASKED);
        network.repertory.register(standing);
        network.forwarding.forward(reported(EMPLOYEE));

        assertThat(network.repertory.referencesTo(PERSON).inscriptions()).containsExactly(standing);
    }

    @Test
    void toAFileOfSomeOfTheseDaysTheOthersAreAdded() throws EvidenceLog.EvidenceUnavailable {
        LocalDate first = SingleCollection.ASKED.begin();
        LocalDate last = SingleCollection.ASKED.end().orElseThrow();
        Inscription before =
                new Inscription(PERSON, RSZ.code(), WORKER, Phase.DEFINITIVE, Period.of(first.minusYears(5), first));
        Inscription within = new Inscription(
                PERSON, RSZ.code(), WORKER, Phase.PROVISIONAL, Period.of(first.plusMonths(2), first.plusMonths(3)));
        network.repertory.register(before);
        network.repertory.register(within);
        network.forwarding.forward(reported(EMPLOYEE));

        assertThat(network.repertory.referencesTo(PERSON).inscriptions())
                .contains(within)
                .extracting(Inscription::period)
                .containsExactlyInAnyOrder(
                        Period.of(first.minusYears(5), first.plusMonths(2).minusDays(1)),
                        within.period(),
                        Period.of(first.plusMonths(3).plusDays(1), last));
    }

    @Test
    void theReferenceGoesToTheNumberThatThePersonHasNow() throws EvidenceLog.EvidenceUnavailable {
        network.stores.silence(RSZ);
        Report report = reported(EMPLOYEE);
        network.forwarding.forward(report);
        network.repertory.replace(PERSON, OTHER_PERSON);
        network.stores.letSpeak(RSZ);
        network.clock.advance(Duration.ofMinutes(1));
        network.forwarding.forwardDue(10);

        assertThat(network.repertory
                        .referencesTo(OTHER_PERSON)
                        .isIntegrated(RSZ.code(), Set.of(WORKER), SingleCollection.ASKED))
                .isTrue();
        assertThat(network.repertory.referencesTo(PERSON).inscriptions()).isEmpty();
        assertThat(network.stores.people())
                .as("and who stores it is told that number")
                .containsExactly(PERSON, OTHER_PERSON);
    }

    @Test
    void anInstitutionThatKnowsEverybodyNeedsNoReference() throws EvidenceLog.EvidenceUnavailable {
        network.forwarding.forward(reported(CIVIL_SERVANT));

        assertThat(network.stores.storedAt(FPD)).hasSize(1);
        assertThat(network.repertory.referencesTo(PERSON).inscriptions()).isEmpty();
    }

    private Report reported(DataBlock... blocks) {
        return taken(network.report(network.permitFor(blocks), CollectedBlocks.of(blocks)));
    }

    private Delivery delivery(Report report) {
        return network.ledger.find(report.id()).orElseThrow().deliveries().get(0);
    }
}
