package org.crossroads.hub.collection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.consultation.Answer;
import org.crossroads.hub.consultation.Approach;
import org.crossroads.hub.consultation.Entrance.Granted;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.PersonRepertory;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;

/**
 * Gives the leave to ask the citizen with an answer that found nothing, and knows its own permits again (Act of 15 January
 * 1990, art. 11).
 *
 * <p>A permit is for blocks that are nowhere in the network, that an institution is charged with storing (else what was
 * learned would have nowhere to go), that the requester is not charged with itself (art. 12: it asks as it must), and of
 * which no report is under way: the citizen is asked once.
 */
public final class Permits {

    private final FunctionalDistribution distribution;
    private final CollectionLedger ledger;
    private final PersonRepertory repertory;
    private final PermitSignature signature;
    private final Duration lifetime;
    private final Supplier<UUID> ids;
    private final Clock clock;

    /** @param lifetime from issue to expiry */
    public Permits(
            FunctionalDistribution distribution,
            CollectionLedger ledger,
            PersonRepertory repertory,
            PermitSignature signature,
            Duration lifetime,
            Supplier<UUID> ids,
            Clock clock) {
        this.distribution = distribution;
        this.ledger = ledger;
        this.repertory = repertory;
        this.signature = signature;
        this.lifetime = lifetime;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The answer with the permit that goes with it, if any.
     *
     * @param issued empty when the answer is as it was
     */
    public record Offer(Answer answer, Optional<CollectionPermit> issued) {}

    /** Records what it issues before it returns. */
    public Offer offer(Granted question, Answer answer) {
        Optional<SignedPermit> signed = question.person()
                .flatMap(person -> permit(question.approach(), person.ssin(), answer))
                .map(permit -> new SignedPermit(permit, signature.sign(permit.text())))
                // Operations with so many blocks that no field holds their names: none of ours, as a test shows.
                .filter(permit -> permit.compact().length() <= SignedPermit.MOST_CHARACTERS);
        signed.map(SignedPermit::permit).ifPresent(ledger::issued);
        return new Offer(
                signed.map(permit -> answer.with(told(answer.status(), permit))).orElse(answer),
                signed.map(SignedPermit::permit));
    }

    private Optional<CollectionPermit> permit(Approach approach, Ssin person, Answer answer) {
        Set<DataBlock> blocks = new TreeSet<>(answer.nowhere());
        blocks.removeIf(block -> !isAnothersCharge(approach, block));
        // One of a secondary network would report through its managing institution, which nobody can yet.
        boolean couldReport = !approach.requester().asksForItsNetwork();
        if (blocks.isEmpty() || approach.legalContext().isEmpty() || !couldReport) {
            return Optional.empty();
        }
        blocks.removeAll(ledger.underWay(person, approach.operation()));
        Instant now = clock.instant();
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new CollectionPermit(
                        ids.get(),
                        approach.requester().code(),
                        person,
                        approach.operation(),
                        blocks,
                        approach.legalContext().get(),
                        stored(approach),
                        now,
                        now.plus(lifetime)));
    }

    private boolean isAnothersCharge(Approach approach, DataBlock block) {
        return distribution
                .chargedWith(approach.operation(), block, approach.on())
                .filter(charge ->
                        !charge.institution().equals(approach.requester().code()))
                .isPresent();
    }

    /** A question that names no period is about the day itself; what is then stored is there from that day on. */
    private static Period stored(Approach approach) {
        Period theDay = Period.of(approach.on(), approach.on());
        return approach.asked().equals(theDay) ? Period.from(approach.on()) : approach.asked();
    }

    private static Status told(Status status, SignedPermit signed) {
        Map<String, String> information = new TreeMap<>(status.information());
        information.put("collectionPermit", signed.compact());
        information.put("collectionPermitExpires", signed.permit().expires().toString());
        information.put(
                "collectionPermitBlocks",
                signed.permit().blocks().stream().map(DataBlock::name).collect(Collectors.joining(" ")));
        return new Status(status.code(), information);
    }

    /** Whether the permit that a report names is one for it. */
    sealed interface Check {

        <T> T fold(Function<Holds, T> holds, Function<Fails, T> fails);

        record Holds(CollectionPermit permit) implements Check {
            @Override
            public <T> T fold(Function<Holds, T> holds, Function<Fails, T> fails) {
                return holds.apply(this);
            }
        }

        record Fails(PermitRefusal why) implements Check {
            @Override
            public <T> T fold(Function<Holds, T> holds, Function<Fails, T> fails) {
                return fails.apply(this);
            }
        }
    }

    /** All that can be known from the permit itself; whether it was used before, the ledger says when the report is taken in. */
    Check check(Optional<String> stated, InstitutionCode reporter, Ssin person, Optional<LegalContext> ground) {
        if (stated.isEmpty()) {
            return new Check.Fails(PermitRefusal.MISSING);
        }
        Optional<CollectionPermit> ours =
                SignedPermit.verified(stated.get(), signature).map(SignedPermit::permit);
        if (ours.isEmpty()) {
            return new Check.Fails(PermitRefusal.NOT_OURS);
        }
        CollectionPermit permit = ours.get();
        if (!permit.institution().equals(reporter)) {
            return new Check.Fails(PermitRefusal.OTHER_INSTITUTION);
        }
        if (!isSamePerson(permit.person(), person)) {
            return new Check.Fails(PermitRefusal.OTHER_PERSON);
        }
        if (!ground.equals(Optional.of(permit.ground()))) {
            return new Check.Fails(PermitRefusal.OTHER_GROUND);
        }
        return permit.isOver(clock.instant()) ? new Check.Fails(PermitRefusal.EXPIRED) : new Check.Holds(permit);
    }

    /** The number may have been replaced since, for example while the citizen was asked. */
    boolean isSamePerson(Ssin then, Ssin now) {
        return then.equals(now)
                || repertory.referencesTo(then).replacedBy().filter(now::equals).isPresent();
    }
}
