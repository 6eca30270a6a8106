package org.crossroads.sandbox.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.exchange.client.SecuredClient;
import org.crossroads.exchange.client.SecuredClient.Exchanged;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.security.Correspondent;
import org.crossroads.exchange.xml.Documents;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.network.SandboxHome;
import org.crossroads.sandbox.network.ServedContracts;
import org.crossroads.sandbox.registry.Member;
import org.crossroads.sandbox.registry.SandboxNetwork;
import org.w3c.dom.Element;

/** One institution of the sandbox as a client of the hub, or of its sector's node. */
public final class HubClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ServedContracts contracts;
    private final Member self;
    private final URI hub;
    private final SecuredClient client;
    private final Correspondent peer;
    private final Duration patience;
    private final Clock clock;

    public HubClient(Member self, SandboxHome home, URI hub, Clock clock) throws IOException {
        this(self, home, hub, ServedContracts.onClassPath(), PATIENCE, clock);
    }

    /** @param contracts of the hub: its own, and those that were added to it */
    public HubClient(Member self, SandboxHome home, URI hub, ServedContracts contracts, Clock clock)
            throws IOException {
        this(self, home, hub, contracts, PATIENCE, clock);
    }

    /**
     * Makes the client.
     *
     * @param contracts of the hub: its own, and those that were added to it
     * @param patience until an answer is whole
     */
    public HubClient(Member self, SandboxHome home, URI hub, ServedContracts contracts, Duration patience, Clock clock)
            throws IOException {
        this(self, SandboxNetwork.HUB, home, hub, contracts, patience, clock);
    }

    /**
     * A client of a node.
     *
     * @param node whoever runs it: the hub, or the institution that manages a sector
     */
    public HubClient(
            Member self, InstitutionCode node, SandboxHome home, URI address, ServedContracts contracts, Clock clock)
            throws IOException {
        this(self, node, home, address, contracts, PATIENCE, clock);
    }

    private HubClient(
            Member self,
            InstitutionCode node,
            SandboxHome home,
            URI hub,
            ServedContracts contracts,
            Duration patience,
            Clock clock)
            throws IOException {
        this.contracts = contracts;
        this.patience = patience;
        this.self = self;
        this.hub = hub;
        this.clock = clock;
        this.client = new SecuredClient(home.key(self.code()), home.trust(), home.tls(), clock);
        this.peer = new Correspondent(node, self.profile(), home.key(node).certificate(), true);
    }

    /** A question and its answer, with the request as it was before it was encrypted. */
    public record Asked(ServiceDescriptor service, String plainRequest, Exchanged exchanged) {}

    public Asked ask(String serviceName, String operationName, String ticket, Map<String, String> values)
            throws CallFailure {
        return ask(serviceName, operationName, ticket, values, Optional.empty());
    }

    /**
     * Asks, with an element of another contract where this one has a place for it.
     *
     * @param data for {@code collectedData}
     */
    public Asked ask(
            String serviceName, String operationName, String ticket, Map<String, String> values, Optional<Element> data)
            throws CallFailure {
        ServiceDescriptor service = contracts.named(serviceName);
        OperationDescriptor operation = operation(service, operationName);
        Envelope request = new RequestForm(service, operation, clock)
                .fill(ticket, self.cbeNumber().digits(), values);
        data.ifPresent(carried -> Elements.appendCopy(
                operation.request().shape().place(request.payload().orElseThrow(), "collectedData"), carried));
        String plain = new String(Documents.write(request.document()), StandardCharsets.UTF_8);
        URI endpoint = URI.create(hub + "/ws" + service.path());
        return new Asked(service, plain, client.call(endpoint, peer, operation.action(), request, patience));
    }

    /** @throws IllegalArgumentException when there is no such operation, or its request has no place for one of these names */
    void requirePlaces(String serviceName, String operationName, Set<String> names) {
        ServiceDescriptor service = contracts.named(serviceName);
        new RequestForm(service, operation(service, operationName), clock).requirePlaces(names);
    }

    private static OperationDescriptor operation(ServiceDescriptor service, String name) {
        return service.operations().values().stream()
                .filter(operation -> operation.operation().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(service.name() + " has no operation " + name
                        + "; it has " + String.join(", ", ServedContracts.operations(service))));
    }
}
