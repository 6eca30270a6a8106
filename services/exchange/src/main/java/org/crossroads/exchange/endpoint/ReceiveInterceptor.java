package org.crossroads.exchange.endpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.W3CDOMStreamReader;
import org.crossroads.exchange.contract.ContractValidation;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.security.MessageVerifier;
import org.crossroads.exchange.security.Rejection;
import org.crossroads.exchange.security.RejectionReason;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.exchange.xml.GuardedReader;
import org.crossroads.exchange.xml.HostileXml;
import org.w3c.dom.Element;

/**
 * Receives a message: octets under limits, one envelope, its signature and encryption, its action, its contract. What gets
 * past here is what its sender signed, and follows the schema.
 */
final class ReceiveInterceptor extends AbstractPhaseInterceptor<Message> {

    private static final Duration WHOLE_MESSAGE_WITHIN = Duration.ofSeconds(10);
    private static final Pattern XML = Pattern.compile("text/xml\\s*(;.*)?");
    private static final Pattern ANOTHER_CHARSET = Pattern.compile("charset\\s*=(?!\\s*\"?utf-(8|16))");
    private static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";

    private final ServiceDescriptor service;
    private final GuardedReader reader;
    private final MessageVerifier verifier;
    private final ContractValidation contract;
    private final Supplier<UUID> tickets;
    private final Clock clock;

    ReceiveInterceptor(
            ServiceDescriptor service,
            GuardedReader reader,
            MessageVerifier verifier,
            ContractValidation contract,
            Supplier<UUID> tickets,
            Clock clock) {
        super(Phase.RECEIVE);
        addBefore(AttachmentInInterceptor.class.getName());
        this.service = service;
        this.reader = reader;
        this.verifier = verifier;
        this.contract = contract;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public void handleMessage(Message message) {
        Passage passage = new Passage(tickets.get(), clock.instant(), service);
        message.getExchange().put(Passage.class, passage);
        try {
            checkTransport(message);
            Envelope envelope = parse(octets(message));
            passage.parsed(envelope);
            passage.authenticated(verifier.verify(envelope));
            Element payload = envelope.payload().orElseThrow(() -> malformed("an empty Body"));
            OperationDescriptor operation = operation(payload, envelope, message);
            checkContract(payload, operation, passage);
            handOver(message, envelope);
        } catch (Rejection e) {
            throw new Fault(e);
        }
    }

    /** One XML document by POST: no attachments, whose octets the signature would not cover. */
    private static void checkTransport(Message message) throws Rejection {
        String type = Optional.ofNullable((String) message.get(Message.CONTENT_TYPE))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (!"POST".equals(message.get(Message.HTTP_REQUEST_METHOD))
                || !XML.matcher(type).matches()
                || ANOTHER_CHARSET.matcher(type).find()) {
            throw malformed("not text/xml in UTF-8 or UTF-16 by POST");
        }
    }

    private byte[] octets(Message message) throws Rejection {
        int most = reader.limits().bytes();
        Instant until = clock.instant().plus(WHOLE_MESSAGE_WITHIN);
        InputStream stream = message.getContent(InputStream.class);
        if (stream == null) {
            throw malformed("no content");
        }
        try {
            ByteArrayOutputStream octets = new ByteArrayOutputStream(8192);
            byte[] buffer = new byte[8192];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                octets.write(buffer, 0, read);
                if (octets.size() > most) {
                    throw malformed("more than " + most + " octets");
                }
                if (clock.instant().isAfter(until)) {
                    throw new Rejection(RejectionReason.TOO_SLOW, "not whole after " + WHOLE_MESSAGE_WITHIN);
                }
            }
            return octets.toByteArray();
        } catch (IOException e) {
            throw new Rejection(RejectionReason.TOO_SLOW, "the connection broke or timed out", e);
        }
    }

    private Envelope parse(byte[] octets) throws Rejection {
        try {
            return Envelope.of(reader.read(octets));
        } catch (HostileXml e) {
            throw new Rejection(RejectionReason.MALFORMED, String.valueOf(e.getMessage()), e);
        }
    }

    private OperationDescriptor operation(Element payload, Envelope envelope, Message message) throws Rejection {
        OperationDescriptor operation = service.asked(payload)
                .orElseThrow(
                        () -> new Rejection(RejectionReason.OPERATION_UNKNOWN, "no operation of " + service.name()));
        checkAction(soapAction(message), operation);
        for (Element block : envelope.header().map(Elements::children).orElse(List.of())) {
            if (Elements.isNamed(block, ADDRESSING, "Action")) {
                checkAction(block.getTextContent().strip(), operation);
            }
        }
        return operation;
    }

    /** An absent action says nothing; a present one must name what the body holds. */
    private static void checkAction(String action, OperationDescriptor operation) throws Rejection {
        if (!action.isEmpty() && !action.equals(operation.action())) {
            throw new Rejection(RejectionReason.ACTION_DISAGREES, "the action is not " + operation.action());
        }
    }

    private static String soapAction(Message message) {
        if (message.get(Message.PROTOCOL_HEADERS) instanceof Map<?, ?> headers) {
            for (Map.Entry<?, ?> header : headers.entrySet()) {
                if ("SOAPAction".equalsIgnoreCase(String.valueOf(header.getKey()))
                        && header.getValue() instanceof List<?> values
                        && !values.isEmpty()) {
                    return String.valueOf(values.get(0)).replace("\"", "").strip();
                }
            }
        }
        return "";
    }

    private void checkContract(Element payload, OperationDescriptor operation, Passage passage) throws Rejection {
        Optional<String> violation = contract.violation(payload);
        if (violation.isPresent()) {
            passage.violates(operation, violation.get());
            throw new Rejection(RejectionReason.SCHEMA_VIOLATION, "at " + violation.get());
        }
        passage.asks(operation);
    }

    /** CXF goes on from the verified tree; the header blocks have been dealt with. */
    private static void handOver(Message message, Envelope envelope) {
        envelope.header().ifPresent(header -> {
            while (header.getFirstChild() != null) {
                header.removeChild(header.getFirstChild());
            }
        });
        message.removeContent(InputStream.class);
        message.setContent(
                XMLStreamReader.class,
                new W3CDOMStreamReader(envelope.document().getDocumentElement()));
    }

    private static Rejection malformed(String why) {
        return new Rejection(RejectionReason.MALFORMED, why);
    }
}
