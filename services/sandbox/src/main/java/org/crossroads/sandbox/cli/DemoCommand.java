package org.crossroads.sandbox.cli;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.network.RunningSandbox;
import org.crossroads.sandbox.network.SandboxHome;
import org.crossroads.sandbox.people.NamedPeople;
import org.crossroads.sandbox.people.NamedPerson;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.registry.Member;
import org.crossroads.sandbox.registry.SandboxNetwork;
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
        Process hub = startHub(log);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(hub)));
        try (RunningSandbox sandbox =
                new RunningSandbox(network, home, options.contracts(), Optional.ofNullable(options.answers), clock)) {
            say("starting the sources", begun);
            // The others would share the processor with the hub that is starting; they are up before anybody can ask
            // them.
            sandbox.startSuppliersOf("Career");
            HubClient client = new HubClient(network.member(ASKER).orElseThrow(), home, options.hub, clock);
            if (!awaitHub(hub, home)) {
                System.err.println("the hub did not start; see " + log);
                return ExitCodes.NO_ANSWER;
            }
            say("everything is up", begun);
            int exit = consult(client, begun);
            if (!once && hub.isAlive()) {
                sandbox.startAll();
                say("all sources are up", begun);
                whereToLook(network, log);
                hub.waitFor();
            }
            return exit;
        } finally {
            stop(hub);
        }
    }

    private void say(String what, long begun) {
        System.out.printf("[%4.1f s] %s%n", (clock.millis() - begun) / 1000.0, what);
    }

    private Process startHub(Path log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(jvmOptions);
        command.addAll(start(program));
        ProcessBuilder builder = new ProcessBuilder(command);
        Path home = options.home.toAbsolutePath();
        Map<String, String> environment = builder.environment();
        environment.put("SERVER_PORT", Integer.toString(options.hub.getPort()));
        environment.put("CROSSROADS_REGISTRY", home.resolve("registry").toString());
        environment.put("CROSSROADS_DATABASE_URL", "jdbc:h2:file:" + home.resolve("hub/crossroads"));
        environment.put("CROSSROADS_KEYS_SIGNING", home.resolve("pki/hub.p12").toString());
        environment.put("CROSSROADS_KEYS_TLS", home.resolve("pki/tls/hub.p12").toString());
        environment.put(
                "CROSSROADS_KEYS_PASSWORDFILE", home.resolve("pki/password").toString());
        environment.put(
                "CROSSROADS_KEYS_TRUST", home.resolve("pki/truststore.p12").toString());
        environment.put(
                "CROSSROADS_KEYS_REVOCATIONLISTS",
                home.resolve("pki/crl/root.crl") + "," + home.resolve("pki/crl/issuing-ca.crl"));
        if (options.contracts != null) {
            environment.put(
                    "CROSSROADS_CONTRACTS", options.contracts.toAbsolutePath().toString());
        }
        File output = log.toFile();
        return builder.redirectErrorStream(true).redirectOutput(output).start();
    }

    private static List<String> start(Path program) {
        if (!Files.isDirectory(program)) {
            return List.of("-jar", program.toString());
        }
        Path inside = program.resolve("WEB-INF");
        String classPath = String.join(File.pathSeparator, inside + "/lib/*", inside + "/lib-provided/*");
        return List.of("-cp", classPath, "org.crossroads.webapp.wiring.Crossroads");
    }

    private boolean awaitHub(Process hub, SandboxHome home) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder().sslContext(home.tls()).build();
        HttpRequest ready = HttpRequest.newBuilder(URI.create(options.hub + "/operation/health/readiness"))
                .timeout(Duration.ofSeconds(2))
                .build();
        long until = clock.millis() + START_WITHIN.toMillis();
        while (hub.isAlive() && clock.millis() < until) {
            try {
                if (http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return true;
                }
            } catch (IOException notYet) {
                // Refused until the port is open: that is what is waited for.
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return false;
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

    private void whereToLook(SandboxNetwork network, Path log) {
        System.out.println();
        System.out.println("The hub         " + options.hub + "/");
        System.out.println("Contracts       " + options.hub + "/ws/career/v1?wsdl (the index lists them all)");
        System.out.println(
                "Health, figures " + options.hub + "/operation/health  " + options.hub + "/operation/prometheus");
        for (Member member : network.members()) {
            member.endpoint().ifPresent(endpoint -> System.out.printf("%-15s %s%n", member.code(), endpoint));
        }
        System.out.println("Log of the hub  " + log);
        System.out.println();
        System.out.println("Ask it something: ./crossroads consult Career consultCareer --as RVA --ssin … --context"
                + " RVA:UNEMPLOYMENT_BENEFIT --from 1990-01-01   (people: docs/people.md). Ctrl-C stops everything.");
    }

    private static void stop(Process hub) {
        hub.destroy();
        try {
            if (!hub.waitFor(35, TimeUnit.SECONDS)) {
                hub.destroyForcibly();
            }
        } catch (InterruptedException e) {
            hub.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
