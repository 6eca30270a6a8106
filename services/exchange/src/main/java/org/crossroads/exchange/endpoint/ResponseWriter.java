package org.crossroads.exchange.endpoint;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.hub.authorisation.Decision;
import org.crossroads.hub.consultation.SourceStatus;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.DataBlock;
import org.w3c.dom.Element;

/** Writes the blocks that every response has, in the one order that all contracts share. */
public final class ResponseWriter {

    private static final String COMMON = "urn:crossroads:common:v1";
    private static final List<String> ECHOED = List.of("legalContext", "criteria");

    private final Passage passage;
    private final Question question;
    private final String namespace;
    private final Element response;

    public ResponseWriter(Passage passage, Question question, Envelope reply) {
        this.passage = passage;
        this.question = question;
        this.namespace = passage.service().namespace();
        this.response = reply.newPayload(namespace, question.descriptor().responseElement());
        response.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:c", COMMON);
    }

    public ResponseWriter head(Instant now) {
        echo("informationCustomer");
        crossroads(Elements.append(response, namespace, "informationCrossroads"), passage, now);
        ECHOED.forEach(this::echo);
        return this;
    }

    static void crossroads(Element block, Passage passage, Instant now) {
        Elements.append(
                block, COMMON, "ticketCrossroads", passage.ticketCrossroads().toString());
        Elements.append(block, COMMON, "timestampReceive", text(passage.receivedAt()));
        Elements.append(block, COMMON, "timestampReply", text(now));
    }

    public ResponseWriter status(Status status, String language) {
        Element block = Elements.append(response, namespace, "status");
        Elements.append(block, COMMON, "value", status.code().value());
        Elements.append(block, COMMON, "code", status.code().code());
        Elements.append(block, COMMON, "description", status.code().description(language));
        for (Map.Entry<String, String> field : status.information().entrySet()) {
            Element information = Elements.append(block, COMMON, "information");
            Elements.append(information, COMMON, "fieldName", field.getKey());
            Elements.append(information, COMMON, "fieldValue", field.getValue());
        }
        return this;
    }

    public ResponseWriter sources(List<SourceStatus> sources) {
        for (SourceStatus source : sources) {
            Element block = Elements.append(response, namespace, "sources");
            Elements.append(block, COMMON, "institution", source.institution().value());
            Elements.append(block, COMMON, "value", source.value());
            Elements.append(block, COMMON, "code", source.code());
            Elements.append(block, COMMON, "description", source.description());
            Elements.append(
                    block, COMMON, "durationMs", Long.toString(source.took().toMillis()));
        }
        return this;
    }

    public ResponseWriter ssin() {
        question.ssin().ifPresent(ssin -> Elements.append(response, namespace, "ssin", ssin));
        return this;
    }

    /** The number that was asked about, when the answer is that the person has another one now, or that it names nobody. */
    ResponseWriter becameOf(Status status) {
        Optional<String> replacedBy = Optional.ofNullable(status.information().get("newSSIN"))
                .filter(number -> status.code() == StatusCode.SSIN_REPLACED);
        boolean canceled =
                status.code() == StatusCode.SSIN_UNKNOWN && status.information().containsKey("canceled");
        if (replacedBy.isPresent() || canceled) {
            question.ssin().ifPresent(ssin -> {
                Element block = Elements.append(response, namespace, "ssin", ssin);
                replacedBy.ifPresent(number -> block.setAttributeNS(null, "replacedBy", number));
                if (canceled) {
                    block.setAttributeNS(null, "canceled", "true");
                }
            });
        }
        return this;
    }

    public ResponseWriter filters(Set<DataBlock> withheld) {
        if (!withheld.isEmpty()) {
            Element block = Elements.append(response, namespace, "dataFilters");
            new TreeSet<>(withheld).forEach(name -> Elements.append(block, COMMON, "filteredElement", name.name()));
        }
        return this;
    }

    public ResponseWriter decision(Optional<Decision> decision) {
        decision.ifPresent(made -> {
            Element block = Elements.append(response, namespace, "decision");
            made.fold(permit -> permit(block, permit), deny -> deny(block, deny));
        });
        return this;
    }

    private static Element permit(Element block, Decision.Permit permit) {
        Elements.append(block, COMMON, "outcome", "PERMIT");
        permit.rules().forEach(rule -> Elements.append(block, COMMON, "rule", rule));
        return block;
    }

    private static Element deny(Element block, Decision.Deny deny) {
        Elements.append(block, COMMON, "outcome", "DENY");
        for (Decision.Unmet unmet : deny.unmet()) {
            Element condition = Elements.append(block, COMMON, "unmet");
            Elements.append(condition, COMMON, "condition", unmet.condition());
            if (!unmet.expected().isEmpty()) {
                Elements.append(condition, COMMON, "expected", unmet.expected());
            }
        }
        return block;
    }

    /** The result itself, moved here from the tree in which its source sent it. */
    public ResponseWriter result(Element result) {
        Elements.appendMoved(response, result);
        return this;
    }

    private void echo(String block) {
        Elements.child(question.payload(), block).ifPresent(element -> Elements.appendCopy(response, element));
    }

    static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
