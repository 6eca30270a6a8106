package org.crossroads.exchange.relay;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.crossroads.exchange.mapping.PageToken;
import org.crossroads.exchange.mapping.Relaying.Paging;
import org.crossroads.exchange.mapping.RequestMapping;
import org.crossroads.exchange.mapping.RequestMapping.Field;
import org.crossroads.exchange.mapping.ResponseMapping;
import org.crossroads.exchange.mapping.ResponseMapping.Place;
import org.crossroads.exchange.mapping.ResponseMapping.Repeated;
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
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.NetworkNumber;
import org.crossroads.hub.network.ReferenceData;
import org.crossroads.hub.network.SecondaryNetwork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/**
 * Puts one question to its sources, in the question's own contract and under the hub's own name and ticket. What the node of
 * a sector asks its uplink for one of its cooperating institutions says that it is for one of them, and not for which: neither
 * its number nor its ticket, application or user goes along (RD of 4 February 1997, art. 6). Safe for
 * several threads: the tree of the question is only copied from under a lock.
 */
final class SourceCalls implements Source {

    private static final Logger LOG = LoggerFactory.getLogger(SourceCalls.class);

    private final ServiceDescriptor service;
    private final OperationDescriptor operation;
    private final Element prototype;
    /** Which page each source is asked for; empty for the first. */
    private final Optional<PageToken> pages;

