package org.crossroads.hub.collection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.crossroads.hub.collection.CollectionLedger.Reported;
import org.crossroads.hub.consultation.Approach;
import org.crossroads.hub.consultation.Entrance.Granted;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.PersonReferences;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;

/**
 * Takes in what an institution learned from a citizen: checks the permit, the data against their contract, and the blocks
 * against both; then keeps them, sealed, until each institution charged with storing them has confirmed (Act of 15 January
 * 1990, art. 11).
 */
public final class Reporting {

    /** In which the node that takes a report in begins to bring it where it belongs. */
    private static final Duration FIRST_ATTEMPT = Duration.ofMinutes(1);

    private final Permits permits;
    private final FunctionalDistribution distribution;
    private final CollectionLedger ledger;
    private final ContentSeal seal;
    private final Supplier<UUID> ids;
    private final Clock clock;

    public Reporting(
            Permits permits,
            FunctionalDistribution distribution,
            CollectionLedger ledger,
            ContentSeal seal,
            Supplier<UUID> ids,
            Clock clock) {
        this.permits = permits;
        this.distribution = distribution;
        this.ledger = ledger;
        this.seal = seal;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a report. */
    public sealed interface Intake {

        <T> T fold(Function<Taken, T> taken, Function<Refused, T> refused);

        /** The permit is used up, and the data are kept until they are where they belong. */
        record Taken(Report report) implements Intake {
            @Override
            public <T> T fold(Function<Taken, T> taken, Function<Refused, T> refused) {
                return taken.apply(this);
            }
        }

        /**
         * Nothing is kept.
         *
         * @param permit why the permit was not one for it; empty when the data themselves are wrong
         */
        record Refused(Status status, Optional<PermitRefusal> permit) implements Intake {
            @Override
            public <T> T fold(Function<Taken, T> taken, Function<Refused, T> refused) {
                return refused.apply(this);
            }
        }
    }

    /**
     * Takes a report in, or refuses it.
     *
     * @param permit as the report states it
     * @param data to be read as those of the operation that the permit is for
     */
    public Intake take(Granted question, UUID ticketCrossroads, Optional<String> permit, CollectedData.Reader data) {
        Approach approach = question.approach();
        Ssin person = question.person()
                .map(PersonReferences::ssin)
                .orElseThrow(() -> new IllegalArgumentException("a report is about a person"));
        return permits.check(permit, approach.requester().code(), person, approach.legalContext())
                .fold(
                        holds -> data.as(holds.permit().operation())
                                .fold(
                                        following -> keep(
                                                holds.permit(),
                                                following.data(),
                                                person,
                                                ticketCrossroads,
                                                approach.on()),
                                        violating -> invalid(violating.place())),
                        fails -> refused(fails.why()));
    }

    /** How far a report is, for who made it and asks about the same person; empty for any other. */
    public Optional<Reported> find(Granted question, UUID report) {
        return ledger.find(report)
                .filter(reported -> reported.report()
                        .reporter()
                        .equals(question.approach().requester().code()))
                .filter(reported -> question.person()
                        .filter(person -> permits.isSamePerson(reported.report().person(), person.ssin()))
                        .isPresent());
    }

    private Intake keep(CollectionPermit permit, CollectedData data, Ssin person, UUID ticket, LocalDate today) {
        Set<DataBlock> blocks = data.blocks();
        if (blocks.isEmpty()) {
            return invalid("");
        }
        if (!permit.blocks().containsAll(blocks)) {
            return refused(PermitRefusal.OTHER_BLOCKS);
        }
        Map<InstitutionCode, Set<DataBlock>> stores = new TreeMap<>();
        for (DataBlock block : blocks) {
            distribution
                    .chargedWith(permit.operation(), block, today)
                    .ifPresent(charge -> stores.computeIfAbsent(charge.institution(), code -> new TreeSet<>())
                            .add(block));
        }
        if (stores.values().stream().mapToInt(Collection::size).sum() < blocks.size()) {
            return refused(PermitRefusal.NOBODY_CHARGED);
        }
        Instant now = clock.instant();
        Report report = new Report(
                ids.get(),
                permit.id(),
                permit.institution(),
                person,
                permit.operation(),
                permit.ground(),
                permit.asked(),
                ticket,
                now);
        Map<Delivery, String> deliveries = new LinkedHashMap<>();
        stores.forEach((store, theirs) -> deliveries.put(
                Delivery.begun(store, theirs, now.plus(FIRST_ATTEMPT)),
                seal.seal(data.only(theirs), label(report.id(), store))));
        return ledger.accept(report, deliveries) ? new Intake.Taken(report) : used(permit);
    }

    /** Sealed content opens for this report and this institution only, wherever in the database somebody puts it. */
    static String label(UUID report, InstitutionCode to) {
        return report + " " + to;
    }

    /** With the report that used it up: its sender may have missed the answer, and asks with that what became of it. */
    private Intake used(CollectionPermit permit) {
        return ledger.reportUnder(permit.id())
                .map(report -> refused(PermitRefusal.USED, Map.of("reportId", report.toString())))
                .orElseGet(() -> refused(PermitRefusal.USED));
    }

    private static Intake refused(PermitRefusal why) {
        return refused(why, Map.of());
    }

    private static Intake refused(PermitRefusal why, Map<String, String> more) {
        Map<String, String> information = new TreeMap<>(more);
        information.putAll(Map.of("field", "criteria/permit", "permit", why.name(), "reason", why.text()));
        return new Intake.Refused(new Status(StatusCode.NOT_ALLOWED, information), Optional.of(why));
    }

    private static Intake invalid(String place) {
        return new Intake.Refused(
                new Status(
                        StatusCode.INVALID_DATA,
                        Map.of(
                                "field",
                                place.isEmpty() ? "collectedData" : "collectedData/" + place,
                                "reason",
                                "does not follow the contract of the operation that the permit is for")),
                Optional.empty());
    }
}
