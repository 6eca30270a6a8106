package org.crossroads.exchange.relay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.mapping.Relaying;
import org.crossroads.exchange.mapping.Relaying.Incomplete;
import org.crossroads.exchange.schema.ElementShape;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.hub.consultation.Answer;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Keeps an answer within what its descriptor allows: how large it may be, and whether a part may stand for the whole. What
 * was cut off is told: INCOMPLETE_DATA, with the information field {@code truncated} or {@code paging}.
 */
final class ResultLimits {

    private final Relaying limits;
    private long elements;
    private long bytes;
    private int kept;
    private int dropped;

    private ResultLimits(Relaying limits) {
        this.limits = limits;
    }

    static Answer within(OperationDescriptor operation, Answer answer) {
        Relaying limits = operation.relaying();
        boolean withheld =
                limits.incomplete() == Incomplete.WITHHOLD && answer.status().code() == StatusCode.INCOMPLETE_DATA;
        if (withheld) {
            return answer.withoutPayload();
        }
        Optional<XmlPayload> payload = answer.payload().map(XmlPayload.class::cast);
        Map<String, String> told = new HashMap<>();
        if (limits.isCapped()) {
            payload.flatMap(data -> new ResultLimits(limits)
                            .cut(data.result(), operation.response().resultShape()))
                    .ifPresent(text -> told.put("truncated", text));
        }
        if (payload.filter(XmlPayload::lacksPages).isPresent()) {
            told.put("paging", "several sources have more; ask for less");
        }
        return told.isEmpty() ? answer : answer.with(new Status(StatusCode.INCOMPLETE_DATA, told));
    }

    /**
     * Takes whole items off the end until the rest fits; an item is an element of which there may be several, the outermost
     * where they stand in each other. What is no item always stays.
     *
     * @return how many items are left of how many, when some were taken off
     */
    private Optional<String> cut(Element result, ElementShape shape) {
        List<Element> items = new ArrayList<>();
        count(result, shape, items);
        for (Element item : items) {
            weigh(item);
            if (dropped > 0 || isTooMuch()) {
                item.getParentNode().removeChild(item);
                dropped++;
            } else {
                kept++;
            }
        }
        return dropped == 0 ? Optional.empty() : Optional.of(kept + " of " + (kept + dropped));
    }

    private void count(Element parent, ElementShape shape, List<Element> items) {
        for (Element child : Elements.children(parent)) {
            Optional<ElementShape> declared = shape.child(child.getLocalName());
            if (declared.filter(ElementShape::repeats).isPresent()) {
                items.add(child);
            } else {
                add(child);
                declared.ifPresent(inside -> count(child, inside, items));
            }
        }
    }

    private boolean isTooMuch() {
        return (limits.mostElements().isPresent()
                        && elements > limits.mostElements().getAsInt())
                || (limits.mostBytes().isPresent() && bytes > limits.mostBytes().getAsInt());
    }

    private void weigh(Element element) {
        add(element);
        for (Element child : Elements.children(element)) {
            weigh(child);
        }
    }

    /** As it is written, without prefixes and declarations. */
    private void add(Element element) {
        elements++;
        bytes += 2L * element.getLocalName().length() + 5;
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE) {
                bytes += node.getNodeValue().getBytes(StandardCharsets.UTF_8).length;
            }
        }
    }
}
