package org.crossroads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.crossroads.store.Fixtures.CONSULT_CAREER;
import static org.crossroads.store.Fixtures.NEW_YEAR;
import static org.crossroads.store.Fixtures.RSZ;
import static org.crossroads.store.Fixtures.RVA;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossroads.hub.collection.Charge;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.network.InstitutionCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class FunctionalDistributionContract {

    private static final DataBlock EMPLOYEE = new DataBlock("employee");

    private final TestStore store;
    private final JdbcFunctionalDistribution table;

    FunctionalDistributionContract(TestStore store) {
        this.store = store;
        this.table = new JdbcFunctionalDistribution(store.open(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        table.close();
        store.close();
    }

    @Test
    void inAnEmptyTableNobodyIsChargedWithAnything() {
        assertThat(table.chargesOf(CONSULT_CAREER)).isEmpty();
        assertThat(table.chargedWith(CONSULT_CAREER, EMPLOYEE, NEW_YEAR)).isEmpty();
    }

    @Test
    void theRowsAreThereAsTheyWereGivenInAStableOrder() {
        Charge before = charge("employee", RVA, Period.of(NEW_YEAR.minusYears(9), NEW_YEAR.minusDays(1)));
        Charge now = new Charge(CONSULT_CAREER, EMPLOYEE, RSZ, Optional.empty(), Period.from(NEW_YEAR));
        Charge another = charge("civilServant", RVA, Period.from(NEW_YEAR));
        table.replaceAll(List.of(now, before, another));

        assertThat(table.chargesOf(CONSULT_CAREER)).containsExactly(another, before, now);
        assertThat(table.chargedWith(CONSULT_CAREER, EMPLOYEE, NEW_YEAR)).contains(now);
        assertThat(table.chargesOf(new Operation("Career", "consultCareer", 2))).isEmpty();
    }

    @Test
    void whatContradictsItselfIsRefusedAndChangesNothing() {
        Charge standing = charge("employee", RSZ, Period.from(NEW_YEAR));
        table.replaceAll(List.of(standing));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.replaceAll(List.of(standing, charge("employee", RVA, Period.from(NEW_YEAR)))));
        assertThat(table.chargesOf(CONSULT_CAREER)).containsExactly(standing);
    }

    @Test
    void whatWasKnownThenIsReadAgain() {
        Charge first = charge("employee", RSZ, Period.from(NEW_YEAR));
        Charge second = charge("employee", RVA, Period.from(NEW_YEAR));
        Instant before = Instant.now().minusSeconds(1);
        table.replaceAll(List.of(first));
        Instant between = Instant.now();
        table.replaceAll(List.of(second));

        assertThat(table.chargesOf(CONSULT_CAREER)).containsExactly(second);
        assertThat(table.chargesOf(CONSULT_CAREER, before)).isEmpty();
        assertThat(table.chargesOf(CONSULT_CAREER, between)).containsExactly(first);
        assertThat(store.count("select count(*) from functional_distribution")).isEqualTo(2);
    }

    @Test
    void aChangeIsEffectiveOnTheOtherNodeWithinASecond() throws InterruptedException {
        try (JdbcFunctionalDistribution otherNode = new JdbcFunctionalDistribution(store.open(), Clock.systemUTC())) {
            table.replaceAll(List.of(charge("employee", RSZ, Period.from(NEW_YEAR))));
            Thread.sleep(1000);

            assertThat(otherNode.chargesOf(CONSULT_CAREER)).hasSize(1);
        }
    }

    private static Charge charge(String block, InstitutionCode institution, Period period) {
        return new Charge(CONSULT_CAREER, new DataBlock(block), institution, Optional.of(new Quality(12, 1)), period);
    }
}
