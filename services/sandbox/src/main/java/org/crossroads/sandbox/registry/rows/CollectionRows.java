package org.crossroads.sandbox.registry.rows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.collection.Charge;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.Institutions;

/** Collection: whoever may ask for a career may report what it learned of one; and who is charged with storing which part. */
public final class CollectionRows implements ServiceRows {

    private static final Operation REPORT = new Operation("Collection", "reportCollectedData", 1);
    private static final Operation CONSULT = new Operation("Collection", "consultReport", 1);

    @Override
    public List<Availability> availability() {
        return List.of();
    }

    @Override
    public List<Rule> rules() {
        return Stream.of(REPORT, CONSULT)
                .flatMap(operation -> Stream.of(
                        RuleDraft.of(Institutions.RVA, operation, "010")
                                .on("RVA:UNEMPLOYMENT_BENEFIT")
                                .knowing("18/1")
                                .rule("RVA-COLLECTION-" + number(operation)),
                        RuleDraft.of(Institutions.NIC, operation, "010")
                                .on("NIC:INVALIDITY")
                                .knowing("11/2")
                                .rule("NIC-COLLECTION-" + number(operation)),
                        RuleDraft.of(Institutions.VDAB, operation, "010")
                                .on("VDAB:JOB_PLACEMENT")
                                .knowing("53/1")
                                .withUser()
                                .rule("VDAB-COLLECTION-" + number(operation))))
                .toList();
    }

    private static int number(Operation operation) {
        return operation.equals(REPORT) ? 1 : 2;
    }

    /** The functional distribution (Act of 15 January 1990, art. 9). */
    public static List<Charge> charges() {
        return List.of(
                charge("employee", Institutions.RSZ, new Quality(12, 10)),
                charge("selfEmployed", Institutions.RSVZ, new Quality(15, 2)),
                charge("civilServant", Institutions.FPD, new Quality(5, 150)));
    }

    private static Charge charge(String block, InstitutionCode institution, Quality quality) {
        return new Charge(
                CareerRows.CAREER, new DataBlock(block), institution, Optional.of(quality), RuleDraft.SINCE_1945);
    }
}
