package org.crossroads.exchange.collection;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.exchange.client.SecuredClient;
import org.crossroads.exchange.contract.ContractValidation;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.endpoint.HubEndpoints;
import org.crossroads.exchange.security.Correspondent;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.hub.collection.Receiver;
import org.crossroads.hub.collection.Report;
import org.crossroads.hub.consultation.Source.Failure;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.network.Institution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/** Hands collected data over by the receivers' contract, below the endpoint that the institution registered. */
public final class ReceiverCalls implements Receiver {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiverCalls.class);
    private static final String COMMON = "urn:crossroads:common:v1";
    private static final String RECEIVE = "receiveCollectedDataRequest";

    private final ServiceDescriptor service;
    private final OperationDescriptor operation;
    private final SecuredClient client;
    private final Supplier<Institution> hub;
    private final ContractValidation contract;
    private final Clock clock;

    /** @param service the receivers' contract */
    public ReceiverCalls(ServiceDescriptor service, SecuredClient client, Supplier<Institution> hub, Clock clock) {
        this.service = service;
        this.operation = Optional.ofNullable(service.operations().get(RECEIVE))
                .orElseThrow(() -> new IllegalArgumentException("the receivers' contract lacks " + RECEIVE));
        this.client = client;
        this.hub = hub;
        this.contract = new ContractValidation(service);
        this.clock = clock;
    }

    @Override
    public Acknowledgement handOver(Institution to, Report report, String content, Duration within) {
        Instant begun = clock.instant();
        String code;
        try {
            code = call(to, report, content, within);
        } catch (CallFailure e) {
            LOG.warn("report={} to={} {}: {}", report.id(), to.code(), e.failure(), e.getMessage());
            code = e.failure().code();
        }
        Duration took = Duration.between(begun, clock.instant());
        return new Acknowledgement(
                code, code.equals(StatusCode.DATA_FOUND.code()), took.isNegative() ? Duration.ZERO : took);
    }

    private String call(Institution to, Report report, String content, Duration within) throws CallFailure {
        Optional<URI> endpoint = to.endpoint();
        if (endpoint.isEmpty()) {
            return Failure.UNREACHABLE.code();
        }
        Optional<Correspondent> recipient = HubEndpoints.correspondent(to, clock.instant());
        if (recipient.isEmpty()) {
            return Failure.NOT_TRUSTED.code();
        }
        Envelope reply = client.call(
                        URI.create(endpoint.get() + service.path()),
                        recipient.get(),
                        operation.action(),
                        request(report, content),
                        within)
                .reply();
        Element payload = reply.payload().orElse(reply.body());
        if (Elements.isNamed(payload, Envelope.SOAP, "Fault")) {
            return Failure.FAULTED.code();
        }
        boolean expected = Elements.isNamed(payload, service.namespace(), operation.responseElement())
                && contract.violation(payload).isEmpty()
                && Elements.textAt(payload, "informationCustomer/ticket")
                        .equals(Optional.of(report.id().toString()));
        return expected ? Elements.textAt(payload, "status/code").orElse("") : Failure.NOT_VALID.code();
    }

    private Envelope request(Report report, String content) {
        Envelope envelope = Envelope.create();
        String namespace = service.namespace();
        Element request = envelope.newPayload(namespace, RECEIVE);
        request.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:c", COMMON);
        Element customer = Elements.append(request, namespace, "informationCustomer");
        Elements.append(customer, COMMON, "ticket", report.id().toString());
        Elements.append(customer, COMMON, "timestampSent", text(clock.instant()));
        Element identification = Elements.append(customer, COMMON, "customerIdentification");
        Elements.append(
                identification, COMMON, "cbeNumber", hub.get().cbeNumber().digits());
        Elements.append(request, namespace, "legalContext", report.ground().value());
        Element criteria = Elements.append(request, namespace, "criteria");
        Elements.append(criteria, namespace, "ssin", report.person().digits());
        Elements.append(criteria, namespace, "reportId", report.id().toString());
        Elements.append(criteria, namespace, "reporter", report.reporter().value());
        Elements.append(criteria, namespace, "reportedAt", text(report.reportedAt()));
        Elements.append(criteria, namespace, "service", report.operation().service());
        Elements.append(criteria, namespace, "operation", report.operation().name());
        Elements.append(
                criteria,
                namespace,
                "version",
                Integer.toString(report.operation().version()));
        Element period = Elements.append(criteria, namespace, "period");
        Elements.append(period, COMMON, "beginDate", report.asked().begin().toString());
        report.asked().end().ifPresent(end -> Elements.append(period, COMMON, "endDate", end.toString()));
        Elements.appendCopy(Elements.append(request, namespace, "collectedData"), ResultText.read(content));
        return envelope;
    }

    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
