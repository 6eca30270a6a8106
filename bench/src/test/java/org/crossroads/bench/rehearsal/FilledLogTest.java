package org.crossroads.bench.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.crossroads.bench.table.LargeTable;
import org.crossroads.hub.evidence.ChainVerifier;
import org.crossroads.hub.evidence.EvidenceLog.Recorded;
import org.crossroads.hub.evidence.Outcome;
import org.crossroads.hub.evidence.Receipt;
import org.crossroads.store.Database;
import org.crossroads.store.JdbcEvidenceLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilledLogTest {

    private static final int ENTRIES = 300;

    private final RecordedDecisions decisions = new RecordedDecisions(LargeTable.of(1_000));

    @TempDir
    private Path directory;

    @Test
    void theFilledLogIsTheRealOne() throws Exception {
        try (Database database = Database.open(new Database.Settings(
                        "jdbc:h2:file:" + directory.resolve("evidence"), "crossroads", "bench", 2));
                JdbcEvidenceLog log = new JdbcEvidenceLog(database)) {
            Receipt last = FilledLog.fill(database, decisions::next, ENTRIES);

            assertThat(new ChainVerifier(log).verify()).isEqualTo(new ChainVerifier.Verdict(last, Optional.empty()));
            assertThat(log.from(1, ENTRIES + 1))
                    .hasSize(ENTRIES)
                    .extracting(Recorded::entry)
                    .anyMatch(entry -> entry.outcome() == Outcome.ANSWERED)
                    .anyMatch(entry -> entry.outcome() == Outcome.DENIED)
                    .anyMatch(entry -> entry.outcome() == Outcome.REJECTED);
            assertThat(log.append(decisions.next()).index()).isEqualTo(ENTRIES + 1);
        }
    }
}
