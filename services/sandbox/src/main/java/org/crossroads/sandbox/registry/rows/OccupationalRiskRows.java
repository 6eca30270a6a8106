package org.crossroads.sandbox.registry.rows;

import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Operation;
import org.crossroads.sandbox.people.Institutions;

/** Accidents and diseases: one agency, asked by whoever pays a benefit that may not wholly go with theirs. */
public final class OccupationalRiskRows implements ServiceRows {

    public static final Operation ACCIDENT = new Operation("OccupationalRisk", "consultOccupationalAccident", 1);
    public static final Operation DISEASE = new Operation("OccupationalRisk", "consultOccupationalDisease", 1);

    @Override
    public List<Availability> availability() {
        return Stream.concat(
                        ServiceRows.supplied(
                                Institutions.FEDRIS,
                                List.of("1/10", "1/20"),
                                ACCIDENT,
                                "event",
                                "decision",
                                "temporaryIncapacity",
                                "consolidation",
                                "permanentIncapacity",
                                "basicWage",
                                "compensation",
                                "insurer"),
                        ServiceRows.supplied(
                                Institutions.FEDRIS,
                                List.of("6/10", "6/20", "6/50"),
                                DISEASE,
                                "recognition",
                                "condition",
                                "incapacity",
                                "removal",
                                "basicWage",
                                "compensation"))
                .toList();
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                RuleDraft.of(Institutions.RVA, ACCIDENT, "040")
                        .on("RVA:UNEMPLOYMENT_BENEFIT")
                        .knowing("18/1")
                        .giving("event", "temporaryIncapacity", "permanentIncapacity", "compensation")
                        .rule("RVA-ACCIDENT-1"),
                RuleDraft.of(Institutions.NIC, ACCIDENT, "041")
                        .on("NIC:INVALIDITY")
                        .knowing("11/2")
                        .giving(
                                "event",
                                "decision",
                                "temporaryIncapacity",
                                "consolidation",
                                "permanentIncapacity",
                                "compensation")
                        .rule("NIC-ACCIDENT-1"),
                // A fund that paid in the place of the insurer claims it back: the one ground to know who that is.
                RuleDraft.of(Institutions.NIC, ACCIDENT, "042")
                        .on("NIC:SUBROGATION")
                        .knowing("11/2")
                        .giving("event", "decision", "temporaryIncapacity", "insurer")
                        .rule("NIC-ACCIDENT-2"),
                RuleDraft.of(Institutions.FPD, ACCIDENT, "043")
                        .on("FPD:PENSION")
                        .knowing("5/20")
                        .giving("permanentIncapacity", "compensation")
                        .rule("FPD-ACCIDENT-1"),
                RuleDraft.of(Institutions.RVA, DISEASE, "040")
                        .on("RVA:UNEMPLOYMENT_BENEFIT")
                        .knowing("18/1")
                        .giving("recognition", "incapacity", "compensation")
                        .rule("RVA-DISEASE-1"),
                RuleDraft.of(Institutions.NIC, DISEASE, "041")
                        .on("NIC:INVALIDITY")
                        .knowing("11/2")
                        .giving("recognition", "incapacity", "removal", "compensation")
                        .rule("NIC-DISEASE-1"),
                // Which disease it is, is for a doctor, who is named.
                RuleDraft.of(Institutions.NIC, DISEASE, "041")
                        .on("NIC:INVALIDITY")
                        .knowing("11/2")
                        .as("MEDICAL_ADVISER")
                        .withUser()
                        .giving("condition")
                        .rule("NIC-DISEASE-2"),
                RuleDraft.of(Institutions.FPD, DISEASE, "043")
                        .on("FPD:PENSION")
                        .knowing("5/20")
                        .giving("incapacity", "compensation")
                        .rule("FPD-DISEASE-1"));
    }
}
