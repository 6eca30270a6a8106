package org.crossroads.soapui;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The hub's WAR and the sandbox's sources, each a process of its own on ports that are free, in a directory of its own. */
final class RunningNetwork implements AutoCloseable {

    private static final Path WAR = Path.of("../webapp/target/crossroads.war").toAbsolutePath();
    private static final Path SANDBOX = Path.of("../services/sandbox/target").toAbsolutePath();
    /** As many as the sandbox may have; it takes them in a row, from the first. */
    private static final int SOURCES = 40;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path directory;
    private final int hubPort;
    private final List<Process> processes = new ArrayList<>();

    private RunningNetwork(Path directory, int hubPort) {
        this.directory = directory;
        this.hubPort = hubPort;
    }

    /** Returns when the sources serve; the hub may still be starting. */
    static RunningNetwork start(Path directory) throws IOException, InterruptedException {
        return start(directory, List.of(), List.of(), registry -> {});
    }

    /**
     * With a consultation that is added to the network before the hub starts.
     *
     * @param toSources further options of the sources
     * @param toHub further options of the hub
     * @param rows puts rows into the files of the registry's directory
     */
    static RunningNetwork start(Path directory, List<String> toSources, List<String> toHub, Consumer<Path> rows)
            throws IOException, InterruptedException {
        int hubPort = freePorts(1);
        int sourcePort = freePorts(SOURCES);
        RunningNetwork network = new RunningNetwork(directory, hubPort);
        String classPath = SANDBOX.resolve("classes") + ":" + Files.readString(SANDBOX.resolve("classpath.txt"));
        List<String> options = new ArrayList<>(List.of(
                "-cp",
                classPath,
                "-Dlogback.configurationFile=crossroads-cli-logback.xml",
                "org.crossroads.sandbox.cli.Main",
                "network",
                "--home",
                "var",
                "--source-port",
                String.valueOf(sourcePort)));
        options.addAll(toSources);
        Process sources = network.java("sources.log", options);
        network.await("the sources are up", "sources.log", sources);
        rows.accept(directory.resolve("var/registry"));
        List<String> hub = new ArrayList<>(List.of("-Xmx512m", "-jar", WAR.toString(), "--server.port=" + hubPort));
        hub.addAll(toHub);
        network.java("hub.log", hub);
        return network;
    }

    String hub() {
        return "https://localhost:" + hubPort;
    }

    Path pki() {
        return directory.resolve("var/pki");
    }

    /** What the hub wrote, for the message of a test that fails. */
    String hubLog() throws IOException {
        return Files.readString(directory.resolve("hub.log"), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        processes.forEach(process -> process.onExit()
                .completeOnTimeout(process, 30, TimeUnit.SECONDS)
                .join()
                .destroyForcibly());
    }

    private Process java(String log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(log).toFile())
                .start();
        processes.add(process);
        return process;
    }

    private void await(String line, String log, Process process) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(directory.resolve(log)).contains(line)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                close();
                throw new IllegalStateException(Files.readString(directory.resolve(log)));
            }
            Thread.sleep(200);
        }
    }

    /** The first of so many ports in a row that are all free now. */
    private static int freePorts(int count) {
        while (true) {
            List<ServerSocket> held = new ArrayList<>();
            try {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
                int first = held.get(0).getLocalPort();
                for (int next = first + 1; next < first + count; next++) {
                    held.add(new ServerSocket(next, 1, InetAddress.getLoopbackAddress()));
                }
                return first;
            } catch (IOException | IllegalArgumentException taken) {
                // Another row, then.
            } finally {
                held.forEach(RunningNetwork::release);
            }
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
