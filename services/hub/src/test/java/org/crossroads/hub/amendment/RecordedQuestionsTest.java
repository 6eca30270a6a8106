package org.crossroads.hub.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.evidence.EntryText;
import org.crossroads.hub.fixtures.InMemoryEvidenceLog;
import org.crossroads.hub.fixtures.RecordedEntry;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.NetworkNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedQuestionsTest {

    private static final Instant BEGIN = Instant.parse("2026-03-03T10:00:00Z");

    private final InMemoryEvidenceLog log = new InMemoryEvidenceLog();

    @Test
    void anEmptyLogHasNoQuestions() {
        RecordedQuestions questions = since(BEGIN);

        assertThat(questions.hasNext()).isFalse();
        assertThatThrownBy(questions::next).isInstanceOf(NoSuchElementException.class);
    }

    /** One entry a minute, so that the first that counts is known for every place where a halving may end. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 8, 9, 33})
    void theFirstIsTheFirstReceivedThenOrLater(int entries) {
        record(entries, 60);

        for (int first = 0; first < entries; first++) {
            Instant moment = BEGIN.plusSeconds(60L * first);
            assertThat(received(since(moment))).hasSize(entries - first).first().isEqualTo(moment);
            assertThat(received(since(moment.minusSeconds(1)))).hasSize(entries - first);
            assertThat(received(since(moment.plusSeconds(1)))).hasSize(entries - first - 1);
        }
    }

    @Test
    void nothingIsLeftSinceAMomentAfterTheLast() {
        record(5, 60);

        assertThat(since(BEGIN.plusSeconds(3600)).hasNext()).isFalse();
    }

    @Test
    void entriesOfTheSameMomentAllCount() {
        record(10, 0);

        assertThat(received(since(BEGIN))).hasSize(10);
    }

    /** The log is read some thousands at a time. */
    @ParameterizedTest
    @ValueSource(ints = {1_999, 2_000, 2_001, 4_500})
    void noQuestionIsLostOrReadTwiceBetweenPages(int entries) {
        record(entries, 1);

        assertThat(received(since(BEGIN)))
                .hasSize(entries)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void whatIsRecordedWhileItIsReadIsReadToo() {
        record(1, 0);
        RecordedQuestions questions = since(BEGIN);
        questions.next();
        record(1, 0);

        assertThat(received(questions)).hasSize(1);
    }

    /** Else a rehearsal would decide by the rules of the managing institution itself. */
    @Test
    void aQuestionForANetworkIsRememberedAsTheNetworksAndNotAsItsManagers() {
        Entry own = RecordedEntry.on(Star.TODAY).by(Star.NIC.code()).entry();
        Entry forOneOfThem = RecordedEntry.on(Star.TODAY).by(Star.NIC.code()).entryOnBehalfOf(new NetworkNumber(11, 1));

        assertThat(asker(own)).isEqualTo(Star.NIC);
        assertThat(asker(forOneOfThem).asksForItsNetwork()).isTrue();
        assertThat(EntryText.read(EntryText.write(forOneOfThem))).isEqualTo(forOneOfThem);
    }

    private static Institution asker(Entry entry) {
        return new RecordedQuestion(entry, code -> Optional.of(Star.NIC))
                .on(Star.TODAY)
                .orElseThrow()
                .requester();
    }

    private void record(int entries, int secondsBetween) {
        for (int i = 0; i < entries; i++) {
            log.append(RecordedEntry.at(BEGIN.plusSeconds((long) i * secondsBetween))
                    .entry());
        }
    }

    private RecordedQuestions since(Instant since) {
        return RecordedQuestions.since(log, since, code -> Optional.empty());
    }

    private static List<Instant> received(RecordedQuestions questions) {
        List<Instant> received = new ArrayList<>();
        questions.forEachRemaining(question -> received.add(question.entry().receivedAt()));
        return received;
    }
}
