package org.crossroads.webapp.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.crossroads.contract.career.v1.Career;
import org.crossroads.contract.career.v1.ConsultCareerRequestType;
import org.crossroads.contract.career.v1.ConsultCareerResponseType;
import org.crossroads.contract.career.v1.CrossroadsFault;
import org.crossroads.exchange.client.SecuredClient.Exchanged;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.network.SourceServer;
import org.crossroads.sandbox.registry.Member;
import org.crossroads.sandbox.registry.SandboxNetwork;
import org.crossroads.sandbox.source.CareerSource;
import org.crossroads.sandbox.source.Replies;
import org.crossroads.webapp.it.HubUnderTest;
import org.junit.jupiter.api.Test;

/** A hub that is asked to stop while a source still thinks. */
class GracefulShutdownIT {

    private static final InstitutionCode RSZ = new InstitutionCode("RSZ");

    /** RSZ, that answers when it is told to. */
    private static final class HoldingSource implements Career {
        private final Career answering;
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch letGo = new CountDownLatch(1);

        HoldingSource(Career answering) {
            this.answering = answering;
        }

        @Override
        public ConsultCareerResponseType consultCareer(ConsultCareerRequestType question) throws CrossroadsFault {
            asked.countDown();
            try {
                assertThat(letGo.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            return answering.consultCareer(question);
        }
    }

    @Test
    void anExchangeUnderWayIsAnsweredAndNothingNewIsTaken() throws Exception {
        try (HubUnderTest hub = Deployment.prepare()) {
            Member rsz = hub.network().member(RSZ).orElseThrow();
            HoldingSource source = new HoldingSource(CareerSource.ofEmployees(
                    hub.network().population(), new Replies(Clock.systemUTC(), UUID::randomUUID, rsz.language())));
            hub.sources().stop(RSZ);
            SourceServer server = SourceServer.start(
                    RSZ,
                    Set.of(SandboxNetwork.HUB),
                    rsz.port().orElseThrow(),
                    rsz.profile(),
                    Map.of(careerContract(), source),
                    hub.home(),
                    Clock.systemUTC());
            try (Forked running =
                    Forked.java(hub.log(), hub.environment(), List.of("-Xmx512m", "-jar", Deployment.WAR.toString()))) {
                running.awaitReady(hub, Duration.ofMinutes(2));
                CompletableFuture<Exchanged> answer = CompletableFuture.supplyAsync(() -> ask(hub));
                assertThat(source.asked.await(30, TimeUnit.SECONDS)).isTrue();

                running.process().destroy();
                awaitRefused(hub.port());
                assertThat(answer).isNotDone();
                assertThat(running.process().isAlive()).isTrue();
                source.letGo.countDown();

                Exchanged exchanged = answer.get(30, TimeUnit.SECONDS);
                assertThat(Deployment.value(exchanged, "status/value")).isEqualTo("DATA_FOUND");
                assertThat(exchanged.receipt()).isPresent();
                assertThat(running.exit(Duration.ofSeconds(30))).isIn(0, 143);
            } finally {
                source.letGo.countDown();
                server.close();
                // The fixture closes its own sources, RSZ among them.
                hub.sources().start(RSZ);
            }
            assertThat(hub.evidence()).hasSize(1);
        }
    }

    private static Exchanged ask(HubUnderTest hub) {
        try {
            return Deployment.consultCareer(hub);
        } catch (Exception e) {
            throw new IllegalStateException("the exchange under way was not answered", e);
        }
    }

    private static void awaitRefused(int port) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(4);
        while (System.nanoTime() < until) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
            } catch (IOException refused) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("a hub that stops still takes connections");
    }

    private static ServiceDescriptor careerContract() throws IOException {
        try (InputStream yaml =
                GracefulShutdownIT.class.getResourceAsStream("/META-INF/crossroads/wsdl/CareerService-v1.yaml")) {
            return ServiceDescriptor.read(yaml);
        }
    }
}
