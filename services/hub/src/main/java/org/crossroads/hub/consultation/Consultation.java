package org.crossroads.hub.consultation;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.crossroads.hub.consultation.Entrance.Granted;
import org.crossroads.hub.consultation.Source.Failure;
import org.crossroads.hub.consultation.Source.SourceReply;
import org.crossroads.hub.consultation.Source.SourceReply.Failed;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.AvailabilityTable;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.PersonReferences;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.directory.RegisterView;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.Institutions;

/**
 * The walk of a question that was let in: locate, fetch, merge, filter.
 *
 * <p>Only sources of granted blocks are asked (art. 14: nothing more than the authorisation gives), all at once, each with
 * the same deadline; what one does not answer never holds up the others.
 */
public final class Consultation {

    private final AvailabilityTable availability;
    private final Institutions institutions;
    private final ExecutorService fetching;
    private final Clock clock;
    private final RegisterView registers;

    public Consultation(
            AvailabilityTable availability, Institutions institutions, ExecutorService fetching, Clock clock) {
        this.availability = availability;
        this.institutions = institutions;
        this.fetching = fetching;
        this.clock = clock;
        this.registers = new RegisterView(institutions);
    }

    public Answer consult(Granted question, Source source, Duration deadline) {
        List<Availability> offered =
                availability.suppliersOf(question.approach().operation());
        Set<DataBlock> blocks = question.permit().blocks();
        Set<DataBlock> withheld = beyond(blocks, offered);
        List<Availability> granted = granted(offered, blocks, question);
        if (granted.isEmpty()) {
            return Answer.without(StatusCode.NO_DATA_FOUND, withheld).beingNowhere(nowhere(granted, question));
        }
        Map<Supply, Set<DataBlock>> suppliers = knowing(granted, question);
        suppliers.keySet().removeIf(supply -> !source.concerns(supply.supplier()));
        if (suppliers.isEmpty()) {
            return Answer.without(StatusCode.SUPPLIER_NOT_INTEGRATED, withheld)
                    .beingNowhere(nowhere(granted, question));
        }
        List<Fetched> fetched = fetch(suppliers.keySet(), source, deadline);
        Answer answer = new Answer(outcome(fetched), statuses(fetched, question), withheld, merge(fetched, suppliers));
        return answer.status().code() == StatusCode.NO_DATA_FOUND
                ? answer.beingNowhere(nowhere(granted, question))
                : answer;
    }

    /**
     * The granted blocks of which none is kept back, when all who were asked have none: one that a supplier has for this
     * person and the rule does not give from there may well exist. Nothing for a question that names nobody.
     */
    private Set<DataBlock> nowhere(List<Availability> rows, Granted question) {
        Optional<PersonReferences> known = question.person().map(registers::fromOutside);
        Set<DataBlock> nowhere =
                new HashSet<>(known.isPresent() ? question.permit().blocks() : Set.of());
        rows.stream()
                .filter(row -> row.qualities().isEmpty() || knows(row, row.qualities(), known, question))
                .filter(row ->
                        !question.permit().gives(row.block(), qualities -> knows(row, qualities, known, question)))
                .forEach(row -> nowhere.remove(row.block()));
        return nowhere;
    }

    /** A source gives what it is charged with (art. 9) and what was granted, and nothing besides. */
    private static Optional<Payload> merge(List<Fetched> fetched, Map<Supply, Set<DataBlock>> suppliers) {
        return fetched.stream()
                .flatMap(f -> f.data().stream().map(data -> {
                    Set<DataBlock> due = suppliers.getOrDefault(f.supply(), Set.of());
                    return data.keeping(due);
                }))
                .reduce(Payload::mergedWith);
    }

    /** The blocks that exist for this operation, without these. */
    private static Set<DataBlock> beyond(Set<DataBlock> these, List<Availability> offered) {
        return offered.stream()
                .map(Availability::block)
                .filter(block -> !these.contains(block))
                .collect(Collectors.toSet());
    }

    private static List<Availability> granted(List<Availability> offered, Set<DataBlock> blocks, Granted question) {
        return offered.stream()
                .filter(row -> blocks.contains(row.block()))
                .filter(row -> row.period().overlaps(question.approach().asked()))
                .toList();
    }

