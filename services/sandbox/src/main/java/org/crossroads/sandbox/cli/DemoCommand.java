package org.crossroads.sandbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.network.HubProgram;
import org.crossroads.sandbox.network.RunningSandbox;
import org.crossroads.sandbox.network.SandboxHome;
import org.crossroads.sandbox.network.SectorNodes;
import org.crossroads.sandbox.network.ServedContracts;
import org.crossroads.sandbox.people.NamedPeople;
import org.crossroads.sandbox.people.NamedPerson;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.registry.Member;
import org.crossroads.sandbox.registry.SandboxNetwork;
import org.crossroads.sandbox.registry.Sector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole network on one machine: the hub as a process of its own, the sources here, one consultation told. */
@Command(
        name = "demo",
        description = "Start the hub and the sandbox network, send one consultation and tell it; then stay up.")
public final class DemoCommand implements Callable<Integer> {

    private static final InstitutionCode ASKER = new InstitutionCode("RVA");
    private static final Duration START_WITHIN = Duration.ofSeconds(90);

    @Option(names = "--once", description = "stop after the consultation")
    private boolean once;

    @Option(
            names = "--program",
            required = true,
            description =
                    "the hub: its WAR, or a directory with the WAR unpacked and its classes in a jar, which starts"
                            + " sooner")
    private Path program = Path.of("");

    @Option(names = "--jvm-option", description = "passed to the hub's virtual machine")
    private final List<String> jvmOptions = new ArrayList<>();

    @Mixin
    private final SandboxOptions options = new SandboxOptions();

    private final Clock clock;

    public DemoCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        long begun = clock.millis();
        SandboxNetwork network = options.network();
        say("keys and registry", begun);
        SandboxHome home = SandboxHome.prepare(options.home, network, options.testInstitutions, clock);
        say("starting the hub", begun);
        Path log = Files.createDirectories(options.home.resolve("hub")).resolve("hub.log");
        HubProgram hubProgram = new HubProgram(program, jvmOptions);
        Process hub = hubProgram.asHub(settings(), log);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> HubProgram.stop(hub)));
        ServedContracts contracts = options.contracts();
        try (RunningSandbox sandbox =
                        new RunningSandbox(network, home, contracts, Optional.ofNullable(options.answers), clock);
                SectorNodes nodes = new SectorNodes(network, home, hubProgram)) {
            Runtime.getRuntime().addShutdownHook(new Thread(nodes::close));
            say("starting the sources", begun);
            // The others would share the processor with the hub that is starting; they are up before anybody can ask
            // them.
            sandbox.startSuppliersOf("Career");
            HubClient client = new HubClient(network.member(ASKER).orElseThrow(), home, options.hub, contracts, clock);
            if (!HubProgram.awaitReady(hub, options.hub, home.tls(), START_WITHIN)) {
                System.err.println("the hub did not start; see " + log);
                return ExitCodes.NO_ANSWER;
            }
            say("everything is up", begun);
            int exit = consult(client, begun);
            if (!once && hub.isAlive()) {
                sandbox.startAllBehindNodes();
                say("all sources are up", begun);
                nodes.prepare(options.hub);
                nodes.start();
                say("the nodes of two sectors are up", begun);
                whereToLook(network, nodes, log);
                hub.waitFor();
            }
            return exit;
        } finally {
            HubProgram.stop(hub);
        }
    }

    private void say(String what, long begun) {
        System.out.printf("[%4.1f s] %s%n", (clock.millis() - begun) / 1000.0, what);
    }

    private Map<String, String> settings() {
        Path home = options.home.toAbsolutePath();
        Map<String, String> settings = new HashMap<>();
        settings.put("SERVER_PORT", Integer.toString(options.hub.getPort()));
        settings.put("CROSSROADS_REGISTRY", home.resolve("registry").toString());
        settings.put("CROSSROADS_DATABASE_URL", "jdbc:h2:file:" + home.resolve("hub/crossroads"));
        settings.put("CROSSROADS_KEYS_SIGNING", home.resolve("pki/hub.p12").toString());
        settings.put("CROSSROADS_KEYS_TLS", home.resolve("pki/tls/hub.p12").toString());
        settings.put(
                "CROSSROADS_KEYS_PASSWORDFILE", home.resolve("pki/password").toString());
        settings.put("CROSSROADS_KEYS_TRUST", home.resolve("pki/truststore.p12").toString());
        settings.put(
                "CROSSROADS_KEYS_REVOCATIONLISTS",
                home.resolve("pki/crl/root.crl") + "," + home.resolve("pki/crl/issuing-ca.crl"));
        if (options.contracts != null) {
            settings.put(
                    "CROSSROADS_CONTRACTS", options.contracts.toAbsolutePath().toString());
        }
        return settings;
    }

    private int consult(HubClient client, long begun) {
        Person person = NamedPeople.all().stream()
                .filter(named -> named.role().contains("switcher"))
                .map(NamedPerson::person)
                .findFirst()
                .orElseThrow();
        System.out.println();
        System.out.printf(
                "%s asks: what is the career of %s?%n", ASKER, person.ssin().digits());
        System.out.println(
                "  ground      RVA:UNEMPLOYMENT_BENEFIT, knowing the person as 18/1 (controlled unemployed)");
        System.out.println("  message     signed (RSA-SHA256), encrypted (AES-256-GCM), both ways, over TLS");
        try {
            HubClient.Asked asked = client.ask(
                    "Career",
                    "consultCareer",
                    UUID.randomUUID().toString(),
                    Map.of(
                            "ssin", person.ssin().digits(),
                            "legalContext", "RVA:UNEMPLOYMENT_BENEFIT",
                            "inscriptionContext", "18/1",
                            "beginDate", "1990-01-01"));
            int exit = new Story(System.out).tell(asked.exchanged());
            System.out.println();
            say("first consultation answered", begun);
            return exit;
        } catch (CallFailure e) {
            System.err.println("no answer: " + e.getMessage());
            return ExitCodes.NO_ANSWER;
        }
    }

    private void whereToLook(SandboxNetwork network, SectorNodes nodes, Path log) {
        System.out.println();
        System.out.println("The hub         " + options.hub + "/");
        System.out.println("Contracts       " + options.hub + "/ws/career/v1?wsdl (the index lists them all)");
        System.out.println(
                "Health, figures " + options.hub + "/operation/health  " + options.hub + "/operation/prometheus");
        for (Member member : network.members()) {
            member.endpoint().ifPresent(endpoint -> System.out.printf("%-15s %s%n", member.code(), endpoint));
        }
        for (Sector sector : network.sectors()) {
            System.out.printf(
                    "Node of %-7s %s/  behind it %s%n",
                    sector.managing(),
                    nodes.address(sector),
                    String.join(
                            ", ",
                            sector.funds().stream()
                                    .map(fund -> fund.code().value())
                                    .toList()));
        }
        System.out.println("Log of the hub  " + log);
        System.out.println();
        System.out.println("Ask it something: ./crossroads consult Career consultCareer --as RVA --ssin … --context"
                + " RVA:UNEMPLOYMENT_BENEFIT --from 1990-01-01   (people: docs/people.md). Ctrl-C stops everything.");
    }
}
