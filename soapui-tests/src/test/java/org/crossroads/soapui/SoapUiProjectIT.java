package org.crossroads.soapui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossroads.soapui.project.SoapUiProject;
import org.crossroads.soapui.project.SoapUiProject.TestSuite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The very files that partners load by hand, over the wire, against the hub as it ships and the sandbox network. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SoapUiProjectIT {

    private static final List<SoapUiProject> PROJECTS = ProjectFiles.all();
    private static final Duration START = Duration.ofMinutes(3);

    private final RunningNetwork network;

    SoapUiProjectIT(@TempDir Path directory) throws IOException, InterruptedException {
        network = RunningNetwork.start(directory);
    }

    /** The first questions find everything cold: a source that is then too late for its deadline would count as missing. */
    @BeforeAll
    void waitUntilTheFirstCaseOfEverySuiteIsAnswered() throws IOException, InterruptedException {
        List<SoapUiProject> first = PROJECTS.stream()
                .map(project -> with(
                        project,
                        project.suites().stream()
                                .map(suite -> new TestSuite(
                                        suite.name(),
                                        suite.properties(),
                                        suite.cases().subList(0, 1)))
                                .toList()))
                .toList();
        long until = System.nanoTime() + START.toNanos();
        for (String report = run(first); report.contains("FAILED"); report = run(first)) {
            assertThat(System.nanoTime()).as("%s%n%s", report, network.hubLog()).isLessThan(until);
            Thread.sleep(1000);
        }
    }

    @AfterAll
    void stopTheNetwork() {
        network.close();
    }

    @Test
    void everyCaseOfEveryProjectIsAsExpected() throws IOException {
        assertThat(run(PROJECTS).lines().filter(line -> line.contains("FAILED")))
                .as(network.hubLog())
                .isEmpty();
    }

    @Test
    void whatIsRegisteredInOneRunDoesNotStandInTheWayOfTheNext() {
        Set<String> changing = Set.of("Repertory", "Collection");
        List<SoapUiProject> again = PROJECTS.stream()
                .map(project -> with(
                        project,
                        project.suites().stream()
                                .filter(suite -> changing.contains(suite.name()))
                                .toList()))
                .toList();

        for (int i = 0; i < 2; i++) {
            assertThat(run(again))
                    .contains(
                            "an inscription is registered, listed and closed / ok",
                            "what one institution collected the next one has from the network / ok")
                    .doesNotContain("FAILED");
        }
    }

    private static SoapUiProject with(SoapUiProject project, List<TestSuite> suites) {
        return new SoapUiProject(
                project.name(),
                project.directory(),
                project.properties(),
                project.interfaces(),
                project.security(),
                suites);
    }

    private String run(List<SoapUiProject> projects) {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        for (SoapUiProject project : projects) {
            new SoapUiRunner(project, Optional.of(network.hub()), Optional.of(network.pki()), new SecureRandom())
                    .run(new PrintStream(report, true, StandardCharsets.UTF_8));
        }
        return report.toString(StandardCharsets.UTF_8);
    }
}
