package org.crossroads.exchange.relay;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.crossroads.exchange.client.Call;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.exchange.client.Room;
import org.crossroads.exchange.contract.ContractValidation;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.endpoint.HubEndpoints;
import org.crossroads.exchange.endpoint.Passage;
import org.crossroads.exchange.endpoint.Question;
import org.crossroads.exchange.security.Correspondent;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.hub.consultation.Deadline;
import org.crossroads.hub.consultation.Source;
import org.crossroads.hub.consultation.Source.SourceReply.Answered;
import org.crossroads.hub.consultation.Source.SourceReply.Failed;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.network.Institution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/**
 * Puts one question to its sources, in the question's own contract and under the hub's own name and ticket. Safe for
 * several threads: the tree of the question is only copied from under a lock.
 */
final class SourceCalls implements Source {

    private static final Logger LOG = LoggerFactory.getLogger(SourceCalls.class);
    private static final String COMMON = "urn:crossroads:common:v1";

    private final ServiceDescriptor service;
    private final OperationDescriptor operation;
    private final Element prototype;
    private final String ticket;
    private final Outbound outbound;
    private final Room.Share room;
    private final ContractValidation contract;
    private final Clock clock;

    /** Passes a question on as it was asked, but for who asks. */
    static SourceCalls passingOn(
            Passage passage,
            Question question,
            Institution hub,
            Outbound outbound,
            ContractValidation contract,
            Clock clock) {
        Room.Share room = outbound.room().share();
        passage.holds(room);
        return new SourceCalls(
                passage.service(),
                question.descriptor(),
                passage.ticketCrossroads().toString(),
                Elements.children(question.payload()).stream()
                        .filter(block -> !"informationCustomer".equals(block.getLocalName()))
                        .toList(),
                hub,
                outbound,
                room,
                contract,
                clock);
    }

    /**
     * Makes the question.
     *
     * @param blocks what stands in it after the block that says who asks
     * @param room that the answers take, until whoever made it closes it
     */
    SourceCalls(
            ServiceDescriptor service,
            OperationDescriptor operation,
            String ticket,
            List<Element> blocks,
            Institution hub,
            Outbound outbound,
            Room.Share room,
            ContractValidation contract,
            Clock clock) {
        this.service = service;
        this.operation = operation;
        this.ticket = ticket;
        this.outbound = outbound;
        this.room = room;
        this.contract = contract;
        this.clock = clock;
        this.prototype = prototype(blocks, hub, clock.instant());
    }

    /** What every source is sent: our header, their criteria. */
    private Element prototype(List<Element> blocks, Institution hub, Instant now) {
        Element request = Envelope.create().newPayload(service.namespace(), operation.requestElement());
        request.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:c", COMMON);
        Element customer = Elements.append(request, service.namespace(), "informationCustomer");
        Elements.append(customer, COMMON, "ticket", ticket);
        Elements.append(
                customer,
                COMMON,
                "timestampSent",
                now.truncatedTo(ChronoUnit.MILLIS).toString());
        Element identification = Elements.append(customer, COMMON, "customerIdentification");
        Elements.append(identification, COMMON, "cbeNumber", hub.cbeNumber().digits());
        blocks.forEach(block -> Elements.appendCopy(request, block));
        return request;
    }

    @Override
    public SourceReply ask(Institution supplier, Deadline deadline) {
        Optional<URI> endpoint = supplier.endpoint();
        if (endpoint.isEmpty()) {
            return new Failed(Failure.UNREACHABLE);
        }
        Optional<Correspondent> recipient = HubEndpoints.correspondent(supplier, clock.instant());
        if (recipient.isEmpty()) {
            LOG.warn("ticket={} source={} has no valid certificate to encrypt for", ticket, supplier.code());
            return new Failed(Failure.NOT_TRUSTED);
        }
        Envelope request = Envelope.create();
        synchronized (prototype) {
            request.body().appendChild(request.document().importNode(prototype, true));
        }
        try {
            URI address = URI.create(endpoint.get() + service.path());
            Call call = new Call(
                    address,
                    recipient.get(),
                    operation.action(),
                    request,
                    deadline,
                    operation.mostOctets(),
                    room,
                    () -> late(supplier, deadline));
            return read(outbound.client().ask(call));
        } catch (CallFailure e) {
            LOG.warn("ticket={} source={} {}: {}", ticket, supplier.code(), e.failure(), e.getMessage());
            return new Failed(e.failure());
        }
    }

    private void late(Institution supplier, Deadline deadline) {
        outbound.late()
                .came(
                        UUID.fromString(ticket),
                        operation.operation(),
                        supplier.code(),
                        deadline.elapsed(),
                        deadline.over());
    }

    private SourceReply read(Envelope reply) {
        Element payload = reply.payload().orElse(reply.body());
        if (Elements.isNamed(payload, Envelope.SOAP, "Fault")) {
            return new Failed(Failure.FAULTED);
        }
        boolean expected = Elements.isNamed(payload, service.namespace(), operation.responseElement())
                && contract.violation(payload).isEmpty()
                && Elements.textAt(payload, "informationCustomer/ticket").equals(Optional.of(ticket));
        Optional<StatusCode> code = Elements.textAt(payload, "status/code").flatMap(StatusCode::parse);
        if (!expected || code.isEmpty()) {
            return new Failed(Failure.NOT_VALID);
        }
        Element result = Elements.child(payload, "result")
                .orElseGet(() -> Elements.append(payload, service.namespace(), "result"));
        return new Answered(new Status(code.get(), information(payload)), new XmlPayload(operation, result));
    }

    private static Map<String, String> information(Element payload) {
        Map<String, String> fields = new TreeMap<>();
        Elements.child(payload, "status").stream()
                .flatMap(status -> Elements.children(status).stream())
                .filter(child -> "information".equals(child.getLocalName()))
                .forEach(field -> fields.put(
                        Elements.textAt(field, "fieldName").orElse(""),
                        Elements.textAt(field, "fieldValue").orElse("")));
        return fields;
    }
}
