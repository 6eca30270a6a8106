package org.crossroads.bench.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.crossroads.bench.table.Draw;
import org.crossroads.bench.table.LargeTable;
import org.crossroads.bench.table.Questions;
import org.crossroads.hub.authorisation.AccessAuthorisation;
import org.crossroads.hub.authorisation.AccessRequest;
import org.crossroads.hub.authorisation.Decision.Deny;
import org.crossroads.hub.authorisation.Decision.Permit;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.evidence.Outcome;
import org.crossroads.hub.identifier.Ticket;
import org.crossroads.hub.network.CertificateFingerprint;

/** Entries as the hub writes them, of questions that were put to a large table one after the other; without end. */
final class RecordedDecisions {

    /** When the first question came in; the day of asking is the table's. */
    static final Instant BEGIN = LargeTable.TODAY.atStartOfDay().toInstant(ZoneOffset.UTC);

    private static final long SEED = 16_011_990;
    private static final Duration BETWEEN = Duration.ofMillis(40);
    /** So many messages did not follow their contract, and never became a question. */
    private static final double REJECTED = 0.02;

    private final LargeTable table;
    private final Questions questions;
    private final RandomGenerator random = new SplittableRandom(SEED);
    private final Draw draw = new Draw(random);
    private Instant now = BEGIN;

    RecordedDecisions(LargeTable table) {
        this.table = table;
        this.questions = new Questions(table);
    }

    Entry next() {
        now = now.plus(BETWEEN);
        AccessRequest question = questions.next();
        if (draw.chance(REJECTED)) {
            return rejected(question);
        }
        return AccessAuthorisation.decide(table.rules(), question)
                .fold(permit -> answered(question, permit), deny -> denied(question, deny));
    }

    private Entry answered(AccessRequest question, Permit permit) {
        List<String> sources = List.of("INST-00" + draw.between(0, 9) + " MSG00000 " + draw.between(3, 400));
        return entry(
                question,
                Outcome.ANSWERED,
                StatusCode.DATA_FOUND,
                "permitted by " + String.join(", ", permit.rules()),
                permit.rules(),
                sources);
    }

    private Entry denied(AccessRequest question, Deny deny) {
        String lacking = deny.nearest().stream().map(Object::toString).sorted().collect(Collectors.joining("; "));
        return entry(
                question,
                Outcome.DENIED,
                StatusCode.NOT_AUTHORISED,
                deny.reason() + (lacking.isEmpty() ? "" : ": " + lacking),
                List.of(),
                List.of());
    }

    private Entry entry(
            AccessRequest question,
            Outcome outcome,
            StatusCode code,
            String explanation,
            List<String> rules,
            List<String> sources) {
        return new Entry(
                ticketCrossroads(),
                Optional.of(new Ticket(Long.toHexString(random.nextLong()))),
                now,
                now.plusMillis(draw.between(5, 500)),
                outcome,
                Optional.of(question.requester().code()),
                Optional.of(new CertificateFingerprint(hex())),
                Optional.of(question.operation().toString()),
                question.legalContext().map(ground -> ground.value()),
                question.inscriptionContext().map(Quality::toString),
                question.application(),
                question.user(),
                question.role(),
                Optional.of(questions.somebody()),
                Optional.of(question.asked().begin() + "/"
                        + question.asked().end().map(Object::toString).orElse("")),
                code.code(),
                explanation,
                rules,
                sources,
                withheld(sources),
                Optional.of(hex()));
    }

    private Entry rejected(AccessRequest question) {
        return new Entry(
                ticketCrossroads(),
                Optional.empty(),
                now,
                now.plusMillis(1),
                Outcome.REJECTED,
                Optional.of(question.requester().code()),
                Optional.of(new CertificateFingerprint(hex())),
                Optional.of(question.operation().toString()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "REQ00003",
                "the message does not follow its contract",
                List.of(),
                List.of(),
                List.of(),
                Optional.of(hex()));
    }

    private List<String> withheld(List<String> sources) {
        return sources.isEmpty() || draw.chance(0.7)
                ? List.of()
                : List.of(draw.one(LargeTable.BLOCKS)).stream()
                        .map(DataBlock::name)
                        .toList();
    }

    private UUID ticketCrossroads() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** As long as a SHA-256. */
    private String hex() {
        byte[] digest = new byte[32];
        random.nextBytes(digest);
        return HexFormat.of().formatHex(digest);
    }
}
