package org.crossroads.webapp.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.exchange.contract.ContractValidation;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.hub.evidence.Outcome;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.network.ServedContracts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * A contract of which nothing is ours, laid beside the hub as it ships: served and asked under its own names, refusals too,
 * over HTTPS, signed and encrypted. Two sources answer it, page by page.
 */
class ForeignContractIT {

    private static final Path CONTRACTS =
            Path.of("../services/exchange/src/test/resources/foreign/benefits").toAbsolutePath();
    private static final Path RESOURCES = Path.of("src/test/resources/foreign");
    private static final String PERSON = "79711401275";
    private static final String GROUND = "RVA:UNEMPLOYMENT_BENEFIT";

    private static final ServedContracts ALL = ServedContracts.onClassPath().with(CONTRACTS);
    private static final ServiceDescriptor BENEFITS = ALL.named("BenefitPayments");
    private static final ContractValidation CONTRACT = new ContractValidation(BENEFITS);
    private static final HubUnderTest HUB =
            HubUnderTest.prepare(Path.of("target/it/foreign"), ALL, Optional.of(RESOURCES.resolve("answers")));

    @BeforeAll
    static void start() throws IOException {
        try (Stream<Path> rows = Files.list(RESOURCES.resolve("rows"))) {
            for (Path file : rows.toList()) {
                Files.writeString(
                        HUB.home().registry().resolve(file.getFileName()),
                        Files.readString(file),
                        StandardOpenOption.APPEND);
            }
        }
        HUB.start(Map.of("CROSSROADS_CONTRACTS", CONTRACTS.toString()));
    }

    @AfterAll
    static void stop() {
        HUB.close();
    }

    private static Element ask(String ssin, String ground, String next) {
        return ask(ssin, ground, next, UUID.randomUUID().toString());
    }

    private static Element ask(String ssin, String ground, String next, String ticket) {
        Map<String, String> values = new HashMap<>(Map.of(
                "ssin", ssin, "legalContext", ground, "beginDate", "2023-01", "endDate", "2024-12", "language", "nl"));
        if (!next.isEmpty()) {
            values.put("next", next);
        }
        try {
            Element reply = HUB.client("RVA")
                    .ask("BenefitPayments", "retrievePayments", ticket, values)
                    .exchanged()
                    .reply()
                    .payload()
                    .orElseThrow();
            assertThat(reply.getNamespaceURI() + " " + reply.getLocalName())
                    .isEqualTo("http://payments.example/xsd/messages/v2 PaymentsReply");
            assertThat(CONTRACT.violation(reply)).as("follows its own contract").isEmpty();
            return reply;
        } catch (CallFailure e) {
            throw new AssertionError(e);
        }
    }

    /** The first questions find everything cold: a source may be too late for its deadline. */
    private static Element answered(String ssin, String ground, String next) {
        Element reply = ask(ssin, ground, next);
        for (int attempt = 0; attempt < 20 && at(reply, "outcome/result").equals("PARTIAL"); attempt++) {
            reply = ask(ssin, ground, next);
        }
        return reply;
    }

    private static String at(Element reply, String path) {
        return Elements.textAt(reply, path).orElse("");
    }

    private static List<String> payments(Element reply) {
        return Elements.child(reply, "payments").stream()
                .flatMap(payments -> Elements.children(payments).stream())
                .filter(child -> "payment".equals(child.getLocalName()))
                .map(payment -> at(payment, "month") + " " + at(payment, "scheme") + " " + at(payment, "gross")
                        + at(payment, "net") + " " + at(payment, "days"))
                .map(String::strip)
                .toList();
    }

    private static List<String> origins(Element reply) {
        return Elements.children(reply).stream()
                .filter(child -> "origin".equals(child.getLocalName()))
                .map(origin -> at(origin, "institution") + " " + at(origin, "state") + " " + at(origin, "reason"))
                .toList();
    }

    @Test
    void whatTwoSourcesGiveIsOneAnswerInTheWordsOfTheContract() {
        Element reply = answered(PERSON, GROUND, "");

        assertThat(at(reply, "outcome/result") + " " + at(reply, "outcome/reason"))
                .isEqualTo("OK 0");
        assertThat(origins(reply)).containsExactly("FPD OK 0", "RSZ OK 0");
        assertThat(payments(reply))
                .as("one of the same scheme and month, the latest first")
                .containsExactly("2024-05 HOLIDAY 1500.00", "2024-04 PENSION 900.00", "2024-03 SHARED 80.00 12");
        assertThat(at(reply, "payments/currency")).as("the first source's").isEqualTo("EUR");
        assertThat(at(reply, "payments/account")).isEqualTo("BE11 0000 0000 0048");
        assertThat(at(reply, "who/nationalNumber")).isEqualTo(PERSON);
        assertThat(reply.getAttribute("schemaVersion")).isEqualTo("2.0");
    }

