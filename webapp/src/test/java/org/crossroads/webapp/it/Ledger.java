package org.crossroads.webapp.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.crossroads.exchange.security.Correspondent;
import org.crossroads.exchange.security.FaultCode;
import org.crossroads.exchange.security.KeyMaterial;
import org.crossroads.exchange.security.MessageVerifier;
import org.crossroads.exchange.security.Rejection;
import org.crossroads.exchange.security.RejectionReason;
import org.crossroads.exchange.security.Verified;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.exchange.xml.GuardedReader;
import org.crossroads.exchange.xml.HostileXml;
import org.crossroads.exchange.xml.XmlLimits;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.evidence.EvidenceLog.Recorded;
import org.crossroads.hub.evidence.Outcome;
import org.crossroads.hub.network.CertificateFingerprint;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.SecurityProfile;
import org.crossroads.sandbox.network.SandboxHome;
import org.crossroads.sandbox.pki.Flaw;
import org.w3c.dom.Element;

/**
 * Sends what a test gives it, holds every reply to what all replies must be (signed by the hub, nothing in a fault but our
 * own text), and at the end looks whether the evidence log has each of these exchanges with its outcome and reason.
 */
final class Ledger {

    static final String TEST_CONNECTION = "/ws/testconnection/v1";
    private static final Map<String, String> XML = Map.of("Content-Type", "text/xml;charset=UTF-8");
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";

    private final HubUnderTest hub;
    private final GuardedReader reader = new GuardedReader(XmlLimits.MESSAGE);
    private final Map<UUID, Expected> expected = new ConcurrentHashMap<>();

    /** Opening a key store takes longer than a message. */
    private final Map<String, KeyMaterial> keys = new ConcurrentHashMap<>();

    private final Map<String, MessageVerifier> verifiers = new ConcurrentHashMap<>();

    /** @param test that expects it */
    private record Expected(String test, Outcome outcome, String code, String explanation) {}

    Ledger(HubUnderTest hub) {
        this.hub = hub;
    }

    /** A reply that was verified; the payload is as it was after decryption. */
    record Reply(int httpStatus, Element payload, boolean encrypted) {
        String at(String path) {
            return Elements.textAt(payload, path).orElse("");
        }
    }

    KeyMaterial key(String institution) {
        return keys.computeIfAbsent(institution, code -> of(home -> home.key(new InstitutionCode(code))));
    }

    KeyMaterial ecKey(String institution) {
        return keys.computeIfAbsent(
                institution + "-ec",
                name -> of(home -> KeyMaterial.load(
                        home.pki().ecKey(new InstitutionCode(institution)),
                        home.pki().readPassword())));
    }

    KeyMaterial key(Flaw flaw) {
        return of(
                home -> KeyMaterial.load(home.pki().brokenKey(flaw), home.pki().readPassword()));
    }

    private KeyMaterial hubKey() {
        return keys.computeIfAbsent("hub", name -> of(SandboxHome::hubKey));
    }

    private interface Reading<T> {
        T from(SandboxHome home) throws IOException;
    }

