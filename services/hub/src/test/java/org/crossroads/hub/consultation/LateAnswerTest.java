package org.crossroads.hub.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossroads.hub.fixtures.Star.CONSULT_CAREER;
import static org.crossroads.hub.fixtures.Star.FPD;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.evidence.EntryText;
import org.crossroads.hub.evidence.Outcome;
import org.junit.jupiter.api.Test;

class LateAnswerTest {

    private static final UUID QUESTION = UUID.fromString("84a3aecc-355d-4e94-9bbd-14c466e0d49e");
    private static final UUID OWN = UUID.fromString("e41492df-0000-4000-8000-14c466e0d49e");

    private final LateAnswer late = new LateAnswer(
            QUESTION,
            CONSULT_CAREER,
            FPD.code(),
            Duration.ofMillis(7312),
            Duration.ofMillis(2312),
            Instant.parse("2026-03-03T10:00:00Z"));

    @Test
    void itsEntrySaysWhoAnsweredWhichQuestionAndHowLate() {
        Entry entry = late.entry(OWN);

        assertThat(entry.ticketCrossroads()).isEqualTo(OWN);
        assertThat(entry.ticket().orElseThrow().value()).isEqualTo(QUESTION.toString());
        assertThat(entry.outcome()).isEqualTo(Outcome.LATE);
        assertThat(entry.sources()).containsExactly("FPD SRC00001 7312");
        assertThat(entry.explanation()).contains("FPD").contains("2312 ms after the deadline");
    }

    @Test
    void itsEntryNamesNobodyAndIsWrittenAndReadAsAnyOther() {
        Entry entry = late.entry(OWN);

        assertThat(entry.subject()).isEmpty();
        assertThat(entry.requester()).isEmpty();
        assertThat(entry.user()).isEmpty();
        assertThat(EntryText.read(EntryText.write(entry))).isEqualTo(entry);
    }
}
