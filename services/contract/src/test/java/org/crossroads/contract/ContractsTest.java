package org.crossroads.contract;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crossroads.contract.Contracts.XSD;
import static org.crossroads.contract.Contracts.children;
import static org.crossroads.contract.Contracts.elements;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.cxf.BusFactory;
import org.apache.cxf.tools.common.ToolConstants;
import org.apache.cxf.tools.common.ToolContext;
import org.apache.cxf.tools.common.ToolException;
import org.apache.cxf.tools.validator.internal.WSDL11Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What every contract of the hub keeps to, so that strange client stacks and the generic relay can live with it. */
class ContractsTest {

    private static final String SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";
    private static final Set<String> DOCUMENTED_IN_XSD =
            Set.of("schema", "element", "attribute", "simpleType", "complexType", "enumeration");
    private static final Set<String> DOCUMENTED_IN_WSDL =
            Set.of("definitions", "message", "portType", "operation", "binding", "service", "port");
    private static final Set<String> TROUBLESOME =
            Set.of("any", "choice", "redefine", "include", "alternative", "assert");
    /** The types in which a message carries an element of another contract, and nothing else. */
    private static final Set<String> EXTENSION_POINTS = Set.of("CollectedDataType", "ReceivedDataType");

    private static final List<String> REQUEST_BLOCKS =
            List.of("informationCustomer", "legalContext", "inscriptionContext", "criteria");
    private static final List<String> RESPONSE_BLOCKS = List.of(
            "informationCustomer",
            "informationCrossroads",
            "legalContext",
            "criteria",
            "status",
            "sources",
            "ssin",
            "dataFilters",
            "decision",
            "result");

    static List<Path> wsdls() {
        return Contracts.wsdls();
    }

    static List<Path> schemas() {
        return Contracts.schemas();
    }

    @ParameterizedTest
    @MethodSource("wsdls")
    void everyWsdlKeepsToTheBasicProfile(Path wsdl) {
        assertThatCode(() -> validate(wsdl)).doesNotThrowAnyException();
    }

    @Test
    void theValidatorDoesRefuseWhatTheBasicProfileForbids(@TempDir Path elsewhere) throws Exception {
        Path good = Contracts.wsdls().get(0);
        Path wsdl = Files.createDirectories(elsewhere.resolve("wsdl")).resolve("bad.wsdl");
        Files.writeString(
                wsdl, Files.readString(good).replace("<soap:body use", "<soap:body namespace=\"urn:bad\" use"));
        Files.createDirectories(elsewhere.resolve("xsd"));
        for (Path schema : Contracts.schemas()) {
            Files.copy(schema, elsewhere.resolve("xsd").resolve(schema.getFileName()));
        }

        assertThatThrownBy(() -> validate(wsdl)).isInstanceOf(ToolException.class);
    }

