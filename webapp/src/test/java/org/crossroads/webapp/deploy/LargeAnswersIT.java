package org.crossroads.webapp.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.crossroads.contract.career.v1.Career;
import org.crossroads.exchange.client.SecuredClient.Exchanged;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.cli.HubClient;
import org.crossroads.sandbox.network.ServedContracts;
import org.crossroads.sandbox.source.CareerSource;
import org.crossroads.sandbox.source.LargeCareer;
import org.crossroads.sandbox.source.Replies;
import org.crossroads.webapp.it.HubUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Answers of five megabytes for eight callers at once: together they would not fit in the hub's heap of 512 MB. */
class LargeAnswersIT {

    private static final InstitutionCode RSZ = new InstitutionCode("RSZ");
    private static final int FIVE_MEGABYTES = 5_000_000;
    private static final int CALLERS = 8;

    private static final HubUnderTest HUB = Deployment.prepare();

    @BeforeAll
    static void start() throws IOException {
        // One virtual machine makes all the answers and reads all the replies: it is slower than the hub.
        HUB.start(
                Map.of(
                        "SPRING_APPLICATION_JSON",
                        "{\"crossroads.sources.connect-within\":\"60s\",\"crossroads.sources.deadlines\":{\"[Career.consultCareer]\":\"240s\"}}"));
        HUB.sources().stop(RSZ);
        Career employees = CareerSource.ofEmployees(
                HUB.network().population(), new Replies(Clock.systemUTC(), UUID::randomUUID, "nl"));
        HUB.sources().start(RSZ, "Career", new LargeCareer(employees, FIVE_MEGABYTES));
    }

    @AfterAll
    static void stop() {
        HUB.close();
    }

    @Test
    void allAreAnsweredWithAllOfItAndTheHubGoesOn() throws Exception {
        HubClient client = new HubClient(
                HUB.network().member(new InstitutionCode("RVA")).orElseThrow(),
                HUB.home(),
                HUB.url(""),
                ServedContracts.onClassPath(),
                Duration.ofMinutes(5),
                Clock.systemUTC());
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<Integer>> replies = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                replies.add(callers.submit(() -> octetsOfARightReply(client)));
            }
            for (Future<Integer> reply : replies) {
                assertThat(reply.get(8, TimeUnit.MINUTES)).isGreaterThan(FIVE_MEGABYTES);
            }
        } finally {
            callers.shutdownNow();
        }

        assertThat(HUB.isRunning()).isTrue();
        assertThat(Files.readString(HUB.log())).doesNotContain("OutOfMemoryError");
        assertThat(figures()).containsPattern("crossroads_room_taken_bytes 0\\.0");
        assertThat(Deployment.value(Deployment.consultCareer(HUB), "status/value"))
                .isEqualTo("DATA_FOUND");
    }

    private static int octetsOfARightReply(HubClient client) throws Exception {
        String ticket = UUID.randomUUID().toString();
        Exchanged reply = client.ask("Career", "consultCareer", ticket, Deployment.CAREER_QUESTION)
                .exchanged();
        assertThat(Deployment.value(reply, "informationCustomer/ticket"))
                .as(() -> Deployment.value(reply, "faultcode") + " " + Deployment.value(reply, "faultstring"))
                .isEqualTo(ticket);
        assertThat(Deployment.value(reply, "status/value"))
                .as(() -> sources(reply))
                .isEqualTo("DATA_FOUND");
        assertThat(Elements.at(reply.reply().payload().orElseThrow(), "result/employee").stream()
                        .flatMap(employee -> Elements.children(employee).stream()))
                .hasSizeGreaterThan(10_000);
        return reply.received().octets().length;
    }

    private static String sources(Exchanged reply) {
        return Elements.children(reply.reply().payload().orElseThrow()).stream()
                .filter(child -> "sources".equals(child.getLocalName()))
                .map(source -> source.getTextContent())
                .collect(Collectors.joining("; "));
    }

    private static String figures() {
        HttpRequest request =
                HttpRequest.newBuilder(HUB.url("/operation/prometheus")).build();
        return new String(HUB.send(request).body(), StandardCharsets.UTF_8);
    }
}
