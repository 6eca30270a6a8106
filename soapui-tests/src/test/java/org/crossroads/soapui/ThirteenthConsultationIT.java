package org.crossroads.soapui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossroads.soapui.project.SoapUiProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A consultation that nobody built: a WSDL, a schema, a descriptor and rows are laid beside the hub as it ships, a source
 * answers from a file, and the SoapUI project of the consultation passes.
 */
class ThirteenthConsultationIT {

    private static final Path ADDED = Path.of("src/test/resources/thirteenth");
    private static final Duration START = Duration.ofMinutes(3);

    @Test
    void aContractADescriptorAndRowsAreAConsultation(@TempDir Path directory) throws IOException, InterruptedException {
        copy(ADDED, directory);
        Files.copy(Path.of("../xsd/common-v1.xsd"), directory.resolve("contracts/common-v1.xsd"));
        SoapUiProject project = SoapUiProject.read(directory.resolve("studentwork-soapui-project.xml"));
        try (RunningNetwork network = RunningNetwork.start(
                directory,
                List.of("--contracts", "contracts", "--answers", "answers"),
                List.of("--crossroads.contracts=contracts"),
                registry -> append(directory.resolve("rows"), registry))) {
            String report = run(project, network);
            // The first questions find everything cold.
            for (long until = System.nanoTime() + START.toNanos();
                    report.contains("FAILED") && System.nanoTime() < until;
                    report = run(project, network)) {
                Thread.sleep(2000);
            }

            assertThat(report).as(network.hubLog()).doesNotContain("FAILED").contains("the hours of a student / ok");
            assertThat(report.lines().filter(line -> line.endsWith("/ ok"))).hasSize(9);
        }
    }

    private static String run(SoapUiProject project, RunningNetwork network) {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        new SoapUiRunner(project, Optional.of(network.hub()), Optional.of(network.pki()), new SecureRandom())
                .run(new PrintStream(report, true, StandardCharsets.UTF_8));
        return report.toString(StandardCharsets.UTF_8);
    }

    /** The rows of the consultation after those of the network, in files of the same names. */
    private static void append(Path rows, Path registry) {
        try (Stream<Path> files = Files.list(rows)) {
            for (Path file : files.toList()) {
                Files.writeString(
                        registry.resolve(file.getFileName()), Files.readString(file), StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
