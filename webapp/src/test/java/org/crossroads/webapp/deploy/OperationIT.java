package org.crossroads.webapp.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.crossroads.exchange.client.SecuredClient.Exchanged;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.webapp.it.HubUnderTest;
import org.junit.jupiter.api.Test;

/** What an operator and a balancer are told: over a hub on PostgreSQL, so that its database can go away. */
class OperationIT {

    private static final Pattern ELEVEN_DIGITS = Pattern.compile("(?<!\\d)\\d{11}(?!\\d)");

    private static final String REASON = "detail/CrossroadsFault/detail/reasonCode";

    @Test
    void healthAndFiguresTellHowTheHubIs() throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        try (HubUnderTest hub = Deployment.prepare()) {
            Path password = Path.of("target/it/postgres-password").toAbsolutePath();
            Files.writeString(password, "postgres\n");
            hub.start(Map.of(
                    "CROSSROADS_DATABASE_URL", postgres.getJdbcUrl("postgres", "postgres"),
                    "CROSSROADS_DATABASE_USER", "postgres",
                    "CROSSROADS_DATABASE_PASSWORDFILE", password.toString()));

            assertThat(get(hub, "/operation/health").statusCode()).isEqualTo(200);
            assertThat(get(hub, "/operation/health/readiness").statusCode()).isEqualTo(200);
            assertThat(get(hub, "/operation/health/liveness").statusCode()).isEqualTo(200);

            assertThat(Deployment.value(Deployment.consultCareer(hub), "status/value"))
                    .isEqualTo("DATA_FOUND");
            assertThat(Deployment.value(
                            Deployment.ask(hub.client("NIC"), "Career", "consultCareer", Deployment.CAREER_QUESTION),
                            "status/value"))
                    .isEqualTo("NO_RESULT");
            figures(text(get(hub, "/operation/prometheus")));

            whatBreaksInsideIsOneCodeAndNoMore(hub, postgres);

            postgres.close();
            assertThat(Deployment.value(Deployment.consultCareer(hub), REASON)).isEqualTo("HUB00002");
            awaitStatus(hub, "/operation/health/readiness", 503);
            assertThat(get(hub, "/operation/health").statusCode()).isEqualTo(503);
            // Restarting the hub would not bring the database back.
            assertThat(get(hub, "/operation/health/liveness").statusCode()).isEqualTo(200);
            assertThat(text(get(hub, "/operation/health"))).doesNotContainIgnoringCase("postgres", "jdbc", "exception");
        } finally {
            postgres.close();
        }
    }

    /** A table that is not there: what nobody foresaw ends in a signed fault and an entry of its own. */
    private static void whatBreaksInsideIsOneCodeAndNoMore(HubUnderTest hub, EmbeddedPostgres postgres)
            throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table inscription rename to elsewhere");
            Exchanged exchanged = Deployment.consultCareer(hub);
            assertThat(Deployment.value(exchanged, REASON)).isEqualTo("MSG00003");
            assertThat(Deployment.value(exchanged, "faultstring")).isEqualTo("unexpected internal error");
            assertThat(exchanged.receipt()).isPresent();
            statement.execute("alter table elsewhere rename to inscription");
        }
        assertThat(Deployment.value(Deployment.consultCareer(hub), "status/value"))
                .isEqualTo("DATA_FOUND");
    }

    private static void figures(String figures) {
        assertThat(figures)
                .containsPattern(exchanges("RVA", "ANSWERED"))
                .containsPattern(exchanges("NIC", "DENIED"))
                .containsPattern("crossroads_exchanges_seconds_sum\\{[^}]*service=\"Career\"")
                .containsPattern("crossroads_certificate_days_left\\{[^}]*certificate=\"hub\"[^}]*\\} \\d+")
                .containsPattern("crossroads_database_connections\\{[^}]*state=\"active\"[^}]*\\} \\d+")
                .containsPattern("crossroads_database_connections\\{[^}]*state=\"idle\"[^}]*\\} \\d+")
                .containsPattern("crossroads_database_connections_limit(\\{[^}]*\\})? 8")
                .containsPattern("crossroads_database_waiting(\\{[^}]*\\})? 0")
                .containsPattern("crossroads_evidence_waiting(\\{[^}]*\\})? 0")
                .containsPattern("crossroads_claims_waiting(\\{[^}]*\\})? 0")
                .containsPattern("executor_pool_max_threads\\{[^}]*name=\"source-calls\"[^}]*\\} 256")
                .containsPattern("executor_queued_tasks\\{[^}]*name=\"source-calls\"");
        assertThat(ELEVEN_DIGITS.matcher(figures).results().map(hit -> hit.group()))
                .noneMatch(digits -> Ssin.parse(digits).isPresent());
    }

    private static String exchanges(String institution, String outcome) {
        return "crossroads_exchanges_seconds_count\\{[^}]*institution=\"" + institution + "\"[^}]*outcome=\"" + outcome
                + "\"[^}]*service=\"Career\"[^}]*\\} 1";
    }

    private static void awaitStatus(HubUnderTest hub, String path, int status) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        int last = 0;
        while (last != status && System.nanoTime() < until) {
            last = get(hub, path).statusCode();
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assertThat(last).isEqualTo(status);
    }

    private static HttpResponse<byte[]> get(HubUnderTest hub, String path) {
        return hub.send(HttpRequest.newBuilder(hub.url(path)).build());
    }

    private static String text(HttpResponse<byte[]> response) throws IOException {
        return new String(response.body(), UTF_8);
    }
}