    /** Where a supplier serves: at its own endpoint, or at one that the availability table names. */
    private record Supply(InstitutionCode supplier, Optional<URI> endpoint) {}

    /**
     * The suppliers that have a file on the person, in the order of their codes, with the blocks that each has for that
     * file; those that know everybody when the question names nobody. A cooperating institution's file makes the
     * institution that manages its sector one that knows the person.
     */
    private Map<Supply, Set<DataBlock>> knowing(List<Availability> rows, Granted question) {
        Optional<PersonReferences> known = question.person().map(registers::fromOutside);
        return rows.stream()
                .filter(row -> row.qualities().isEmpty() || knows(row, row.qualities(), known, question))
                .filter(row ->
                        question.permit().gives(row.block(), qualities -> knows(row, qualities, known, question)))
                .collect(Collectors.groupingBy(
                        row -> new Supply(row.supplier(), row.endpoint()),
                        LinkedHashMap::new,
                        Collectors.mapping(Availability::block, Collectors.toSet())));
    }

    private static boolean knows(
            Availability row, Set<Quality> inOneOf, Optional<PersonReferences> known, Granted question) {
        return known.map(person -> person.isIntegrated(
                        row.supplier(), inOneOf, question.approach().asked()))
                .orElse(false);
    }

    private record Fetched(Supply supply, SourceReply reply, Duration took) {

        Optional<Status> status() {
            return reply.fold(answered -> Optional.of(answered.status()), failed -> Optional.empty());
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
    }

    private List<Fetched> fetch(Set<Supply> suppliers, Source source, Duration deadline) {
        Deadline until = new Deadline(clock, deadline);
        Map<Supply, Future<Fetched>> underWay = new LinkedHashMap<>();
        for (Supply supply : suppliers) {
            underWay.put(supply, start(supply, source, until));
        }
        List<Fetched> fetched = new ArrayList<>();
        underWay.forEach((supply, future) -> fetched.add(await(supply, future, until)));
        return fetched;
    }

    private Future<Fetched> start(Supply supply, Source source, Deadline until) {
        Optional<Institution> institution = institutions
                .byCode(supply.supplier())
                .filter(Institution::isActive)
                .map(supplier -> supply.endpoint().map(supplier::servingAt).orElse(supplier));
        if (institution.isEmpty()) {
            return CompletableFuture.completedFuture(new Fetched(supply, new Failed(Failure.SUSPENDED), Duration.ZERO));
        }
        try {
            return fetching.submit(() -> new Fetched(supply, ask(institution.get(), source, until), until.elapsed()));
        } catch (RejectedExecutionException allThreadsBusy) {
            return CompletableFuture.completedFuture(new Fetched(supply, new Failed(Failure.BUSY), Duration.ZERO));
        }
    }

    /** A question that waited for a thread has only the rest of the time; one that waited too long is not asked at all. */
    private static SourceReply ask(Institution supplier, Source source, Deadline until) {
        return until.isOver() ? new Failed(Failure.TIMED_OUT) : source.ask(supplier, until);
    }

    private static Fetched await(Supply supply, Future<Fetched> future, Deadline until) {
        Failure failure;
        try {
            return until.await(future);
        } catch (TimeoutException | CancellationException late) {
            failure = Failure.TIMED_OUT;
        } catch (ExecutionException broken) {
            failure = Failure.UNREACHABLE;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            failure = Failure.BUSY;
        }
        future.cancel(true);
        return new Fetched(supply, new Failed(failure), until.elapsed());
    }

    private static List<SourceStatus> statuses(List<Fetched> fetched, Granted question) {
        String language = question.approach().requester().language();
        return fetched.stream()
                .map(f -> SourceStatus.of(f.supply().supplier(), f.reply(), language, f.took()))
                .toList();
    }

    /**
     * A source without an answer outweighs data, data outweighs a source's reason for having none, a reason outweighs plain
     * absence. Data besides which a source gave no result is incomplete too: who asked must not take it for everything.
     */
    private static Status outcome(List<Fetched> fetched) {
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
