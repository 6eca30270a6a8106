package org.crossroads.hub.collection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.crossroads.hub.collection.CollectionLedger.Claimed;
import org.crossroads.hub.collection.Receiver.Acknowledgement;
import org.crossroads.hub.consultation.Source.Failure;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.PersonReferences;
import org.crossroads.hub.directory.PersonRepertory;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.evidence.EvidenceLog;
import org.crossroads.hub.evidence.EvidenceLog.EvidenceUnavailable;
import org.crossroads.hub.evidence.Outcome;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.Institutions;

/**
 * Brings reported data to the institution that is charged with storing them, until it confirms: at once, then later and
 * later. When it has confirmed, the directory says that it has a file, so that the next question finds the data, and the hub
 * keeps nothing of them. Each attempt is in the evidence before anything leaves, and so is what it brought.
 *
 * <p>In that order a hub that dies half way brings the data again; the receiver knows a report by its id.
 */
public final class Forwarding {

    /** The name of the step in the evidence; it is the operation of the receivers' contract. */
    private static final String OPERATION = "CollectedDataReceiver.receiveCollectedData";

    private final CollectionLedger ledger;
    private final FunctionalDistribution distribution;
    private final Institutions institutions;
    private final PersonRepertory repertory;
    private final Receiver receiver;
    private final ContentSeal seal;
    private final EvidenceLog evidence;
    private final InstitutionCode hub;
    private final Patience patience;
    private final Executor handing;
    private final Supplier<UUID> ids;
    private final Clock clock;

    /**
     * How long it waits for what.
     *
     * @param answer for one confirmation
     * @param first until the second attempt; doubled for each one after it
     * @param longest between two attempts
     * @param keep how long undelivered data are kept at most
     */
    public record Patience(Duration answer, Duration first, Duration longest, Duration keep) {

        Duration after(int attempts) {
            // More doublings than that are past the longest, and past what a number can hold.
            Duration doubled = first.multipliedBy(1L << Math.min(attempts - 1, 20));
            return doubled.compareTo(longest) > 0 ? longest : doubled;
        }

        /** In which another node leaves a delivery alone. */
        Duration lease() {
            return answer.plusSeconds(30);
        }
    }

    /**
     * Of one hub.
     *
     * @param hub in whose name the steps are in the evidence
     * @param handing on which the deliveries of one report go out beside each other
     */
    public Forwarding(
            CollectionLedger ledger,
            FunctionalDistribution distribution,
            Institutions institutions,
            PersonRepertory repertory,
            Receiver receiver,
            ContentSeal seal,
            EvidenceLog evidence,
            InstitutionCode hub,
            Patience patience,
            Executor handing,
            Supplier<UUID> ids,
            Clock clock) {
        this.ledger = ledger;
        this.distribution = distribution;
        this.institutions = institutions;
        this.repertory = repertory;
        this.receiver = receiver;
        this.seal = seal;
        this.evidence = evidence;
        this.hub = hub;
        this.patience = patience;
        this.handing = handing;
        this.ids = ids;
        this.clock = clock;
    }

    /** What one attempt brought. */
    public record Attempt(InstitutionCode to, Acknowledgement brought) {}

    /**
     * Tries a report's deliveries for the first time, all at once: a silent institution holds up no other.
     *
     * @throws EvidenceUnavailable when what leaves could not be recorded; then it has not left, and is tried again later
     */
    public List<Attempt> forward(Report report) throws EvidenceUnavailable {
        Instant now = clock.instant();
        List<FutureTask<Attempt>> underWay = new ArrayList<>();
        for (Claimed claimed : ledger.claim(report.id(), now.plus(patience.lease()))) {
            FutureTask<Attempt> task =
                    new FutureTask<>(() -> new Attempt(claimed.delivery().to(), attempt(claimed)));
            underWay.add(task);
            handing.execute(task);
        }
        List<Attempt> attempts = new ArrayList<>();
        for (FutureTask<Attempt> task : underWay) {
            attempts.add(await(task));
        }
        return attempts;
    }

