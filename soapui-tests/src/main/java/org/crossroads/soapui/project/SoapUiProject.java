package org.crossroads.soapui.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A SoapUI project: contracts, keys, and suites of requests with what is expected of the replies.
 *
 * @param directory where the project file stands; relative paths in it start there
 * @param properties the project's own, expanded as {@code ${#Project#name}}
 */
public record SoapUiProject(
        String name,
        Path directory,
        Map<String, String> properties,
        List<ServiceInterface> interfaces,
        WssContainer security,
        List<TestSuite> suites) {

    public SoapUiProject {
        properties = Map.copyOf(properties);
        interfaces = List.copyOf(interfaces);
        suites = List.copyOf(suites);
    }

    /**
     * Reads a project file.
     *
     * @throws NotUnderstoodException when the file has anything that would have to be ignored
     */
    public static SoapUiProject read(Path file) {
        return new ProjectReader(file.toAbsolutePath().normalize()).project();
    }

    /**
     * A contract, as a WSDL file beside the project.
     *
     * @param definition path of the WSDL, relative to the project's directory
     * @param bindingName {@code {namespace}name}
     * @param actions SOAPAction by operation
     */
    public record ServiceInterface(String name, String definition, String bindingName, Map<String, String> actions) {

        public ServiceInterface {
            actions = Map.copyOf(actions);
        }
    }

    /** Cases that belong together: here, those of one service. */
    public record TestSuite(String name, Map<String, String> properties, List<TestCase> cases) {

        public TestSuite {
            properties = Map.copyOf(properties);
            cases = List.copyOf(cases);
        }
    }

    /** Requests in order; the first that fails ends the case. */
    public record TestCase(String name, Map<String, String> properties, List<RequestStep> steps) {

        public TestCase {
            properties = Map.copyOf(properties);
            steps = List.copyOf(steps);
        }
    }

    /**
     * One request and what is expected of its reply.
     *
     * @param interfaceName name of a {@link ServiceInterface}
     * @param envelope the SOAP envelope before expansion and before security
     * @param outgoing name of an {@link WssContainer.Outgoing}; empty sends the message as it is
     * @param incoming name of an {@link WssContainer.Incoming}; empty leaves the reply as it came
     */
    public record RequestStep(
            String name,
            String interfaceName,
            String operation,
            String endpoint,
            String envelope,
            String outgoing,
            String incoming,
            List<Assertion> assertions) {

        public RequestStep {
            assertions = List.copyOf(assertions);
        }
    }
}
