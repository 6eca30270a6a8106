package org.crossroads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.crossroads.hub.evidence.ChainVerifier;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.evidence.EntryText;
import org.crossroads.hub.evidence.EvidenceLog.EvidenceUnavailable;
import org.crossroads.hub.evidence.EvidenceLog.Recorded;
import org.crossroads.hub.evidence.HashChain;
import org.crossroads.hub.evidence.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class EvidenceLogContract {

    private final TestStore store;
    private final Database database;
    private final JdbcEvidenceLog log;

    EvidenceLogContract(TestStore store) {
        this.store = store;
        this.database = store.open();
        this.log = new JdbcEvidenceLog(database);
    }

    @AfterEach
    void close() {
        log.close();
        store.close();
    }

    @Test
    void theReceiptOfTheFirstEntryFollowsTheBegin() throws EvidenceUnavailable {
        Entry entry = Fixtures.entry();

        assertThat(log.append(entry)).isEqualTo(HashChain.next(HashChain.BEGIN, EntryText.write(entry)));
    }

    @Test
    void anEntryIsFoundByItsTicketAsItWasWritten() throws EvidenceUnavailable {
        Entry entry = Fixtures.entry();
        Receipt receipt = log.append(entry);
        log.append(Fixtures.entry());

        assertThat(log.find(entry.ticketCrossroads())).hasValueSatisfying(recorded -> {
            assertThat(recorded.receipt()).isEqualTo(receipt);
            assertThat(recorded.entry()).isEqualTo(entry);
        });
        assertThat(log.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void entriesAreReadInOrderFromAnyPlace() throws EvidenceUnavailable {
        for (int i = 0; i < 5; i++) {
            log.append(Fixtures.entry());
        }

        assertThat(log.from(2, 3))
                .extracting(Recorded::receipt)
                .extracting(Receipt::index)
                .containsExactly(2L, 3L, 4L);
        assertThat(log.from(6, 3)).isEmpty();
    }

    @Test
    void theChainGoesOnAfterARestart() throws EvidenceUnavailable {
        Receipt first = log.append(Fixtures.entry());
        log.close();
        database.close();
        try (JdbcEvidenceLog reopened = new JdbcEvidenceLog(store.open())) {
            Receipt second = reopened.append(Fixtures.entry());

            assertThat(second.index()).isEqualTo(first.index() + 1);
            assertThat(new ChainVerifier(reopened).verify())
                    .isEqualTo(new ChainVerifier.Verdict(second, Optional.empty()));
        }
    }

    @Test
    void manyCallersOnTwoNodesMakeOneChain() throws Exception {
        try (JdbcEvidenceLog otherNode = new JdbcEvidenceLog(store.open())) {
            List<Callable<List<Receipt>>> callers = IntStream.range(0, 12)
                    .<Callable<List<Receipt>>>mapToObj(i -> () -> appendMany(i % 2 == 0 ? log : otherNode, 25))
                    .toList();

            List<Receipt> receipts =
                    Together.run(callers).stream().flatMap(List::stream).toList();

            assertThat(receipts)
                    .extracting(Receipt::index)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 300).boxed().toList());
            assertThat(new ChainVerifier(log).verify().holds()).isTrue();
            assertThat(log.from(1, 1000)).extracting(Recorded::receipt).containsAll(receipts);
        }
    }

    @Test
    void aChangedEntryBreaksTheChainWhereItStands() throws Exception {
        appendMany(log, 5);
        store.execute(store.disarm());
        store.execute("update evidence set text = replace(text, 'RVA', 'RSZ') where entry_index = 3");

        assertThat(new ChainVerifier(log).verify().brokenAt()).contains(3L);
    }

    @Test
    void aRemovedEntryBreaksTheChain() throws Exception {
        appendMany(log, 5);
        store.execute(store.disarm());
        store.execute("delete from evidence where entry_index = 3");

        assertThat(new ChainVerifier(log).verify().brokenAt()).contains(4L);
    }

    @Test
    void theDatabaseRefusesToChangeOrRemoveAnEntry() throws EvidenceUnavailable {
        log.append(Fixtures.entry());

        assertThatThrownBy(() -> store.execute("update evidence set code = 'X'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> store.execute("delete from evidence"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
        assertThat(new ChainVerifier(log).verify().lastGood().index()).isEqualTo(1);
    }

    @Test
    void anEntryThatCannotBeWrittenDoesNotHarmThoseThatCameWithIt() throws Exception {
        Entry taken = Fixtures.entry();
        log.append(taken);
        List<Callable<Boolean>> callers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Entry entry = i % 5 == 0 ? taken : Fixtures.entry();
            callers.add(() -> isAppended(entry));
        }

        List<Boolean> appended = Together.run(callers);

        assertThat(appended.stream().filter(yes -> yes)).hasSize(16);
        assertThat(new ChainVerifier(log).verify().lastGood().index()).isEqualTo(17);
    }

    @Test
    void aDatabaseThatWasCutOffIsFoundAgainUnderLoad() throws Exception {
        Receipt before = log.append(Fixtures.entry());
        store.cutOff();

        boolean again = false;
        for (int i = 0; i < 200 && !again; i++) {
            again = isAppended(Fixtures.entry());
            Thread.sleep(10);
        }

        assertThat(again).isTrue();
        assertThat(log.from(1, 1)).extracting(Recorded::receipt).containsExactly(before);
        assertThat(new ChainVerifier(log).verify().holds()).isTrue();
    }

    @Test
    void aCallerThatIsInterruptedHarmsNobodyElse() throws Exception {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> log.append(Fixtures.entry())).isInstanceOf(EvidenceUnavailable.class);
        assertThat(Thread.interrupted()).isTrue();

        assertThat(isAppended(Fixtures.entry())).isTrue();
        assertThat(new ChainVerifier(log).verify().holds()).isTrue();
    }

    @Test
    void withoutADatabaseThereIsNoReceipt() {
        database.close();

        assertThatThrownBy(() -> log.append(Fixtures.entry())).isInstanceOf(EvidenceUnavailable.class);
    }

    @Test
    void anAppendThatWaitsTooLongIsRefusedAndTheChainHolds() throws Exception {
        try (JdbcEvidenceLog impatient = new JdbcEvidenceLog(database, Duration.ofMillis(200))) {
            database.write(connection -> {
                // Another node holds the end of the chain.
                try (var held = connection.prepareStatement("select * from evidence_head for update")) {
                    held.executeQuery().close();
                    assertThatThrownBy(() -> impatient.append(Fixtures.entry()))
                            .isInstanceOf(EvidenceUnavailable.class)
                            .hasRootCauseMessage("not written within 200 ms");
                    assertThatThrownBy(() -> impatient.append(Fixtures.entry()))
                            .isInstanceOf(EvidenceUnavailable.class);
                }
                return true;
            });
            Receipt next = log.append(Fixtures.entry());

            // The first was under way and may have come in after all; the second was withdrawn while it waited.
            assertThat(next.index()).isBetween(1L, 2L);
        }
        assertThat(store.count("select count(*) from evidence")).isEqualTo(2);
        assertThat(new ChainVerifier(log).verify().holds()).isTrue();
    }

    @Test
    void closingFinishesWhatWaitsAndRefusesWhatComesAfter() throws Exception {
        List<Callable<Boolean>> callers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            callers.add(() -> isAppended(Fixtures.entry()));
        }
        callers.add(() -> {
            log.close();
            return false;
        });

        long appended = Together.run(callers).stream().filter(yes -> yes).count();

        assertThat(store.count("select count(*) from evidence")).isEqualTo(appended);
        assertThat(isAppended(Fixtures.entry())).isFalse();
    }

    private boolean isAppended(Entry entry) {
        try {
            log.append(entry);
            return true;
        } catch (EvidenceUnavailable e) {
            return false;
        }
    }

    private static List<Receipt> appendMany(JdbcEvidenceLog log, int many) throws EvidenceUnavailable {
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            receipts.add(log.append(Fixtures.entry()));
        }
        return receipts;
    }
}
