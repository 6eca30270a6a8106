package org.crossroads.exchange.endpoint;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.crossroads.contract.collection.v1.Collection;
import org.crossroads.contract.collection.v1.ConsultReportRequestType;
import org.crossroads.contract.collection.v1.ConsultReportResponseType;
import org.crossroads.contract.collection.v1.ConsultReportResultType;
import org.crossroads.contract.collection.v1.DeliveryState;
import org.crossroads.contract.collection.v1.DeliveryType;
import org.crossroads.contract.collection.v1.ReportCollectedDataRequestType;
import org.crossroads.contract.collection.v1.ReportCollectedDataResponseType;
import org.crossroads.contract.collection.v1.ReportCollectedDataResultType;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.hub.authorisation.Decision.Deny;
import org.crossroads.hub.authorisation.Decision.NearMiss;
import org.crossroads.hub.authorisation.Decision.Reason;
import org.crossroads.hub.authorisation.Decision.Unmet;
import org.crossroads.hub.collection.CollectedData;
import org.crossroads.hub.collection.CollectionLedger.Reported;
import org.crossroads.hub.collection.Delivery;
import org.crossroads.hub.collection.Delivery.State;
import org.crossroads.hub.collection.Forwarding;
import org.crossroads.hub.collection.Forwarding.Attempt;
import org.crossroads.hub.collection.Report;
import org.crossroads.hub.collection.Reporting;
import org.crossroads.hub.collection.Reporting.Intake;
import org.crossroads.hub.consultation.Answer;
import org.crossroads.hub.consultation.Entrance.Granted;
import org.crossroads.hub.consultation.Source.Failure;
import org.crossroads.hub.consultation.SourceStatus;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.evidence.EvidenceLog.EvidenceUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/**
 * The service by which an institution reports what it learned from a citizen, and asks what became of it (Act of 15 January
 * 1990, art. 11). The data are never bound to a class: they are read from the tree that their sender signed.
 */
public final class CollectionEndpoint implements Collection {

    private static final Logger LOG = LoggerFactory.getLogger(CollectionEndpoint.class);

    private final Reporting reporting;
    private final Forwarding forwarding;
    private final Function<Element, CollectedData.Reader> results;
    private final Clock clock;

    /**
     * Of one hub.
     *
     * @param results reads what stands in {@code collectedData}
     */
    public CollectionEndpoint(
            Reporting reporting, Forwarding forwarding, Function<Element, CollectedData.Reader> results, Clock clock) {
        this.reporting = reporting;
        this.forwarding = forwarding;
        this.results = results;
        this.clock = clock;
    }

    @Override
    public ReportCollectedDataResponseType reportCollectedData(ReportCollectedDataRequestType request) {
        OwnReply reply = new OwnReply(clock);
        Granted granted = reply.passage().granted().orElseThrow(() -> new IllegalStateException("nobody was let in"));
        Intake intake = reporting.take(
                granted,
                reply.passage().ticketCrossroads(),
                Optional.ofNullable(request.getCriteria().getPermit()),
                results.apply(collectedData(reply.passage())));
        Report report = intake.fold(Intake.Taken::report, refused -> {
            throw refusal(refused, reply.passage());
        });
        List<Attempt> attempts = forward(report);
        List<Delivery> deliveries =
                reporting.find(granted, report.id()).map(Reported::deliveries).orElse(List.of());
        boolean delivered = deliveries.stream().allMatch(delivery -> delivery.state() == State.DELIVERED);
        Status status = Status.of(StatusCode.DATA_FOUND, "delivery", delivered ? "DELIVERED" : "UNDER_WAY");
        List<SourceStatus> sources = attempts.stream()
                .map(attempt -> source(attempt, reply.requester().language()))
                .toList();
        // So the evidence names who was handed what.
        reply.passage().answered(new Answer(status, sources, Set.of(), Optional.empty()));
        reply.passage().remark("report " + report.id() + " under permit " + report.permit());

        ReportCollectedDataResultType result = new ReportCollectedDataResultType();
        result.setReportId(report.id().toString());
        deliveries.stream().map(CollectionEndpoint::row).forEach(result.getDelivery()::add);
        ReportCollectedDataResponseType response = new ReportCollectedDataResponseType();
        response.setInformationCustomer(request.getInformationCustomer());
        response.setInformationCrossroads(reply.crossroads());
        response.setLegalContext(request.getLegalContext());
        response.setCriteria(request.getCriteria());
        response.setStatus(reply.status(status));
        response.getSources().addAll(OwnReply.sources(sources));
        response.setSsin(OwnReply.answered(request.getCriteria().getSsin()));
        response.setResult(result);
        return response;
    }

