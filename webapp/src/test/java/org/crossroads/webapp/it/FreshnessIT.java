package org.crossroads.webapp.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crossroads.exchange.security.RejectionReason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A message counts now and once. */
class FreshnessIT {

    private static final HubUnderTest HUB = HubUnderTest.shared();
    private static final Ledger LEDGER = new Ledger(HUB);

    @AfterAll
    static void everyRefusalIsInTheEvidence() {
        LEDGER.isInTheEvidence();
    }

    @Test
    void aMessageOlderThanFiveMinutesIsRefused() {
        LEDGER.refused(
                LEDGER.message().created(Instant.now().minusSeconds(301)).living(Duration.ofHours(1)),
                RejectionReason.TIMESTAMP_NOT_FRESH);
    }

    @Test
    void aMessageFromTheFutureIsRefused() {
        LEDGER.refused(LEDGER.message().created(Instant.now().plusSeconds(120)), RejectionReason.TIMESTAMP_NOT_FRESH);
    }

    @Test
    void aMessageThatHasExpiredIsRefused() {
        LEDGER.refused(
                LEDGER.message().created(Instant.now().minusSeconds(60)).living(Duration.ofSeconds(30)),
                RejectionReason.TIMESTAMP_NOT_FRESH);
    }

    @Test
    void aMessageThatExpiresBeforeItWasCreatedIsRefused() {
        LEDGER.refused(LEDGER.message().living(Duration.ofMinutes(-1)), RejectionReason.TIMESTAMP_NOT_FRESH);
    }

    @Test
    void aClockThatIsHalfAMinuteFastIsForgiven() {
        LEDGER.answered(LEDGER.message().created(Instant.now().plusSeconds(30)));
    }

    @Test
    void aMessageWithoutTimestampIsRefused() {
        LEDGER.refused(LEDGER.message().withoutTimestamp(), RejectionReason.TIMESTAMP_MISSING);
    }

    @Test
    void aTimestampThatIsNotSignedIsRefused() {
        LEDGER.refused(LEDGER.message().covering("body", "token"), RejectionReason.NOT_COVERED);
    }

    @Test
    void aTimestampThatWasChangedIsRefused() {
        LEDGER.refused(
                LEDGER.message()
                        .created(Instant.now().minusSeconds(600))
                        .afterSigning(document -> Tree.say(
                                (org.w3c.dom.Element) Tree.timestamp(document).getFirstChild(),
                                Instant.now().toString())),
                RejectionReason.SIGNATURE_INVALID);
    }

    @Test
    void theSameMessageASecondTimeIsRefused() {
        byte[] octets = LEDGER.message().octets();
        LEDGER.answered(Ledger.TEST_CONNECTION, octets, "MSG00000");
        LEDGER.refused(octets, RejectionReason.REPLAYED);
    }

    @Test
    void ofTheSameMessageTwelveTimesAtOnceExactlyOnePasses() throws Exception {
        byte[] octets = LEDGER.message().octets();
        ExecutorService callers = Executors.newFixedThreadPool(12);
        try {
            List<Callable<HttpResponse<byte[]>>> calls = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                calls.add(() ->
                        HUB.post(Ledger.TEST_CONNECTION, octets, Map.of("Content-Type", "text/xml;charset=UTF-8")));
            }
            int passed = 0;
            for (Future<HttpResponse<byte[]>> answer : callers.invokeAll(calls)) {
                if (answer.get().statusCode() == 200) {
                    passed++;
                } else {
                    LEDGER.refused(answer.get(), RejectionReason.REPLAYED);
                }
            }
            assertThat(passed).isEqualTo(1);
        } finally {
            callers.shutdownNow();
        }
    }

    /** Who could use up a message that it only saw could silence its sender. */
    @Test
    void aForgeryDoesNotUseUpTheMessageItCopied() {
        PartnerMessage sound = LEDGER.message();
        String text = sound.text();
        String forged = text.replaceFirst("<ds:DigestValue>[^<]{4}", "<ds:DigestValue>AAAA");
        assertThat(forged).isNotEqualTo(text);
        LEDGER.refused(forged.getBytes(java.nio.charset.StandardCharsets.UTF_8), RejectionReason.SIGNATURE_INVALID);
        LEDGER.answered(Ledger.TEST_CONNECTION, text.getBytes(java.nio.charset.StandardCharsets.UTF_8), "MSG00000");
    }
}
