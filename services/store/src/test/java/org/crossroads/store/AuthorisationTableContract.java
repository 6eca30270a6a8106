package org.crossroads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crossroads.store.Fixtures.CONSULT_CAREER;
import static org.crossroads.store.Fixtures.RVA;
import static org.crossroads.store.Fixtures.UNEMPLOYED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.crossroads.hub.authorisation.Basis;
import org.crossroads.hub.authorisation.Conditions;
import org.crossroads.hub.authorisation.Disclosure;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.authorisation.Rules;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.network.PurposeCode;
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
        assertThat(table.now().all()).isEmpty();
    }

    @Test
    void rulesAreThereAsTheyWereGivenInTheOrderOfTheirIds() {
        Rule institution = new Rule(
                "RVA-CAREER-2",
                new Recipient.One(RVA),
                CONSULT_CAREER,
                new Conditions(
                        Set.of(
                                new LegalContext("RVA:UNEMPLOYMENT_BENEFIT"),
                                new LegalContext("RVA:TIME_CREDIT, \"half\" {1}")),
                        Set.of(UNEMPLOYED, new Quality(18, 2)),
                        Set.of("LOKET"),
                        Set.of("CONTROLLER"),
                        true,
                        Optional.of(24)),
                new Disclosure(
                        Set.of(new DataBlock("employeePeriods"), new DataBlock("selfEmployedPeriods")),
                        Set.of(new Quality(12, 1)),
                        true),
                new Basis("Beraadslaging 99/001", Optional.of(new PurposeCode("P02"))),
                Period.of(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 12, 31)));
        Rule sector = rule("RVA-CAREER-1", new Recipient.Sector(18));
        table.replaceAll(List.of(institution, sector));

        assertThat(table.now().all()).containsExactly(sector, institution);
    }

    @Test
    void aWithdrawnRuleGrantsNothingAndIsRemembered() {
        table.replaceAll(List.of(rule("RVA-CAREER-1", new Recipient.One(RVA))));
        table.replaceAll(List.of());

        assertThat(table.now().all()).isEmpty();
        assertThat(store.count("select count(*) from authorisation_rule where recorded_to is not null"))
                .isEqualTo(1);
    }

    @Test
    void whateverWasReadIsReadAgainAsItWasKnownThen() throws InterruptedException {
        Random random = new Random(20261122);
        Map<Instant, Rules> read = new LinkedHashMap<>();
        for (int change = 0; change < 12; change++) {
            List<Rule> rules = IntStream.range(0, 8)
                    .filter(i -> random.nextBoolean())
                    .mapToObj(i -> rule("RULE-" + i, new Recipient.Sector(random.nextInt(3))))
                    .toList();
            table.replaceAll(rules);
            // A moment later, so that change and reading are not the same microsecond.
            Thread.sleep(2);
            read.put(Instant.now(), table.now());
            Thread.sleep(2);
        }

        assertThat(read)
                .allSatisfy((then, rules) -> assertThat(table.knownAt(then)).isEqualTo(rules));
        assertThat(table.knownAt(Instant.EPOCH)).isEqualTo(Rules.NONE);
    }

    @Test
    void theSameRulesAgainChangeNothing() {
        List<Rule> rules = List.of(rule("RVA-CAREER-1", new Recipient.One(RVA)));
        table.replaceAll(rules);
        table.replaceAll(rules);

        assertThat(store.count("select count(*) from authorisation_rule")).isEqualTo(1);
        assertThat(store.count("select version from table_version where name = 'access_authorisation'"))
                .isEqualTo(1);
    }

    @Test
    void aTableThatChangedMeanwhileIsNotReplaced() {
        Rules first = Rules.of(List.of(rule("RVA-CAREER-1", new Recipient.One(RVA))));
        Rules second = Rules.of(List.of(rule("RVA-CAREER-2", new Recipient.One(RVA))));

        assertThat(table.replace(Rules.NONE, first)).isTrue();
        assertThat(table.replace(Rules.NONE, second)).isFalse();
        assertThat(table.now()).isEqualTo(first);
        assertThat(table.replace(first, second)).isTrue();
        assertThat(table.now()).isEqualTo(second);
    }

    @Test
    void twoRulesOfOneIdAreRefused() {
        List<Rule> rules =
                List.of(rule("RVA-CAREER-1", new Recipient.One(RVA)), rule("RVA-CAREER-1", new Recipient.Sector(18)));

        assertThatThrownBy(() -> table.replaceAll(rules)).isInstanceOf(IllegalArgumentException.class);
        assertThat(table.now().all()).isEmpty();
    }

    @Test
    void aWithdrawalIsEffectiveOnTheOtherNodeWithinASecond() throws InterruptedException {
        table.replaceAll(List.of(rule("RVA-CAREER-1", new Recipient.One(RVA))));
        try (JdbcAuthorisationTable otherNode = new JdbcAuthorisationTable(store.open(), Clock.systemUTC())) {
            assertThat(otherNode.now().all()).hasSize(1);

            table.replaceAll(List.of());
            Thread.sleep(1000);

            assertThat(otherNode.now().all()).isEmpty();
        }
    }

    private static Rule rule(String id, Recipient recipient) {
        return new Rule(
                id,
                recipient,
                CONSULT_CAREER,
                Conditions.NONE.on(Set.of(new LegalContext("RVA:UNEMPLOYMENT_BENEFIT"))),
                Disclosure.NOTHING,
                Basis.of("Beraadslaging 99/001"),
                Period.from(LocalDate.of(2020, 1, 1)));
    }
}
