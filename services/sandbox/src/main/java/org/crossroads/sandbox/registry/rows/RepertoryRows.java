package org.crossroads.sandbox.registry.rows;

import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.Institutions;

/** Repertory: social-security institutions say themselves on whom they have a file (Act of 15 January 1990, art. 6). */
final class RepertoryRows implements ServiceRows {

    /** The ground on which an institution keeps its own inscriptions. */
    static final String MAINTENANCE = "REPERTORY:MAINTENANCE";

    private static final List<Integer> SECTORS = List.of(5, 11, 12, 15, 18);

    @Override
    public List<Availability> availability() {
        return List.of();
    }

    @Override
    public List<Rule> rules() {
        return Stream.concat(
                        SECTORS.stream().flatMap(RepertoryRows::maintenance),
                        Stream.of(
                                otherSectors(Institutions.RVA, "RVA:UNEMPLOYMENT_BENEFIT", "18/1"),
                                otherSectors(Institutions.NIC, "NIC:INVALIDITY", "11/2")))
                .toList();
    }

    static Stream<Rule> maintenance(int sector) {
        return Stream.of(
                maintenance(sector, "registerInscription").rule("SECTOR-" + sector + "-REGISTER-1"),
                maintenance(sector, "closeInscription").rule("SECTOR-" + sector + "-CLOSE-1"),
                maintenance(sector, "listInscriptions").rule("SECTOR-" + sector + "-LIST-1"));
    }

    private static RuleDraft maintenance(int sector, String operation) {
        return RuleDraft.of(new Recipient.Sector(sector), new Operation("Repertory", operation, 1), "002")
                .on(MAINTENANCE);
    }

    /** For whoever decides a benefit that may not go with another; for people whom it has that file on. */
    private static Rule otherSectors(InstitutionCode recipient, String ground, String quality) {
        return RuleDraft.of(recipient, new Operation("Repertory", "consultOtherSectors", 1), "009")
                .on(ground)
                .knowing(quality)
                .rule(recipient + "-SECTORS-1");
    }
}
