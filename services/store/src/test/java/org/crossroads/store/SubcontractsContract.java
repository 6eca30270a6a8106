package org.crossroads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossroads.store.Fixtures.RSZ;
import static org.crossroads.store.Fixtures.RVA;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.exemption.Subcontract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class SubcontractsContract {

    private static final Subcontract OPEN = new Subcontract(RSZ, RVA, Period.from(LocalDate.of(2024, 1, 1)));
    private static final Subcontract ENDED =
            new Subcontract(RSZ, RVA, Period.of(LocalDate.of(2010, 1, 1), LocalDate.of(2012, 12, 31)));

    private final TestStore store;
    private final JdbcSubcontracts table;

    SubcontractsContract(TestStore store) {
        this.store = store;
        this.table = new JdbcSubcontracts(store.open(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        table.close();
        store.close();
    }

    @Test
    void inAnEmptyTableNobodyWorksForAnybody() {
        assertThat(table.all()).isEmpty();
    }

    @Test
    void theRowsAreThereAsTheyWereGivenInAStableOrder() {
        table.replaceAll(List.of(OPEN, ENDED));

        assertThat(table.all()).containsExactly(ENDED, OPEN);
    }

    @Test
    void whatIsReplacedIsGoneButRemembered() {
        table.replaceAll(List.of(OPEN, ENDED));
        table.replaceAll(List.of(OPEN));

        assertThat(table.all()).containsExactly(OPEN);
        assertThat(store.count("select count(*) from subcontract")).isEqualTo(2);
        assertThat(store.count("select count(*) from subcontract where recorded_to is not null"))
                .isEqualTo(1);
    }

    @Test
    void aChangeIsEffectiveOnTheOtherNodeWithinASecond() throws InterruptedException {
        try (JdbcSubcontracts otherNode = new JdbcSubcontracts(store.open(), Clock.systemUTC())) {
            table.replaceAll(List.of(OPEN));
            Thread.sleep(1000);

            assertThat(otherNode.all()).containsExactly(OPEN);
        }
    }
}
