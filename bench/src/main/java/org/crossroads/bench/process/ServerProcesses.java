package org.crossroads.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every process of a run. They end with it, however it ends: by itself, by an error or by Ctrl-C. */
public final class ServerProcesses implements AutoCloseable {

    private final Path directory;
    private final List<ServerProcess> running = new ArrayList<>();
    private final Thread onExit = new Thread(this::stopAll, "stop-servers");
    private boolean closed;

    /** @param directory in which they run, and where their output goes */
    public ServerProcesses(Path directory) {
        this.directory = directory;
        Runtime.getRuntime().addShutdownHook(onExit);
    }

    /**
     * Starts a JVM like the one that runs now.
     *
     * @param arguments options of the JVM, then what it is to run
     */
    public synchronized ServerProcess start(String name, List<String> arguments) throws IOException {
        if (closed) {
            throw new IllegalStateException("the run is ending");
        }
        Path log = directory.resolve(name + ".log");
        Path temporary = Files.createDirectories(directory.resolve("tmp-" + name));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.io.tmpdir=" + temporary.toAbsolutePath());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // Flags that others set for every JVM would be on one side's class path or heap and not be in the report.
        builder.environment().keySet().removeIf(variable -> variable.matches("JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS"));
        builder.environment().keySet().removeIf(variable -> variable.startsWith("CROSSROADS_"));
        ServerProcess server = new ServerProcess(name, builder.start(), log);
        running.add(server);
        return server;
    }

    public synchronized void stop(ServerProcess server) {
        server.stop();
        running.remove(server);
    }

    private synchronized void stopAll() {
        closed = true;
        running.forEach(ServerProcess::stop);
        running.clear();
    }

    @Override
    public void close() {
        stopAll();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // The machine is going down already, and the hook did what close does.
        }
    }
}
