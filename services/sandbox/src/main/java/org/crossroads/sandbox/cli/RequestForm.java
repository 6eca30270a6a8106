package org.crossroads.sandbox.cli;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.mapping.RequestMapping;
import org.crossroads.exchange.mapping.RequestMapping.Field;
import org.crossroads.exchange.schema.ElementShape;
import org.crossroads.exchange.xml.Envelope;
import org.w3c.dom.Element;

/** A request of any operation of any contract, filled in from what stands on the command line. */
final class RequestForm {

    /** Types that contain themselves end somewhere. */
    private static final int DEEPEST = 8;

    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private final ServiceDescriptor service;
    private final OperationDescriptor operation;
    private final RequestMapping mapping;
    private final Clock clock;

    RequestForm(ServiceDescriptor service, OperationDescriptor operation, Clock clock) {
        this.service = service;
        this.operation = operation;
        this.mapping = operation.request();
        this.clock = clock;
    }

    /** A part of the request, without those that say who asks: these are the command's own. */
    private record Part(String whole, boolean leaf, boolean required) {

        boolean isInner() {
            return whole.indexOf('/') >= 0;
        }

        /** As it is named on the command line: below the part of the request in which it stands. */
        String path() {
            return whole.substring(whole.indexOf('/') + 1);
        }

        String name() {
            return whole.substring(whole.lastIndexOf('/') + 1);
        }
    }

    /** What may be set, in the order of the contract: paths below the part of the request in which a text stands. */
    List<String> paths() {
        return parts().stream().filter(Part::leaf).map(Part::path).toList();
    }

    /**
     * Fills it in.
     *
     * @param values by the last name of a path ({@code beginDate}), or the whole path where that is not clear; those for
     *     which it has no place are left out
     */
    Envelope fill(String ticket, String cbeNumber, Map<String, String> values) {
        Envelope envelope = Envelope.create();
        ElementShape shape = mapping.shape();
        Element request = envelope.newPayload(shape.namespace(), shape.localName());
        int number = 0;
        for (String namespace : service.contract().namespaces()) {
            if (!namespace.equals(shape.namespace())) {
                request.setAttributeNS(XMLNS, "xmlns:c" + (number == 0 ? "" : number), namespace);
                number++;
            }
        }
        List<Part> parts = parts();
        // What the criteria name is said there: a question about a question has two grounds, two users.
        Map<String, String> own = new HashMap<>(values);
        parts.stream().filter(Part::isInner).map(Part::path).forEach(own::remove);
        customer(request, ticket, cbeNumber, own);
        own.putIfAbsent("echo", "hello");
        for (Part part : parts) {
            if (!part.leaf()) {
                if (!part.isInner() && part.required()) {
                    shape.place(request, part.whole());
                }
            } else {
                value(part, part.isInner() ? values : own).ifPresent(value -> shape.put(request, part.whole(), value));
            }
        }
        return envelope;
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        below(mapping.shape(), "", parts);
        return parts;
    }

    private void below(ElementShape shape, String prefix, List<Part> parts) {
        if (prefix.split("/").length > DEEPEST) {
            return;
        }
        for (ElementShape child : shape.children()) {
            String path = prefix + child.localName();
            boolean asker = mapping.header().stream()
                    .anyMatch(block -> (path.equals(block) && mapping.kept().isEmpty())
                            || (path.startsWith(block + "/") && !mapping.kept().contains(path)));
            if (!asker) {
                boolean leaf = child.children().isEmpty();
                parts.add(new Part(path, leaf, child.isRequired()));
                below(child, path + "/", parts);
            }
        }
    }

    /** @throws IllegalArgumentException when the request has no place for one of these names */
    void requirePlaces(Set<String> names) {
        List<Part> parts = parts();
        for (String name : names) {
            boolean known = List.of("application", "user", "role", "inscriptionContext", "legalContext")
                            .contains(name)
                    || parts.stream()
                            .filter(Part::leaf)
                            .anyMatch(part -> part.path().equals(name)
                                    || part.name().equals(name)
                                    || mapped(part).filter(name::equals).isPresent());
            if (!known) {
                throw new IllegalArgumentException(
                        operation.operation().name() + " has no " + name + "; it has " + String.join(", ", paths()));
            }
        }
    }

    private void customer(Element request, String ticket, String cbeNumber, Map<String, String> values) {
        put(request, Field.TICKET, Optional.of(ticket));
        put(
                request,
                Field.SENT,
                Optional.of(clock.instant().truncatedTo(ChronoUnit.MILLIS).toString()));
        put(request, Field.CBE_NUMBER, Optional.of(cbeNumber));
        put(request, Field.APPLICATION, Optional.ofNullable(values.get("application")));
        put(request, Field.USER, Optional.ofNullable(values.get("user")));
        put(request, Field.ROLE, Optional.ofNullable(values.get("role")));
        mapping.constants().forEach((path, text) -> mapping.shape().put(request, path, text));
    }

    private void put(Element request, Field field, Optional<String> text) {
        String path = mapping.paths().get(field);
        if (path != null) {
            text.ifPresent(said -> mapping.shape().put(request, path, said));
        }
    }

    /** By the contract's own name, or by ours for it: {@code --ssin} wherever the number stands. */
    private Optional<String> value(Part part, Map<String, String> values) {
        String said = values.getOrDefault(part.path(), values.get(part.name()));
        return Optional.ofNullable(said).or(() -> mapped(part).map(values::get));
    }

    private Optional<String> mapped(Part part) {
        Map<Field, String> ours = Map.of(
                Field.SSIN, "ssin",
                Field.LEGAL_CONTEXT, "legalContext",
                Field.INSCRIPTION_CONTEXT, "inscriptionContext",
                Field.BEGIN, "beginDate",
                Field.END, "endDate",
                Field.NEXT, "next");
        return ours.entrySet().stream()
                .filter(field -> part.whole().equals(mapping.paths().get(field.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
