package org.crossroads.webapp.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crossroads.hub.evidence.EvidenceLog.Recorded;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.cli.HubClient;
import org.crossroads.sandbox.network.HubProgram;
import org.crossroads.sandbox.network.RunningSandbox;
import org.crossroads.sandbox.network.SandboxHome;
import org.crossroads.sandbox.network.ServedContracts;
import org.crossroads.sandbox.registry.SandboxNetwork;
import org.crossroads.store.Database;
import org.crossroads.store.JdbcEvidenceLog;

/**
 * The WAR as it is delivered, in a process of its own with an empty database, and the sandbox's sources in this virtual
 * machine. Its keys are kept between runs: making them takes longer than the tests.
 */
public final class HubUnderTest implements AutoCloseable {

    private static final Path WAR = Path.of("target/crossroads.war");
    private static final Duration START_WITHIN = Duration.ofMinutes(2);
    /** Ports that no connection of a client takes meanwhile: those have numbers above 32,767. */
    private static final int LOWEST_PORT = 12_000;

    private static final int PORTS_BELOW_THE_CLIENTS = 20_000;
    private static final Random CHANCE = new Random();
    private static final int PORTS = SandboxNetwork.SOURCES + SandboxNetwork.FUNDS;

    /** One for all tests that do not stop it, started when the first of them needs it. */
    private static final class Shared {
        private static final HubUnderTest HUB = prepare(Path.of("target/it/shared"));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(HUB::close));
            HUB.start();
        }
    }

    private final Path directory;
    private final Path war;
    private final int port;
    private final SandboxNetwork network;
    private final SandboxHome home;
    private final RunningSandbox sources;
    private final ServedContracts contracts;
    private final HttpClient http;
    private Optional<Process> process = Optional.empty();

    private HubUnderTest(Path directory, Path war, ServedContracts contracts, Optional<Path> answers)
            throws IOException {
        this.contracts = contracts;
        this.directory = directory.toAbsolutePath();
        this.war = war.toAbsolutePath();
        this.port = freePorts(1);
        this.network = new SandboxNetwork(
                new SandboxNetwork.Options(50, 1990, LocalDate.of(2026, 1, 1), freePorts(PORTS), true));
        this.home = SandboxHome.prepare(this.directory, network, true, Clock.systemUTC());
        this.sources = new RunningSandbox(network, home, contracts, answers, Clock.systemUTC());
        this.http = HttpClient.newBuilder()
                .sslContext(home.tls())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        delete(databaseDirectory());
        Files.createDirectories(databaseDirectory());
    }

    /** The one that all tests share; who stops or kills it makes one of its own. */
    public static HubUnderTest shared() {
        return Shared.HUB;
    }

    /** One with a directory of its own below {@code target/it}: keys, registry and an empty database; not started. */
    public static HubUnderTest prepare(Path directory) {
        return prepare(directory, ServedContracts.onClassPath(), Optional.empty());
    }

    /**
     * The same with contracts that are added.
     *
     * @param answers files from which the sandbox's sources answer for them
     */
    public static HubUnderTest prepare(Path directory, ServedContracts contracts, Optional<Path> answers) {
        try {
            HubUnderTest hub = new HubUnderTest(directory, WAR, contracts, answers);
            hub.sources.startAll();
            return hub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with the funds of every sector in the place of the plain source that manages it: their nodes are to be started. */
    static HubUnderTest prepareBehindNodes(Path directory, Path war) {
        try {
            HubUnderTest hub = new HubUnderTest(directory, war, ServedContracts.onClassPath(), Optional.empty());
            hub.sources.startAllBehindNodes();
            return hub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program, for a process of another kind. */
    HubProgram program() {
        return new HubProgram(war, List.of("-XX:+UseParallelGC", "-XX:TieredStopAtLevel=1"));
    }

    /** Starts the process and returns when it is ready. */
    public void start() {
        start(Map.of());
    }

    /** Starts the process with more settings as environment variables, {@code CROSSROADS_...}, and returns when it is ready. */
    public void start(Map<String, String> settings) {
        try {
            ProcessBuilder builder = new ProcessBuilder(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-Xmx512m",
                    "-XX:+UseParallelGC",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    war.toString());
            builder.environment().putAll(environment());
            builder.environment().putAll(settings);
            builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            Process started = builder.start();
            process = Optional.of(started);
            awaitReady(started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings that place a hub here: keys, registry, database, port. */
    public Map<String, String> environment() {
        return Map.of(
                "SERVER_PORT", Integer.toString(port),
                "CROSSROADS_REGISTRY", home.registry().toString(),
                "CROSSROADS_DATABASE_URL", "jdbc:h2:file:" + databaseDirectory().resolve("crossroads"),
                "CROSSROADS_KEYS_SIGNING", home.pki().hub().toString(),
                "CROSSROADS_KEYS_TLS", home.pki().hubTls().toString(),
                "CROSSROADS_KEYS_PASSWORDFILE", home.pki().password().toString(),
                "CROSSROADS_KEYS_TRUST", home.pki().trustStore().toString(),
                "CROSSROADS_KEYS_REVOCATIONLISTS",
                        home.pki().rootCrl() + "," + home.pki().issuingCrl());
    }

    private void awaitReady(Process started) throws IOException {
        HttpRequest ready = HttpRequest.newBuilder(url("/operation/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Instant until = Instant.now().plus(START_WITHIN);
        while (started.isAlive() && Instant.now().isBefore(until)) {
            try {
                if (http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Refused until the port is open: that is what is waited for.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the hub started", e);
            }
            pause(Duration.ofMillis(150));
        }
        throw new IllegalStateException("the hub did not start; its log ends:\n" + tail(Files.readString(log())));
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - 4000));
    }

    /** Asks it to stop, as an operator does, and waits until it has. */
    public void stop() {
        process.ifPresent(running -> {
            running.destroy();
            await(running);
        });
        process = Optional.empty();
    }

    /** Ends the process at once, as a power cut does. */
    public void kill9() {
        process.ifPresent(running -> {
            running.destroyForcibly();
            await(running);
        });
        process = Optional.empty();
    }

    private static void await(Process running) {
        try {
            if (!running.waitFor(40, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    public boolean isRunning() {
        return process.filter(Process::isAlive).isPresent();
    }

    public URI url(String path) {
        return URI.create("https://localhost:" + port + path);
    }

    public int port() {
        return port;
    }

    public SandboxNetwork network() {
        return network;
    }

    public SandboxHome home() {
        return home;
    }

    public RunningSandbox sources() {
        return sources;
    }

    /** An institution's own client: signs, encrypts, and verifies what comes back. */
    public HubClient client(String code) {
        try {
            return new HubClient(
                    network.member(new InstitutionCode(code)).orElseThrow(),
                    home,
                    url(""),
                    contracts,
                    Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Octets as they are, with the headers given and no others. */
    public HttpResponse<byte[]> post(String path, byte[] octets, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url(path)).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        return send(request.POST(HttpRequest.BodyPublishers.ofByteArray(octets)).build());
    }

    public HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the process wrote: its structured log. */
    public Path log() {
        return databaseDirectory().resolve("hub.log");
    }

    /** Where the database file lies, and nothing else but the log. */
    public Path databaseDirectory() {
        return directory.resolve("hub");
    }

    /**
     * The whole evidence log, as it is on disk at this moment. A copy of the file is read, as after a power cut: the hub
     * goes on, and what is only in its memory does not count.
     */
    public List<Recorded> evidence() {
        return evidence(databaseDirectory());
    }

    /** The same of another node, whose database lies in that directory. */
    List<Recorded> evidence(Path database) {
        Path copy = directory.resolve("evidence-copy");
        RuntimeException last = new IllegalStateException("not tried");
        for (int attempt = 0; attempt < 5; attempt++) {
            try {
                delete(copy);
                Files.createDirectories(copy);
                Files.copy(database.resolve("crossroads.mv.db"), copy.resolve("crossroads.mv.db"));
                return read(copy.resolve("crossroads"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (RuntimeException e) {
                // Copied while the hub wrote: the next copy is whole.
                last = e;
                pause(Duration.ofMillis(300));
            }
        }
        throw last;
    }

    private static List<Recorded> read(Path file) {
        try (Database database = Database.open(new Database.Settings("jdbc:h2:file:" + file, "crossroads", "", 2));
                JdbcEvidenceLog log = new JdbcEvidenceLog(database)) {
            List<Recorded> all = new ArrayList<>();
            List<Recorded> page = log.from(1, 1000);
            while (!page.isEmpty()) {
                all.addAll(page);
                page = log.from(all.size() + 1L, 1000);
            }
            return all;
        }
    }

    @Override
    public void close() {
        kill9();
        sources.close();
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The first of so many ports in a row that nobody has now. */
    private static int freePorts(int inARow) {
        for (int attempt = 0; attempt < 50; attempt++) {
            int port = LOWEST_PORT + CHANCE.nextInt(PORTS_BELOW_THE_CLIENTS - inARow);
            if (IntStream.range(port, port + inARow).allMatch(HubUnderTest::isFree)) {
                return port;
            }
        }
        throw new IllegalStateException("no " + inARow + " free ports in a row");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
