package org.crossroads.webapp.deploy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.crossroads.webapp.it.HubUnderTest;

/** A Java virtual machine of its own, whose output is a file. Closing it kills it. */
record Forked(Process process, Path output) implements AutoCloseable {

    static Forked java(Path output, Map<String, String> environment, List<String> arguments) {
        try {
            Files.createDirectories(output.toAbsolutePath().getParent());
            List<String> command = new ArrayList<>();
            command.add(ProcessHandle.current().info().command().orElse("java"));
            command.add("-XX:TieredStopAtLevel=1");
            command.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            File file = output.toFile();
            return new Forked(
                    builder.redirectErrorStream(true).redirectOutput(file).start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end and gives its exit code. */
    int exit(Duration within) throws InterruptedException {
        if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("still running after " + within + ":\n" + written());
        }
        return process.exitValue();
    }

    /** Waits until the hub in it says that it is ready. */
    void awaitReady(HubUnderTest hub, Duration within) throws InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(hub.url("/operation/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long until = System.nanoTime() + within.toNanos();
        while (process.isAlive() && System.nanoTime() < until) {
            try {
                HttpResponse<byte[]> answer = hub.send(ready);
                if (answer.statusCode() == 200) {
                    return;
                }
            } catch (UncheckedIOException notYet) {
                // Refused until the port is open: that is what is waited for.
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("the hub did not start:\n" + written());
    }

    String written() {
        try {
            String text = Files.readString(output);
            return text.substring(Math.max(0, text.length() - 6000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
