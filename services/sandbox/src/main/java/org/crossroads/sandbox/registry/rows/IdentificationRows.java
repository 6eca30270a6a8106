package org.crossroads.sandbox.registry.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.Institutions;

/**
 * Identification: the National Register has the data of all residents, whoever has a file on them, and the hub's own registers
 * those of people who are not, or no longer, there.
 */
public final class IdentificationRows implements ServiceRows {

    public static final Operation IDENTIFY = new Operation("Identification", "identifyPerson", 1);
    private static final Operation SEARCH = new Operation("Identification", "searchPerson", 1);

    private static final String[] PERSON_BLOCKS = {
        "identity", "birthPlace", "nationality", "civilState", "address", "decease"
    };
    /** Whether what the requester already has is right; every requester may ask that. */
    private static final String VERIFICATION = "verification";

    /** One block for all of it: a search shows who a person is, or nothing. */
    private static final String FOUND_PERSON = "person";

    @Override
    public List<Availability> availability() {
        return Stream.of(
                        ServiceRows.supplied(Institutions.RR, List.of(), IDENTIFY, PERSON_BLOCKS),
                        ServiceRows.supplied(Institutions.RR, List.of(), IDENTIFY, VERIFICATION),
                        ServiceRows.supplied(Institutions.RR, List.of(), SEARCH, FOUND_PERSON),
                        ServiceRows.supplied(Institutions.KSZ, List.of(), IDENTIFY, PERSON_BLOCKS),
                        ServiceRows.supplied(Institutions.KSZ, List.of(), IDENTIFY, VERIFICATION),
                        ServiceRows.supplied(Institutions.KSZ, List.of(), SEARCH, FOUND_PERSON))
                .flatMap(rows -> rows)
                .toList();
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                identify(Institutions.RVA, List.of(PERSON_BLOCKS), "RVA:IDENTIFICATION", "RVA:UNEMPLOYMENT_BENEFIT"),
                identify(
                        Institutions.NIC,
                        List.of("identity", "civilState", "address", "decease"),
                        "NIC:IDENTIFICATION",
                        "NIC:INVALIDITY"),
                identify(
                        Institutions.RSZ,
                        List.of("identity", "birthPlace", "nationality", "address", "decease"),
                        "RSZ:IDENTIFICATION"),
                identify(
                        Institutions.RSVZ,
                        List.of("identity", "nationality", "address", "decease"),
                        "RSVZ:IDENTIFICATION"),
                identify(
                        Institutions.FPD,
                        List.of("identity", "civilState", "address", "decease"),
                        "FPD:IDENTIFICATION",
                        "FPD:PENSION"),
                identify(
                        Institutions.VDAB, List.of("identity", "address"), "VDAB:IDENTIFICATION", "VDAB:JOB_PLACEMENT"),
                search(Institutions.RVA, "RVA:IDENTIFICATION").rule("RVA-SEARCH-1"),
                search(Institutions.NIC, "NIC:IDENTIFICATION").rule("NIC-SEARCH-1"),
                // The only rule of the sandbox that names applications.
                search(Institutions.RSZ, "RSZ:IDENTIFICATION")
                        .from("DIMONA", "DMFA")
                        .rule("RSZ-SEARCH-1"));
    }

    private static Rule identify(InstitutionCode recipient, List<String> blocks, String... grounds) {
        List<String> granted = new ArrayList<>(blocks);
        granted.add(VERIFICATION);
        return RuleDraft.of(recipient, IDENTIFY, "003")
                .on(grounds)
                .giving(granted.toArray(String[]::new))
                .rule(recipient + "-IDENTIFY-1");
    }

    private static RuleDraft search(InstitutionCode recipient, String ground) {
        return RuleDraft.of(recipient, SEARCH, "004").on(ground).giving(FOUND_PERSON);
    }
}
