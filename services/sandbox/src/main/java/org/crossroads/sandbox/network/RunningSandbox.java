package org.crossroads.sandbox.network;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.registry.Member;
import org.crossroads.sandbox.registry.SandboxNetwork;
import org.crossroads.sandbox.registry.Sector;

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

    /** Those that do not run yet; the institutions that manage a sector answer for their funds. */
    public void startAll() throws IOException {
        startAllBut(Set.of());
    }

    /** Those that do not run yet, and the funds of every sector in the place of the institution that manages it. */
    public void startAllBehindNodes() throws IOException {
        startAllBut(network.sectors().stream().map(Sector::managing).collect(Collectors.toSet()));
        for (Sector sector : network.sectors()) {
            for (Member fund : sector.funds()) {
                startFund(sector, fund);
            }
        }
    }

    private void startFund(Sector sector, Member fund) throws IOException {
        int port = fund.port().orElseThrow();
        running.put(
                fund.code(),
                SourceServer.start(
                        fund.code(),
                        Set.of(sector.managing()),
                        port,
                        fund.profile(),
                        sources.of(sector, fund),
                        home,
                        clock));
    }

    private void startAllBut(Set<InstitutionCode> left) throws IOException {
        for (Member member : network.members()) {
            if (Sources.serves(member.code()) && !left.contains(member.code()) && !running.containsKey(member.code())) {
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
        running.put(
                code,
                SourceServer.start(code, askersOf(code), port, member.profile(), sources.of(member), home, clock));
    }

    /** The hub, and the nodes with which it exchanges without the hub between. */
    private Set<InstitutionCode> askersOf(InstitutionCode code) {
        return Stream.concat(
                        Stream.of(SandboxNetwork.HUB),
                        network.sectors().stream()
                                .filter(sector -> sector.partners().stream()
                                        .anyMatch(partner -> partner.code().equals(code)))
                                .map(Sector::managing))
                .collect(Collectors.toSet());
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
        running.put(code, SourceServer.start(code, askersOf(code), port, member.profile(), served, home, clock));
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
