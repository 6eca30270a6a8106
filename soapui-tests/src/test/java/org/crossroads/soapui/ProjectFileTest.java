package org.crossroads.soapui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossroads.soapui.exchange.Contract;
import org.crossroads.soapui.project.Assertion;
import org.crossroads.soapui.project.SoapUiProject;
import org.crossroads.soapui.project.SoapUiProject.RequestStep;
import org.crossroads.soapui.project.SoapUiProject.TestSuite;
import org.junit.jupiter.api.Test;

/** The projects' own files, before there is a hub to run it against. */
class ProjectFileTest {

    private static final List<SoapUiProject> PROJECTS = ProjectFiles.all();

    @Test
    void theFileOfTheHubsFirstServicesHasASuiteForEach() {
        assertThat(PROJECTS)
                .filteredOn(project -> project.name().equals("Crossroads"))
                .singleElement()
                .satisfies(project -> assertThat(project.suites())
                        .extracting(TestSuite::name)
                        .containsExactly("TestConnection", "Identification", "Repertory", "Career", "Authorisation"));
    }

    @Test
    void allOfThemAreUnderstoodAndAgreeWithTheContracts() {
        assertThat(PROJECTS)
                .allSatisfy(project -> assertThat(project.interfaces())
                        .isNotEmpty()
                        .allSatisfy(contract -> assertThatCode(() -> Contract.read(contract, project.directory()))
                                .doesNotThrowAnyException()));
    }

    @Test
    void everyOperationOfEveryContractIsAllowedAndDenied() {
        // A case may need a contract that another project is for, and then only some of its operations.
        Map<String, Set<String>> codes = steps().collect(Collectors.groupingBy(
                step -> step.interfaceName() + "." + step.operation(),
                Collectors.flatMapping(ProjectFileTest::statusCodes, Collectors.toSet())));
        PROJECTS.forEach(project -> project.interfaces()
                .forEach(contract -> contract.actions().keySet().forEach(operation -> {
                    String name = contract.name() + "." + operation;
                    assertThat(codes.getOrDefault(name, Set.of()))
                            .as(name)
                            .containsAnyOf(letIn(name))
                            .containsAnyOf("MSG00012", "MSG00013", "MSG00015");
                })));
    }

    /** An amendment would change the table under the other cases: what an officer sends is let in, and then not valid. */
    private static String[] letIn(String operation) {
        return operation.startsWith("AuthorisationTableBinding.")
                ? new String[] {"MSG00000", "MSG00100", "MSG00008"}
                : new String[] {"MSG00000"};
    }

    private static Stream<String> statusCodes(RequestStep step) {
        return step.assertions().stream()
                .filter(assertion -> assertion.name().equals("Status code"))
                .map(assertion -> ((Assertion.XPathMatch) assertion).content());
    }

    /** HAN20200 needs a source that is down and MSG00003 a hub that is broken: no message provokes those. */
    @Test
    void everyStatusCodeThatAMessageCanProvokeIsExpectedSomewhere() {
        Set<String> expected = steps().flatMap(ProjectFileTest::statusCodes).collect(Collectors.toSet());

        assertThat(expected)
                .containsExactlyInAnyOrder(
                        "EXM00012",
                        "EXM00014",
                        "MSG00000",
                        "MSG00005",
                        "MSG00006",
                        "MSG00008",
                        "MSG00009",
                        "MSG00011",
                        "MSG00012",
                        "MSG00013",
                        "MSG00015",
                        "MSG00021",
                        "MSG00100");
    }

    @Test
    void everyReplyIsHeldAgainstItsContractAndItsSignature() {
        List<String> always = List.of(
                "SOAP response",
                "Valid against the contract",
                "Security header in order",
                "Body is signed",
                "Timestamp is signed");

        assertThat(steps())
                .allSatisfy(step -> assertThat(step.assertions())
                        .extracting(Assertion::name)
                        .containsAll(always)
                        .containsAnyOf("A SOAP fault", "Not a SOAP fault")
                        .containsAnyOf("Body was encrypted", "Body was not encrypted"));
    }

    private static Stream<RequestStep> steps() {
        return PROJECTS.stream().flatMap(ProjectFileTest::steps);
    }

    private static Stream<RequestStep> steps(SoapUiProject project) {
        return project.suites().stream()
                .flatMap(suite -> suite.cases().stream())
                .flatMap(testCase -> testCase.steps().stream());
    }
}