    private <T> T of(Reading<T> reading) {
        try {
            return reading.from(hub.home());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A test message that says who RVA is. */
    PartnerMessage message() {
        return message(key("RVA"));
    }

    /** A test message that says that it comes from RVA, whoever signs it. */
    PartnerMessage message(KeyMaterial sender) {
        return new PartnerMessage(sender, hubKey().certificate(), testMessage("RVA"));
    }

    PartnerMessage message(KeyMaterial sender, String payload) {
        return new PartnerMessage(sender, hubKey().certificate(), payload);
    }

    String testMessage(String institution) {
        return "<t:sendTestMessageRequest xmlns:t='urn:crossroads:testconnection:v1' xmlns:c='urn:crossroads:common:v1'>"
                + "<t:informationCustomer>" + customer(institution) + "</t:informationCustomer>"
                + "<t:echo>hello</t:echo></t:sendTestMessageRequest>";
    }

    /** The children of informationCustomer, in the prefix {@code c}. */
    String customer(String institution) {
        String cbe = hub.network()
                .member(new InstitutionCode(institution))
                .orElseThrow()
                .cbeNumber()
                .digits();
        return "<c:ticket>" + UUID.randomUUID() + "</c:ticket><c:timestampSent>" + Instant.now()
                + "</c:timestampSent><c:customerIdentification><c:cbeNumber>" + cbe
                + "</c:cbeNumber></c:customerIdentification>";
    }

    Reply refused(PartnerMessage message, RejectionReason reason) {
        return refused(message.octets(), reason);
    }

    Reply refused(byte[] octets, RejectionReason reason) {
        return refused(TEST_CONNECTION, octets, XML, reason);
    }

    Reply refused(String path, byte[] octets, Map<String, String> headers, RejectionReason reason) {
        return refused(hub.post(path, octets, headers), reason);
    }

    Reply refused(HttpRequest request, RejectionReason reason) {
        return refused(hub.send(request), reason);
    }

    Reply refused(HttpResponse<byte[]> response, RejectionReason reason) {
        return refused(response.statusCode(), response.body(), reason);
    }

    Reply refused(int status, byte[] body, RejectionReason reason) {
        Reply reply = read(status, body);
        assertThat(reply.httpStatus()).isEqualTo(500);
        FaultCode code = reason.fault();
        assertThat(reply.at("detail/CrossroadsFault/detail/reasonCode")).isEqualTo(code.code());
        holdsOnlyOurOwnText(reply.payload(), code);
        expected.put(
                UUID.fromString(reply.at("detail/CrossroadsFault/informationCrossroads/ticketCrossroads")),
                new Expected(test(), Outcome.REJECTED, code.code(), reason + ":"));
        return reply;
    }

    Reply answered(PartnerMessage message) {
        return answered(TEST_CONNECTION, message.octets(), "MSG00000");
    }

    Reply answered(String path, byte[] octets, String code) {
        return coded(path, octets, code, Outcome.ANSWERED);
    }

    Reply denied(String path, byte[] octets, String code) {
        return coded(path, octets, code, Outcome.DENIED);
    }

    private Reply coded(String path, byte[] octets, String code, Outcome outcome) {
        Reply reply = read(hub.post(path, octets, XML));
        assertThat(reply.payload().getLocalName()).endsWith("Response");
        assertThat(reply.httpStatus()).isEqualTo(200);
        assertThat(reply.encrypted()).as("a response leaves encrypted").isTrue();
        assertThat(reply.at("status/code")).isEqualTo(code);
        expected.put(
                UUID.fromString(reply.at("informationCrossroads/ticketCrossroads")),
                new Expected(test(), outcome, code, ""));
        return reply;
    }

    Reply read(HttpResponse<byte[]> response) {
        return read(response.statusCode(), response.body());
    }

    /** Whatever it says; its signature is verified, and that the hub made it. */
    private Reply read(int status, byte[] body) {
        HostileXml unreadable = new HostileXml("no reader");
        for (String institution : List.of("RVA", "NIC", "VDAB", "RSZ", "RSVZ", "FPD")) {
            try {
                Envelope envelope = Envelope.of(reader.read(body));
                Verified verified =
                        verifiers.computeIfAbsent(institution, this::verifier).verify(envelope);
                return new Reply(
                        status,
                        envelope.payload().orElseThrow(),
                        verified.bodyEncryption().isPresent());
            } catch (HostileXml e) {
                unreadable = e;
            } catch (Rejection e) {
                if (e.reason() != RejectionReason.DECRYPTION_FAILED) {
                    throw new AssertionError("a reply that is not the hub's: " + e.explanation(), e);
                }
            }
        }
        throw new AssertionError(
                "no signed reply, HTTP " + status + " " + new String(body, StandardCharsets.UTF_8), unreadable);
    }

    private MessageVerifier verifier(String institution) {
        X509Certificate certificate = hubKey().certificate();
        CertificateFingerprint known = CertificateFingerprint.of(certificate);
        Correspondent peer =
                new Correspondent(new InstitutionCode("KSZ"), SecurityProfile.SIGN_ENCRYPT_CBC, certificate, true);
        return new MessageVerifier(
                key(institution),
                of(SandboxHome::trust),
                fingerprint -> Optional.of(peer).filter(hubItself -> known.equals(fingerprint)),
                (digest, until) -> true,
                reader,
                Clock.systemUTC());
    }

    /** Each text in a fault is one that we know beforehand: so nothing of a library, a schema or another sender is there. */
    private static void holdsOnlyOurOwnText(Element fault, FaultCode code) {
        for (Element leaf : leaves(fault)) {
            String text = leaf.getTextContent();
            switch (leaf.getLocalName()) {
                case "faultcode" -> assertThat(text).isIn("soap:Client", "soap:Server");
                case "faultstring", "diagnostic" -> assertThat(text).isEqualTo(code.text());
                case "ticketCrossroads" -> assertThat(UUID.fromString(text)).isNotNull();
                case "timestampReceive", "timestampReply", "timestampSent" ->
                    assertThat(text).matches(MOMENT);
                case "severity" -> assertThat(text).isIn("ERROR", "FATAL");
                case "reasonCode" -> assertThat(text).isEqualTo(code.code());
                case "authorCode" -> assertThat(text).isEqualTo("KSZ");
                case "fieldName" -> assertThat(text).isEqualTo("element");
                case "fieldValue" -> assertThat(text).matches("[A-Za-z]+(/[A-Za-z]+)*");
                default -> throw new AssertionError("a fault with " + leaf.getLocalName() + " " + text);
            }
        }
    }

    private static List<Element> leaves(Element element) {
        List<Element> children = Elements.children(element);
        return children.isEmpty()
                ? List.of(element)
                : children.stream().flatMap(child -> leaves(child).stream()).toList();
    }

    /** Every exchange so far is in the log, with the outcome and the reason that the test expected. */
    void isInTheEvidence() {
        Map<UUID, Entry> entries = hub.evidence().stream()
                .map(Recorded::entry)
                .collect(Collectors.toMap(Entry::ticketCrossroads, Function.identity()));
        assertThat(expected).isNotEmpty();
        SoftAssertions softly = new SoftAssertions();
        expected.forEach((ticket, outcome) -> {
            Entry entry = entries.get(ticket);
            softly.assertThat(entry).as(outcome.test()).isNotNull();
            if (entry != null) {
                softly.assertThat(entry.outcome()).as(outcome.test()).isEqualTo(outcome.outcome());
                softly.assertThat(entry.code()).as(outcome.test()).isEqualTo(outcome.code());
                softly.assertThat(entry.explanation()).as(outcome.test()).startsWith(outcome.explanation());
            }
        });
        softly.assertAll();
    }

    private static String test() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getClassName().endsWith("IT"))
                        .reduce((inner, outer) -> outer)
                        .map(StackWalker.StackFrame::getMethodName)
                        .orElse(""));
    }
}