    @Test
    void theSchemasCompileTogether() {
        assertThat(Contracts.schema()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everythingInASchemaIsDocumented(Path schema) {
        assertThat(all(schema)
                        .filter(element -> DOCUMENTED_IN_XSD.contains(element.getLocalName()))
                        .filter(not(ContractsTest::isAnnotated))
                        .map(ContractsTest::describe))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wsdls")
    void everythingInAWsdlIsDocumented(Path wsdl) {
        assertThat(all(wsdl)
                        .filter(element -> Contracts.WSDL.equals(element.getNamespaceURI()))
                        .filter(element -> DOCUMENTED_IN_WSDL.contains(element.getLocalName()))
                        .filter(not(ContractsTest::isDocumented))
                        .map(ContractsTest::describe))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void noSchemaUsesWhatClientStacksStumbleOver(Path schema) {
        assertThat(all(schema)
                        .filter(not(ContractsTest::isAtAnExtensionPoint))
                        .filter(element -> TROUBLESOME.contains(element.getLocalName())
                                || element.hasAttribute("default")
                                || element.hasAttribute("substitutionGroup")
                                || (element.getLocalName().equals("element") && !element.hasAttribute("type")))
                        .map(ContractsTest::describe))
                .isEmpty();
        assertThat(Contracts.parse(schema).getDocumentElement().getAttribute("elementFormDefault"))
                .isEqualTo("qualified");
    }

    private static boolean isAtAnExtensionPoint(Element element) {
        return element.getLocalName().equals("any")
                && element.getAttribute("namespace").equals("##other")
                && !element.hasAttribute("maxOccurs")
                && element.getParentNode().getParentNode() instanceof Element type
                && EXTENSION_POINTS.contains(type.getAttribute("name"));
    }

    @ParameterizedTest
    @MethodSource("wsdls")
    void everyOperationSaysQuestionAnswerAndTheOneFault(Path wsdl) {
        Document document = Contracts.parse(wsdl);
        String namespace = document.getDocumentElement().getAttribute("targetNamespace");
        String service = namespace.replaceAll("urn:crossroads:(.*):v1", "$1");

        Element portType =
                elements(document, Contracts.WSDL, "portType").findFirst().orElseThrow();
        assertThat(children(portType).filter(child -> child.getLocalName().equals("operation")))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(children(operation)
                                .filter(child -> child.hasAttribute("message"))
                                .map(child -> child.getLocalName() + " " + child.getAttribute("message")))
                        .containsExactly(
                                "input tns:" + operation.getAttribute("name") + "Request",
                                "output tns:" + operation.getAttribute("name") + "Response",
                                "fault tns:CrossroadsFault"));

        assertThat(elements(document, SOAP, "operation"))
                .allSatisfy(operation -> assertThat(operation.getAttribute("soapAction"))
                        .isEqualTo("urn:crossroads:" + service + ":"
                                + ((Element) operation.getParentNode()).getAttribute("name")));
        assertThat(Stream.of("body", "fault")
                        .flatMap(name -> elements(document, SOAP, name))
                        .map(element -> element.getAttribute("use")))
                .containsOnly("literal");
        assertThat(elements(document, SOAP, "address"))
                .allSatisfy(address -> assertThat(address.getAttribute("location"))
                        .isEqualTo("https://localhost:8443/ws/" + service + "/v1"));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void theBlocksComeInTheOneOrderThatTheRelayBuilds(Path schema) {
        assertThat(rootTypes(schema, "Request"))
                .allSatisfy(type -> assertThat(blocks(type, REQUEST_BLOCKS)).isEqualTo(inOrder(type, REQUEST_BLOCKS)));
        assertThat(rootTypes(schema, "Response")).allSatisfy(type -> {
            assertThat(blocks(type, RESPONSE_BLOCKS)).isEqualTo(inOrder(type, RESPONSE_BLOCKS));
            assertThat(names(type)).isSubsetOf(RESPONSE_BLOCKS);
        });
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void whatTheRelayBuildsHasTheSameTypeInEveryService(Path schema) {
        Set<String> types = new TreeSet<>();
        Stream.concat(rootTypes(schema, "Request").stream(), rootTypes(schema, "Response").stream())
                .flatMap(ContractsTest::particles)
                .filter(element -> !Set.of("criteria", "result", "echo", "proposal", "collectedData")
                        .contains(element.getAttribute("name")))
                .forEach(element -> types.add(element.getAttribute("name") + " " + element.getAttribute("type")));

        assertThat(types)
                .isSubsetOf(
                        "informationCustomer common:InformationCustomerType",
                        "informationCrossroads common:InformationCrossroadsType",
                        "legalContext common:LegalContext",
                        "inscriptionContext common:InscriptionContext",
                        "status common:StatusType",
                        "sources common:SourceStatusType",
                        "ssin common:SsinAnswerType",
                        "dataFilters common:DataFiltersType",
                        "decision common:DecisionType");
    }

    private static void validate(Path wsdl) {
        ToolContext context = new ToolContext();
        context.put(ToolConstants.CFG_WSDLURL, wsdl.toUri().toString());
        context.put(ToolConstants.CFG_VALIDATE_WSDL, "all");
        assertThat(new WSDL11Validator(null, context, BusFactory.getDefaultBus()).isValid())
                .isTrue();
    }

    private static Stream<Element> all(Path file) {
        Document document = Contracts.parse(file);
        return elements(document.getElementsByTagName("*"));
    }

    private static boolean isAnnotated(Element element) {
        return children(element)
                .filter(child -> child.getLocalName().equals("annotation"))
                .flatMap(Contracts::children)
                .anyMatch(child -> child.getLocalName().equals("documentation")
                        && !child.getTextContent().isBlank());
    }

    private static boolean isDocumented(Element element) {
        return children(element)
                .anyMatch(child -> child.getLocalName().equals("documentation")
                        && !child.getTextContent().isBlank());
    }

    private static String describe(Element element) {
        return element.getLocalName() + " " + element.getAttribute("name") + element.getAttribute("value");
    }

    private static List<Element> rootTypes(Path schema, String kind) {
        return elements(Contracts.parse(schema), XSD, "complexType")
                .filter(type -> type.getAttribute("name").endsWith(kind + "Type"))
                .toList();
    }

    private static Stream<Element> particles(Element type) {
        return elements(type.getElementsByTagNameNS(XSD, "element"));
    }

    private static List<String> names(Element type) {
        return particles(type).map(element -> element.getAttribute("name")).toList();
    }

    private static List<String> blocks(Element type, List<String> known) {
        return names(type).stream().filter(known::contains).toList();
    }

    private static List<String> inOrder(Element type, List<String> known) {
        List<String> names = names(type);
        return known.stream().filter(names::contains).toList();
    }
}
