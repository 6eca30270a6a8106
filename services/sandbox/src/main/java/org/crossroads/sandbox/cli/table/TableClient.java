package org.crossroads.sandbox.cli.table;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import java.util.function.ToIntFunction;
import javax.xml.namespace.QName;
import org.crossroads.contract.authorisationtable.v1.ObjectFactory;
import org.crossroads.contract.common.v1.CustomerIdentificationType;
import org.crossroads.contract.common.v1.InformationCustomerType;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.exchange.client.SecuredClient;
import org.crossroads.exchange.client.SecuredClient.Exchanged;
import org.crossroads.exchange.security.Correspondent;
import org.crossroads.exchange.security.KeyMaterial;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.hub.identifier.CbeNumber;
import org.w3c.dom.Element;

/** An officer's connection to the hub: messages signed with the officer's own key, by the generated classes of the contract. */
final class TableClient {

    private static final String NAMESPACE = "urn:crossroads:authorisationtable:v1";
    private static final String PATH = "/ws/authorisationtable/v1";
    /** A rehearsal against a million questions takes a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final KeyMaterial officer;
    private final SecuredClient client;
    private final Correspondent hub;
    private final URI address;
    private final CbeNumber bank;
    private final ToIntFunction<Exchanged> otherwise;
    private final Clock clock;
    private final JAXBContext binding;

    /**
     * Of one officer.
     *
     * @param bank the hub's own institution, in whose name an officer speaks
     * @param otherwise tells an answer that has no result, and gives the exit code
     */
    TableClient(
            KeyMaterial officer,
            SecuredClient client,
            Correspondent hub,
            URI address,
            CbeNumber bank,
            ToIntFunction<Exchanged> otherwise,
            Clock clock) {
        this.officer = officer;
        this.client = client;
        this.hub = hub;
        this.address = address;
        this.bank = bank;
        this.otherwise = otherwise;
        this.clock = clock;
        try {
            this.binding = JAXBContext.newInstance(ObjectFactory.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the generated classes of the contract fit together", e);
        }
    }

    InformationCustomerType customer() {
        CustomerIdentificationType identification = new CustomerIdentificationType();
        identification.setCbeNumber(bank.digits());
        InformationCustomerType customer = new InformationCustomerType();
        customer.setTicket(UUID.randomUUID().toString());
        customer.setTimestampSent(clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
        customer.setCustomerIdentification(identification);
        return customer;
    }

    /** Asks; what is no result is told. */
    <Q, A> A ask(String operation, Class<Q> question, Q request, Class<A> answer) throws CallFailure, NotAnswered {
        Envelope envelope = Envelope.create();
        try {
            QName name = new QName(NAMESPACE, operation + "Request");
            binding.createMarshaller().marshal(new JAXBElement<>(name, question, request), envelope.body());
            Exchanged exchanged = client.call(
                    URI.create(address + PATH),
                    hub,
                    "urn:crossroads:authorisationtable:" + operation,
                    envelope,
                    PATIENCE);
            Element payload =
                    exchanged.reply().payload().orElse(exchanged.reply().body());
            if (Elements.child(payload, "result").isEmpty()) {
                throw new NotAnswered(otherwise.applyAsInt(exchanged));
            }
            return binding.createUnmarshaller().unmarshal(payload, answer).getValue();
        } catch (JAXBException e) {
            throw new IllegalStateException("an answer that follows the contract can be read", e);
        }
    }

    /** The officer's signature over a step, in base64. */
    String sign(String text) {
        try {
            String algorithm = officer.privateKey().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(officer.privateKey());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the officer's key cannot sign", e);
        }
    }
}
