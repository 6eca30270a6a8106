package org.crossroads.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.crossroads.bench.load.Target;
import org.crossroads.bench.process.FreePorts;
import org.crossroads.bench.process.ServerProcess;
import org.crossroads.bench.process.ServerProcesses;
import org.crossroads.bench.server.BareRelay;
import org.crossroads.bench.server.OneService;
import org.crossroads.bench.server.Register;
import org.crossroads.bench.server.Sources;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.network.SandboxHome;
import org.crossroads.sandbox.registry.SandboxNetwork;

/** The servers of a run, each on a free port of the loopback address, with keys and a registry of their own. */
final class Servers implements AutoCloseable {

    static final List<String> OPTIONS = List.of("-Xms512m", "-Xmx512m");

    private static final String SERVICE = "/ws/identification/v1";
    private static final Duration START = Duration.ofMinutes(2);

    private final Path directory;
    private final SandboxNetwork network;
    private final SandboxHome home;
    private final int sourcePort;
    private final ServerProcesses processes;
    private final ServerProcess source;

    /** @param directory for keys, registry, the hub's database and logs; keys are kept from run to run */
    Servers(Path directory, Clock clock) throws IOException, InterruptedException {
        this.directory = Files.createDirectories(directory.toAbsolutePath());
        this.sourcePort = FreePorts.inARow(SandboxNetwork.SOURCES);
        this.network = Network.at(sourcePort);
        this.home = SandboxHome.prepare(home(), network, false, clock);
        this.processes = new ServerProcesses(this.directory);
        List<String> command = own(Register.class, List.of(), String.valueOf(sourcePort));
        this.source = start("source", sourcePort, command);
    }

    private Path home() {
        return directory.resolve("var");
    }

    SandboxNetwork network() {
        return network;
    }

    SandboxHome keys() {
        return home;
    }

    ServerProcess source() {
        return source;
    }

    /**
     * Some of the network's other sources, in a process of their own.
     *
     * @param options of its JVM, after those of all servers
     * @param sources as {@link Sources} takes them
     */
    ServerProcess sources(String name, List<String> options, String... sources)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(String.valueOf(sourcePort)));
        arguments.addAll(List.of(sources));
        List<String> command = own(Sources.class, options, arguments.toArray(new String[0]));
        return start(name, port(Sources.code(sources[sources.length - 1])), command);
    }

    private int port(InstitutionCode source) {
        return network.member(source).orElseThrow().port().orElseThrow();
    }

    /** The hub's own parts behind one service, that binds its messages to classes or relays them. */
    Target oneService(OneService.Kind kind) throws IOException, InterruptedException {
        int port = FreePorts.find(1).get(0);
        Path database = directory.resolve(kind + "-database");
        delete(database);
        List<String> command = own(OneService.class, List.of(), String.valueOf(port), kind.name(), database.toString());
        return target(kind.name(), port, start(kind.name(), port, command));
    }

    Target bareRelay(List<String> extraOptions) throws IOException, InterruptedException {
        int port = FreePorts.find(1).get(0);
        String sourceAddress = "https://localhost:" + sourcePort + SERVICE;
        List<String> command = own(BareRelay.class, extraOptions, String.valueOf(port), sourceAddress);
        return target("bare", port, start("bare", port, command));
    }

    /**
     * The hub with its defaults, but for where it listens; it finds its keys, registry and database below its directory.
     *
     * @param extraOptions of its JVM
     */
    Target hub(Path war, List<String> extraOptions) throws IOException, InterruptedException {
        return hub(war, extraOptions, List.of());
    }

    /**
     * The hub with other settings.
     *
     * @param settings as its command line takes them, {@code --name=value}
     */
    Target hub(Path war, List<String> extraOptions, List<String> settings) throws IOException, InterruptedException {
        if (!Files.isRegularFile(war)) {
            throw new IllegalArgumentException("there is no hub at " + war + "; build it first");
        }
        delete(home().resolve("hub"));
        // A build that replaced the file would take it away from under the running hub.
        Path copy = Files.copy(war, directory.resolve("hub.war"), StandardCopyOption.REPLACE_EXISTING);
        int port = FreePorts.find(1).get(0);
        List<String> command = new ArrayList<>(OPTIONS);
        command.addAll(extraOptions);
        command.addAll(List.of("-jar", copy.toString(), "--server.address=127.0.0.1", "--server.port=" + port));
        command.addAll(settings);
        return target("hub", port, start("hub", port, command));
    }

    void stop(ServerProcess server) {
        processes.stop(server);
    }

    private List<String> own(Class<?> main, List<String> extraOptions, String... arguments) {
        List<String> command = new ArrayList<>(OPTIONS);
        command.addAll(extraOptions);
        command.addAll(List.of(
                "-Dlogback.configurationFile=bench-logback.xml",
                "-cp",
                classPath(),
                main.getName(),
                home().toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Our own; the servers run in another directory. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Target target(String name, int port, ServerProcess server) {
        return new Target(name, URI.create("https://localhost:" + port + SERVICE), server);
    }

    private ServerProcess start(String name, int port, List<String> command) throws IOException, InterruptedException {
        ServerProcess server = processes.start(name, command);
        long until = System.nanoTime() + START.toNanos();
        while (!listens(port)) {
            if (!server.isRunning()) {
                throw server.failure("ended at once");
            }
            if (System.nanoTime() > until) {
                throw server.failure("does not listen after " + START);
            }
            Thread.sleep(100);
        }
        return server;
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (var files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() {
        processes.close();
    }
}
