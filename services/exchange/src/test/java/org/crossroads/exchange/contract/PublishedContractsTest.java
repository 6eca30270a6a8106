package org.crossroads.exchange.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.wsdl.Definition;
import javax.wsdl.factory.WSDLFactory;
import javax.wsdl.xml.WSDLReader;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.validation.SchemaFactory;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.service.model.OperationInfo;
import org.apache.cxf.service.model.ServiceInfo;
import org.apache.cxf.wsdl11.WSDLServiceFactory;
import org.apache.neethi.Policy;
import org.apache.neethi.PolicyBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What partners get when they ask for a contract. */
class PublishedContractsTest {

    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema";
    private static final String POLICY = "http://schemas.xmlsoap.org/ws/2004/09/policy";
    private static final String SECURITY_POLICY = "http://docs.oasis-open.org/ws-sx/ws-securitypolicy/200702";

    private static ContractServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = new ContractServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<ServiceDescriptor> services() {
        return server.contracts().services();
    }

    private static ServiceDescriptor career() {
        return services().stream()
                .filter(service -> service.name().equals("Career"))
                .findFirst()
                .orElseThrow();
    }

    /** Every WSDL, without and with each policy. */
    static List<URI> wsdls() {
        List<URI> addresses = new ArrayList<>();
        for (ServiceDescriptor service : services()) {
            String plain = server.base() + "/ws" + service.path() + "?wsdl";
            addresses.add(URI.create(plain));
            PublishedContracts.POLICIES.forEach(policy -> addresses.add(URI.create(plain + "&policy=" + policy)));
        }
        return addresses;
    }

