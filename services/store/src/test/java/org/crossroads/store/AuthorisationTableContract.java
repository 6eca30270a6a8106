package org.crossroads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crossroads.store.Fixtures.CONSULT_CAREER;
import static org.crossroads.store.Fixtures.RVA;
import static org.crossroads.store.Fixtures.UNEMPLOYED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class AuthorisationTableContract {

    private final TestStore store;
    private final JdbcAuthorisationTable table;

    AuthorisationTableContract(TestStore store) {
        this.store = store;
        this.table = new JdbcAuthorisationTable(store.open(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        table.close();
        store.close();
    }

    @Test
    void anEmptyTableGrantsNothing() {
        assertThat(table.rulesFor(CONSULT_CAREER)).isEmpty();
    }

    @Test
    void rulesAreThereAsTheyWereGivenInTheOrderOfTheirIds() {
        Rule institution = new Rule(
                "RVA-CAREER-2",
                new Recipient.One(RVA),
                CONSULT_CAREER,
                Set.of(new LegalContext("RVA:UNEMPLOYMENT_BENEFIT"), new LegalContext("RVA:TIME_CREDIT, \"half\" {1}")),
                Set.of(UNEMPLOYED, new Quality(18, 2)),
                Set.of("LOKET"),
                true,
                Set.of(new DataBlock("employeePeriods"), new DataBlock("selfEmployedPeriods")),
                Period.of(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 12, 31)),
                "Beraadslaging 99/001");
        Rule sector = rule("RVA-CAREER-1", new Recipient.Sector(18));
        table.replaceAll(List.of(institution, sector));

        assertThat(table.rulesFor(CONSULT_CAREER)).containsExactly(sector, institution);
    }

    @Test
    void aWithdrawnRuleGrantsNothingAndIsRemembered() {
        table.replaceAll(List.of(rule("RVA-CAREER-1", new Recipient.One(RVA))));
        table.replaceAll(List.of());

        assertThat(table.rulesFor(CONSULT_CAREER)).isEmpty();
        assertThat(store.count("select count(*) from access_authorisation where recorded_to is not null"))
                .isEqualTo(1);
    }

    @Test
    void theSameRulesAgainChangeNothing() {
        List<Rule> rules = List.of(rule("RVA-CAREER-1", new Recipient.One(RVA)));
        table.replaceAll(rules);
        table.replaceAll(rules);

        assertThat(store.count("select count(*) from access_authorisation")).isEqualTo(1);
        assertThat(store.count("select version from table_version where name = 'access_authorisation'"))
                .isEqualTo(1);
    }

    @Test
    void twoRulesOfOneIdAreRefused() {
        List<Rule> rules =
                List.of(rule("RVA-CAREER-1", new Recipient.One(RVA)), rule("RVA-CAREER-1", new Recipient.Sector(18)));

        assertThatThrownBy(() -> table.replaceAll(rules)).isInstanceOf(IllegalArgumentException.class);
        assertThat(table.rulesFor(CONSULT_CAREER)).isEmpty();
    }

    @Test
    void aWithdrawalIsEffectiveOnTheOtherNodeWithinASecond() throws InterruptedException {
        table.replaceAll(List.of(rule("RVA-CAREER-1", new Recipient.One(RVA))));
        try (JdbcAuthorisationTable otherNode = new JdbcAuthorisationTable(store.open(), Clock.systemUTC())) {
            assertThat(otherNode.rulesFor(CONSULT_CAREER)).hasSize(1);

            table.replaceAll(List.of());
            Thread.sleep(1000);

            assertThat(otherNode.rulesFor(CONSULT_CAREER)).isEmpty();
        }
    }

    private static Rule rule(String id, Recipient recipient) {
        return new Rule(
                id,
                recipient,
                CONSULT_CAREER,
                Set.of(new LegalContext("RVA:UNEMPLOYMENT_BENEFIT")),
                Set.of(),
                Set.of(),
                false,
                Set.of(),
                Period.from(LocalDate.of(2020, 1, 1)),
                "Beraadslaging 99/001");
    }
}