    private final String ticket;
    private final Institution self;
    private final Optional<NetworkNumber> askingFor;
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
                question.payload(),
                hub,
                passage.granted()
                        .flatMap(granted -> membersOf(hub, granted.approach().requester())),
                outbound,
                room,
                contract,
                clock);
    }

    /** The number that a cooperating institution shares with the others of its network; empty for anybody else. */
    private static Optional<NetworkNumber> membersOf(Institution managing, Institution requester) {
        return requester
                .secondaryNetwork()
                .flatMap(ReferenceData.ofTheProject()::secondaryNetwork)
                .filter(network -> network.managedBy().equals(managing.code()))
                .map(SecondaryNetwork::members);
    }

    /**
     * Makes the question.
     *
     * @param question as somebody asks it; who that is does not go to the source
     * @param askingFor as which kind of institution the uplink is to take it, when not as the one that runs this node
     * @param room that the answers take, until whoever made it closes it
     */
    SourceCalls(
            ServiceDescriptor service,
            OperationDescriptor operation,
            String ticket,
            Element question,
            Institution hub,
            Optional<NetworkNumber> askingFor,
            Outbound outbound,
            Room.Share room,
            ContractValidation contract,
            Clock clock) {
        this.self = hub;
        this.askingFor = askingFor;
        this.service = service;
        this.operation = operation;
        this.ticket = ticket;
        this.outbound = outbound;
        this.room = room;
        this.contract = contract;
        this.clock = clock;
        this.prototype = prototype(question, clock.instant());
        this.pages = operation.relaying().paging() == Paging.SEVERAL
                ? operation.request().text(question, Field.NEXT).flatMap(PageToken::parse)
                : Optional.empty();
    }

    /** What every source is sent: our header, their criteria. */
    private Element prototype(Element question, Instant now) {
        RequestMapping mapping = operation.request();
        Element request = Elements.appendCopy(Envelope.create().body(), question);
        for (String block : mapping.header()) {
            Elements.at(request, block)
                    .ifPresent(element -> element.getParentNode().removeChild(element));
        }
        put(request, Field.TICKET, ticket);
        put(request, Field.SENT, now.truncatedTo(ChronoUnit.MILLIS).toString());
        mapping.constants().forEach((path, text) -> mapping.shape().put(request, path, text));
        for (String path : mapping.kept()) {
            Elements.textAt(question, path).ifPresent(text -> mapping.shape().put(request, path, text));
        }
        return request;
    }

    private void put(Element request, Field field, String text) {
        String path = operation.request().paths().get(field);
        if (path != null) {
            operation.request().shape().put(request, path, text);
        }
    }

    @Override
    public SourceReply ask(Institution supplier, Deadline deadline) {
        Optional<String> page =
                pages.map(token -> token.bySource().getOrDefault(supplier.code().value(), ""));
        if (page.filter(String::isEmpty).isPresent()) {
            // Its last page was given before: it has nothing more.
            return new Answered(Status.of(StatusCode.NO_DATA_FOUND), XmlPayload.empty(operation));
        }
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
        identify(request.payload().orElseThrow(), supplier);
        page.ifPresent(token -> put(request.payload().orElseThrow(), Field.NEXT, token));
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
            return read(outbound.client().ask(call), supplier.code());
        } catch (CallFailure e) {
            LOG.warn("ticket={} source={} {}: {}", ticket, supplier.code(), e.failure(), e.getMessage());
            return new Failed(e.failure());
        }
    }

    /** Says who asks: this node's own institution, or to its uplink that it is one of its network. */
    private void identify(Element request, Institution supplier) {
        RequestMapping mapping = operation.request();
        Optional<NetworkNumber> forOneOfThem =
                askingFor.filter(members -> supplier.kind() == Institution.Kind.HUB && mapping.has(Field.SECTOR));
        if (forOneOfThem.isEmpty() && mapping.has(Field.CBE_NUMBER)) {
            put(request, Field.CBE_NUMBER, self.cbeNumber().digits());
        } else {
            NetworkNumber stated = forOneOfThem.orElse(self.number());
            put(request, Field.SECTOR, Integer.toString(stated.sector()));
            put(request, Field.INSTITUTION, Integer.toString(stated.institution()));
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

    private SourceReply read(Envelope reply, InstitutionCode supplier) {
        ResponseMapping mapping = operation.response();
        Element payload = reply.payload().orElse(reply.body());
        if (Elements.isNamed(payload, Envelope.SOAP, "Fault")) {
            return unusable(
                    supplier,
                    Failure.FAULTED,
                    Elements.textAt(payload, "faultcode").orElse("a fault"));
        }
        boolean expected = Elements.isNamed(
                        payload, mapping.shape().namespace(), mapping.shape().localName())
                && (mapping.place(Place.TICKET).isEmpty()
                        || mapping.text(payload, Place.TICKET).equals(Optional.of(ticket)));
        if (!expected) {
            return unusable(supplier, Failure.NOT_VALID, "it answers another question");
        }
        Optional<String> violation = contract.violation(payload);
        if (violation.isPresent()) {
            return unusable(supplier, Failure.NOT_VALID, "it leaves the contract at " + violation.get());
        }
        Optional<String> said = mapping.text(payload, Place.CODE);
        Optional<String> word = mapping.text(payload, Place.VALUE);
        Optional<StatusCode> code =
                mapping.words().meaning(said, word).filter(meaning -> meaning != StatusCode.INTERNAL_ERROR);
        if (code.isEmpty()) {
            Failure failure = mapping.words().isRefusal(said, word) ? Failure.FAULTED : Failure.NOT_VALID;
            return unusable(
                    supplier, failure, "its status is " + said.or(() -> word).orElse("missing"));
        }
        return new Answered(new Status(code.get(), information(payload)), XmlPayload.of(operation, payload, supplier));
    }

    private Failed unusable(InstitutionCode supplier, Failure failure, String why) {
        LOG.warn("ticket={} source={} {}: {}", ticket, supplier, failure, why);
        return new Failed(failure);
    }

    private Map<String, String> information(Element payload) {
        Map<String, String> fields = new TreeMap<>();
        ResponseMapping mapping = operation.response();
        mapping.rows(Repeated.INFORMATION).ifPresent(rows -> {
            int last = rows.each().lastIndexOf('/');
            Optional<Element> parent = last < 0
                    ? Optional.of(payload)
                    : Elements.at(payload, rows.each().substring(0, last));
            parent.stream()
                    .flatMap(block -> Elements.children(block).stream())
                    .filter(child -> rows.each().substring(last + 1).equals(child.getLocalName()))
                    .forEach(field -> fields.put(rows.text(field, "name"), rows.text(field, "value")));
        });
        mapping.facts()
                .forEach((fact, path) -> Elements.textAt(payload, path).ifPresent(text -> fields.put(fact, text)));
        return fields;
    }
}
