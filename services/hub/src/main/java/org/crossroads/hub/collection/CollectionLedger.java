package org.crossroads.hub.collection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;

/**
 * The permits that were issued, the reports under them, and the deliveries that are under way, with their content sealed
 * and only for so long. Everything is on disk when a method returns, and counts for every node.
 */
public interface CollectionLedger {

    void issued(CollectionPermit permit);

    /**
     * Uses up the permit and takes the report in, in one step: of two reports under one permit, on whichever nodes, one is
     * first.
     *
     * @param deliveries with the sealed content of each
     * @return false when the permit was used before, or is none that was issued
     */
    boolean accept(Report report, Map<Delivery, String> deliveries);

    Optional<Reported> find(UUID report);

    /** The id of the report that used the permit up; empty when none did. */
    Optional<UUID> reportUnder(UUID permit);

    /** A report with its deliveries, in the order of the institutions' codes. */
    record Reported(Report report, List<Delivery> deliveries) {
        public Reported {
            deliveries = List.copyOf(deliveries);
        }
    }

    /** Blocks that were reported on this person and are not yet where they are stored. */
    Set<DataBlock> underWay(Ssin person, Operation operation);

    /**
     * Takes a delivery that is due for this node alone, and counts the attempt; another node takes it after the lease, in
     * case this one dies.
     *
     * @param except institutions that are to be left alone
     * @return the one that has waited longest; empty when none is due
     */
    Optional<Claimed> claimNext(Instant now, Instant leaseUntil, Set<InstitutionCode> except);

    /** The same for every delivery of one report that nobody has tried yet, whether it is due or not. */
    List<Claimed> claim(UUID report, Instant leaseUntil);

    /** A delivery to be tried now, with the attempt counted. */
    record Claimed(Report report, Delivery delivery, String sealed) {
        /** Without the content. */
        @Override
        public String toString() {
            return "Claimed[" + report + ", " + delivery + "]";
        }
    }

    /** The institution confirmed: the content is removed. */
    void delivered(UUID report, InstitutionCode to, String code, Instant at);

    void tryAgain(UUID report, InstitutionCode to, String code, Instant nextAttempt);

    /** Was never confirmed: the content is removed. */
    void givenUp(UUID report, InstitutionCode to, String code, Instant at);

    Backlog backlog();

    /**
     * What waits.
     *
     * @param oldest when the report came that has waited longest
     * @param givenUp deliveries that were given up, ever
     */
    record Backlog(int underWay, Optional<Instant> oldest, int givenUp) {}
}
