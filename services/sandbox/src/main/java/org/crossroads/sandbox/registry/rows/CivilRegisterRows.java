package org.crossroads.sandbox.registry.rows;

import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Operation;
import org.crossroads.sandbox.people.Institutions;

/** Identification, with whom and since when: for whoever has a file, since it tells of others and of the past. */
public final class CivilRegisterRows implements ServiceRows {

    public static final Operation FAMILY = new Operation("Identification", "consultFamilyComposition", 1);
    public static final Operation HISTORY = new Operation("Identification", "consultHistory", 1);

    /** In months: the control of residence looks no further back than a benefit can be claimed back. */
    private static final int CLAIMED_BACK = 60;

    @Override
    public List<Availability> availability() {
        return Stream.concat(
                        ServiceRows.supplied(
                                Institutions.RR,
                                List.of(),
                                FAMILY,
                                "composition",
                                "referencePerson",
                                "identity",
                                "relationship"),
                        ServiceRows.supplied(
                                Institutions.RR,
                                List.of(),
                                HISTORY,
                                "addressHistory",
                                "civilStateHistory",
                                "nationalityHistory",
                                "nameHistory"))
                .toList();
    }

    @Override
    public List<Rule> rules() {
        return Stream.concat(family(), history()).toList();
    }

    /** Who decides on a benefit that depends on dependants sees them; a pension needs no names. */
    private static Stream<Rule> family() {
        return Stream.of(
                RuleDraft.of(Institutions.RVA, FAMILY, "050")
                        .on("RVA:UNEMPLOYMENT_BENEFIT")
                        .knowing("18/1")
                        .giving("composition", "referencePerson", "identity", "relationship")
                        .rule("RVA-FAMILY-1"),
                RuleDraft.of(Institutions.NIC, FAMILY, "051")
                        .on("NIC:INSURABILITY")
                        .knowing("11/1")
                        .giving("referencePerson", "identity", "relationship")
                        .rule("NIC-FAMILY-1"),
                RuleDraft.of(Institutions.FPD, FAMILY, "052")
                        .on("FPD:PENSION")
                        .knowing("5/20")
                        .giving("composition", "relationship")
                        .rule("FPD-FAMILY-1"),
                RuleDraft.of(Institutions.PODMI, FAMILY, "053")
                        .on("PCSA:SOCIAL_INQUIRY")
                        .knowing("17/2", "17/3", "17/6")
                        .giving("composition", "referencePerson", "identity", "relationship")
                        .rule("PODMI-FAMILY-1"));
    }

    private static Stream<Rule> history() {
        return Stream.of(
                RuleDraft.of(Institutions.RVA, HISTORY, "050")
                        .on("RVA:UNEMPLOYMENT_BENEFIT")
                        .knowing("18/1")
                        .goingBack(CLAIMED_BACK)
                        .giving("addressHistory")
                        .rule("RVA-HISTORY-1"),
                RuleDraft.of(Institutions.FPD, HISTORY, "052")
                        .on("FPD:PENSION")
                        .knowing("5/20")
                        .giving("civilStateHistory", "nationalityHistory")
                        .rule("FPD-HISTORY-1"),
                RuleDraft.of(Institutions.PODMI, HISTORY, "053")
                        .on("PCSA:SOCIAL_INQUIRY")
                        .knowing("17/2", "17/3", "17/6")
                        .giving("addressHistory", "civilStateHistory", "nationalityHistory", "nameHistory")
                        .rule("PODMI-HISTORY-1"));
    }
}
