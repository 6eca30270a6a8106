package org.crossroads.exchange.endpoint;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import org.crossroads.exchange.mapping.ResponseMapping;
import org.crossroads.exchange.mapping.ResponseMapping.Place;
import org.crossroads.exchange.mapping.ResponseMapping.Repeated;
import org.crossroads.exchange.schema.ElementShape;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.hub.authorisation.Decision;
import org.crossroads.hub.consultation.SourceStatus;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.DataBlock;
import org.w3c.dom.Element;

/**
 * Writes what every response says, where the contract of the question has a place for it and in that contract's own names.
 * What it has no place for is not said.
 */
public final class ResponseWriter {

    private final Passage passage;
    private final Question question;
    private final ResponseMapping mapping;
    private final ElementShape shape;
    private final Element response;

    public ResponseWriter(Passage passage, Question question, Envelope reply) {
        this.passage = passage;
        this.question = question;
        this.mapping = question.descriptor().response();
        this.shape = mapping.shape();
        this.response = reply.newPayload(shape.namespace(), shape.localName());
        int number = 0;
        for (String namespace : passage.service().contract().namespaces()) {
            if (!namespace.equals(shape.namespace())) {
                String prefix = number == 0 ? "c" : "c" + number;
                response.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + prefix, namespace);
                number++;
            }
        }
    }

    public ResponseWriter head(Instant now) {
        mapping.echo()
                .forEach((to, from) -> Elements.at(question.payload(), from).ifPresent(block -> echo(to, block)));
        if (mapping.text(response, Place.TICKET).isEmpty()) {
            put(Place.TICKET, question.ticket().value());
        }
        put(Place.REFERENCE, passage.ticketCrossroads().toString());
        put(Place.RECEIVED, text(passage.receivedAt()));
        put(Place.REPLIED, text(now));
        mapping.constants().forEach((path, text) -> shape.put(response, path, text));
        return this;
    }

    /** Under the response's own name for it. */
    private void echo(String to, Element block) {
        int last = to.lastIndexOf('/');
        Element parent = last < 0 ? response : shape.place(response, to.substring(0, last));
        ElementShape parentShape =
                last < 0 ? shape : shape.at(to.substring(0, last)).orElseThrow();
        ElementShape own = parentShape.child(to.substring(last + 1)).orElseThrow();
        boolean sameName = own.localName().equals(block.getLocalName())
                && own.namespace().equals(block.getNamespaceURI() == null ? "" : block.getNamespaceURI());
        if (sameName) {
            parentShape.insertCopy(parent, block);
        } else if (own.children().isEmpty()) {
            shape.put(response, to, block.getTextContent());
        } else {
            Element renamed = shape.place(response, to);
            Elements.children(block).forEach(child -> Elements.appendCopy(renamed, child));
        }
    }

    public ResponseWriter status(Status status, String language) {
        StatusCode code = status.code();
        put(Place.VALUE, mapping.words().value(code.value()));
        put(Place.CODE, mapping.words().code(code.code(), code.value()));
        put(Place.DESCRIPTION, code.description(language));
        for (Map.Entry<String, String> field : status.information().entrySet()) {
            String ownPlace = mapping.facts().get(field.getKey());
            if (ownPlace != null) {
                shape.put(response, ownPlace, field.getValue());
            } else {
                add(Repeated.INFORMATION, Map.of("name", field.getKey(), "value", field.getValue()));
            }
        }
        return this;
    }

    public ResponseWriter sources(List<SourceStatus> sources) {
        for (SourceStatus source : sources) {
            add(
                    Repeated.SOURCES,
                    Map.of(
                            "institution", source.institution().value(),
                            "value", mapping.words().value(source.value()),
                            "code", mapping.words().code(source.code(), source.value()),
                            "description", source.description(),
                            "durationMs", Long.toString(source.took().toMillis())));
        }
        return this;
    }

    public ResponseWriter ssin() {
        question.ssin().ifPresent(ssin -> put(Place.SSIN, ssin));
        return this;
    }

    /** The number that was asked about, when the answer is that the person has another one now, or that it names nobody. */
    ResponseWriter becameOf(Status status) {
        Optional<String> replacedBy = Optional.ofNullable(status.information().get("newSSIN"))
                .filter(number -> status.code() == StatusCode.SSIN_REPLACED);
        boolean canceled =
                status.code() == StatusCode.SSIN_UNKNOWN && status.information().containsKey("canceled");
        if (replacedBy.isPresent() || canceled) {
            ssin();
            replacedBy.ifPresent(number -> put(Place.REPLACED_BY, number));
            if (canceled) {
                put(Place.CANCELED, "true");
            }
        }
        return this;
    }

    public ResponseWriter filters(Set<DataBlock> withheld) {
        mapping.place(Place.FILTERS)
                .ifPresent(path -> new TreeSet<>(withheld)
                        .forEach(block -> shape.add(response, path).setTextContent(block.name())));
        return this;
    }

    public ResponseWriter decision(Optional<Decision> decision) {
        decision.ifPresent(made -> made.fold(this::permit, this::deny));
        return this;
    }

    private ResponseWriter permit(Decision.Permit permit) {
        put(Place.OUTCOME, "PERMIT");
        mapping.place(Place.RULE)
                .ifPresent(path ->
                        permit.rules().forEach(rule -> shape.add(response, path).setTextContent(rule)));
        return this;
    }

    private ResponseWriter deny(Decision.Deny deny) {
        put(Place.OUTCOME, "DENY");
        for (Decision.Unmet unmet : deny.unmet()) {
            add(
                    Repeated.UNMET,
                    unmet.expected().isEmpty()
                            ? Map.of("condition", unmet.condition())
                            : Map.of("condition", unmet.condition(), "expected", unmet.expected()));
        }
        return this;
    }

    /**
     * The data: the element that blocks are in, or its children where they stand in the response itself. They are moved here
     * from the tree in which their source sent them.
     */
    public ResponseWriter result(Element result) {
        if (mapping.resultIsTheResponse()) {
            Elements.children(result).forEach(child -> shape.insertMoved(response, child));
        } else {
            int last = mapping.result().lastIndexOf('/');
            Element parent =
                    last < 0 ? response : shape.place(response, mapping.result().substring(0, last));
            ElementShape parentShape = last < 0
                    ? shape
                    : shape.at(mapping.result().substring(0, last)).orElseThrow();
            parentShape.insertMoved(parent, result);
        }
        return this;
    }

    /** Some contracts want the element there although there is nothing in it. */
    public ResponseWriter withoutResult() {
        boolean wanted = !mapping.resultIsTheResponse()
                && !mapping.result().isEmpty()
                && mapping.resultShape().isRequired();
        if (wanted) {
            shape.place(response, mapping.result());
        }
        return this;
    }

    /** How to ask for the next page. */
    public ResponseWriter next(Optional<String> token) {
        token.ifPresent(text -> put(Place.NEXT, text));
        return this;
    }

    private void put(Place place, String text) {
        mapping.place(place).ifPresent(path -> shape.put(response, path, text));
    }

    private void add(Repeated row, Map<String, String> texts) {
        mapping.rows(row).ifPresent(rows -> rows.add(shape, response, texts));
    }

    static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
