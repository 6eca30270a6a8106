package org.crossroads.sandbox.source;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.crossroads.contract.common.v1.InformationCrossroadsType;
import org.crossroads.contract.common.v1.InformationType;
import org.crossroads.contract.common.v1.SsinAnswerType;
import org.crossroads.contract.common.v1.StatusType;
import org.crossroads.contract.common.v1.StatusValue;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.sandbox.people.Person;

/**
 * The blocks that every answer of a source has: its own reference and times, the outcome, the number.
 *
 * <p>The texts are in the source's language; the hub gives the requester its own.
 */
public final class Replies {

    private final Clock clock;
    private final Supplier<UUID> tickets;
    private final String language;

    /** @param language nl, fr or en */
    public Replies(Clock clock, Supplier<UUID> tickets, String language) {
        this.clock = clock;
        this.tickets = tickets;
        this.language = language;
    }

    /** The moment, to the millisecond. */
    public OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    /** The source's own reference of an answer that is ready now. */
    public InformationCrossroadsType reference(OffsetDateTime received) {
        InformationCrossroadsType reference = new InformationCrossroadsType();
        reference.setTicketCrossroads(tickets.get().toString());
        reference.setTimestampReceive(received);
        reference.setTimestampReply(now());
        return reference;
    }

    StatusType status(Status status) {
        StatusType block = new StatusType();
        block.setValue(StatusValue.fromValue(status.code().value()));
        block.setCode(status.code().code());
        block.setDescription(status.code().description(language));
        status.information().forEach((name, value) -> {
            InformationType fact = new InformationType();
            fact.setFieldName(name);
            fact.setFieldValue(value);
            block.getInformation().add(fact);
        });
        return block;
    }

    SsinAnswerType number(Person person) {
        SsinAnswerType number = number(person.ssin(), Optional.empty());
        person.replaces().map(Ssin::digits).ifPresent(number::setReplaces);
        return number;
    }

    SsinAnswerType number(Ssin asked, Optional<Ssin> replacedBy) {
        SsinAnswerType number = new SsinAnswerType();
        number.setValue(asked.digits());
        replacedBy.map(Ssin::digits).ifPresent(number::setReplacedBy);
        return number;
    }
}