    private static Attempt await(FutureTask<Attempt> task) throws EvidenceUnavailable {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EvidenceUnavailable unavailable) {
                throw unavailable;
            }
            throw new IllegalStateException("a delivery broke off", e.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the hub stops", stopping);
        }
    }

    /**
     * Tries deliveries that are due, those that have waited longest first. An institution that does not answer is not tried
     * again in the same round: it would hold up the others.
     *
     * @return how many were confirmed
     */
    public int forwardDue(int most) throws EvidenceUnavailable {
        Set<InstitutionCode> silent = new HashSet<>();
        Instant now = clock.instant();
        int confirmed = 0;
        for (int tried = 0; tried < most; tried++) {
            // One at a time: the lease is for one confirmation, not for a round of them.
            Optional<Claimed> next = ledger.claimNext(now, clock.instant().plus(patience.lease()), Set.copyOf(silent));
            if (next.isEmpty()) {
                break;
            }
            if (attempt(next.get()).confirmed()) {
                confirmed++;
            } else {
                silent.add(next.get().delivery().to());
            }
        }
        return confirmed;
    }

    private Acknowledgement attempt(Claimed claimed) throws EvidenceUnavailable {
        Report report = claimed.report();
        Report now = report.under(
                repertory.referencesTo(report.person()).replacedBy().orElse(report.person()));
        InstitutionCode to = claimed.delivery().to();
        record(claimed, Outcome.ANSWERED, StatusCode.DATA_FOUND.code(), "goes to " + to, List.of());
        Acknowledgement brought = institutions
                .byCode(to)
                .filter(Institution::isActive)
                .map(store -> handOver(store, claimed, now))
                .orElse(new Acknowledgement(Failure.SUSPENDED.code(), false, Duration.ZERO));
        record(
                claimed,
                brought.confirmed() ? Outcome.ANSWERED : Outcome.FAILED,
                brought.code(),
                to + (brought.confirmed() ? " confirmed" : " did not confirm"),
                List.of(to + " " + brought.code() + " " + brought.took().toMillis()));
        if (brought.confirmed()) {
            refer(now, claimed.delivery());
            ledger.delivered(report.id(), to, brought.code(), clock.instant());
        } else {
            again(claimed, brought.code());
        }
        return brought;
    }

    /** What does not open any more, since the hub's key is another one, is never confirmed and given up in the end. */
    private Acknowledgement handOver(Institution store, Claimed claimed, Report report) {
        return seal.open(claimed.sealed(), Reporting.label(report.id(), store.code()))
                .map(content -> receiver.handOver(store, report, content, patience.answer()))
                .orElse(new Acknowledgement(StatusCode.INTERNAL_ERROR.code(), false, Duration.ZERO));
    }

    /**
     * The directory says from now on that the institution has a file. A file that stood already, with no data in it, may be
     * of other days: then the days that it lacks are added, so that a question about any day that was asked about finds it.
     */
    private void refer(Report report, Delivery delivery) {
        PersonReferences person = repertory.referencesTo(report.person());
        distribution.chargesOf(report.operation()).stream()
                .filter(charge -> charge.institution().equals(delivery.to())
                        && delivery.blocks().contains(charge.block()))
                .flatMap(charge -> charge.quality().stream())
                .distinct()
                .forEach(quality -> lacking(person, delivery.to(), quality, report.asked())
                        .forEach(days -> refer(
                                new Inscription(report.person(), delivery.to(), quality, Phase.DEFINITIVE, days))));
    }

    private static List<Period> lacking(
            PersonReferences person, InstitutionCode institution, Quality quality, Period asked) {
        List<Period> lacking = List.of(asked);
        for (Inscription standing : person.inscriptions()) {
            if (standing.institution().equals(institution) && standing.quality().equals(quality)) {
                lacking = lacking.stream()
                        .flatMap(days -> days.without(standing.period()))
                        .toList();
            }
        }
        return lacking;
    }

    /** The number may have been replaced since the report was read; then the file is under the new one. */
    private void refer(Inscription file) {
        Optional<Ssin> instead = repertory
                .register(file)
                .fold(
                        registered -> Optional.empty(),
                        merged -> Optional.empty(),
                        overlaps -> Optional.empty(),
                        replaced -> Optional.of(replaced.by()));
        instead.ifPresent(number ->
                refer(new Inscription(number, file.institution(), file.quality(), file.phase(), file.period())));
    }

    private void again(Claimed claimed, String code) {
        Report report = claimed.report();
        InstitutionCode to = claimed.delivery().to();
        Instant now = clock.instant();
        if (now.isAfter(report.reportedAt().plus(patience.keep()))) {
            ledger.givenUp(report.id(), to, code, now);
        } else {
            ledger.tryAgain(
                    report.id(),
                    to,
                    code,
                    now.plus(patience.after(claimed.delivery().attempts())));
        }
    }

    private void record(Claimed claimed, Outcome outcome, String code, String what, List<String> sources)
            throws EvidenceUnavailable {
        Report report = claimed.report();
        Instant now = clock.instant();
        evidence.append(new Entry(
                ids.get(),
                Optional.empty(),
                now,
                now,
                outcome,
                Optional.of(hub),
                Optional.empty(),
                Optional.of(OPERATION),
                Optional.of(report.ground().value()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(report.person()),
                Optional.of(report.asked().begin() + "/"
                        + report.asked().end().map(Object::toString).orElse("")),
                code,
                "report " + report.id() + " of " + report.reporter() + ", " + report.operation() + " "
                        + claimed.delivery().blocks() + ", attempt "
                        + claimed.delivery().attempts() + ": " + what,
                List.of(),
                sources,
                List.of(),
                Optional.empty()));
    }
}
