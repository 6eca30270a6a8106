package org.crossroads.exchange.endpoint;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.crossroads.exchange.security.Verified;
import org.crossroads.hub.authorisation.Decision;
import org.crossroads.hub.consultation.Answer;
import org.crossroads.hub.consultation.SourceStatus;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.evidence.EvidenceLog;
import org.crossroads.hub.evidence.EvidenceLog.EvidenceUnavailable;
import org.crossroads.hub.evidence.Receipt;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.NetworkNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enters every exchange in the evidence log before its reply leaves, and counts it. No receipt, no data. */
final class EvidenceRecording implements BeforeReply {

    private static final Logger LOG = LoggerFactory.getLogger("exchange");

    private final EvidenceLog log;
    private final MeterRegistry meters;
    private final Clock clock;

    EvidenceRecording(EvidenceLog log, MeterRegistry meters, Clock clock) {
        this.log = log;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public Optional<Receipt> allow(Passage passage, Reply reply) throws EvidenceUnavailable {
        Instant now = clock.instant();
        count(passage, reply, now);
        return Optional.of(log.append(entry(passage, reply, now)));
    }

    private static Entry entry(Passage passage, Reply reply, Instant now) {
        Optional<Question> question = passage.question();
        Optional<Verified> verified = passage.verified();
        Optional<Answer> answer = passage.answer();
        return new Entry(
                passage.ticketCrossroads(),
                question.map(Question::ticket),
                passage.receivedAt(),
                now,
                reply.outcome(),
                verified.map(v -> v.sender().code()),
                verified.map(Verified::fingerprint),
                passage.operation().map(o -> o.operation().toString()),
                question.flatMap(Question::legalContext).map(ground -> ground.value()),
                question.flatMap(Question::inscriptionContext).map(Quality::toString),
                question.flatMap(Question::application),
                question.flatMap(Question::user),
                question.flatMap(Question::role),
                passage.subject(),
                question.flatMap(Question::period).map(EvidenceRecording::interval),
                reply.code(),
                reply.explanation(),
                passage.decision().map(EvidenceRecording::rules).orElse(List.of()),
                answer.map(Answer::recorded).orElse(List.of()).stream()
                        .map(EvidenceRecording::trace)
                        .toList(),
                answer.map(Answer::withheld).map(TreeSet::new).orElseGet(TreeSet::new).stream()
                        .map(block -> block.name())
                        .toList(),
                verified.map(Verified::signatureDigest),
                onBehalfOf(passage));
    }

    /** A managing institution asks for one of its network and says so; for which, it does not say. */
    private static Optional<NetworkNumber> onBehalfOf(Passage passage) {
        return passage.requester()
                .flatMap(requester ->
                        passage.question().flatMap(question -> question.claim().asking(requester)))
                .filter(Institution::asksForItsNetwork)
                .map(Institution::number);
    }

    /** As ISO 8601 writes it. */
    private static String interval(Period period) {
        return period.begin() + "/" + period.end().map(Object::toString).orElse("");
    }

    private static List<String> rules(Decision decision) {
        return decision.fold(Decision.Permit::rules, deny -> List.of());
    }

    private static String trace(SourceStatus source) {
        return source.institution() + " " + source.code() + " " + source.took().toMillis();
    }

    private void count(Passage passage, Reply reply, Instant now) {
        String institution =
                passage.verified().map(v -> v.sender().code().value()).orElse("unknown");
        String operation = passage.operation().map(o -> o.operation().name()).orElse("unknown");
        String service = passage.service().name();
        Duration took = Duration.between(passage.receivedAt(), now);
        meters.timer(
                        "crossroads.exchanges",
                        "service",
                        service,
                        "operation",
                        operation,
                        "institution",
                        institution,
                        "outcome",
                        reply.outcome().name(),
                        "code",
                        reply.code())
                .record(took);
        LOG.info(
                "ticket={} service={} operation={} institution={} outcome={} code={} ms={}",
                passage.ticketCrossroads(),
                service,
                operation,
                institution,
                reply.outcome(),
                reply.code(),
                took.toMillis());
    }
}
