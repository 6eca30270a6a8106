package org.crossroads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossroads.store.Fixtures.CONSULT_CAREER;
import static org.crossroads.store.Fixtures.RSZ;
import static org.crossroads.store.Fixtures.RVA;
import static org.crossroads.store.Fixtures.UNEMPLOYED;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.network.InstitutionCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class AvailabilityTableContract {

    private static final Period ALWAYS = Period.from(LocalDate.of(2000, 1, 1));

    private final TestStore store;
    private final JdbcAvailabilityTable table;

    AvailabilityTableContract(TestStore store) {
        this.store = store;
        this.table = new JdbcAvailabilityTable(store.open(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        table.close();
        store.close();
    }

    @Test
    void anEmptyTableSuppliesNothing() {
        assertThat(table.suppliersOf(CONSULT_CAREER)).isEmpty();
    }

    @Test
    void theRowsOfAnOperationAreThereAsTheyWereGivenInAStableOrder() {
        Availability employees = new Availability(
                CONSULT_CAREER,
                new DataBlock("employeePeriods"),
                RSZ,
                Set.of(new Quality(12, 1), new Quality(12, 2)),
                Period.of(LocalDate.of(2003, 1, 1), LocalDate.of(2030, 12, 31)));
        Availability everybody = row(CONSULT_CAREER, RVA, Set.of());
        table.replaceAll(List.of(everybody, employees));

        assertThat(table.suppliersOf(CONSULT_CAREER)).containsExactly(employees, everybody);
    }

    @Test
    void anotherVersionOfAnOperationIsAnotherOperation() {
        table.replaceAll(List.of(row(CONSULT_CAREER, RSZ, Set.of(UNEMPLOYED))));

        assertThat(table.suppliersOf(new Operation("Career", "consultCareer", 2)))
                .isEmpty();
    }

    @Test
    void whatIsReplacedIsGoneButRemembered() {
        Availability stays = row(CONSULT_CAREER, RSZ, Set.of(UNEMPLOYED));
        table.replaceAll(List.of(stays, row(CONSULT_CAREER, RVA, Set.of())));
        table.replaceAll(List.of(stays));

        assertThat(table.suppliersOf(CONSULT_CAREER)).containsExactly(stays);
        assertThat(store.count("select count(*) from availability")).isEqualTo(2);
        assertThat(store.count("select count(*) from availability where recorded_to is not null"))
                .isEqualTo(1);
    }

    @Test
    void whatWasKnownThenIsReadAgain() {
        Availability own = row(CONSULT_CAREER, RSZ, Set.of(UNEMPLOYED));
        Availability elsewhere = new Availability(
                CONSULT_CAREER,
                new DataBlock("employeePeriods"),
                RSZ,
                Set.of(UNEMPLOYED),
                ALWAYS,
                Optional.of(URI.create("https://localhost:9555/archive")));
        Instant before = Instant.now().minusSeconds(1);
        table.replaceAll(List.of(own));
        Instant between = Instant.now();
        table.replaceAll(List.of(elsewhere));

        assertThat(table.suppliersOf(CONSULT_CAREER)).containsExactly(elsewhere);
        assertThat(table.suppliersOf(CONSULT_CAREER, before)).isEmpty();
        assertThat(table.suppliersOf(CONSULT_CAREER, between)).containsExactly(own);
    }

    @Test
    void aChangeIsEffectiveOnTheOtherNodeWithinASecond() throws InterruptedException {
        try (JdbcAvailabilityTable otherNode = new JdbcAvailabilityTable(store.open(), Clock.systemUTC())) {
            table.replaceAll(List.of(row(CONSULT_CAREER, RSZ, Set.of())));
            Thread.sleep(1000);

            assertThat(otherNode.suppliersOf(CONSULT_CAREER)).hasSize(1);
        }
    }

    private static Availability row(Operation operation, InstitutionCode supplier, Set<Quality> qualities) {
        return new Availability(operation, new DataBlock("employeePeriods"), supplier, qualities, ALWAYS);
    }
}
