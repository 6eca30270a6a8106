package org.crossroads.exchange.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossroads.exchange.mapping.RequestMapping.Field;
import org.crossroads.exchange.schema.ContractDirectory;
import org.crossroads.exchange.schema.InvalidContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a descriptor says is in its contract, or the hub does not start with it. */
class ServiceDescriptorTest {

    private static final String FILE = "BenefitPayments.yaml";

    static Stream<Path> ours() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../wsdl"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("ours")
    void everyDescriptorOfOursAgreesWithItsContract(Path file) throws IOException {
        try (var yaml = Files.newInputStream(file)) {
            ServiceDescriptor service = ServiceDescriptor.read(yaml, "wsdl/" + file.getFileName(), Contracts.builtIn());

            assertThat(service.operations()).isNotEmpty();
            assertThat(service.contract().compiled()).isNotNull();
        }
    }

    @Test
    void ourOwnContractsNeedNoMappingOfTheirOwn() throws IOException {
        try (var yaml = Files.newInputStream(Path.of("../../wsdl/CareerService-v1.yaml"))) {
            OperationDescriptor career = ServiceDescriptor.read(yaml)
                    .operations()
                    .values()
                    .iterator()
                    .next();

            assertThat(career.request().place(Field.TICKET)).isEqualTo("informationCustomer/ticket");
            assertThat(career.request().place(Field.BEGIN)).isEqualTo("criteria/period/beginDate");
            assertThat(career.response().result()).isEqualTo("result");
        }
    }

    @Test
    void aForeignContractIsReadWithEverythingItImports() {
        ServiceDescriptor benefits = ForeignContract.benefits();
        OperationDescriptor operation = ForeignContract.payments();

        assertThat(benefits.contract().files())
                .containsExactlyInAnyOrder(
                        "xsd/messages/v2/messages.xsd",
                        "xsd/messages/v2/payment.xsd",
                        "xsd/common/v3/context.xsd",
                        "xsd/person/v1/person.xsd");
        assertThat(operation
                        .request()
                        .shape()
                        .at("requestContext/messageId")
                        .orElseThrow()
                        .namespace())
                .as("unqualified, and inherited from a type of another namespace")
                .isEmpty();
        assertThat(operation
                        .request()
                        .shape()
                        .at("who/nationalNumber")
                        .orElseThrow()
                        .namespace())
                .isEqualTo("http://payments.example/xsd/person/v1");
        assertThat(operation.response().shape().at("payments/payment/relation/relation/relation/kind"))
                .as("a type may contain itself")
                .isPresent();
    }

    private static String descriptor() throws IOException {
        return Files.readString(ForeignContract.DIRECTORY.resolve(FILE));
    }

