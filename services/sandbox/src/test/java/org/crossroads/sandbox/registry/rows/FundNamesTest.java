package org.crossroads.sandbox.registry.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.DataBlock;
import org.junit.jupiter.api.Test;

/** The blocks that name a fund are for those who must know it (Royal Decree of 4 February 1997, art. 6). */
class FundNamesTest {

    private static final Set<DataBlock> NAMING_A_FUND =
            Set.of(new DataBlock("fundMembership"), new DataBlock("payingFund"));

    private static final List<Rule> RULES = ServiceRows.all(List.of()).stream()
            .flatMap(rows -> rows.rules().stream())
            .filter(rule -> Set.of("HealthInsurance", "ChildBenefit", "Holiday")
                    .contains(rule.operation().service()))
            .toList();

    @Test
    void onlyARuleThatTellsMembershipGivesABlockThatNamesAFund() {
        assertThat(RULES)
                .filteredOn(rule -> rule.discloses().blocks().stream().anyMatch(NAMING_A_FUND::contains))
                .isNotEmpty()
                .allMatch(rule -> rule.discloses().membership());
    }

    @Test
    void aRuleThatTellsMembershipGivesSuchABlock() {
        assertThat(RULES)
                .filteredOn(rule -> rule.discloses().membership())
                .extracting(Rule::id)
                .containsExactlyInAnyOrder("PODMI-INSURABILITY-1", "FODSZ-CHILDBENEFIT-1");
        assertThat(RULES.stream()
                        .filter(rule -> rule.discloses().membership())
                        .flatMap(rule -> rule.discloses().blocks().stream())
                        .collect(Collectors.toSet()))
                .containsAll(NAMING_A_FUND);
    }

    @Test
    void nobodyLearnsOfAHolidayFund() {
        assertThat(RULES)
                .filteredOn(rule -> rule.operation().equals(HolidayRows.HOLIDAY_RIGHTS))
                .isNotEmpty()
                .noneMatch(rule -> rule.discloses().blocks().contains(new DataBlock("payingFund")));
    }
}
