package org.crossroads.sandbox.cli;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.w3c.dom.Element;

/** A request of any operation of the contracts, filled in from what stands on the command line. */
final class RequestForm {

    private static final String COMMON = "urn:crossroads:common:v1";
    private static final String LEGAL_CONTEXT = "legalContext";
    private static final String INSCRIPTION_CONTEXT = "inscriptionContext";

    /** What the criteria of each operation are made of, in the order of the contract; a period's days are common to all. */
    private static final Map<String, List<String>> CRITERIA = Map.of(
            "consultCareer", List.of("ssin", "period/beginDate", "period/endDate"),
            "checkAuthorisation",
                    List.of(
                            "institution",
                            "service",
                            "operation",
                            "version",
                            LEGAL_CONTEXT,
                            INSCRIPTION_CONTEXT,
                            "application",
                            "user",
                            "role",
                            "period/beginDate",
                            "period/endDate",
                            "onDate",
                            "knownAt"),
            "listAuthorisations",
                    List.of(
                            "institution",
                            "service",
                            "operation",
                            "version",
                            "onDate",
                            "knownAt",
                            "afterRule",
                            "maximumResults"),
            "identifyPerson",
                    List.of(
                            "ssin",
                            "verificationData/lastName",
                            "verificationData/firstName",
                            "verificationData/birthDate",
                            "verificationData/gender"),
            "searchPerson",
                    List.of(
                            "phonetic/lastName",
                            "phonetic/firstName",
                            "birthDate",
                            "birthDateToleranceYears",
                            "gender",
                            "maximumResults"),
            "registerInscription",
                    List.of(
                            "ssin",
                            "inscription/quality",
                            "inscription/phase",
                            "inscription/period/beginDate",
                            "inscription/period/endDate",
                            "identityProof/lastName",
                            "identityProof/firstName",
                            "identityProof/birthDate",
                            "identityProof/gender"),
            "closeInscription", List.of("ssin", "quality", "endDate"),
            "listInscriptions", List.of("ssin", "activeOn"),
            "consultOtherSectors", List.of("ssin", "activeOn"));

    private final ServiceDescriptor service;
    private final OperationDescriptor operation;
    private final Clock clock;

    RequestForm(ServiceDescriptor service, OperationDescriptor operation, Clock clock) {
        this.service = service;
        this.operation = operation;
        this.clock = clock;
    }

    /**
     * Fills it in.
     *
     * @param values by the last name of a path ({@code beginDate}), or the whole path where that is not clear
     */
    Envelope fill(String ticket, String cbeNumber, Map<String, String> values) {
        Envelope envelope = Envelope.create();
        Element request = envelope.newPayload(service.namespace(), operation.requestElement());
        request.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:c", COMMON);
        List<String> paths = CRITERIA.getOrDefault(operation.operation().name(), List.of());
        // What the criteria name is said there: a question about a question has two grounds, two users.
        Map<String, String> own = new HashMap<>(values);
        own.keySet().removeAll(paths);
        customer(request, ticket, cbeNumber, own);
        if (paths.isEmpty()) {
            Elements.append(request, service.namespace(), "echo", values.getOrDefault("echo", "hello"));
            return envelope;
        }
        text(request, LEGAL_CONTEXT, own);
        text(request, INSCRIPTION_CONTEXT, own);
        Element criteria = Elements.append(request, service.namespace(), "criteria");
        for (String path : paths) {
            value(path, values).ifPresent(value -> put(criteria, path, value));
        }
        return envelope;
    }

    private void customer(Element request, String ticket, String cbeNumber, Map<String, String> values) {
        Element customer = Elements.append(request, service.namespace(), "informationCustomer");
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

    private void text(Element request, String name, Map<String, String> values) {
        value(name, values).ifPresent(value -> Elements.append(request, service.namespace(), name, value));
    }

    private void put(Element criteria, String path, String value) {
        Element at = criteria;
        String parent = "";
        for (String step : path.split("/")) {
            // The days of a period are of the shared type; everything else is the service's own.
            String namespace = parent.equals("period") ? COMMON : service.namespace();
            Element from = at;
            at = Elements.child(at, step).orElseGet(() -> Elements.append(from, namespace, step));
            parent = step;
        }
        at.setTextContent(value);
    }

    private static Optional<String> value(String path, Map<String, String> values) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return Optional.ofNullable(values.getOrDefault(path, values.get(last)));
    }
}
