package org.crossroads.webapp.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.crossroads.exchange.client.SecuredClient;
import org.crossroads.exchange.collection.CollectedResults;
import org.crossroads.exchange.collection.KeyContentSeal;
import org.crossroads.exchange.collection.KeyPermitSignature;
import org.crossroads.exchange.collection.ReceiverCalls;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.endpoint.CollectionEndpoint;
import org.crossroads.exchange.security.KeyMaterial;
import org.crossroads.hub.collection.CollectionLedger;
import org.crossroads.hub.collection.ContentSeal;
import org.crossroads.hub.collection.Forwarding;
import org.crossroads.hub.collection.Forwarding.Patience;
import org.crossroads.hub.collection.FunctionalDistribution;
import org.crossroads.hub.collection.Permits;
import org.crossroads.hub.collection.Receiver;
import org.crossroads.hub.collection.Reporting;
import org.crossroads.hub.directory.PersonRepertory;
import org.crossroads.hub.evidence.EvidenceLog;
import org.crossroads.hub.network.Institutions;
import org.crossroads.hub.network.StarNode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Permits to ask the citizen, reports of what was learned, and the rounds in which what is under way is tried again. */
@Configuration(proxyBeanMethods = false)
class CollectionWiring {

    @Bean
    Permits permits(
            FunctionalDistribution distribution,
            CollectionLedger ledger,
            PersonRepertory repertory,
            KeyMaterial hubKey,
            HubSettings settings,
            Clock clock) {
        return new Permits(
                distribution,
                ledger,
                repertory,
                new KeyPermitSignature(hubKey),
                settings.collection().permitLifetime(),
                UUID::randomUUID,
                clock);
    }

    @Bean
    ContentSeal contentSeal(KeyMaterial hubKey) {
        return new KeyContentSeal(hubKey, new SecureRandom());
    }

    @Bean
    Receiver receiver(
            ContractWiring.KnownContracts contracts,
            SecuredClient client,
            Institutions institutions,
            StarNode node,
            Clock clock) {
        ServiceDescriptor contract = contracts.callback("CollectedDataReceiver");
        return new ReceiverCalls(contract, client, () -> ExchangeWiring.hub(institutions, node.institution()), clock);
    }

    @Bean
    ForwardingThreads forwardingThreads() {
        return new ForwardingThreads();
    }

    @Bean
    Forwarding forwarding(
            CollectionLedger ledger,
            FunctionalDistribution distribution,
            Institutions institutions,
            PersonRepertory repertory,
            Receiver receiver,
            ContentSeal seal,
            EvidenceLog evidence,
            ForwardingThreads threads,
            HubSettings settings,
            StarNode node,
            Clock clock) {
        HubSettings.SingleCollection times = settings.collection();
        return new Forwarding(
                ledger,
                distribution,
                institutions,
                repertory,
                receiver,
                seal,
                evidence,
                node.institution(),
                new Patience(times.confirmWithin(), times.firstRetry(), times.longestPause(), times.keepUndelivered()),
                threads,
                UUID::randomUUID,
                clock);
    }

    @Bean
    CollectionEndpoint collectionEndpoint(
            Permits permits,
            FunctionalDistribution distribution,
            CollectionLedger ledger,
            ContentSeal seal,
            Forwarding forwarding,
            List<ServiceDescriptor> serviceDescriptors,
            Clock clock) {
        CollectedResults results = new CollectedResults(serviceDescriptors);
        return new CollectionEndpoint(
                new Reporting(permits, distribution, ledger, seal, UUID::randomUUID, clock),
                forwarding,
                results::in,
                clock);
    }

    /** From when the tables are there until the hub stops. */
    @Bean
    ForwardingRounds forwardingRounds(
            Forwarding forwarding, HubSettings settings, StoreWiring.LoadedRegistry registry) {
        return new ForwardingRounds(forwarding, settings.collection().lookEvery());
    }

    @Bean
    MeterBinder undeliveredReports(CollectionLedger ledger, Clock clock) {
        return meters -> {
            Gauge.builder(
                            "crossroads.collection.undelivered",
                            () -> ledger.backlog().underWay())
                    .description("deliveries of collected data that no institution has confirmed yet")
                    .register(meters);
            Gauge.builder(
                            "crossroads.collection.undelivered.seconds",
                            () -> ledger.backlog()
                                    .oldest()
                                    .map(oldest -> Duration.between(oldest, clock.instant())
                                            .toSeconds())
                                    .orElse(0L))
                    .description("how long the oldest of them has waited")
                    .register(meters);
            Gauge.builder(
                            "crossroads.collection.givenup",
                            () -> ledger.backlog().givenUp())
                    .description("deliveries of collected data that were given up and removed, ever")
                    .register(meters);
        };
    }
}
