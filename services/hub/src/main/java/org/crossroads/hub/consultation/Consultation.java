package org.crossroads.hub.consultation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
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
import java.util.stream.Stream;
import org.crossroads.hub.consultation.Entrance.Granted;
import org.crossroads.hub.consultation.Source.Failure;
import org.crossroads.hub.consultation.Source.SourceReply;
import org.crossroads.hub.consultation.Source.SourceReply.Failed;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.Institutions;

/**
 * The walk of a question that was let in: locate, fetch, merge, filter.
 *
 * <p>Only sources of granted blocks are asked (art. 14: nothing more than the authorisation gives), all at once, each with
 * the same deadline; what one does not answer never holds up the others.
 */
public final class Consultation {

    private final Routing routing;
    private final Anonymity anonymity;
    private final Institutions institutions;
    private final ExecutorService fetching;
    private final Clock clock;

    public Consultation(Routing routing, Institutions institutions, ExecutorService fetching, Clock clock) {
        this.routing = routing;
        this.anonymity = new Anonymity(institutions, routing.node());
        this.institutions = institutions;
        this.fetching = fetching;
        this.clock = clock;
    }

    public Answer consult(Granted question, Source source, Duration deadline) {
        Institution requester = question.approach().requester();
        Located all = routing.locate(question);
        if (!all.available()) {
            return Answer.without(StatusCode.NO_DATA_FOUND, all.withheld()).beingNowhere(all.nowhere());
        }
        Located located = all.concerning(source);
        if (located.suppliers().isEmpty()) {
            return Answer.without(StatusCode.SUPPLIER_NOT_INTEGRATED, located.withheld())
                    .beingNowhere(located.nowhere());
        }
        List<Fetched> fetched = fetch(located.asked(), source, time(deadline, question));
        List<SourceStatus> spared = spared(located, question).toList();
        List<SourceStatus> shown = Stream.concat(spared.stream(), anonymity.shown(fetched, requester))
                .toList();
        Status status = fetched.isEmpty()
                ? ExemptSuppliers.status(located.spared().values().iterator().next())
                : Fetched.outcome(anonymity.withoutOwnTexts(fetched, requester));
        Answer answer = new Answer(status, shown, located.withheld(), merge(fetched, located, question))
                .recording(Stream.concat(spared.stream(), anonymity.recorded(fetched, requester))
                        .toList());
        return status.code() == StatusCode.NO_DATA_FOUND ? answer.beingNowhere(located.nowhere()) : answer;
    }

    /** A sectoral node answers its uplink before that has given up, with what came until then. */
    private Duration time(Duration deadline, Granted question) {
        return routing.node().hasUplink(question.approach().requester().code())
                ? deadline.multipliedBy(4).dividedBy(5)
                : deadline;
    }

    private static Stream<SourceStatus> spared(Located located, Granted question) {
        String language = question.approach().requester().language();
        return located.spared().entrySet().stream().map(each -> {
            StatusCode code = ExemptSuppliers.status(each.getValue()).code();
            return new SourceStatus(
                    each.getKey().supplier(), code.value(), code.code(), code.description(language), Duration.ZERO);
        });
    }

    private Optional<Payload> merge(List<Fetched> fetched, Located located, Granted question) {
        return fetched.stream()
                .flatMap(f -> f.data().stream().map(data -> given(data, f.supply(), located, question)))
                .reduce(Payload::mergedWith);
    }

    /** What is due of it; inside a sector with the fund's name, outside of it only where a rule discloses that (art. 6). */
    private Payload given(Payload data, Supply supply, Located located, Granted question) {
        Due due = located.due(supply);
        Payload kept = data.keeping(due.blocks());
        return anonymity.areOfOneSector(supply.supplier(), question.approach().requester())
                ? kept
                : kept.withoutMembership(due.membership());
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
}