    @Test
    void theTokenOfAPageBringsTheNextFromTheSourceThatHasOne() {
        String next = at(answered(PERSON, GROUND, ""), "paging/next");
        Element second = answered(PERSON, GROUND, next);

        assertThat(at(second, "outcome/result") + " " + at(second, "outcome/reason"))
                .isEqualTo("OK 0");
        assertThat(payments(second)).containsExactly("2023-05 HOLIDAY 1450.00");
        assertThat(origins(second)).containsExactly("FPD NOTHING 100", "RSZ OK 0");
        assertThat(Elements.child(second, "paging")).as("the last page").isEmpty();
    }

    @Test
    void aTokenThatTheHubDidNotGiveIsRefused() {
        assertThat(at(ask(PERSON, GROUND, "2"), "outcome/reason")).isEqualTo("MSG00008");
    }

    @Test
    void aRefusalIsSaidInTheContractsOwnStructure() {
        String ticket = UUID.randomUUID().toString();
        Element reply = ask(PERSON, "RVA:CURIOSITY", "", ticket);

        assertThat(at(reply, "outcome/result") + " " + at(reply, "outcome/reason"))
                .isEqualTo("REFUSED MSG00013");
        assertThat(at(reply, "trace/messageId")).isEqualTo(ticket);
        assertThat(Elements.child(reply, "payments")).isEmpty();
        assertThat(origins(reply)).isEmpty();
        String reference = at(reply, "trace/hubReference");
        assertThat(HUB.evidence())
                .filteredOn(recorded ->
                        recorded.entry().ticketCrossroads().toString().equals(reference))
                .singleElement()
                .satisfies(recorded -> {
                    assertThat(recorded.entry().outcome()).isEqualTo(Outcome.DENIED);
                    assertThat(recorded.entry().code()).isEqualTo("MSG00013");
                    assertThat(recorded.entry().operation()).contains("BenefitPayments.retrievePayments v2");
                });
    }

    @Test
    void whatIsNotGrantedIsTakenOut() {
        Element reply = answered(PERSON, "RVA:CONTROL", "");

        assertThat(payments(reply)).isNotEmpty();
        assertThat(Elements.at(reply, "payments/account")).isEmpty();
    }

    @Test
    void aReplacedNumberIsToldWhereTheContractHasAPlaceForIt() {
        Element reply = ask("91610102453", GROUND, "");

        assertThat(at(reply, "outcome/reason")).isEqualTo("MSG00006");
        assertThat(at(reply, "outcome/numberNow")).isEqualTo("91700102419");
    }

    @Test
    void aSourceThatIsDownLeavesTheOther() throws IOException {
        answered(PERSON, GROUND, "");
        HUB.sources().stop(new InstitutionCode("FPD"));
        try {
            Element reply = ask(PERSON, GROUND, "");

            assertThat(at(reply, "outcome/result") + " " + at(reply, "outcome/reason"))
                    .isEqualTo("PARTIAL 200");
            assertThat(origins(reply).get(0)).startsWith("FPD REFUSED SRC0000");
            assertThat(payments(reply)).containsExactly("2024-05 HOLIDAY 1500.00", "2024-03 SHARED 80.00");
        } finally {
            HUB.sources().start(new InstitutionCode("FPD"));
        }
    }

    @Test
    void itsWsdlIsServedWithEverythingThatItImports() {
        String address = HUB.url("/ws/benefitpayments/v2").toString();
        String wsdl = fetched(address + "?wsdl");

        assertThat(wsdl)
                .contains("targetNamespace=\"http://payments.example/intf/BenefitPayments/v2\"")
                .contains("soapAction=\"http://payments.example/intf/BenefitPayments/RetrievePayments\"")
                .contains("location=\"" + address + "\"");
        assertThat(fetched(address + "?xsd=messages/v2/messages.xsd")).contains(address + "?xsd=common/v3/context.xsd");
        assertThat(fetched(address + "?xsd=person/v1/person.xsd")).contains("NationalNumberType");
    }

    private static String fetched(String address) {
        var response = HUB.send(HttpRequest.newBuilder(URI.create(address)).build());
        assertThat(response.statusCode()).as(address).isEqualTo(200);
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
