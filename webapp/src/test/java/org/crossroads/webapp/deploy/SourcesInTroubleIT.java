package org.crossroads.webapp.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.crossroads.contract.career.v1.Career;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.exchange.client.SecuredClient.Exchanged;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.evidence.EvidenceLog.Recorded;
import org.crossroads.hub.evidence.Outcome;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.source.CareerSource;
import org.crossroads.sandbox.source.Replies;
import org.crossroads.webapp.it.HubUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three sources have something to tell, and one of them hangs, is late or is dead. */
class SourcesInTroubleIT {

    private static final InstitutionCode RSVZ = new InstitutionCode("RSVZ");
    private static final InstitutionCode FPD = new InstitutionCode("FPD");
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    /** Other builds run beside this one: the bench measures how soon after the deadline a reply comes. */
    private static final Duration AMPLE = Duration.ofSeconds(4);

    private static final HubUnderTest HUB = Deployment.prepare();

    @BeforeAll
    static void start() {
        HUB.start(Map.of(
                "CROSSROADS_SOURCES_PAUSE_LASTCALLS", "4",
                "CROSSROADS_SOURCES_PAUSE_LEASTCALLS", "4",
                "CROSSROADS_SOURCES_PAUSE_LENGTH", "2s",
                "CROSSROADS_SOURCES_PAUSE_TRIALS", "1"));
    }

    @AfterAll
    static void stop() {
        HUB.close();
    }

    @Test
    void oneThatHangsLeavesTheOthersTheirAnswerAtTheDeadlineAndItsLateAnswerIsRecorded() throws Exception {
        Deployment.consultCareer(HUB);
        CountDownLatch letGo = new CountDownLatch(1);
        replace(RSVZ, hangingUntil(letGo));
        try {
            long begun = System.nanoTime();
            Exchanged reply = Deployment.consultCareer(HUB);

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(DEADLINE, DEADLINE.plus(AMPLE));
            assertThat(Deployment.value(reply, "status/value")).isEqualTo("INCOMPLETE_DATA");
            assertThat(codes(reply))
                    .containsExactly(
                            Map.entry("FPD", "MSG00000"), Map.entry("RSVZ", "SRC00001"), Map.entry("RSZ", "MSG00000"));
            assertThat(result(reply)).contains("employee", "civilServant").doesNotContain("selfEmployed");

            letGo.countDown();
            Entry late = lateAnswerTo(ticket(reply));
            assertThat(late.sources()).singleElement().asString().startsWith("RSVZ SRC00001 ");
            assertThat(late.operation()).contains("Career.consultCareer");
            assertThat(late.explanation()).matches("RSVZ answered [0-9]+ ms after the deadline; discarded unread");
            assertThat(late.subject()).isEmpty();
            assertThat(late.requester()).isEmpty();
        } finally {
            letGo.countDown();
            restore(RSVZ);
        }
        assertThat(codes(Deployment.consultCareer(HUB))).containsEntry("RSVZ", "MSG00000");
    }

    @Test
    void aDeadOneIsGivenAPauseNobodyWaitsForItAndItIsAskedAgainWhenItIsBack() throws Exception {
        HUB.sources().stop(FPD);
        try {
            // Each question is put again once, so four calls fail.
            assertThat(codes(Deployment.consultCareer(HUB))).containsEntry("FPD", "SRC00002");
            assertThat(codes(Deployment.consultCareer(HUB))).containsEntry("FPD", "SRC00002");

            Exchanged spared = Deployment.consultCareer(HUB);

            assertThat(codes(spared)).containsEntry("FPD", "SRC00008").containsEntry("RSZ", "MSG00000");
            assertThat(Deployment.value(spared, "status/value")).isEqualTo("INCOMPLETE_DATA");
            assertThat(figures()).containsPattern("crossroads_source_resting\\{[^}]*source=\"FPD\"[^}]*} 2\\.0");
        } finally {
            HUB.sources().start(FPD);
        }
        assertThat(figures())
                .containsPattern("crossroads_source_calls_seconds_count\\{code=\"SRC00002\"[^}]*\"FPD\"} 4");
        awaitAnswerOf(FPD);
        assertThat(figures()).containsPattern("crossroads_source_resting\\{[^}]*source=\"FPD\"[^}]*} 0\\.0");
    }

    private static Career hangingUntil(CountDownLatch letGo) {
        Career source = CareerSource.ofSelfEmployed(
                HUB.network().population(), new Replies(Clock.systemUTC(), UUID::randomUUID, "nl"));
        return question -> {
            try {
                letGo.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return source.consultCareer(question);
        };
    }

    private static void replace(InstitutionCode source, Career by) throws IOException {
        HUB.sources().stop(source);
        HUB.sources().start(source, "Career", by);
    }

    private static void restore(InstitutionCode source) throws IOException {
        HUB.sources().stop(source);
        HUB.sources().start(source);
    }

    private static void awaitAnswerOf(InstitutionCode source) throws CallFailure, InterruptedException {
        Map<String, String> codes = Map.of();
        for (int i = 0; i < 40 && !"MSG00000".equals(codes.get(source.value())); i++) {
            TimeUnit.MILLISECONDS.sleep(250);
            codes = codes(Deployment.consultCareer(HUB));
        }
        assertThat(codes).containsEntry(source.value(), "MSG00000");
    }

    private static Entry lateAnswerTo(String ticket) throws InterruptedException {
        for (int i = 0; i < 40; i++) {
            Optional<Entry> late = HUB.evidence().stream()
                    .map(Recorded::entry)
                    .filter(entry -> entry.outcome() == Outcome.LATE)
                    .filter(entry ->
                            entry.ticket().filter(t -> t.value().equals(ticket)).isPresent())
                    .findFirst();
            if (late.isPresent()) {
                return late.get();
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        throw new AssertionError("no late answer to " + ticket + " is in the evidence");
    }

    private static Map<String, String> codes(Exchanged reply) {
        Map<String, String> codes = new TreeMap<>();
        Elements.children(reply.reply().payload().orElseThrow()).stream()
                .filter(block -> "sources".equals(block.getLocalName()))
                .forEach(source -> codes.put(
                        Elements.textAt(source, "institution").orElseThrow(),
                        Elements.textAt(source, "code").orElseThrow()));
        return codes;
    }

    private static List<String> result(Exchanged reply) {
        return Elements.child(reply.reply().payload().orElseThrow(), "result").stream()
                .flatMap(result -> Elements.children(result).stream())
                .map(block -> block.getLocalName())
                .toList();
    }

    private static String ticket(Exchanged reply) {
        return Deployment.value(reply, "informationCrossroads/ticketCrossroads");
    }

    private static String figures() {
        HttpRequest request =
                HttpRequest.newBuilder(HUB.url("/operation/prometheus")).build();
        return new String(HUB.send(request).body(), StandardCharsets.UTF_8);
    }
}
