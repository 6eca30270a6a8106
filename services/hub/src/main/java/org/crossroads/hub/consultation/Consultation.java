package org.crossroads.hub.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossroads.hub.consultation.Entrance.Granted;
import org.crossroads.hub.consultation.Source.Failure;
import org.crossroads.hub.consultation.Source.SourceReply;
import org.crossroads.hub.consultation.Source.SourceReply.Answered;
import org.crossroads.hub.consultation.Source.SourceReply.Failed;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.AvailabilityTable;
import org.crossroads.hub.directory.DataBlock;
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

    public Consultation(
            AvailabilityTable availability, Institutions institutions, ExecutorService fetching, Clock clock) {
        this.availability = availability;
        this.institutions = institutions;
        this.fetching = fetching;
        this.clock = clock;
    }

    public Answer consult(Granted question, Source source, Duration deadline) {
        List<Availability> offered =
                availability.suppliersOf(question.approach().operation());
        Set<DataBlock> withheld = withheld(offered, question.permit().blocks());
        List<Availability> granted = granted(offered, question);
        if (granted.isEmpty()) {
            return Answer.without(StatusCode.NO_DATA_FOUND, withheld);
        }
        List<InstitutionCode> suppliers = knowing(granted, question);
        if (suppliers.isEmpty()) {
            return Answer.without(StatusCode.SUPPLIER_NOT_INTEGRATED, withheld);
        }
        List<Fetched> fetched = fetch(suppliers, source, deadline);
        return merge(fetched, withheld, question.approach().requester().language());
    }

    private static Set<DataBlock> withheld(List<Availability> offered, Set<DataBlock> granted) {
        Set<DataBlock> withheld =
                offered.stream().map(Availability::block).collect(Collectors.toCollection(TreeSet::new));
        withheld.removeAll(granted);
        return withheld;
    }

    private static List<Availability> granted(List<Availability> offered, Granted question) {
        return offered.stream()
                .filter(row -> question.permit().blocks().contains(row.block()))
                .filter(row -> row.period().overlaps(question.approach().asked()))
                .toList();
    }

    /** The suppliers that have a file on the person; all of them when the question names nobody. */
    private static List<InstitutionCode> knowing(List<Availability> rows, Granted question) {
        return rows.stream()
                .filter(row -> row.qualities().isEmpty()
                        || question.person()
                                .map(person -> person.isIntegrated(
                                        row.supplier(),
                                        row.qualities(),
                                        question.approach().asked()))
                                .orElse(false))
                .map(Availability::supplier)
                .distinct()
                .toList();
    }

    private record Fetched(InstitutionCode supplier, SourceReply reply, Duration took) {}

    private List<Fetched> fetch(List<InstitutionCode> suppliers, Source source, Duration deadline) {
        Instant begun = clock.instant();
        Map<InstitutionCode, Future<Fetched>> underWay = new LinkedHashMap<>();
        for (InstitutionCode supplier : suppliers) {
            underWay.put(supplier, start(supplier, source, deadline, begun));
        }
        List<Fetched> fetched = new ArrayList<>();
        underWay.forEach((supplier, future) -> fetched.add(await(supplier, future, begun, deadline)));
        return fetched;
    }

    private Future<Fetched> start(InstitutionCode supplier, Source source, Duration deadline, Instant begun) {
        Optional<Institution> institution = institutions.byCode(supplier).filter(Institution::isActive);
        if (institution.isEmpty()) {
            return CompletableFuture.completedFuture(
                    new Fetched(supplier, new Failed(Failure.SUSPENDED), Duration.ZERO));
        }
        try {
            return fetching.submit(() -> {
                SourceReply reply = source.ask(institution.get(), deadline);
                return new Fetched(supplier, reply, Duration.between(begun, clock.instant()));
            });
        } catch (RejectedExecutionException allThreadsBusy) {
            return CompletableFuture.completedFuture(new Fetched(supplier, new Failed(Failure.BUSY), Duration.ZERO));
        }
    }

    private Fetched await(InstitutionCode supplier, Future<Fetched> future, Instant begun, Duration deadline) {
        Duration left = deadline.minus(Duration.between(begun, clock.instant()));
        Failure failure;
        try {
            return future.get(Math.max(0, left.toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | CancellationException late) {
            future.cancel(true);
            failure = Failure.TIMED_OUT;
        } catch (ExecutionException broken) {
            failure = Failure.UNREACHABLE;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            failure = Failure.BUSY;
        }
        return new Fetched(supplier, new Failed(failure), Duration.between(begun, clock.instant()));
    }

    private static Answer merge(List<Fetched> fetched, Set<DataBlock> withheld, String language) {
        List<SourceStatus> sources = fetched.stream()
                .map(f -> SourceStatus.of(f.supplier(), f.reply(), language, f.took()))
                .toList();
        List<Answered> answers = fetched.stream()
                .map(Fetched::reply)
                .flatMap(reply -> reply.fold(Stream::of, failed -> Stream.<Answered>empty()))
                .toList();
        Optional<Payload> payload = answers.stream()
                .filter(answer -> answer.status().code() == StatusCode.DATA_FOUND)
                .map(Answered::payload)
                .reduce(Payload::mergedWith)
                .map(merged -> merged.without(withheld));
        return new Answer(outcome(answers, answers.size() < fetched.size()), sources, withheld, payload);
    }

    /** Missing sources outweigh data, data outweighs a source's reason for having none, a reason outweighs plain absence. */
    private static Status outcome(List<Answered> answers, boolean sourcesMissing) {
        if (sourcesMissing) {
            return Status.of(StatusCode.INCOMPLETE_DATA);
        }
        Optional<Status> data = first(answers, true, StatusCode.DATA_FOUND);
        Optional<Status> reason = first(answers, false, StatusCode.NO_DATA_FOUND);
        return data.or(() -> reason).orElse(Status.of(StatusCode.NO_DATA_FOUND));
    }

    private static Optional<Status> first(List<Answered> answers, boolean equal, StatusCode code) {
        return answers.stream()
                .map(Answered::status)
                .filter(status -> (status.code() == code) == equal)
                .findFirst();
    }
}
