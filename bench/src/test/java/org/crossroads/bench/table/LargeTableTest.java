package org.crossroads.bench.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crossroads.hub.authorisation.AccessAuthorisation;
import org.crossroads.hub.authorisation.AccessRequest;
import org.junit.jupiter.api.Test;

class LargeTableTest {

    private final LargeTable table = LargeTable.of(2_000);
    private final List<AccessRequest> questions = new Questions(table).take(500);

    @Test
    void theSameTableAndQuestionsAreMadeEveryTime() {
        assertThat(LargeTable.of(2_000)).isEqualTo(table);
        assertThat(new Questions(table).take(500)).isEqualTo(questions);
    }

    @Test
    void theScanDecidesAsTheIndexDoes() {
        LinearScan scan = new LinearScan(table.rules().all());

        assertThat(questions)
                .allSatisfy(question -> assertThat(scan.decide(question))
                        .isEqualTo(AccessAuthorisation.decide(table.rules(), question)));
    }

    @Test
    void permitsAndDenialsAreMixed() {
        long permitted = questions.stream()
                .filter(question ->
                        AccessAuthorisation.decide(table.rules(), question).fold(permit -> true, deny -> false))
                .count();

        assertThat(permitted).isBetween(100L, 400L);
    }

    @Test
    void theProposalWithdrawsSomeRulesAndChangesOthers() {
        assertThat(table.proposal().all()).hasSize(1_980);
        assertThat(table.rules().all().stream()
                        .filter(rule -> !table.proposal().all().contains(rule)))
                .hasSizeBetween(95, 100);
    }
}
