package org.crossroads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossroads.store.Fixtures.AN;
import static org.crossroads.store.Fixtures.BO;
import static org.crossroads.store.Fixtures.CONSULT_CAREER;
import static org.crossroads.store.Fixtures.NEW_YEAR;
import static org.crossroads.store.Fixtures.RSZ;
import static org.crossroads.store.Fixtures.RVA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.collection.CollectionLedger.Backlog;
import org.crossroads.hub.collection.CollectionLedger.Claimed;
import org.crossroads.hub.collection.CollectionLedger.Reported;
import org.crossroads.hub.collection.CollectionPermit;
import org.crossroads.hub.collection.Delivery;
import org.crossroads.hub.collection.Delivery.State;
import org.crossroads.hub.collection.Report;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class CollectionLedgerContract {

    private static final InstitutionCode FPD = new InstitutionCode("FPD");
    private static final DataBlock EMPLOYEE = new DataBlock("employee");
    private static final DataBlock CIVIL_SERVANT = new DataBlock("civilServant");
    private static final LegalContext GROUND = new LegalContext("RVA:UNEMPLOYMENT_BENEFIT");
    private static final Period ASKED = Period.of(NEW_YEAR.minusYears(2), NEW_YEAR);
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00.123456Z");
    private static final Instant LEASE = NOW.plusSeconds(35);

    private final TestStore store;
    private final JdbcCollectionLedger ledger;

    CollectionLedgerContract(TestStore store) {
        this.store = store;
        this.ledger = new JdbcCollectionLedger(store.open());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aReportIsFoundAsItWasTakenIn() {
        Report report = taken(AN, NOW, FPD, RSZ);

        Reported found = ledger.find(report.id()).orElseThrow();
        assertThat(found.report()).isEqualTo(report);
        assertThat(found.deliveries()).containsExactly(begun(FPD, NOW), begun(RSZ, NOW));
        assertThat(ledger.find(new UUID(1, 1))).isEmpty();
    }

    @Test
    void aPermitIsUsedOnceAndOneThatWasNotIssuedNever() {
        CollectionPermit permit = permit(AN);
        ledger.issued(permit);

        Report first = report(permit, NOW);

        assertThat(ledger.reportUnder(permit.id())).isEmpty();
        assertThat(accept(first, RSZ)).isTrue();
        assertThat(accept(report(permit, NOW), RSZ)).isFalse();
        assertThat(ledger.reportUnder(permit.id())).contains(first.id());
        assertThat(accept(report(permit(AN), NOW), RSZ)).isFalse();
        assertThat(store.count("select count(*) from collection_report")).isEqualTo(1);
        assertThat(store.count("select count(*) from collection_delivery")).isEqualTo(1);
        assertThat(store.count("select count(*) from collection_permit where used_at is not null"))
                .isEqualTo(1);
    }

    @Test
    void ofTwoReportsUnderOnePermitOnTwoNodesOneIsFirst() throws Exception {
        JdbcCollectionLedger otherNode = new JdbcCollectionLedger(store.open());
        for (int round = 0; round < 10; round++) {
            CollectionPermit permit = permit(AN);
            ledger.issued(permit);
            Report here = report(permit, NOW);
            Report there = report(permit, NOW);
            Callable<Boolean> first = () -> accept(here, RSZ);
            Callable<Boolean> second = () -> otherNode.accept(there, Map.of(begun(RSZ, NOW), "sealed"));

            assertThat(Together.run(List.of(first, second))).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void aDeliveryIsClaimedWithItsContentByOneNodeUntilTheLeaseIsOver() {
        JdbcCollectionLedger otherNode = new JdbcCollectionLedger(store.open());
        Report report = taken(AN, NOW, RSZ);

        Claimed claimed = ledger.claimNext(NOW, LEASE, Set.of()).orElseThrow();
        assertThat(claimed.report()).isEqualTo(report);
        assertThat(claimed.sealed()).isEqualTo("sealed for RSZ");
        assertThat(claimed.delivery().attempts()).isEqualTo(1);
        assertThat(otherNode.claimNext(NOW, LEASE, Set.of())).isEmpty();
        assertThat(otherNode.claim(report.id(), LEASE)).isEmpty();
        assertThat(otherNode
                        .claimNext(LEASE, LEASE.plusSeconds(35), Set.of())
                        .orElseThrow()
                        .delivery()
                        .attempts())
                .isEqualTo(2);
    }

    @Test
    void twoNodesThatLookAtOnceNeverClaimTheSame() throws Exception {
        JdbcCollectionLedger otherNode = new JdbcCollectionLedger(store.open());
        for (int i = 0; i < 20; i++) {
            taken(AN, NOW.minusSeconds(i), RSZ);
        }
        Callable<Set<UUID>> here = () -> everything(ledger);
        Callable<Set<UUID>> there = () -> everything(otherNode);
        List<Set<UUID>> claimed = Together.run(List.of(here, there));

        // One may have been so much faster that nothing was left for the other.
        assertThat(claimed.stream().flatMap(Set::stream))
                .doesNotHaveDuplicates()
                .hasSize(20);
    }

    private static Set<UUID> everything(JdbcCollectionLedger node) {
        return IntStream.range(0, 20)
                .mapToObj(i -> node.claimNext(NOW, LEASE, Set.of()))
                .flatMap(Optional::stream)
                .map(claimed -> claimed.report().id())
                .collect(Collectors.toSet());
    }

    @Test
    void theLongestWaitingIsClaimedFirstAndInstitutionsCanBeLeftAlone() {
        Report late = taken(AN, NOW, RSZ);
        Report early = taken(BO, NOW.minusSeconds(60), RSZ);
        Report another = taken(BO, NOW.minusSeconds(30), FPD);

        assertThat(ledger.claimNext(NOW, LEASE, Set.of(RSZ)).orElseThrow().report())
                .isEqualTo(another);
        assertThat(ledger.claimNext(NOW, LEASE, Set.of()).orElseThrow().report())
                .isEqualTo(early);
        assertThat(ledger.claimNext(NOW, LEASE, Set.of(FPD)).orElseThrow().report())
                .isEqualTo(late);
        assertThat(ledger.claimNext(NOW, LEASE, Set.of(FPD, RSZ))).isEmpty();
    }

    @Test
    void whatIsConfirmedIsRemovedAndNeverComesAgain() {
        Report report = taken(AN, NOW, RSZ);
        ledger.claim(report.id(), LEASE);
        ledger.delivered(report.id(), RSZ, "MSG00000", NOW.plusSeconds(1));

        assertThat(ledger.find(report.id()).orElseThrow().deliveries())
                .containsExactly(new Delivery(
                        RSZ,
                        Set.of(EMPLOYEE),
                        State.DELIVERED,
                        1,
                        Optional.of("MSG00000"),
                        LEASE,
                        Optional.of(NOW.plusSeconds(1))));
        assertThat(store.count("select count(*) from collection_delivery where content is not null"))
                .isZero();
        assertThat(ledger.claimNext(NOW.plus(Duration.ofDays(90)), LEASE, Set.of()))
                .isEmpty();
        // A node that was late to learn it changes nothing any more.
        ledger.tryAgain(report.id(), RSZ, "SRC00001", NOW);
        assertThat(ledger.find(report.id()).orElseThrow().deliveries().get(0).state())
                .isEqualTo(State.DELIVERED);
    }

    @Test
    void whatIsNotConfirmedComesAgainWhenItIsDue() {
        Report report = taken(AN, NOW, RSZ);
        ledger.claim(report.id(), LEASE);
        ledger.tryAgain(report.id(), RSZ, "SRC00002", NOW.plusSeconds(60));

        assertThat(ledger.claimNext(NOW.plusSeconds(59), LEASE, Set.of())).isEmpty();
        Claimed again = ledger.claimNext(NOW.plusSeconds(60), LEASE, Set.of()).orElseThrow();
        assertThat(again.delivery().lastCode()).contains("SRC00002");
        assertThat(again.delivery().attempts()).isEqualTo(2);
        assertThat(again.sealed()).isEqualTo("sealed for RSZ");
    }

    @Test
    void whatIsGivenUpIsRemovedAndCounted() {
        taken(BO, NOW.minusSeconds(5), RSZ);
        Report report = taken(AN, NOW, FPD, RSZ);
        ledger.claim(report.id(), LEASE);
        assertThat(ledger.backlog()).isEqualTo(new Backlog(3, Optional.of(NOW.minusSeconds(5)), 0));

        ledger.givenUp(report.id(), RSZ, "SRC00002", NOW);

        assertThat(ledger.backlog()).isEqualTo(new Backlog(2, Optional.of(NOW.minusSeconds(5)), 1));
        assertThat(store.count("select count(*) from collection_delivery where content is not null"))
                .isEqualTo(2);
    }

    @Test
    void anEmptyLedgerHasNoBacklog() {
        assertThat(ledger.backlog()).isEqualTo(new Backlog(0, Optional.empty(), 0));
    }

    @Test
    void whatIsUnderWayIsOfThatPersonAndOperationAlone() {
        Report report = taken(AN, NOW, FPD, RSZ);

        assertThat(ledger.underWay(AN, CONSULT_CAREER)).containsExactlyInAnyOrder(EMPLOYEE, CIVIL_SERVANT);
        assertThat(ledger.underWay(BO, CONSULT_CAREER)).isEmpty();
        assertThat(ledger.underWay(AN, new Operation("Career", "consultCareer", 2)))
                .isEmpty();

        ledger.delivered(report.id(), FPD, "MSG00000", NOW);
        assertThat(ledger.underWay(AN, CONSULT_CAREER)).containsExactly(EMPLOYEE);
        ledger.givenUp(report.id(), RSZ, "SRC00002", NOW);
        assertThat(ledger.underWay(AN, CONSULT_CAREER)).isEmpty();
    }

    private Report taken(Ssin person, Instant at, InstitutionCode... stores) {
        CollectionPermit permit = permit(person);
        ledger.issued(permit);
        Report report = report(permit, at);
        assertThat(accept(report, stores)).isTrue();
        return report;
    }

    private boolean accept(Report report, InstitutionCode... stores) {
        Map<InstitutionCode, Delivery> deliveries = new TreeMap<>();
        for (InstitutionCode to : stores) {
            deliveries.put(to, begun(to, report.reportedAt()));
        }
        return ledger.accept(
                report,
                deliveries.values().stream()
                        .collect(Collectors.toMap(delivery -> delivery, delivery -> "sealed for " + delivery.to())));
    }

    private static Delivery begun(InstitutionCode to, Instant at) {
        return new Delivery(
                to,
                Set.of(to.equals(RSZ) ? EMPLOYEE : CIVIL_SERVANT),
                State.UNDER_WAY,
                0,
                Optional.empty(),
                at,
                Optional.empty());
    }

    private static CollectionPermit permit(Ssin person) {
        return new CollectionPermit(
                UUID.randomUUID(),
                RVA,
                person,
                CONSULT_CAREER,
                Set.of(EMPLOYEE, CIVIL_SERVANT),
                GROUND,
                ASKED,
                NOW.minus(Duration.ofDays(1)),
                NOW.plus(Duration.ofDays(29)));
    }

    private static Report report(CollectionPermit permit, Instant at) {
        return new Report(
                UUID.randomUUID(),
                permit.id(),
                permit.institution(),
                permit.person(),
                permit.operation(),
                permit.ground(),
                permit.asked(),
                UUID.randomUUID(),
                at);
    }
}
