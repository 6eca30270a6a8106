package org.crossroads.exchange.relay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.mapping.PageToken;
import org.crossroads.exchange.mapping.Relaying.Paging;
import org.crossroads.exchange.mapping.ResponseMapping;
import org.crossroads.exchange.mapping.ResponseMapping.Place;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.hub.consultation.Payload;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.network.InstitutionCode;
import org.w3c.dom.Element;

/**
 * A source's data, passed on as they are. Merging follows the rules of the descriptor and keeps the order of the contract;
 * filtering keeps what a granted block names and removes everything else, so that an element nobody described never leaves.
 */
final class XmlPayload implements Payload {

    private final OperationDescriptor operation;
    private final int rank;
    private Element result;
    /** The token of each source that has another page. */
    private final Map<String, String> pages;

    /** Of other sources, not merged yet. */
    private final List<XmlPayload> others = new ArrayList<>();

    private XmlPayload(OperationDescriptor operation, int rank, Element result, Map<String, String> pages) {
        this.operation = operation;
        this.rank = rank;
        this.result = result;
        this.pages = pages;
    }

    /** What stands in a source's answer. */
    static XmlPayload of(OperationDescriptor operation, Element response, InstitutionCode source) {
        ResponseMapping mapping = operation.response();
        Map<String, String> pages = new TreeMap<>();
        if (operation.relaying().paging() != Paging.NONE) {
            mapping.text(response, Place.NEXT).ifPresent(token -> pages.put(source.value(), token));
        }
        Element result =
                mapping.resultOf(response).orElseGet(() -> mapping.shape().place(response, mapping.result()));
        return new XmlPayload(operation, operation.relaying().rank(source.value()), result, pages);
    }

    /** A result that stands in no answer: of the hub itself, as that institution. */
    static XmlPayload ofResult(OperationDescriptor operation, Element result, InstitutionCode self) {
        return new XmlPayload(operation, operation.relaying().rank(self.value()), result, new TreeMap<>());
    }

    /** Nothing. */
    static XmlPayload empty(OperationDescriptor operation) {
        ResponseMapping mapping = operation.response();
        Element response = Envelope.create()
                .newPayload(mapping.shape().namespace(), mapping.shape().localName());
        return new XmlPayload(
                operation,
                Integer.MAX_VALUE,
                mapping.resultIsTheResponse() ? response : mapping.shape().place(response, mapping.result()),
                new TreeMap<>());
    }

    /** The data of all sources, those first that the descriptor says. */
    Element result() {
        if (!others.isEmpty()) {
            List<XmlPayload> all = new ArrayList<>(others);
            all.add(0, this);
            others.clear();
            all.sort(Comparator.comparingInt(each -> each.rank));
            Merging merging = new Merging(operation.relaying().merge());
            Element whole = all.get(0).result;
            all.stream()
                    .skip(1)
                    .forEach(each -> merging.merge(whole, operation.response().resultShape(), each.result));
            result = whole;
        }
        return result;
    }

    boolean hasData() {
        return !Elements.children(result()).isEmpty();
    }

    /**
     * The token with which to ask for what comes next; empty when this is all. Where only one source is to give pages, a
     * second one's token has no place, and there is none: see {@link #lacksPages}.
     */
    Optional<String> next() {
        if (pages.isEmpty() || lacksPages()) {
            return Optional.empty();
        }
        return operation.relaying().paging() == Paging.SEVERAL
                ? Optional.of(new PageToken(pages).text())
                : pages.values().stream().findFirst();
    }

    /** Whether more pages exist than the contract lets anybody ask for. */
    boolean lacksPages() {
        return operation.relaying().paging() == Paging.ONE && pages.size() > 1;
    }

    @Override
    public Payload keeping(Set<DataBlock> granted) {
        Set<String> kept = new HashSet<>(operation.frame());
        operation.blocks().forEach((block, path) -> {
            if (granted.contains(block)) {
                kept.add(path);
            }
        });
        prune(result(), "", kept);
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
    public Payload withoutMembership(Set<DataBlock> exceptIn) {
        operation.membership().stream()
                .filter(path -> exceptIn.stream().noneMatch(block -> isIn(path, block)))
                .forEach(path -> removeAll(result(), List.of(path.split("/"))));
        return this;
    }

    private boolean isIn(String path, DataBlock block) {
        String whole = operation.blocks().get(block);
        return whole != null && (path.equals(whole) || path.startsWith(whole + "/"));
    }

    /** Every element at that path: each of its steps may be there several times. */
    private static void removeAll(Element parent, List<String> path) {
        for (Element child : Elements.children(parent)) {
            if (!child.getLocalName().equals(path.get(0))) {
                continue;
            }
            if (path.size() == 1) {
                parent.removeChild(child);
            } else {
                removeAll(child, path.subList(1, path.size()));
            }
        }
    }

    @Override
    public Payload mergedWith(Payload other) {
        if (!(other instanceof XmlPayload more)) {
            throw new IllegalArgumentException("answers of one operation are of one kind");
        }
        others.add(more);
        others.addAll(more.others);
        more.others.clear();
        pages.putAll(more.pages);
        return this;
    }
}
