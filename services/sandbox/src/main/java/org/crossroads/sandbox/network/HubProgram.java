package org.crossroads.sandbox.network;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/**
 * The hub's program, to be started in processes of their own: as the hub, or as the node of a sector.
 *
 * @param place its WAR, or a directory with the WAR unpacked and its classes in a jar, which starts sooner
 * @param jvmOptions for its virtual machine
 */
public record HubProgram(Path place, List<String> jvmOptions) {

    /** A node serves one sector: it is there beside the hub, not instead of it. */
    private static final String SMALL_HEAP = "-Xmx192m";

    public HubProgram {
        jvmOptions = List.copyOf(jvmOptions);
    }

    /**
     * Starts it as the hub.
     *
     * @param settings as environment variables, {@code CROSSROADS_...}
     */
    public Process asHub(Map<String, String> settings, Path log) throws IOException {
        // The path as it was given: an archive of classes fits no other.
        ProcessBuilder builder = new ProcessBuilder(command(place, jvmOptions));
        builder.environment().putAll(settings);
        return started(builder, log);
    }

    /** Starts it as the node whose {@code crossroads.yaml} lies in that directory, with a small heap. */
    public Process asNode(Path directory) throws IOException {
        List<String> options = new ArrayList<>(jvmOptions);
        options.removeIf(option -> option.startsWith("-Xm") || option.startsWith("-XX:SharedArchiveFile="));
        options.add(SMALL_HEAP);
        ProcessBuilder builder =
                new ProcessBuilder(command(place.toAbsolutePath(), options)).directory(directory.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CROSSROADS_") || name.equals("SERVER_PORT"));
        return started(builder, directory.resolve("node.log"));
    }

    private static Process started(ProcessBuilder builder, Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        File output = log.toFile();
        return builder.redirectErrorStream(true).redirectOutput(output).start();
    }

    private static List<String> command(Path place, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        if (!Files.isDirectory(place)) {
            command.addAll(List.of("-jar", place.toString()));
            return command;
        }
        Path inside = place.resolve("WEB-INF");
        String classPath = String.join(File.pathSeparator, inside + "/lib/*", inside + "/lib-provided/*");
        command.addAll(List.of("-cp", classPath, "org.crossroads.webapp.wiring.Crossroads"));
        return command;
    }

    /** Waits until it takes messages; false when it ended, or did not start in time. */
    public static boolean awaitReady(Process process, URI address, SSLContext tls, Duration within)
            throws InterruptedException {
        HttpClient http = HttpClient.newBuilder().sslContext(tls).build();
        HttpRequest ready = HttpRequest.newBuilder(URI.create(address + "/operation/health/readiness"))
                .timeout(Duration.ofSeconds(2))
                .build();
        long until = System.nanoTime() + within.toNanos();
        while (process.isAlive() && System.nanoTime() < until) {
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

    /** Asks it to end, and insists after half a minute. */
    public static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(35, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