    private static Element collectedData(Passage passage) {
        return passage.question()
                .flatMap(question -> Elements.child(question.payload(), "collectedData"))
                .orElseThrow(() -> new IllegalStateException("a report without data was let through"));
    }

    /** A refusal because of the permit is a denial, and the evidence has the reason. */
    private static Refusal refusal(Intake.Refused refused, Passage passage) {
        Optional<Deny> deny = refused.permit()
                .map(why -> new Deny(
                        Reason.CONDITIONS_NOT_MET,
                        List.of(new NearMiss(
                                "the permit that the report names", List.of(new Unmet("permit", why.text()))))));
        deny.ifPresent(passage::decided);
        return new Refusal(refused.status(), deny.map(decision -> decision));
    }

    /** What cannot be recorded does not leave, and what breaks off is tried again; the report is taken in all the same. */
    private List<Attempt> forward(Report report) {
        try {
            return forwarding.forward(report);
        } catch (EvidenceUnavailable e) {
            LOG.error("report={} is handed on later: no evidence", report.id(), e);
            return List.of();
        } catch (RuntimeException e) {
            // Its kind; a message might quote a row.
            LOG.error(
                    "report={} is handed on later: {}",
                    report.id(),
                    e.getClass().getName());
            return List.of();
        }
    }

    private static SourceStatus source(Attempt attempt, String language) {
        String code = attempt.brought().code();
        Optional<StatusCode> said = StatusCode.parse(code).filter(known -> known != StatusCode.INTERNAL_ERROR);
        return new SourceStatus(
                attempt.to(),
                said.map(StatusCode::value).orElse("NO_RESULT"),
                code,
                said.map(known -> known.description(language)).orElseGet(() -> failure(code, language)),
                attempt.brought().took());
    }

    private static String failure(String code, String language) {
        return Arrays.stream(Failure.values())
                .filter(failure -> failure.code().equals(code))
                .findFirst()
                .map(failure -> failure.description(language))
                .orElse("");
    }

    @Override
    public ConsultReportResponseType consultReport(ConsultReportRequestType request) {
        OwnReply reply = new OwnReply(clock);
        Granted granted = reply.passage().granted().orElseThrow(() -> new IllegalStateException("nobody was let in"));
        Optional<Reported> own =
                reporting.find(granted, UUID.fromString(request.getCriteria().getReportId()));
        ConsultReportResponseType response = new ConsultReportResponseType();
        response.setInformationCustomer(request.getInformationCustomer());
        response.setInformationCrossroads(reply.crossroads());
        response.setLegalContext(request.getLegalContext());
        response.setCriteria(request.getCriteria());
        response.setStatus(reply.status(Status.of(own.isPresent() ? StatusCode.DATA_FOUND : StatusCode.NO_DATA_FOUND)));
        response.setSsin(OwnReply.answered(request.getCriteria().getSsin()));
        own.ifPresent(reported -> {
            ConsultReportResultType result = new ConsultReportResultType();
            result.setReportId(reported.report().id().toString());
            result.setReportedAt(moment(reported.report().reportedAt()));
            reported.deliveries().stream().map(CollectionEndpoint::row).forEach(result.getDelivery()::add);
            response.setResult(result);
        });
        return response;
    }

    private static DeliveryType row(Delivery delivery) {
        DeliveryType row = new DeliveryType();
        row.setInstitution(delivery.to().value());
        delivery.blocks().stream().map(DataBlock::name).forEach(row.getBlock()::add);
        row.setState(DeliveryState.valueOf(delivery.state().name()));
        row.setAttempts(delivery.attempts());
        delivery.lastCode().ifPresent(row::setLastCode);
        delivery.ended().map(CollectionEndpoint::moment).ifPresent(row::setEndedAt);
        return row;
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
