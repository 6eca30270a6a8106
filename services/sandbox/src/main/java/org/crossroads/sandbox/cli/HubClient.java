package org.crossroads.sandbox.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.exchange.client.SecuredClient;
import org.crossroads.exchange.client.SecuredClient.Exchanged;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.security.Correspondent;
import org.crossroads.exchange.xml.Documents;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.sandbox.network.SandboxHome;
import org.crossroads.sandbox.registry.Member;
import org.crossroads.sandbox.registry.SandboxNetwork;

/** One institution of the sandbox as a client of the hub. */
public final class HubClient {

    private static final List<String> SERVICES =
            List.of("TestConnection", "Authorisation", "Identification", "Repertory", "Career");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Member self;
    private final URI hub;
    private final SecuredClient client;
    private final Correspondent peer;
    private final Clock clock;

    public HubClient(Member self, SandboxHome home, URI hub, Clock clock) throws IOException {
        this.self = self;
        this.hub = hub;
        this.clock = clock;
        this.client = new SecuredClient(home.key(self.code()), home.trust(), home.tls(), clock);
        this.peer = new Correspondent(
                SandboxNetwork.HUB, self.profile(), home.hubKey().certificate(), true);
    }

    /** A question and its answer, with the request as it was before it was encrypted. */
    public record Asked(ServiceDescriptor service, String plainRequest, Exchanged exchanged) {}

    public Asked ask(String serviceName, String operationName, String ticket, Map<String, String> values)
            throws CallFailure {
        ServiceDescriptor service = service(serviceName);
        OperationDescriptor operation = service.operations().get(operationName + "Request");
        if (operation == null) {
            throw new IllegalArgumentException(serviceName + " has no operation " + operationName + "; it has "
                    + service.operations().values().stream()
                            .map(o -> o.operation().name())
                            .sorted()
                            .toList());
        }
        Envelope request = new RequestForm(service, operation, clock)
                .fill(ticket, self.cbeNumber().digits(), values);
        String plain = new String(Documents.write(request.document()), StandardCharsets.UTF_8);
        URI endpoint = URI.create(hub + "/ws" + service.path());
        return new Asked(service, plain, client.call(endpoint, peer, operation.action(), request, PATIENCE));
    }

    private static ServiceDescriptor service(String name) {
        String known = SERVICES.stream()
                .filter(service -> service.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service " + name + "; there are " + SERVICES));
        try (InputStream yaml =
                HubClient.class.getResourceAsStream("/META-INF/crossroads/wsdl/" + known + "Service-v1.yaml")) {
            if (yaml == null) {
                throw new IllegalStateException("the contracts are not on the class path");
            }
            return ServiceDescriptor.read(yaml);
        } catch (IOException e) {
            throw new IllegalStateException("the descriptor of " + known + " cannot be read", e);
        }
    }
}
