package org.crossroads.exchange.relay;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.hub.consultation.Payload;
import org.crossroads.hub.directory.DataBlock;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A source's {@code result} element, passed on as it is. Merging keeps the order of the contract; filtering keeps what a
 * granted block names and removes everything else, so that an element nobody described never leaves.
 */
final class XmlPayload implements Payload {

    private final OperationDescriptor operation;
    private final Element result;

    XmlPayload(OperationDescriptor operation, Element result) {
        this.operation = operation;
        this.result = result;
    }

    Element result() {
        return result;
    }

    @Override
    public Payload keeping(Set<DataBlock> granted) {
        Set<String> kept = new HashSet<>(operation.frame());
        operation.blocks().forEach((block, path) -> {
            if (granted.contains(block)) {
                kept.add(path);
            }
        });
        prune(result, "", kept);
        return this;
    }

    /** Removes each element that is neither kept nor on the way to one that is. */
    private static void prune(Element parent, String path, Set<String> kept) {
        for (Element child : Elements.children(parent)) {
            String here = path.isEmpty() ? child.getLocalName() : path + "/" + child.getLocalName();
            boolean onTheWay = kept.stream().anyMatch(k -> k.startsWith(here + "/"));
            if (kept.contains(here)) {
                continue;
            }
            if (onTheWay) {
                prune(child, here, kept);
            }
            if (!onTheWay || Elements.children(child).isEmpty()) {
                parent.removeChild(child);
            }
        }
    }

    @Override
    public Payload mergedWith(Payload other) {
        if (!(other instanceof XmlPayload more)) {
            throw new IllegalArgumentException("answers of one operation are of one kind");
        }
        for (Element block : Elements.children(more.result)) {
            Optional<Element> own = Elements.child(result, block.getLocalName());
            if (own.isPresent()) {
                Elements.children(block).forEach(part -> Elements.appendMoved(own.get(), part));
            } else {
                result.insertBefore(Elements.appendMoved(result, block), firstAfter(block.getLocalName()));
            }
        }
        return this;
    }

    /** The child before which a block of that name belongs, by the order of the contract; none when it comes last. */
    private @Nullable Node firstAfter(String name) {
        List<String> order = operation.blocks().values().stream()
                .map(path -> path.replaceFirst("/.*", ""))
                .distinct()
                .toList();
        int place = order.indexOf(name);
        for (Element child : Elements.children(result)) {
            if (order.indexOf(child.getLocalName()) > place) {
                return child;
            }
        }
        return null;
    }
}
