package org.crossroads.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.crossroads.hub.evidence.ChainVerifier;
import org.crossroads.hub.evidence.EvidenceLog.EvidenceUnavailable;
import org.crossroads.hub.evidence.EvidenceLog.Recorded;
import org.crossroads.hub.evidence.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that appends, as an operator or the kernel would, and looks for every receipt that it gave. */
abstract class KilledUnderLoadContract {

    private static final int RECEIPTS_BEFORE_KILL = 300;

    private final TestStore store;

    KilledUnderLoadContract(TestStore store) {
        this.store = store;
    }

    @AfterEach
    void close() {
        store.close();
    }

    @RepeatedTest(3)
    void everyReceiptThatWasGivenIsInTheLogAfterAKill(@TempDir Path directory) throws Exception {
        Path out = directory.resolve("receipts");
        Process process = start(out);
        try {
            while (Files.readAllLines(out).size() < RECEIPTS_BEFORE_KILL) {
                assertThat(process.isAlive()).as("the process still appends").isTrue();
                Thread.sleep(5);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }

        assertEveryReceiptIsThere(completeLines(out));
    }

    private void assertEveryReceiptIsThere(List<String> lines) throws EvidenceUnavailable {
        assertThat(lines).hasSizeGreaterThanOrEqualTo(RECEIPTS_BEFORE_KILL);
        try (JdbcEvidenceLog log = new JdbcEvidenceLog(store.open())) {
            for (String line : lines) {
                String[] words = line.split(" ", -1);
                assertThat(log.find(UUID.fromString(words[0])))
                        .map(Recorded::receipt)
                        .contains(new Receipt(Long.parseLong(words[1]), words[2]));
            }
            assertThat(new ChainVerifier(log).verify().holds()).isTrue();

            log.append(Fixtures.entry());

            assertThat(new ChainVerifier(log).verify().holds()).isTrue();
        }
    }

    private Process start(Path out) throws IOException {
        Database.Settings settings = store.settings();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingProcess.class.getName(),
                        settings.url(),
                        settings.user(),
                        settings.password())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The kill may have cut the last line; what was not printed whole was not seen by anyone. */
    private static List<String> completeLines(Path out) throws IOException {
        String text = Files.readString(out);
        return text.substring(0, text.lastIndexOf('\n')).lines().toList();
    }
}
