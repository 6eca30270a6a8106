package org.crossroads.bench.load;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.crossroads.bench.Network;
import org.crossroads.exchange.security.CertificateTrust;
import org.crossroads.exchange.security.Correspondent;
import org.crossroads.exchange.security.KeyMaterial;
import org.crossroads.exchange.security.MessageProtector;
import org.crossroads.exchange.security.MessageVerifier;
import org.crossroads.exchange.security.Rejection;
import org.crossroads.exchange.xml.Documents;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.exchange.xml.GuardedReader;
import org.crossroads.exchange.xml.HostileXml;
import org.crossroads.exchange.xml.XmlLimits;
import org.crossroads.hub.network.CertificateFingerprint;
import org.crossroads.hub.network.SecurityProfile;
import org.crossroads.sandbox.network.SandboxHome;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.registry.SandboxNetwork;
import org.w3c.dom.Element;

/**
 * RVA: writes, signs and encrypts questions, and verifies, decrypts and reads answers. Both happen outside of the windows,
 * on the same machine: what they cost must not be taken for the server's time, nor take it away.
 */
public final class Requester {

    private static final String NAMESPACE = "urn:crossroads:identification:v1";
    private static final String COMMON = "urn:crossroads:common:v1";

    private final MessageProtector protector;
    private final MessageVerifier verifier;
    private final GuardedReader reader = new GuardedReader(XmlLimits.MESSAGE);
    private final Correspondent hub;
    private final String cbeNumber;
    private final List<Person> people;
    private final Clock clock;
    private final AtomicLong count = new AtomicLong();

    public Requester(SandboxNetwork network, SandboxHome home, Clock clock) throws IOException {
        KeyMaterial own = home.key(Network.REQUESTER);
        CertificateTrust trust = home.trust();
        this.clock = clock;
        this.hub = new Correspondent(
                Network.HUB, SecurityProfile.SIGN_ENCRYPT_GCM, home.hubKey().certificate(), true);
        this.protector = new MessageProtector(own, trust, clock);
        CertificateFingerprint hubFingerprint = CertificateFingerprint.of(hub.encryptFor());
        this.verifier = new MessageVerifier(
                own,
                trust,
                fingerprint -> Optional.of(hub).filter(known -> hubFingerprint.equals(fingerprint)),
                // Each answer comes on the connection of its own question, and its ticket is compared.
                (digest, until) -> true,
                reader,
                clock);
        this.cbeNumber =
                network.member(Network.REQUESTER).orElseThrow().cbeNumber().digits();
        this.people = Network.peopleToAskAbout(network);
        if (people.isEmpty()) {
            throw new IllegalStateException("nobody in the sandbox can be asked about");
        }
    }

    /** So many, each with its own ticket and person in turn. */
    List<SignedQuestion> questions(int number) {
        return IntStream.range(0, number)
                .parallel()
                .mapToObj(i -> question(count.getAndIncrement()))
                .toList();
    }

    SignedQuestion question() {
        return question(count.getAndIncrement());
    }

    private SignedQuestion question(long serial) {
        String ticket = "bench-" + serial;
        String ssin = people.get((int) (serial % people.size())).ssin().digits();
        Envelope envelope = Envelope.create();
        Element request = envelope.newPayload(NAMESPACE, "identifyPersonRequest");
        request.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:c", COMMON);
        Element customer = Elements.append(request, NAMESPACE, "informationCustomer");
        Elements.append(customer, COMMON, "ticket", ticket);
        String sent = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        Elements.append(customer, COMMON, "timestampSent", sent);
        Element identification = Elements.append(customer, COMMON, "customerIdentification");
        Elements.append(identification, COMMON, "cbeNumber", cbeNumber);
        Elements.append(customer, COMMON, "application", "bench");
        Elements.append(request, NAMESPACE, "legalContext", "RVA:IDENTIFICATION");
        Elements.append(Elements.append(request, NAMESPACE, "criteria"), NAMESPACE, "ssin", ssin);
        protector.protect(envelope, Optional.of(hub));
        return new SignedQuestion(ticket, ssin, Documents.write(envelope.document()));
    }

    /** Throws at the first answer that is not what was asked for, signed by who was asked. */
    void check(List<Answer> answers) {
        List<String> wrong = new ArrayList<>(answers.parallelStream()
                .map(this::wrongWith)
                .flatMap(Optional::stream)
                .limit(3)
                .toList());
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("not every answer is right: " + String.join("; ", wrong));
        }
    }

    /** Empty when nothing is. */
    private Optional<String> wrongWith(Answer answer) {
        try {
            Envelope envelope = Envelope.of(reader.read(answer.octets()));
            verifier.verify(envelope);
            Element payload = envelope.payload().orElse(envelope.body());
            String code = Elements.textAt(payload, "status/value").orElse(payload.getLocalName());
            Optional<String> ticket = Elements.textAt(payload, "informationCustomer/ticket");
            Optional<String> ssin = Elements.textAt(payload, "result/person/identity/ssin");
            boolean right = answer.httpStatus() == 200
                    && code.equals("DATA_FOUND")
                    && ticket.equals(Optional.of(answer.question().ticket()))
                    && ssin.equals(Optional.of(answer.question().ssin()));
            return right
                    ? Optional.empty()
                    : Optional.of("HTTP " + answer.httpStatus() + ", " + code + " "
                            + Elements.textAt(payload, "status/description")
                                    .or(() -> Elements.textAt(payload, "faultstring"))
                                    .orElse(""));
        } catch (HostileXml e) {
            return Optional.of("HTTP " + answer.httpStatus() + " without an envelope");
        } catch (Rejection e) {
            return Optional.of("HTTP " + answer.httpStatus() + ", " + e.reason() + ": " + e.explanation());
        }
    }
}