    private static ServiceDescriptor read(String yaml) {
        return ServiceDescriptor.read(
                new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                FILE,
                new ContractDirectory(ForeignContract.DIRECTORY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        ssin: who/nationalNumber         | ssin: who/number                  | operations.retrievePayments.request.ssin is who/number, which the contract does not have
        requestContext/system            | requestContext/systm              | mapping has paths that no message of the contract has: requestContext/systm
        ticket: requestContext/messageId | ticket: requestContext/messageNo  | must say what stands in requestContext/messageId
        keep: [requestContext/language]  | keep: []                          | must say what stands in requestContext/language
        '@schemaVersion': '2.0'          |                                   | must say what stands in @schemaVersion
        payment: payment                 | payment: payout                   | blocks.payment is payout, which the contract does not have
        frame: [currency]                | frame: [total]                    | frame has total, which the contract does not have
        key: [scheme, month]             | key: [scheme, quarter]            | merge.payment.key is quarter, which the contract does not have
        currency: first                  | currency: {key: [x]}              | merge.currency.key is for elements of which there may be several
        currency: first                  | currency: last                    | merge.currency is last; there are append and first
        paging: several                  | paging: many                      | paging is neither none, one nor several
        NO_DATA_FOUND: NOTHING           | NO_DATA_FOUND: EMPTY              | status.values.NO_DATA_FOUND is EMPTY; the contract allows OK, NOTHING, PARTIAL, REFUSED
        MSG00100: ['100', '101']         | MSG99999: ['100']                 | codes has MSG99999, which is neither a status code nor an outcome
        BenefitPayments/RetrievePayments | BenefitPayments/Retrieve          | action is not the soapAction of the WSDL
        element: PaymentsQuery           | element: PaymentQuery             | request.element is {http://payments.example/xsd/messages/v2}PaymentQuery, which the contract does not declare
        element: PaymentsReply           | element: PaymentsAnswer           | PaymentsAnswer, which the contract does not declare
        deadlineMillis: 5000             | deadlineMillis: soon              | deadlineMillis must be a whole number, not soon
        deadlineMillis: 5000             | deadline: 5000                    | deadlineMillis is missing
        limits: {elements: 60}           | limits: {element: 60}             | limits has no element; there are bytes, elements
        path: /benefitpayments/v2        | path: benefitpayments             | path is no path below /ws
        kind: relayed                    | kind: relay                       | kind is neither own, relayed nor callback
        wsdl: intf/BenefitPayments.wsdl  | wsdl: intf/Benefits.wsdl          | intf/Benefits.wsdl: there is no such file
        wsdl: intf/BenefitPayments.wsdl  | wsdl: ../../x.wsdl                | lies outside of the contract
        """)
    void whatIsWrongIsSaidWithFileAndPlace(String right, String wrong, String message) throws IOException {
        String yaml = descriptor();
        assertThat(yaml).contains(right);

        assertThatThrownBy(() -> read(yaml.replace(right, wrong == null ? "" : wrong)))
                .isInstanceOf(InvalidContract.class)
                .hasMessageContaining(message)
                .hasMessageMatching("(?s)[A-Za-z/]+\\.(yaml|wsdl): .*");
    }

    @Test
    void aSchemaThatIsMissingIsNamedWithWhoRefersToIt(@TempDir Path directory) throws IOException {
        Path contract = copyOfBenefits(directory);
        Files.delete(contract.resolve("xsd/person/v1/person.xsd"));

        assertThatThrownBy(() -> AddedContracts.in(directory))
                .hasMessageContaining("xsd/messages/v2/messages.xsd: refers to")
                .hasMessageContaining("xsd/person/v1/person.xsd, which is not there");
    }

    @Test
    void schemasThatAreNotSoundStopTheStartAndNotTheFirstQuestion(@TempDir Path directory) throws IOException {
        Path payment = copyOfBenefits(directory).resolve("xsd/messages/v2/payment.xsd");
        String text = Files.readString(payment);
        assertThat(text).contains("xs:gYearMonth");
        Files.writeString(payment, text.replace("xs:gYearMonth", "xs:monthOfAYear"));

        assertThatThrownBy(() -> AddedContracts.in(directory))
                .isInstanceOf(InvalidContract.class)
                .hasMessageContaining("its schemas are not sound")
                .hasMessageContaining("monthOfAYear");
    }

    @Test
    void nothingOutsideOfTheDirectoryIsRead(@TempDir Path directory) throws IOException {
        Path contract = copyOfBenefits(directory.resolve("inside"));
        Path person = contract.resolve("xsd/person/v1/person.xsd");
        Files.move(person, directory.resolve("person.xsd"));
        Files.createSymbolicLink(person, directory.resolve("person.xsd"));

        assertThatThrownBy(() -> AddedContracts.in(directory.resolve("inside")))
                .isInstanceOf(InvalidContract.class)
                .hasMessageContaining("which is not there");
    }

    @Test
    void twoServicesAtOnePathAreRefused() {
        ServiceDescriptor benefits = ForeignContract.benefits();

        assertThat(AddedContracts.together(List.of(), List.of(benefits))).containsExactly(benefits);
        assertThatThrownBy(() -> AddedContracts.together(List.of(benefits), List.of(benefits)))
                .hasMessageContaining("the service BenefitPayments v2 is taken");
    }

    private static Path copyOfBenefits(Path directory) throws IOException {
        Path target = directory.resolve("benefits");
        try (Stream<Path> files = Files.walk(ForeignContract.DIRECTORY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(ForeignContract.DIRECTORY.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return target;
    }

    @Test
    void aForeignWsdlIsServedWithItsOwnNamesAndThisHubsAddresses() {
        ServiceDescriptor benefits = ForeignContract.benefits();
        PublishedContracts published = new PublishedContracts(List.of(benefits), URI.create("https://hub.example"));
        String address = "https://hub.example/ws/benefitpayments/v2";
        Map<String, String> texts = Map.of(
                "wsdl",
                new String(published.wsdl(benefits, Optional.empty()).orElseThrow(), StandardCharsets.UTF_8),
                "messages",
                new String(
                        published.schema(benefits, "messages/v2/messages.xsd").orElseThrow(), StandardCharsets.UTF_8));

        assertThat(texts.get("wsdl"))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains("location=\"" + address + "\"")
                .contains("schemaLocation=\"" + address + "?xsd=messages/v2/messages.xsd\"")
                .contains("par bénéficiaire")
                .contains("xsi:schemaLocation=\"http://schemas.xmlsoap.org/wsdl/ ");
        assertThat(texts.get("messages"))
                .contains("schemaLocation=\"" + address + "?xsd=common/v3/context.xsd\"")
                .contains("schemaLocation=\"" + address + "?xsd=messages/v2/payment.xsd\"");
        assertThat(published.wsdl(benefits, Optional.of("basic256sha256"))).isPresent();
    }
}
