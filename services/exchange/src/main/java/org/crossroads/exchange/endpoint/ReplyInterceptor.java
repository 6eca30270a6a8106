package org.crossroads.exchange.endpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamWriter;
import org.apache.cxf.interceptor.AbstractOutDatabindingInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.interceptor.StaxOutInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.W3CDOMStreamWriter;
import org.crossroads.exchange.client.Room;
import org.crossroads.exchange.contract.ContractValidation;
import org.crossroads.exchange.security.Correspondent;
import org.crossroads.exchange.security.FaultCode;
import org.crossroads.exchange.security.MessageProtector;
import org.crossroads.exchange.security.Rejection;
import org.crossroads.exchange.security.Verified;
import org.crossroads.exchange.xml.Documents;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.exchange.xml.HostileXml;
import org.crossroads.hub.authorisation.Decision;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.evidence.EvidenceLog.EvidenceUnavailable;
import org.crossroads.hub.evidence.Outcome;
import org.crossroads.hub.evidence.Receipt;
import org.crossroads.hub.network.InstitutionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Lets a reply leave: catches what CXF writes as a tree, replaces it by our own on every refusal and error, has it recorded,
 * signs and encrypts it, and writes it in one go. Nothing leaves on any other path, so nothing leaves unsigned or unrecorded.
 */
final class ReplyInterceptor extends AbstractPhaseInterceptor<Message> {

    /** HTTP header with the place and hash of the exchange's entry in the evidence log. */
    private static final String RECEIPT_HEADER = "Crossroads-Receipt";

    private static final Logger LOG = LoggerFactory.getLogger(ReplyInterceptor.class);

    private final InstitutionCode self;
    private final BeforeReply beforeReply;
    private final MessageProtector protector;
    private final ContractValidation contract;
    private final Clock clock;

    /** @param self whoever runs the endpoint: the author of its faults */
    ReplyInterceptor(
            InstitutionCode self,
            BeforeReply beforeReply,
            MessageProtector protector,
            ContractValidation contract,
            Clock clock) {
        super(Phase.PRE_STREAM);
        this.self = self;
        addBefore(StaxOutInterceptor.class.getName());
        this.beforeReply = beforeReply;
        this.protector = protector;
        this.contract = contract;
        this.clock = clock;
    }

    @Override
    public void handleMessage(Message message) {
        Document tree = Documents.create();
        // JAXB would write a typed answer straight to the socket, beside the tree and unsigned.
        message.put(AbstractOutDatabindingInterceptor.DISABLE_OUTPUTSTREAM_OPTIMIZATION, true);
        message.setContent(XMLStreamWriter.class, new W3CDOMStreamWriter(tree));
        message.getInterceptorChain().add(new AbstractPhaseInterceptor<Message>(Phase.PRE_STREAM_ENDING) {
            @Override
            public void handleMessage(Message written) {
                send(written, tree);
            }
        });
    }

    private void send(Message message, Document tree) {
        Passage passage = Passage.of(message)
                .orElseThrow(() -> new IllegalStateException("a reply to a message that was not received"));
        try {
            byte[] octets = octets(message, passage, tree);
            passage.room().ifPresent(room -> room.shrinkTo(octets.length));
            write(message, octets);
        } finally {
            passage.room().ifPresent(Room.Share::close);
        }
    }

    /** Of the reply only these are left when it is written: whoever reads slowly holds no more than that. */
    private byte[] octets(Message message, Passage passage, Document tree) {
        Throwable failure = message.getContent(Exception.class);
        Reply reply = failure == null ? reply(passage, tree) : ending(passage, failure);
        Optional<Receipt> receipt = Optional.empty();
        try {
            receipt = beforeReply.allow(passage, reply);
        } catch (EvidenceUnavailable e) {
            LOG.error("ticket={} no evidence, so no reply", passage.ticketCrossroads(), e);
            reply = fault(passage, Outcome.FAILED, FaultCode.NO_EVIDENCE, "");
        }
        protector.protect(reply.envelope(), recipient(passage));
        receipt.ifPresent(proof -> show(proof, message));
        message.put(Message.RESPONSE_CODE, reply.isFault() ? 500 : 200);
        message.put(Message.CONTENT_TYPE, "text/xml;charset=UTF-8");
        return Documents.write(reply.envelope().document());
    }

