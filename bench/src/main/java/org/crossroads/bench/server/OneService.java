package org.crossroads.bench.server;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.crossroads.bench.Network;
import org.crossroads.exchange.client.Room;
import org.crossroads.exchange.client.SecuredClient;
import org.crossroads.exchange.collection.KeyPermitSignature;
import org.crossroads.exchange.contract.ContractValidation;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.endpoint.HubEndpoints;
import org.crossroads.exchange.endpoint.SecuredEndpoints;
import org.crossroads.exchange.relay.CallThreads;
import org.crossroads.exchange.relay.LateAnswers;
import org.crossroads.exchange.relay.Outbound;
import org.crossroads.exchange.relay.RelayEndpoint;
import org.crossroads.exchange.relay.SourceGuards;
import org.crossroads.exchange.security.CryptoProviders;
import org.crossroads.hub.authorisation.AccessAuthorisation;
import org.crossroads.hub.collection.Permits;
import org.crossroads.hub.consultation.Consultation;
import org.crossroads.hub.consultation.Enforcement;
import org.crossroads.hub.consultation.ExemptSuppliers;
import org.crossroads.hub.consultation.Routing;
import org.crossroads.hub.directory.RegisterView;
import org.crossroads.hub.exemption.Exemptions;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.StarNode;
import org.crossroads.sandbox.network.SandboxHome;
import org.crossroads.sandbox.network.ServedContracts;
import org.crossroads.store.Database;
import org.crossroads.store.JdbcAdmissions;
import org.crossroads.store.JdbcAmendments;
import org.crossroads.store.JdbcAuthorisationTable;
import org.crossroads.store.JdbcAvailabilityTable;
import org.crossroads.store.JdbcCollectionLedger;
import org.crossroads.store.JdbcEvidenceLog;
import org.crossroads.store.JdbcFunctionalDistribution;
import org.crossroads.store.JdbcInstitutions;
import org.crossroads.store.JdbcOfficers;
import org.crossroads.store.JdbcPersonRepertory;
import org.crossroads.store.JdbcSeenMessages;
import org.crossroads.store.JdbcSubcontracts;
import org.crossroads.store.registry.RegistryFiles;

/**
 * The hub's own parts around one service, Identification: once with classes for its messages, once relayed. All else is the
 * same, so what they cost differs by that alone.
 */
public final class OneService {

    /** How the service treats its messages. */
    public enum Kind {
        typed,
        relayed
    }

    private static final int SOURCES_AT_ONCE = 64;

    private OneService() {}

    /** Arguments: the sandbox's directory, the port to serve on, the kind, and a file for the database. */
    public static void main(String[] arguments) throws Exception {
        ParentWatch.begin();
        CryptoProviders.install();
        Clock clock = Clock.systemUTC();
        SandboxHome home = SandboxHome.open(Path.of(arguments[0]), clock);
        Bus bus = BusFactory.getDefaultBus();
        publish(bus, home, Kind.valueOf(arguments[2]), Path.of(arguments[3]), clock);
        BareRelay.tomcat(Integer.parseInt(arguments[1]), home, bus).start();
    }

    private static void publish(Bus bus, SandboxHome home, Kind kind, Path file, Clock clock) throws Exception {
        Database database = Database.open(new Database.Settings("jdbc:h2:file:" + file, "crossroads", "", 8));
        JdbcInstitutions institutions = new JdbcInstitutions(database, clock);
        JdbcAvailabilityTable availability = new JdbcAvailabilityTable(database, clock);
        JdbcAuthorisationTable table = new JdbcAuthorisationTable(database, clock);
        JdbcPersonRepertory repertory = new JdbcPersonRepertory(database, clock);
        JdbcEvidenceLog evidence = new JdbcEvidenceLog(database);
        JdbcFunctionalDistribution distribution = new JdbcFunctionalDistribution(database, clock);
        JdbcSubcontracts subcontracts = new JdbcSubcontracts(database, clock);
        new RegistryFiles(
                        institutions,
                        availability,
                        table,
                        repertory,
                        new JdbcAdmissions(database, clock),
                        new JdbcOfficers(database, clock),
                        new JdbcAmendments(database),
                        distribution,
                        subcontracts)
                .load(home.registry());
        StarNode node = StarNode.hub(Network.HUB);
        ExemptSuppliers exempt = new ExemptSuppliers(availability, institutions, new Exemptions(node, subcontracts));
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        SecuredEndpoints endpoints = HubEndpoints.create(
                Network.HUB,
                bus,
                home.hubKey(),
                home.trust(),
                institutions,
                new Enforcement(new AccessAuthorisation(table), repertory, exempt),
                evidence,
                new JdbcSeenMessages(database, clock),
                meters,
                UUID::randomUUID,
                clock);
        ExecutorService threads = CallThreads.create(2 * SOURCES_AT_ONCE, Duration.ofSeconds(30));
        Routing routing = new Routing(availability, new RegisterView(institutions), exempt, node);
        Consultation consultation = new Consultation(routing, institutions, threads, clock);
        Outbound outbound = outbound(home, evidence, threads, meters, clock);
        Supplier<Institution> hub = () -> institutions.byCode(Network.HUB).orElseThrow();
        ServiceDescriptor service = ServedContracts.onClassPath().named("Identification");
        ContractValidation contract = new ContractValidation(service);
        if (kind == Kind.typed) {
            endpoints.publish(
                    service, new TypedIdentification(consultation, outbound, hub, contract, service.path(), clock));
        } else {
            Permits permits = new Permits(
                    distribution,
                    new JdbcCollectionLedger(database),
                    repertory,
                    new KeyPermitSignature(home.hubKey()),
                    Duration.ofDays(1),
                    UUID::randomUUID,
                    clock);
            endpoints.relay(
                    service,
                    new RelayEndpoint(consultation, outbound, hub, contract, new NetworkAlone(), permits, clock));
        }
    }

    private static Outbound outbound(
            SandboxHome home,
            JdbcEvidenceLog evidence,
            ExecutorService threads,
            SimpleMeterRegistry meters,
            Clock clock)
            throws IOException {
        return new Outbound(
                new SecuredClient(home.hubKey(), home.trust(), home.tls(), clock),
                new SourceGuards(
                        new SourceGuards.Settings(SOURCES_AT_ONCE, 20, 10, 50, Duration.ofSeconds(10), 2),
                        meters,
                        clock),
                new Room(Runtime.getRuntime().maxMemory() / 24, Duration.ofSeconds(60)),
                new LateAnswers(evidence, UUID::randomUUID, meters, threads, clock));
    }
}
