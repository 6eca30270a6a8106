package org.crossroads.sandbox.cli;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.sandbox.cli.RequestShape.Part;
import org.w3c.dom.Element;

/** A request of any operation of the contracts, filled in from what stands on the command line. */
final class RequestForm {

    private static final String COMMON = "urn:crossroads:common:v1";
    private static final String CUSTOMER = "informationCustomer";

    private final ServiceDescriptor service;
    private final OperationDescriptor operation;
    private final Clock clock;

    RequestForm(ServiceDescriptor service, OperationDescriptor operation, Clock clock) {
        this.service = service;
        this.operation = operation;
        this.clock = clock;
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
        Element request = envelope.newPayload(service.namespace(), operation.requestElement());
        request.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:c", COMMON);
        List<Part> parts = parts();
        // What the criteria name is said there: a question about a question has two grounds, two users.
        Map<String, String> own = new HashMap<>(values);
        parts.stream().filter(part -> part.steps().size() > 1).map(Part::path).forEach(own::remove);
        customer(request, ticket, cbeNumber, own);
        own.putIfAbsent("echo", "hello");
        for (Part part : parts) {
            boolean inner = part.steps().size() > 1;
            if (!part.leaf()) {
                if (!inner && part.required()) {
                    put(request, part.steps());
                }
            } else {
                value(part.path(), inner ? values : own)
                        .ifPresent(value -> put(request, part.steps()).setTextContent(value));
            }
        }
        return envelope;
    }

    /** All but the block that says who asks: that one is the command's own. */
    private List<Part> parts() {
        return RequestShape.of(service.schema(), service.namespace(), operation.requestElement()).stream()
                .filter(part -> !part.steps().get(0).getLocalPart().equals(CUSTOMER))
                .toList();
    }

    /** @throws IllegalArgumentException when the request has no place for one of these names */
    void requirePlaces(Set<String> names) {
        List<Part> parts = parts();
        for (String name : names) {
            boolean known = List.of("application", "user", "role", "inscriptionContext", "legalContext")
                            .contains(name)
                    || parts.stream()
                            .filter(Part::leaf)
                            .anyMatch(part ->
                                    part.path().equals(name) || part.name().equals(name));
            if (!known) {
                throw new IllegalArgumentException(
                        operation.operation().name() + " has no " + name + "; it has " + String.join(", ", paths()));
            }
        }
    }

    private void customer(Element request, String ticket, String cbeNumber, Map<String, String> values) {
        Element customer = Elements.append(request, service.namespace(), CUSTOMER);
        Elements.append(customer, COMMON, "ticket", ticket);
        Elements.append(
                customer,
                COMMON,
                "timestampSent",
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        Element identification = Elements.append(customer, COMMON, "customerIdentification");
        Elements.append(identification, COMMON, "cbeNumber", cbeNumber);
        for (String name : List.of("application", "user", "role")) {
            value(name, values).ifPresent(value -> Elements.append(customer, COMMON, name, value));
        }
    }

    /** The element at these steps, made where it is not there yet. */
    private static Element put(Element request, List<QName> steps) {
        Element at = request;
        for (QName step : steps) {
            Element from = at;
            at = Elements.child(at, step.getLocalPart())
                    .orElseGet(() -> Elements.append(from, step.getNamespaceURI(), step.getLocalPart()));
        }
        return at;
    }

    private static Optional<String> value(String path, Map<String, String> values) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return Optional.ofNullable(values.getOrDefault(path, values.get(last)));
    }
}
