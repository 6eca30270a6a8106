package org.crossroads.webapp.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ExecutorServiceMetrics;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.crossroads.exchange.client.Room;
import org.crossroads.exchange.client.SecuredClient;
import org.crossroads.exchange.relay.CallThreads;
import org.crossroads.exchange.relay.LateAnswers;
import org.crossroads.exchange.relay.Outbound;
import org.crossroads.exchange.relay.SourceGuards;
import org.crossroads.exchange.security.CertificateTrust;
import org.crossroads.exchange.security.KeyMaterial;
import org.crossroads.hub.consultation.Consultation;
import org.crossroads.hub.consultation.ExemptSuppliers;
import org.crossroads.hub.consultation.Routing;
import org.crossroads.hub.directory.AvailabilityTable;
import org.crossroads.hub.directory.RegisterView;
import org.crossroads.hub.evidence.EvidenceLog;
import org.crossroads.hub.network.Institutions;
import org.crossroads.hub.network.StarNode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Questions to sources: the way out, and what keeps one source's troubles from the others. */
@Configuration(proxyBeanMethods = false)
class SourceWiring {

    /** What an octet of a large answer costs in memory while it is decrypted, checked, passed on and encrypted, and a margin. */
    private static final int HEAP_FOR_AN_OCTET = 24;

    /** Outbound connections trust the network's authorities and no others. */
    @Bean
    SecuredClient securedClient(
            KeyMaterial hubKey, CertificateTrust trust, KeyStore trustStore, HubSettings settings, Clock clock)
            throws GeneralSecurityException {
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(trustStore);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trusted.getTrustManagers(), null);
        return new SecuredClient(hubKey, trust, tls, settings.sources().connectWithin(), clock);
    }

    @Bean(destroyMethod = "shutdown")
    ExecutorService fetching(HubSettings settings, MeterRegistry meters) {
        HubSettings.Sources sources = settings.sources();
        return ExecutorServiceMetrics.monitor(
                meters, CallThreads.create(sources.threads(), sources.idle()), "source-calls");
    }

    @Bean
    SourceGuards sourceGuards(HubSettings settings, MeterRegistry meters, Clock clock) {
        HubSettings.Pause pause = settings.sources().pause();
        return new SourceGuards(
                new SourceGuards.Settings(
                        settings.sources().callsAtOnce(),
                        pause.lastCalls(),
                        pause.leastCalls(),
                        pause.failedPercent(),
                        pause.length(),
                        pause.trials()),
                meters,
                clock);
    }

    @Bean
    Room room(HubSettings settings, MeterRegistry meters) {
        long wanted = settings.sources().room().toBytes();
        Room room = new Room(
                wanted == 0 ? Runtime.getRuntime().maxMemory() / HEAP_FOR_AN_OCTET : wanted,
                settings.sources().roomWait());
        Gauge.builder("crossroads.room.taken", room, Room::taken)
                .description("octets of large answers in memory")
                .baseUnit("bytes")
                .register(meters);
        Gauge.builder("crossroads.room.limit", room, Room::octets)
                .baseUnit("bytes")
                .register(meters);
        Gauge.builder("crossroads.room.waiting", room, Room::waiting)
                .description("large answers that wait for memory")
                .register(meters);
        return room;
    }

    @Bean
    Outbound outbound(
            SecuredClient client,
            SourceGuards guards,
            Room room,
            EvidenceLog evidence,
            ExecutorService fetching,
            MeterRegistry meters,
            Clock clock) {
        return new Outbound(client, guards, room, new LateAnswers(evidence, UUID::randomUUID, meters, fetching, clock));
    }

    @Bean
    Consultation consultation(
            AvailabilityTable availability,
            Institutions institutions,
            ExemptSuppliers exempt,
            StarNode node,
            ExecutorService fetching,
            Clock clock) {
        Routing routing = new Routing(availability, new RegisterView(institutions), exempt, node);
        return new Consultation(routing, institutions, fetching, clock);
    }
}
