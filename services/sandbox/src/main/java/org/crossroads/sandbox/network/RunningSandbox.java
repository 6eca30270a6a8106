package org.crossroads.sandbox.network;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.registry.Member;
import org.crossroads.sandbox.registry.SandboxNetwork;

/** All sources of the sandbox, each a server of its own that can be stopped and started alone. */
public final class RunningSandbox implements AutoCloseable {

    private final SandboxNetwork network;
    private final SandboxHome home;
    private final Clock clock;
    private final ServedContracts contracts;
    private final Sources sources;
    private final Map<InstitutionCode, SourceServer> running = new ConcurrentHashMap<>();

    public RunningSandbox(SandboxNetwork network, SandboxHome home, Clock clock) {
        this(network, home, ServedContracts.onClassPath(), Optional.empty(), clock);
    }

    /**
     * With more contracts than the program's own.
     *
     * @param answers from which the institutions of the sandbox answer for contracts without a program: in a directory
     *     with the institution's code, one with the service's name, as {@code FileSource} reads it
     */
    public RunningSandbox(
            SandboxNetwork network, SandboxHome home, ServedContracts contracts, Optional<Path> answers, Clock clock) {
        this.network = network;
        this.home = home;
        this.clock = clock;
        this.contracts = contracts;
        this.sources = new Sources(contracts, network.population(), answers, clock);
    }

    /** Those that do not run yet. */
    public void startAll() throws IOException {
        for (Member member : network.members()) {
            if (Sources.serves(member.code()) && !running.containsKey(member.code())) {
                start(member.code());
            }
        }
    }

    /** Only those that supply data of this service; a question about it needs no others. */
    public void startSuppliersOf(String service) throws IOException {
        for (InstitutionCode supplier : network.suppliersOf(service)) {
            if (!running.containsKey(supplier)) {
                start(supplier);
            }
        }
    }

    public void start(InstitutionCode code) throws IOException {
        Member member =
                network.member(code).orElseThrow(() -> new IllegalArgumentException(code + " is not in the sandbox"));
        int port = member.port().orElseThrow(() -> new IllegalArgumentException(code + " is no source"));
        running.put(code, SourceServer.start(code, port, member.profile(), sources.of(member), home, clock));
    }

    /**
     * Starts it with something else in the place of one of its services: a source that hangs, is late, or says too much.
     *
     * @param implementor of the contract's generated interface
     */
    public void start(InstitutionCode code, String service, Object implementor) throws IOException {
        Member member =
                network.member(code).orElseThrow(() -> new IllegalArgumentException(code + " is not in the sandbox"));
        int port = member.port().orElseThrow(() -> new IllegalArgumentException(code + " is no source"));
        Map<ServiceDescriptor, Object> served = new HashMap<>(sources.of(member));
        served.put(contracts.named(service), implementor);
        running.put(code, SourceServer.start(code, port, member.profile(), served, home, clock));
    }

    public void stop(InstitutionCode code) {
        SourceServer server = running.remove(code);
        if (server == null) {
            throw new IllegalArgumentException(code + " is not running");
        }
        server.close();
    }

    @Override
    public void close() {
        running.values().forEach(SourceServer::close);
        running.clear();
    }
}