    @ParameterizedTest
    @MethodSource("wsdls")
    void wsdl4jReadsEveryWsdlWithEverythingThatItLeadsTo(URI wsdl) throws Exception {
        WSDLReader reader = WSDLFactory.newInstance().newWSDLReader();
        reader.setFeature("javax.wsdl.verbose", false);

        Definition definition = reader.readWSDL(wsdl.toString());

        assertThat(definition.getServices().size()).isEqualTo(1);
        assertThat(definition.getBindings().size()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("wsdls")
    void cxfBuildsItsServiceModelFromEveryWsdl(URI wsdl) {
        Bus bus = new CXFBusFactory().createBus();
        try {
            ServiceInfo service = new WSDLServiceFactory(bus, wsdl.toString())
                    .create()
                    .getServiceInfos()
                    .get(0);

            assertThat(service.getEndpoints())
                    .singleElement()
                    .satisfies(endpoint -> assertThat(endpoint.getAddress())
                            .isEqualTo(wsdl.toString().replaceAll("\\?.*", "")));
            assertThat(service.getInterface().getOperations())
                    .isNotEmpty()
                    .extracting(OperationInfo::getInput)
                    .allSatisfy(input ->
                            assertThat(input.getMessagePart(0).getXmlSchema()).isNotNull());
        } finally {
            bus.shutdown(true);
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void theSchemasCompileFromTheAddressesInThem(ServiceDescriptor service) throws Exception {
        for (String file : server.contracts().schemas(service)) {
            URI schema = URI.create(server.base() + "/ws" + service.path() + "?xsd=" + file);

            assertThat(SchemaFactory.newDefaultInstance().newSchema(schema.toURL()))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void noLocationIsRelativeAndNothingIsADtd(ServiceDescriptor service) {
        String ours = server.base() + "/ws" + service.path();
        for (byte[] octets : documents(service)) {
            assertThat(new String(octets, UTF_8)).doesNotContain("<!DOCTYPE").startsWith("<?xml");
            Document document = parse(octets);
            assertThat(elements(document, XSD, "import"))
                    .extracting(element -> element.getAttribute("schemaLocation"))
                    .allSatisfy(location -> assertThat(location).startsWith(ours + "?xsd="));
            assertThat(elements(document, XSD, "include")).isEmpty();
            assertThat(elements(document, WSDL, "import")).isEmpty();
            assertThat(elements(document, "http://schemas.xmlsoap.org/wsdl/soap/", "address"))
                    .allSatisfy(address ->
                            assertThat(address.getAttribute("location")).isEqualTo(ours));
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void thePlainWsdlCarriesNoPolicy(ServiceDescriptor service) {
        Document document =
                parse(server.contracts().wsdl(service, Optional.empty()).orElseThrow());

        assertThat(document.getElementsByTagNameNS(POLICY, "*").getLength()).isZero();
        assertThat(document.getElementsByTagNameNS(SECURITY_POLICY, "*").getLength())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("services")
    void theBindingRefersToThePolicyThatTheWsdlCarries(ServiceDescriptor service) {
        Document document = parse(
                server.contracts().wsdl(service, Optional.of("basic256sha256")).orElseThrow());
        Element reference = elements(document, POLICY, "PolicyReference").get(0);
        Element policy = elements(document, POLICY, "Policy").get(0);

        assertThat(reference.getParentNode().getLocalName()).isEqualTo("binding");
        assertThat(reference.getAttribute("URI"))
                .isEqualTo("#"
                        + policy.getAttributeNS(
                                "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd",
                                "Id"));
        assertThat(reference.hasAttributeNS(WSDL, "required")).isFalse();
    }

    @Test
    void thePolicyIsOneAlternativeInStandardTermsOnly() {
        Policy policy = new PolicyBuilder()
                .getPolicy(new ByteArrayInputStream(
                        Contracts.policy("basic256sha256").orElseThrow().getBytes(UTF_8)));

        var alternatives = policy.getAlternatives();

        assertThat(alternatives.next())
                .extracting(assertion -> assertion.getName())
                .containsExactly(
                        new QName(SECURITY_POLICY, "AsymmetricBinding"),
                        new QName(SECURITY_POLICY, "Wss10"),
                        new QName(SECURITY_POLICY, "SignedParts"),
                        new QName(SECURITY_POLICY, "EncryptedParts"));
        assertThat(alternatives.hasNext()).isFalse();
        assertThat(elements(
                        parse(Contracts.policy("basic256sha256").orElseThrow().getBytes(UTF_8)), "*", "*"))
                .extracting(Element::getNamespaceURI)
                .containsOnly(POLICY, SECURITY_POLICY);
    }

    @Test
    void aServiceHasTheSchemasThatItsWsdlLeadsToAndNoOthers() {
        ServiceDescriptor career = career();

        assertThat(server.contracts().schemas(career)).containsExactly("career-v1.xsd", "common-v1.xsd");
        assertThat(server.contracts().schema(career, "repertory-v1.xsd")).isEmpty();
        assertThat(server.contracts().schema(career, "../xsd/career-v1.xsd")).isEmpty();
        assertThat(server.contracts().schema(career, "")).isEmpty();
    }

    @Test
    void whatIsNotPublishedIsNotThere() {
        ServiceDescriptor career = career();
        ServiceDescriptor stranger = new ServiceDescriptor(
                "Stranger",
                1,
                "urn:stranger",
                "/stranger/v1",
                career.wsdl(),
                ServiceDescriptor.Kind.RELAYED,
                career.operations(),
                career.files(),
                career.contract());

        assertThat(server.contracts().wsdl(career, Optional.of("none"))).isEmpty();
        assertThat(server.contracts().wsdl(stranger, Optional.empty())).isEmpty();
        assertThat(server.contracts().schema(stranger, "career-v1.xsd")).isEmpty();
        assertThat(server.contracts().schemas(stranger)).isEmpty();
    }

    @Test
    void whatACallerDoesToTheOctetsChangesNothingForTheNext() {
        ServiceDescriptor career = career();
        byte[] first = server.contracts().wsdl(career, Optional.empty()).orElseThrow();
        first[0] = 'x';

        assertThat(server.contracts().wsdl(career, Optional.empty()).orElseThrow()[0])
                .isEqualTo((byte) '<');
    }

    @Test
    void aHubBehindAPathPublishesThatPath() throws IOException {
        PublishedContracts behindAPath =
                new PublishedContracts(services(), URI.create("https://hub.example/social/crossroads"));

        assertThat(new String(behindAPath.wsdl(career(), Optional.empty()).orElseThrow(), UTF_8))
                .contains("<soap:address location=\"https://hub.example/social/crossroads/ws/career/v1\"/>")
                .contains("https://hub.example/social/crossroads/ws/career/v1?xsd=common-v1.xsd");
    }

    @Test
    void anAddressThatNobodyCanReachIsRefusedAtStart() {
        for (String wrong : List.of(
                "ftp://hub.example", "hub.example", "https:/", "https://hub.example/?a=b", "https://hub.example/")) {
            assertThatThrownBy(() -> new PublishedContracts(services(), URI.create(wrong)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<byte[]> documents(ServiceDescriptor service) {
        PublishedContracts contracts = server.contracts();
        Stream<Optional<byte[]>> wsdls = Stream.concat(
                Stream.of(contracts.wsdl(service, Optional.empty())),
                PublishedContracts.POLICIES.stream().map(policy -> contracts.wsdl(service, Optional.of(policy))));
        Stream<Optional<byte[]>> schemas =
                contracts.schemas(service).stream().map(file -> contracts.schema(service, file));
        return Stream.concat(wsdls, schemas).map(Optional::orElseThrow).toList();
    }

    private static Document parse(byte[] octets) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(octets));
        } catch (Exception e) {
            throw new AssertionError("not XML", e);
        }
    }

    private static List<Element> elements(Document document, String namespace, String name) {
        NodeList nodes = document.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }
}
