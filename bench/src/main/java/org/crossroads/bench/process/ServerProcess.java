package org.crossroads.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One server in a JVM of its own, with its output in a file. */
public final class ServerProcess {

    private static final Duration GRACE = Duration.ofSeconds(8);
    private static final int TAIL = 40;

    private final String name;
    private final Process process;
    private final Path log;

    ServerProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    public String name() {
        return name;
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** User and system time of all its threads since it began; the system counts in steps of 10 ms. */
    public Duration cpu() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException(name + " ended, or this system does not tell CPU times"));
    }

    /** Says in its own last lines why it is of no use. */
    public IllegalStateException failure(String what) {
        return new IllegalStateException(name + " " + what + "; the end of " + log + ":\n" + tail());
    }

    /** The group of the first match in what it wrote. */
    public Optional<String> said(String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(log));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end and makes it. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
