package org.crossroads.sandbox.network;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.Population;
import org.crossroads.sandbox.registry.Member;
import org.crossroads.sandbox.registry.SandboxNetwork;
import org.crossroads.sandbox.source.CareerSource;
import org.crossroads.sandbox.source.NationalRegister;
import org.crossroads.sandbox.source.Replies;

/** All sources of the sandbox, each a server of its own that can be stopped and started alone. */
public final class RunningSandbox implements AutoCloseable {

    private static final ServiceDescriptor IDENTIFICATION = descriptor("IdentificationService-v1.yaml");
    private static final ServiceDescriptor CAREER = descriptor("CareerService-v1.yaml");

    private final SandboxNetwork network;
    private final SandboxHome home;
    private final Clock clock;
    private final Map<InstitutionCode, SourceServer> running = new HashMap<>();

    public RunningSandbox(SandboxNetwork network, SandboxHome home, Clock clock) {
        this.network = network;
        this.home = home;
        this.clock = clock;
    }

    public void startAll() throws IOException {
        for (Member member : network.members()) {
            if (member.port().isPresent()) {
                start(member.code());
            }
        }
    }

    public void start(InstitutionCode code) throws IOException {
        Member member =
                network.member(code).orElseThrow(() -> new IllegalArgumentException(code + " is not in the sandbox"));
        int port = member.port().orElseThrow(() -> new IllegalArgumentException(code + " is no source"));
        running.put(code, SourceServer.start(code, port, member.profile(), services(member), home, clock));
    }

    public void stop(InstitutionCode code) {
        SourceServer server = running.remove(code);
        if (server == null) {
            throw new IllegalArgumentException(code + " is not running");
        }
        server.close();
    }

    private Map<ServiceDescriptor, Object> services(Member member) {
        Population population = network.population();
        Replies replies = new Replies(clock, UUID::randomUUID, member.language());
        return switch (member.code().value()) {
            case "RR" -> Map.of(IDENTIFICATION, new NationalRegister(population, replies));
            case "RSZ" -> Map.of(CAREER, CareerSource.ofEmployees(population, replies));
            case "RSVZ" -> Map.of(CAREER, CareerSource.ofSelfEmployed(population, replies));
            case "FPD" -> Map.of(CAREER, CareerSource.ofCivilServants(population, replies));
            default -> throw new IllegalStateException(member.code() + " has an address but nothing to serve");
        };
    }

    private static ServiceDescriptor descriptor(String file) {
        try (InputStream yaml = RunningSandbox.class.getResourceAsStream("/META-INF/crossroads/wsdl/" + file)) {
            if (yaml == null) {
                throw new IllegalStateException("the contracts are not on the class path");
            }
            return ServiceDescriptor.read(yaml);
        } catch (IOException e) {
            throw new IllegalStateException("the descriptor " + file + " cannot be read", e);
        }
    }

    @Override
    public void close() {
        running.values().forEach(SourceServer::close);
        running.clear();
    }
}
