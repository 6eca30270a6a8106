package org.crossroads.webapp.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crossroads.exchange.security.RejectionReason;
import org.crossroads.exchange.xml.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One XML document by POST, whose parts all say the same: any other way to bring a message is refused. */
class TransportIT {

    private static final HubUnderTest HUB = HubUnderTest.shared();
    private static final Ledger LEDGER = new Ledger(HUB);
    private static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";
    private static final String TYPE = "Content-Type";

    @AfterAll
    static void everyRefusalIsInTheEvidence() {
        LEDGER.isInTheEvidence();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/soap+xml",
                "application/xml",
                "text/plain",
                "application/octet-stream",
                "application/fastinfoset",
                "text/xml-external-parsed-entity",
                "application/x-www-form-urlencoded",
                "text/xml;charset=UTF-7",
                "text/xml;charset=ISO-8859-1",
                "text/xml;charset=UTF-8x",
                "text/xml;charset='nothing'",
                "text/xml; charset=\"EBCDIC-CP-BE\"",
            })
    void anotherContentTypeIsRefused(String type) {
        LEDGER.refused(
                Ledger.TEST_CONNECTION, LEDGER.message().octets(), Map.of(TYPE, type), RejectionReason.MALFORMED);
    }

    @Test
    void noContentTypeIsRefused() {
        LEDGER.refused(Ledger.TEST_CONNECTION, LEDGER.message().octets(), Map.of(), RejectionReason.MALFORMED);
    }

    @Test
    void attachmentsAreRefused() {
        String part = "--part\r\nContent-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\n"
                + "Content-ID: <root>\r\n\r\n" + LEDGER.message().text() + "\r\n--part\r\n"
                + "Content-Type: application/octet-stream\r\nContent-ID: <data>\r\n\r\nunsigned\r\n--part--\r\n";
        String type = "multipart/related; type=\"application/xop+xml\"; boundary=\"part\"; start=\"<root>\";"
                + " start-info=\"text/xml\"";
        LEDGER.refused(Ledger.TEST_CONNECTION, part.getBytes(UTF_8), Map.of(TYPE, type), RejectionReason.MALFORMED);
        LEDGER.refused(
                Ledger.TEST_CONNECTION,
                part.getBytes(UTF_8),
                Map.of(TYPE, type.replace("application/xop+xml", "text/xml")),
                RejectionReason.MALFORMED);
    }

    @Test
    void anIncludeOfAnAttachmentIsContentThatNoContractHas() {
        String included = LEDGER.testMessage("RVA")
                .replace(
                        "hello",
                        "<x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='http://127.0.0.1:9/x'/>");
        LEDGER.refused(LEDGER.message(LEDGER.key("RVA"), included), RejectionReason.SCHEMA_VIOLATION);
    }

    @Test
    void utf16IsAnswered() {
        byte[] octets = LEDGER.message().text().getBytes(StandardCharsets.UTF_16);
        assertThat(LEDGER.read(HUB.post(Ledger.TEST_CONNECTION, octets, Map.of(TYPE, "text/xml;charset=UTF-16")))
                        .httpStatus())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void anotherMethodIsRefused(String method) {
        HttpResponse<byte[]> response = HUB.send(HttpRequest.newBuilder(HUB.url(Ledger.TEST_CONNECTION))
                .method(
                        method,
                        HttpRequest.BodyPublishers.ofByteArray(LEDGER.message().octets()))
                .header(TYPE, "text/xml;charset=UTF-8")
                .build());
        assertThat(response.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(new String(response.body(), UTF_8))
                .doesNotContain("Exception", "apache", "Apache", "org.", "Tomcat", "schema");
    }

    @Test
    void aGetOfAnythingOnAServiceShowsNothingOfTheContainer() {
        for (String query : new String[] {"", "?xsd=../../etc/passwd", "?wsdl=nothing", "?x=%3Cscript%3E"}) {
            HttpResponse<byte[]> response = HUB.send(HttpRequest.newBuilder(HUB.url(Ledger.TEST_CONNECTION + query))
                    .build());
            assertThat(new String(response.body(), UTF_8))
                    .as(query)
                    .doesNotContain("Exception", "passwd", "script", "Apache", "Tomcat");
        }
    }

    @Test
    void aSoapActionThatDisagreesWithTheBodyIsRefused() {
        LEDGER.refused(
                Ledger.TEST_CONNECTION,
                LEDGER.message().octets(),
                Map.of(TYPE, "text/xml;charset=UTF-8", "SOAPAction", "\"urn:crossroads:career:consultCareer\""),
                RejectionReason.ACTION_DISAGREES);
    }

    @Test
    void anAddressingActionThatDisagreesWithTheBodyIsRefused() {
        LEDGER.refused(
                LEDGER.message()
                        .afterSigning(document -> Elements.append(
                                Tree.header(document), ADDRESSING, "Action", "urn:crossroads:career:consultCareer")),
                RejectionReason.ACTION_DISAGREES);
    }

    @Test
    void anAddressingActionThatAgreesIsAnswered() {
        LEDGER.answered(LEDGER.message()
                .afterSigning(document -> Elements.append(
                        Tree.header(document), ADDRESSING, "Action", "urn:crossroads:testconnection:sendTestMessage")));
    }

    @Test
    void anAddressToReplyToIsNotConnectedTo() {
        LEDGER.answered(LEDGER.message().afterSigning(document -> {
            org.w3c.dom.Element replyTo = Elements.append(Tree.header(document), ADDRESSING, "ReplyTo");
            Elements.append(replyTo, ADDRESSING, "Address", "http://127.0.0.1:9/elsewhere");
        }));
    }

    @Test
    void theMessageOfOneServiceAtAnotherIsRefused() {
        LEDGER.refused(
                "/ws/career/v1",
                LEDGER.message().octets(),
                Map.of(TYPE, "text/xml;charset=UTF-8"),
                RejectionReason.OPERATION_UNKNOWN);
    }

    @Test
    void aMessageOffItsContractIsToldWhereAndNoMore() {
        Ledger.Reply reply = LEDGER.refused(
                LEDGER.message(
                        LEDGER.key("RVA"),
                        LEDGER.testMessage("RVA").replaceAll("<c:ticket>[^<]*</c:ticket>", "<c:ticket/>")),
                RejectionReason.SCHEMA_VIOLATION);
        assertThat(reply.at("detail/CrossroadsFault/detail/information/fieldValue"))
                .isEqualTo("informationCustomer/ticket");
    }

    @Test
    void anElementThatNoContractHasIsNotRepeatedInTheFault() {
        LEDGER.refused(
                LEDGER.message(LEDGER.key("RVA"), LEDGER.testMessage("RVA").replace("t:echo>", "t:attackersOwnName>")),
                RejectionReason.SCHEMA_VIOLATION);
    }

    @Test
    void chunksUnderHttp10AreRefusedAndTheConnectionEnds() {
        String chunked = request("HTTP/1.0", "Connection: keep-alive\r\nTransfer-Encoding: chunked\r\n")
                + chunks(LEDGER.message().text());
        try (RawConnections connections = new RawConnections(HUB)) {
            List<RawConnections.Answer> answers = connections.answersTo(chunked + chunked);
            assertThat(answers).hasSize(1);
            LEDGER.refused(answers.get(0).status(), answers.get(0).body(), RejectionReason.MALFORMED);
        }
    }

    @Test
    void chunksUnderHttp11AreAnswered() {
        String chunked = request("HTTP/1.1", "Connection: close\r\nTransfer-Encoding: chunked\r\n")
                + chunks(LEDGER.message().text());
        try (RawConnections connections = new RawConnections(HUB)) {
            assertThat(connections.answersTo(chunked))
                    .extracting(RawConnections.Answer::status)
                    .containsExactly(200);
        }
    }

    /** The container refuses these before there is a message; its answer says nothing of it, and the hub goes on. */
    @Test
    void tenThousandHeadersAreRefused() {
        String headers =
                IntStream.range(0, 10_000).mapToObj("X-%d: x\r\n"::formatted).collect(Collectors.joining());
        try (RawConnections connections = new RawConnections(HUB)) {
            assertThat(connections.answersTo(request("HTTP/1.1", "Content-Length: 0\r\n" + headers)))
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.status()).isBetween(400, 499))
                    .satisfies(answer -> assertThat(answer.head() + new String(answer.body(), UTF_8))
                            .doesNotContain("Tomcat", "Exception", "org."));
        }
        LEDGER.answered(LEDGER.message());
    }

    @Test
    void fiftySlowSendersHoldUpNobody() throws IOException {
        try (RawConnections connections = new RawConnections(HUB)) {
            for (int i = 0; i < 50; i++) {
                connections.say(request("HTTP/1.1", "Content-Length: 1000\r\n") + "<slow");
            }
            long begun = System.nanoTime();
            LEDGER.answered(LEDGER.message());
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static String request(String version, String headers) {
        return "POST " + Ledger.TEST_CONNECTION + " " + version + "\r\nHost: localhost\r\n"
                + "Content-Type: text/xml;charset=UTF-8\r\n" + headers + "\r\n";
    }

    private static String chunks(String text) {
        return Integer.toHexString(text.getBytes(UTF_8).length) + "\r\n" + text + "\r\n0\r\n\r\n";
    }
}
