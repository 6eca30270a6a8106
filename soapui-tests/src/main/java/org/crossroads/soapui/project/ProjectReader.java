package org.crossroads.soapui.project;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crossroads.soapui.project.SoapUiProject.RequestStep;
import org.crossroads.soapui.project.SoapUiProject.ServiceInterface;
import org.crossroads.soapui.project.SoapUiProject.TestCase;
import org.crossroads.soapui.project.SoapUiProject.TestSuite;
import org.w3c.dom.Element;

/** Turns a valid project file into values; names that refer to nothing, and names used twice, are refused. */
final class ProjectReader {

    private final Path file;
    private final Element root;

    ProjectReader(Path file) {
        this.file = file;
        this.root = ProjectDocument.read(file);
    }

    SoapUiProject project() {
        SoapUiProject project = new SoapUiProject(
                root.getAttribute("name"),
                Optional.ofNullable(file.getParent()).orElseThrow(),
                properties(root),
                XmlChildren.all(root, "interface").stream()
                        .map(ProjectReader::serviceInterface)
                        .toList(),
                new WssReader().container(XmlChildren.one(root, "wssContainer")),
                XmlChildren.all(root, "testSuite").stream()
                        .map(ProjectReader::suite)
                        .toList());
        refuseDuplicates("suite", project.suites(), TestSuite::name);
        refuseDuplicates("interface", project.interfaces(), ServiceInterface::name);
        refuseWhatRefersToNothing(project);
        return project;
    }

    private static ServiceInterface serviceInterface(Element element) {
        String place = "interface '" + element.getAttribute("name") + "'";
        String definition = PropertyExpansion.literal(element.getAttribute("definition"), place);
        Map<String, String> actions = new HashMap<>();
        for (Element operation : XmlChildren.all(element, "operation")) {
            String name = operation.getAttribute("name");
            if (!operation.getAttribute("bindingOperationName").equals(name)) {
                throw new NotUnderstoodException(place, "operation and bindingOperationName differ: " + name);
            }
            actions.put(name, operation.getAttribute("action"));
        }
        return new ServiceInterface(
                element.getAttribute("name"), definition, element.getAttribute("bindingName"), actions);
    }

    private static TestSuite suite(Element element) {
        String name = element.getAttribute("name");
        List<TestCase> cases = XmlChildren.all(element, "testCase").stream()
                .map(testCase -> testCase(testCase, "suite '" + name + "'"))
                .toList();
        refuseDuplicates("case in suite '" + name + "'", cases, TestCase::name);
        return new TestSuite(name, properties(element), cases);
    }

    private static TestCase testCase(Element element, String suite) {
        String name = element.getAttribute("name");
        String place = suite + ", case '" + name + "'";
        List<RequestStep> steps = XmlChildren.all(element, "testStep").stream()
                .map(step -> step(step, place))
                .toList();
        refuseDuplicates("step in " + place, steps, RequestStep::name);
        return new TestCase(name, properties(element), steps);
    }

    private static RequestStep step(Element element, String testCase) {
        String name = element.getAttribute("name");
        String place = testCase + ", step '" + name + "'";
        Element config = XmlChildren.one(element, "config");
        Element request = XmlChildren.one(config, "request");
        return new RequestStep(
                name,
                XmlChildren.text(config, "interface"),
                XmlChildren.text(config, "operation"),
                XmlChildren.text(request, "endpoint"),
                XmlChildren.text(request, "request"),
                request.getAttribute("outgoingWss"),
                request.getAttribute("incomingWss"),
                XmlChildren.all(request, "assertion").stream()
                        .map(assertion -> AssertionReader.assertion(assertion, place))
                        .toList());
    }

    private static Map<String, String> properties(Element parent) {
        Map<String, String> properties = new HashMap<>();
        XmlChildren.first(parent, "properties").stream()
                .flatMap(holder -> XmlChildren.all(holder, "property").stream())
                .forEach(property -> {
                    String name = XmlChildren.text(property, "name");
                    String value = PropertyExpansion.literal(XmlChildren.text(property, "value"), "property " + name);
                    properties.put(name, value);
                });
        return properties;
    }

    private static <T> void refuseDuplicates(String what, List<T> values, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        for (T value : values) {
            if (!seen.add(name.apply(value))) {
                throw new NotUnderstoodException(what + " '" + name.apply(value) + "'", "the name is used twice");
            }
        }
    }

    private static void refuseWhatRefersToNothing(SoapUiProject project) {
        Set<String> outgoing = project.security().outgoing().stream()
                .map(WssContainer.Outgoing::name)
                .collect(Collectors.toSet());
        Set<String> incoming = project.security().incoming().stream()
                .map(WssContainer.Incoming::name)
                .collect(Collectors.toSet());
        for (TestSuite suite : project.suites()) {
            for (TestCase testCase : suite.cases()) {
                Set<String> earlier = new HashSet<>();
                for (RequestStep step : testCase.steps()) {
                    String place = suite.name() + " / " + testCase.name() + " / " + step.name();
                    refuseUnlessKnown(place, "outgoingWss", step.outgoing(), outgoing);
                    refuseUnlessKnown(place, "incomingWss", step.incoming(), incoming);
                    refuseUnknownOperation(place, step, project.interfaces());
                    refuseUnknownExpansions(place, step, expansion(project, suite, testCase, earlier));
                    earlier.add(step.name());
                }
            }
        }
    }

    private static PropertyExpansion expansion(
            SoapUiProject project, TestSuite suite, TestCase testCase, Set<String> earlier) {
        return new PropertyExpansion(
                project.properties(),
                suite.properties(),
                testCase.properties(),
                (step, path) -> Optional.of("any").filter(any -> earlier.contains(step)),
                new Random(0));
    }

    private static void refuseUnlessKnown(String place, String attribute, String name, Set<String> known) {
        if (!name.isEmpty() && !known.contains(name)) {
            throw new NotUnderstoodException(place, attribute + " '" + name + "' is not one of " + known);
        }
    }

    private static void refuseUnknownOperation(String place, RequestStep step, List<ServiceInterface> interfaces) {
        boolean known = interfaces.stream()
                .anyMatch(contract -> contract.name().equals(step.interfaceName())
                        && contract.actions().containsKey(step.operation()));
        if (!known) {
            String operation = step.interfaceName() + "." + step.operation();
            throw new NotUnderstoodException(place, "no interface of the project has the operation " + operation);
        }
    }

    /** Before the first message goes out, not in the middle of a run. */
    private static void refuseUnknownExpansions(String place, RequestStep step, PropertyExpansion expansion) {
        expansion.expand(step.endpoint(), place + ", endpoint");
        expansion.expand(step.envelope(), place + ", request");
        for (Assertion assertion : step.assertions()) {
            if (assertion instanceof Assertion.XPathMatch match) {
                String path = expansion.expand(match.path(), place + ", '" + match.name() + "', path");
                DeclaredXPath.compile(path, place + ", '" + match.name() + "', path");
                expansion.expand(match.content(), place + ", '" + match.name() + "', content");
            }
        }
    }
}
