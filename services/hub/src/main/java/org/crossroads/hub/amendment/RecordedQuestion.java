package org.crossroads.hub.amendment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.crossroads.hub.authorisation.AccessRequest;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;

/** A question as the evidence log remembers it: on what conditions it was asked, and of whom nothing. */
public record RecordedQuestion(Entry entry, Function<InstitutionCode, Optional<Institution>> registered) {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    /**
     * The question, asked on that day; a period moves along, so that a question about the two years before it was asked is
     * about the two years before that day. Empty when the message never became a question.
     */
    Optional<AccessRequest> on(LocalDate day) {
        Optional<Institution> requester = entry.requester()
                .flatMap(registered)
                .flatMap(party -> entry.onBehalfOf().isPresent()
                        ? party.underNumber(entry.onBehalfOf().get())
                        : Optional.of(party));
        Optional<Operation> operation = entry.operation().flatMap(Operation::parse);
        if (requester.isEmpty() || operation.isEmpty() || entry.code().startsWith("REQ")) {
            return Optional.empty();
        }
        return Optional.of(new AccessRequest(
                requester.get(),
                operation.get(),
                entry.legalContext().map(LegalContext::new),
                entry.inscriptionContext().flatMap(Quality::parse),
                entry.application(),
                entry.user(),
                entry.role(),
                asked(day),
                day));
    }

    private Period asked(LocalDate day) {
        LocalDate recorded = LocalDate.ofInstant(entry.receivedAt(), BRUSSELS);
        // By the calendar: counted in days, a leap day would make "the last two years" older than the rules allow.
        var later = recorded.until(day);
        return entry.asked()
                .map(RecordedQuestion::period)
                .map(period ->
                        new Period(period.begin().plus(later), period.end().map(end -> end.plus(later))))
                .orElse(Period.of(day, day));
    }

    private static Period period(String interval) {
        String[] days = interval.split("/", -1);
        return new Period(
                LocalDate.parse(days[0]),
                Optional.of(days[1]).filter(end -> !end.isEmpty()).map(LocalDate::parse));
    }
}