    /** The caller may keep it: index and hash name one entry of the log and everything before it. */
    private static void show(Receipt receipt, Message message) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put(RECEIPT_HEADER, List.of(receipt.index() + " sha256:" + receipt.hash()));
        message.put(Message.PROTOCOL_HEADERS, headers);
    }

    private static Optional<Correspondent> recipient(Passage passage) {
        return passage.verified().map(Verified::sender);
    }

    private Reply reply(Passage passage, Document tree) {
        try {
            Optional<Envelope> written = passage.takeReply();
            Envelope envelope = written.isPresent() ? written.get() : Envelope.of(tree);
            return checked(passage, envelope, Outcome.ANSWERED, passage.remark());
        } catch (HostileXml e) {
            throw new IllegalStateException("a service wrote no envelope", e);
        }
    }

    /** What does not follow the contract does not leave: it would break the caller, or hold what the contract does not allow. */
    private Reply checked(Passage passage, Envelope envelope, Outcome outcome, String explanation) {
        Element payload = envelope.payload().orElseThrow(() -> new IllegalStateException("a reply without content"));
        Optional<String> violation = contract.violation(payload);
        if (violation.isPresent()) {
            LOG.error("ticket={} a reply off its contract at {}", passage.ticketCrossroads(), violation.get());
            return fault(passage, Outcome.FAILED, FaultCode.INTERNAL, "a reply off its contract at " + violation.get());
        }
        return new Reply(envelope, outcome, code(passage, payload), explanation, false);
    }

    /** Ours, whatever the contract's words for it are: those of a relayed answer are known before it is written. */
    private static String code(Passage passage, Element payload) {
        return passage.outcome()
                .map(status -> status.code().code())
                .or(() -> Elements.textAt(payload, "status/code"))
                .orElse("");
    }

    private Reply ending(Passage passage, Throwable failure) {
        Throwable cause = failure instanceof Fault fault && fault.getCause() != null ? fault.getCause() : failure;
        if (cause instanceof Refusal refusal) {
            return checked(passage, refusalOf(passage, refusal), Outcome.DENIED, explain(refusal));
        }
        if (cause instanceof Rejection rejection) {
            return fault(passage, Outcome.REJECTED, rejection.reason().fault(), rejection.explanation());
        }
        // The message of an exception may quote the payload; its kind and place do not.
        LOG.error(
                "ticket={} unexpected {} at {}",
                passage.ticketCrossroads(),
                cause.getClass().getName(),
                cause.getStackTrace().length > 0 ? cause.getStackTrace()[0] : "an unknown place");
        return fault(
                passage, Outcome.FAILED, FaultCode.INTERNAL, cause.getClass().getName());
    }

    private Envelope refusalOf(Passage passage, Refusal refusal) {
        Question question = passage.question()
                .orElseThrow(() -> new IllegalStateException("a refusal of a question that was not read"));
        Envelope envelope = Envelope.create();
        String language = passage.requester().map(r -> r.language()).orElse("en");
        passage.endedWith(refusal.status());
        new ResponseWriter(passage, question, envelope)
                .head(clock.instant())
                .status(refusal.status(), language)
                .becameOf(refusal.status())
                .decision(refusal.decision())
                .withoutResult();
        return envelope;
    }

    private static String explain(Refusal refusal) {
        return refusal.decision()
                .map(decision -> decision.fold(
                        permit -> "permitted by the table, refused by the repertory", deny -> explain(deny)))
                .orElseGet(() -> exemption(refusal.status()));
    }

    private static String exemption(Status status) {
        return Optional.ofNullable(status.information().get("exemption"))
                .map(article -> "exempt from passing through here: " + article)
                .orElse("");
    }

    /** All of it, for the log; the caller sees the conditions and not the rules. */
    private static String explain(Decision.Deny deny) {
        return deny.nearest().isEmpty()
                ? "no rule gives this to the requester"
                : deny.nearest().stream().map(Decision.NearMiss::toString).collect(Collectors.joining("; "));
    }

    private Reply fault(Passage passage, Outcome outcome, FaultCode code, String explanation) {
        Envelope envelope = FaultWriter.write(self, passage, code, passage.violation(), clock.instant());
        return Reply.fault(envelope, outcome, code, explanation);
    }

    private static void write(Message message, byte[] octets) {
        OutputStream stream = message.getContent(OutputStream.class);
        try {
            stream.write(octets);
            stream.flush();
        } catch (IOException e) {
            throw new Fault(e);
        }
    }
}
