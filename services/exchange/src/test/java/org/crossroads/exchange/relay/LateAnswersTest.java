package org.crossroads.exchange.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.evidence.EvidenceLog;
import org.crossroads.hub.evidence.Outcome;
import org.crossroads.hub.evidence.Receipt;
import org.crossroads.hub.network.InstitutionCode;
import org.junit.jupiter.api.Test;

class LateAnswersTest {

    private static final UUID QUESTION = UUID.fromString("84a3aecc-355d-4e94-9bbd-14c466e0d49e");
    private static final UUID OWN = UUID.fromString("e41492df-0000-4000-8000-14c466e0d49e");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-03T10:00:00Z"), ZoneOffset.UTC);
    private static final InstitutionCode FPD = new InstitutionCode("FPD");

    private final List<Entry> recorded = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void aLateAnswerIsRecordedUnderATicketOfItsOwnThatLeadsToTheQuestion() {
        came(new LateAnswers(log(true), () -> OWN, meters, Runnable::run, CLOCK));

        assertThat(recorded).singleElement().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo(Outcome.LATE);
            assertThat(entry.ticketCrossroads()).isEqualTo(OWN);
            assertThat(entry.ticket().orElseThrow().value()).isEqualTo(QUESTION.toString());
            assertThat(entry.sources()).containsExactly("FPD SRC00001 6200");
            assertThat(entry.explanation()).contains("1200 ms");
        });
        assertThat(meters.get("crossroads.source.late")
                        .tag("source", "FPD")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whoTellsOfItIsNotTroubledByWhatBecomesOfIt() {
        LateAnswers withoutLog = new LateAnswers(log(false), () -> OWN, meters, Runnable::run, CLOCK);
        LateAnswers withoutThread = new LateAnswers(
                log(true),
                () -> OWN,
                meters,
                call -> {
                    throw new RejectedExecutionException("all busy");
                },
                CLOCK);

        assertThatNoException().isThrownBy(() -> came(withoutLog));
        assertThatNoException().isThrownBy(() -> came(withoutThread));
        assertThat(recorded).isEmpty();
    }

    private static void came(LateAnswers answers) {
        answers.came(
                QUESTION,
                new Operation("Career", "consultCareer", 1),
                FPD,
                Duration.ofMillis(6200),
                Duration.ofMillis(1200));
    }

    private EvidenceLog log(boolean writable) {
        return new EvidenceLog() {
            @Override
            public Receipt append(Entry entry) throws EvidenceUnavailable {
                if (!writable) {
                    throw new EvidenceUnavailable(new IOException("the disk is full"));
                }
                recorded.add(entry);
                return new Receipt(recorded.size(), "0".repeat(64));
            }

            @Override
            public Optional<Recorded> find(UUID ticketCrossroads) {
                return Optional.empty();
            }

            @Override
            public List<Recorded> from(long index, int most) {
                return List.of();
            }
        };
    }
}
