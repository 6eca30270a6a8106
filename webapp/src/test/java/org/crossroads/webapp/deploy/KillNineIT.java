package org.crossroads.webapp.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.exchange.client.SecuredClient.Exchanged;
import org.crossroads.hub.evidence.ChainVerifier;
import org.crossroads.sandbox.cli.HubClient;
import org.crossroads.store.Database;
import org.crossroads.store.JdbcEvidenceLog;
import org.crossroads.webapp.it.HubUnderTest;
import org.junit.jupiter.api.Test;

/** No receipt, no data: also when the process ends between any two instructions. */
class KillNineIT {

    private static final int THREADS = 4;
    private static final int REPLIES_BEFORE_THE_END = 120;

    /** Of a reply that reached a client. */
    private record Kept(String ticketCrossroads, String receipt) {}

    @Test
    void everyReplyThatAClientReceivedHasItsEvidenceEntryAfterAKill() throws Exception {
        try (HubUnderTest hub = Deployment.prepare()) {
            hub.start();
            List<Kept> received = new ArrayList<>(killUnderLoad(hub));
            assertThat(received).hasSizeGreaterThanOrEqualTo(REPLIES_BEFORE_THE_END);
            hub.start();
            received.add(kept(Deployment.consultCareer(hub)));
            hub.stop();
            try (Database database = Database.open(new Database.Settings(
                            hub.environment().getOrDefault("CROSSROADS_DATABASE_URL", ""), "crossroads", "", 2));
                    JdbcEvidenceLog log = new JdbcEvidenceLog(database)) {
                Set<Kept> entered = log.from(1, 100_000).stream()
                        .map(entry -> new Kept(
                                entry.entry().ticketCrossroads().toString(),
                                entry.receipt().index() + " sha256:"
                                        + entry.receipt().hash()))
                        .collect(Collectors.toSet());
                assertThat(entered).containsAll(received);
                ChainVerifier.Verdict verdict = new ChainVerifier(log).verify();
                assertThat(verdict.brokenAt()).isEmpty();
                assertThat(verdict.lastGood().index()).isEqualTo(entered.size());
            }
        }
    }

    private static List<Kept> killUnderLoad(HubUnderTest hub) throws Exception {
        ConcurrentLinkedQueue<Kept> received = new ConcurrentLinkedQueue<>();
        ExecutorService clients = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> asking = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                HubClient client = hub.client("RVA");
                boolean career = i % 2 == 0;
                asking.add(clients.submit(() -> askUntilNobodyAnswers(client, career, received)));
            }
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (received.size() < REPLIES_BEFORE_THE_END && System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            hub.kill9();
            for (Future<?> one : asking) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            clients.shutdownNow();
        }
        return List.copyOf(received);
    }

    private static void askUntilNobodyAnswers(HubClient client, boolean career, ConcurrentLinkedQueue<Kept> received) {
        try {
            while (true) {
                received.add(kept(
                        career
                                ? Deployment.ask(client, "Career", "consultCareer", Deployment.CAREER_QUESTION)
                                : Deployment.ask(
                                        client,
                                        "Identification",
                                        "identifyPerson",
                                        Map.of("ssin", "79711401275", "legalContext", "RVA:IDENTIFICATION"))));
            }
        } catch (CallFailure killed) {
            // What was under way when the hub was killed was not answered, and nothing was promised.
        }
    }

    private static Kept kept(Exchanged exchanged) {
        assertThat(Deployment.value(exchanged, "status/value")).isEqualTo("DATA_FOUND");
        return new Kept(
                Deployment.value(exchanged, "informationCrossroads/ticketCrossroads"),
                exchanged.receipt().orElseThrow());
    }
}
