package org.crossroads.soapui;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.crossroads.soapui.exchange.CaseRun;
import org.crossroads.soapui.exchange.Contract;
import org.crossroads.soapui.exchange.PkiDirectory;
import org.crossroads.soapui.exchange.SoapCaller;
import org.crossroads.soapui.project.NotUnderstoodException;
import org.crossroads.soapui.project.SoapUiProject;
import org.crossroads.soapui.project.SoapUiProject.ServiceInterface;
import org.crossroads.soapui.project.SoapUiProject.TestCase;
import org.crossroads.soapui.project.SoapUiProject.TestSuite;

/**
 * Runs every case of SoapUI projects against a running hub and prints one line for each.
 *
 * <p>{@code java [-Dhub=https://host:port] [-DpkiDirectory=directory] ... SoapUiRunner project.xml...}. The exit code is 0
 * when every case is as expected, 1 when one is not, 2 when a project has something that is not understood; then nothing of
 * any project was sent.
 */
public final class SoapUiRunner {

    private static final String HUB = "hub";
    private static final String PASSWORD = "pkiPassword";

    private final SoapUiProject project;
    private final Map<String, String> properties;
    private final Map<String, Contract> contracts;
    private final SoapCaller caller;
    private final RandomGenerator random;

    /**
     * Reads all that the project refers to.
     *
     * @param hub address that outweighs the project's property {@code hub}
     * @param pkiDirectory outweighs {@code ../var/pki} beside the project
     * @throws NotUnderstoodException when contracts or key material do not fit the project
     */
    public SoapUiRunner(
            SoapUiProject project, Optional<String> hub, Optional<Path> pkiDirectory, RandomGenerator random) {
        this.project = project;
        PkiDirectory pki = new PkiDirectory(
                pkiDirectory.orElseGet(() -> PkiDirectory.besides(project.directory())),
                project.properties().getOrDefault(PASSWORD, ""));
        this.properties = new HashMap<>(project.properties());
        hub.ifPresent(address -> properties.put(HUB, address));
        properties.put(PASSWORD, pki.password());
        this.contracts = project.interfaces().stream()
                .collect(Collectors.toMap(ServiceInterface::name, one -> Contract.read(one, project.directory())));
        this.caller = new SoapCaller(project.security(), pki);
        this.random = random;
    }

    public static void main(String[] arguments) {
        System.exit(exitCode(arguments));
    }

    private static int exitCode(String[] arguments) {
        if (arguments.length == 0) {
            System.err.println("the SoapUI project files, one or several");
            return 2;
        }
        try {
            List<SoapUiRunner> runners =
                    Arrays.stream(arguments).map(SoapUiRunner::ofFile).toList();
            return runners.stream().filter(runner -> !runner.run(System.out)).count() == 0 ? 0 : 1;
        } catch (NotUnderstoodException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    private static SoapUiRunner ofFile(String file) {
        return new SoapUiRunner(
                SoapUiProject.read(Path.of(file)),
                Optional.ofNullable(System.getProperty(HUB)),
                Optional.ofNullable(System.getProperty("pkiDirectory")).map(Path::of),
                new SecureRandom());
    }

    /** True when every case is as expected; each has its line. */
    public boolean run(PrintStream report) {
        int failed = 0;
        int all = 0;
        for (TestSuite suite : project.suites()) {
            for (TestCase testCase : suite.cases()) {
                Optional<String> failure = run(suite, testCase);
                String outcome = failure.map(what -> "FAILED: " + what).orElse("ok");
                report.println(suite.name() + " / " + testCase.name() + " / " + outcome);
                all++;
                failed += failure.isPresent() ? 1 : 0;
            }
        }
        report.println(all + " cases, " + failed + " failed");
        return failed == 0;
    }

    private Optional<String> run(TestSuite suite, TestCase testCase) {
        return new CaseRun(testCase, contracts, caller, properties, suite.properties(), random).failure();
    }
}
