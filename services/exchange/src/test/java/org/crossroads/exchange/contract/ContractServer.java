package org.crossroads.exchange.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Serves the published contracts on a port of this machine, for tools that fetch what a document refers to. */
final class ContractServer implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("Authorisation", "AuthorisationTable", "Career", "Identification", "Repertory", "TestConnection");

    private final HttpServer server;
    private final PublishedContracts contracts;
    private final URI base;

    ContractServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        base = URI.create("http://localhost:" + server.getAddress().getPort());
        contracts = new PublishedContracts(descriptors(), base);
        server.createContext("/ws", this::answer);
        server.start();
    }

    static List<ServiceDescriptor> descriptors() throws IOException {
        List<ServiceDescriptor> descriptors = new ArrayList<>();
        for (String name : NAMES) {
            try (InputStream yaml =
                    ContractServer.class.getResourceAsStream("/META-INF/crossroads/wsdl/" + name + "Service-v1.yaml")) {
                descriptors.add(ServiceDescriptor.read(yaml));
            }
        }
        return descriptors;
    }

    PublishedContracts contracts() {
        return contracts;
    }

    URI base() {
        return base;
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        Optional<byte[]> found = contracts.services().stream()
                .filter(service -> asked.getPath().equals("/ws" + service.path()))
                .findFirst()
                .flatMap(service -> document(service, asked.getQuery()));
        exchange.sendResponseHeaders(
                found.isPresent() ? 200 : 404, found.map(b -> (long) b.length).orElse(-1L));
        if (found.isPresent()) {
            exchange.getResponseBody().write(found.get());
        }
        exchange.close();
    }

    private Optional<byte[]> document(ServiceDescriptor service, String query) {
        if (query.startsWith("xsd=")) {
            return contracts.schema(service, query.substring("xsd=".length()));
        }
        Optional<String> policy = query.startsWith("wsdl&policy=")
                ? Optional.of(query.substring("wsdl&policy=".length()))
                : Optional.empty();
        return contracts.wsdl(service, policy);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
