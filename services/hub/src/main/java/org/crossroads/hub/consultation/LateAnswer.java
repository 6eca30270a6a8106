package org.crossroads.hub.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossroads.hub.consultation.Source.Failure;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.evidence.Outcome;
import org.crossroads.hub.identifier.Ticket;
import org.crossroads.hub.network.InstitutionCode;

/**
 * That a source answered after the deadline: its answer was discarded unread, and only that it came is recorded.
 *
 * @param question the ticket of the exchange for which the source was asked, which the source was told too
 * @param took from the question to the answer
 * @param late of that, the part after the deadline
 */
public record LateAnswer(
        UUID question, Operation operation, InstitutionCode source, Duration took, Duration late, Instant came) {

    /** Names nobody: the exchange's own entry, which the ticket leads to, says about whom and for whom it was. */
    public Entry entry(UUID ticketCrossroads) {
        String code = Failure.TIMED_OUT.code();
        return new Entry(
                ticketCrossroads,
                Optional.of(new Ticket(question.toString())),
                came,
                came,
                Outcome.LATE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(operation.toString()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                code,
                source + " answered " + late.toMillis() + " ms after the deadline; discarded unread",
                List.of(),
                List.of(source + " " + code + " " + took.toMillis()),
                List.of(),
                Optional.empty());
    }
}
