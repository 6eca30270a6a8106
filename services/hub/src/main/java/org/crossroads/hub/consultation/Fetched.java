package org.crossroads.hub.consultation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.crossroads.hub.consultation.Source.SourceReply;
import org.crossroads.hub.consultation.Source.SourceReply.Answered;

/** What came of asking one source. */
record Fetched(Supply supply, SourceReply reply, Duration took) {

    Optional<Status> status() {
        return reply.fold(answered -> Optional.of(answered.status()), failed -> Optional.empty());
    }

    Fetched withoutOwnTexts() {
        return reply.fold(
                answered -> new Fetched(
                        supply, new Answered(Anonymity.withoutOwnTexts(answered.status()), answered.payload()), took),
                failed -> this);
    }

    /** What it gave: a sectoral node that could not reach all of its own sources still gives something. */
    Optional<Payload> data() {
        return reply.fold(
                answered -> answered.status().code() == StatusCode.DATA_FOUND
                                || answered.status().code() == StatusCode.INCOMPLETE_DATA
                        ? Optional.of(answered.payload())
                        : Optional.empty(),
                failed -> Optional.empty());
    }

    /**
     * A source without an answer outweighs data, data outweighs a source's reason for having none, a reason outweighs plain
     * absence. Data besides which a source gave no result is incomplete too: who asked must not take it for everything.
     */
    static Status outcome(List<Fetched> fetched) {
        List<Status> answers =
                fetched.stream().flatMap(f -> f.status().stream()).toList();
        Optional<Status> data = first(answers, status -> status.code() == StatusCode.DATA_FOUND);
        boolean missing = answers.size() < fetched.size()
                || has(answers, status -> status.code() == StatusCode.INCOMPLETE_DATA)
                || (data.isPresent()
                        && has(answers, status -> status.code().value().equals("NO_RESULT")));
        if (missing) {
            return Status.of(StatusCode.INCOMPLETE_DATA);
        }
        return data.or(() -> first(answers, status -> status.code() != StatusCode.NO_DATA_FOUND))
                .orElse(Status.of(StatusCode.NO_DATA_FOUND));
    }

    private static boolean has(List<Status> answers, Predicate<Status> which) {
        return answers.stream().anyMatch(which);
    }

    private static Optional<Status> first(List<Status> answers, Predicate<Status> which) {
        return answers.stream().filter(which).findFirst();
    }
}
