package org.crossroads.sandbox.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.network.Institution.Kind;
import org.crossroads.hub.network.InstitutionCode;

/** What the hub's availability and access-authorisation tables hold for the sandbox network. */
final class Tables {

    static final Operation TEST_CONNECTION = new Operation("TestConnection", "sendTestMessage", 1);
    static final Operation CHECK = new Operation("Authorisation", "checkAuthorisation", 1);
    static final Operation LIST = new Operation("Authorisation", "listAuthorisations", 1);
    static final Operation IDENTIFY = new Operation("Identification", "identifyPerson", 1);
    static final Operation SEARCH = new Operation("Identification", "searchPerson", 1);
    static final Operation CAREER = new Operation("Career", "consultCareer", 1);

    private static final List<String> PERSON_BLOCKS =
            List.of("identity", "birthPlace", "nationality", "civilState", "address", "decease");
    /** Whether what the requester already has is right; every requester may ask that. */
    private static final String VERIFICATION = "verification";

    /** One block for all of it: a search shows who a person is, or nothing. */
    private static final String FOUND_PERSON = "person";

    private static final Period ALWAYS = Period.from(LocalDate.of(1945, 1, 1));

    private Tables() {}

    static List<Availability> availability() {
        List<Availability> rows = new ArrayList<>();
        PERSON_BLOCKS.forEach(block -> rows.add(available(IDENTIFY, block, Members.RR)));
        rows.add(available(IDENTIFY, VERIFICATION, Members.RR));
        rows.add(available(SEARCH, FOUND_PERSON, Members.RR));
        rows.add(available(CAREER, "employee", Members.RSZ, "12/10"));
        rows.add(available(CAREER, "selfEmployed", Members.RSVZ, "15/2"));
        rows.add(available(CAREER, "civilServant", Members.FPD, "5/20", "5/150"));
        return List.copyOf(rows);
    }

    private static Availability available(
            Operation operation, String block, InstitutionCode supplier, String... qualities) {
        return new Availability(operation, new DataBlock(block), supplier, RuleDraft.qualities(qualities), ALWAYS);
    }

    static List<Rule> rules(List<Member> members) {
        return Stream.of(testConnection(members), authorisation(members), repertory(), identification(), career())
                .flatMap(List::stream)
                .toList();
    }

    /** Everybody may try the connection; it needs no ground and gives no data. */
    private static List<Rule> testConnection(List<Member> members) {
        return members.stream()
                .filter(member -> member.kind() != Kind.HUB)
                .map(member ->
                        RuleDraft.of(member.code(), TEST_CONNECTION, "001").rule(member.code() + "-TEST-1"))
                .toList();
    }

    /** Everybody, the hub's own institution included, may ask what it may ask; it needs no ground and gives no data. */
    private static List<Rule> authorisation(List<Member> members) {
        return members.stream()
                .flatMap(member -> Stream.of(
                        RuleDraft.of(member.code(), CHECK, "009").rule(member.code() + "-CHECK-1"),
                        RuleDraft.of(member.code(), LIST, "009").rule(member.code() + "-AUTHORISATIONS-1")))
                .toList();
    }

    /** Social-security institutions say themselves on whom they have a file (Act of 15 January 1990, art. 6). */
    private static List<Rule> repertory() {
        List<Rule> rules = new ArrayList<>();
        for (int sector : new int[] {5, 11, 12, 15, 18}) {
            rules.add(repertory(sector, "registerInscription").rule("SECTOR-" + sector + "-REGISTER-1"));
            rules.add(repertory(sector, "closeInscription").rule("SECTOR-" + sector + "-CLOSE-1"));
            rules.add(repertory(sector, "listInscriptions").rule("SECTOR-" + sector + "-LIST-1"));
        }
        rules.add(otherSectors(Members.RVA, "RVA:UNEMPLOYMENT_BENEFIT", "18/1"));
        rules.add(otherSectors(Members.NIC, "NIC:INVALIDITY", "11/2"));
        return rules;
    }

    private static RuleDraft repertory(int sector, String operation) {
        return RuleDraft.of(new Recipient.Sector(sector), new Operation("Repertory", operation, 1), "002")
                .on("REPERTORY:MAINTENANCE");
    }

    /** For whoever decides a benefit that may not go with another; for people whom it has that file on. */
    private static Rule otherSectors(InstitutionCode recipient, String ground, String quality) {
        return RuleDraft.of(recipient, new Operation("Repertory", "consultOtherSectors", 1), "009")
                .on(ground)
                .knowing(quality)
                .rule(recipient + "-SECTORS-1");
    }

    private static List<Rule> identification() {
        return List.of(
                identify(Members.RVA, PERSON_BLOCKS, "RVA:IDENTIFICATION", "RVA:UNEMPLOYMENT_BENEFIT"),
                identify(
                        Members.NIC,
                        List.of("identity", "civilState", "address", "decease"),
                        "NIC:IDENTIFICATION",
                        "NIC:INVALIDITY"),
                identify(
                        Members.RSZ,
                        List.of("identity", "birthPlace", "nationality", "address", "decease"),
                        "RSZ:IDENTIFICATION"),
                identify(Members.RSVZ, List.of("identity", "nationality", "address", "decease"), "RSVZ:IDENTIFICATION"),
                identify(
                        Members.FPD,
                        List.of("identity", "civilState", "address", "decease"),
                        "FPD:IDENTIFICATION",
                        "FPD:PENSION"),
                identify(Members.VDAB, List.of("identity", "address"), "VDAB:IDENTIFICATION", "VDAB:JOB_PLACEMENT"),
                search(Members.RVA, "RVA:IDENTIFICATION").rule("RVA-SEARCH-1"),
                search(Members.NIC, "NIC:IDENTIFICATION").rule("NIC-SEARCH-1"),
                // The only rule of the sandbox that names applications.
                search(Members.RSZ, "RSZ:IDENTIFICATION").from("DIMONA", "DMFA").rule("RSZ-SEARCH-1"));
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

    private static List<Rule> career() {
        return List.of(
                RuleDraft.of(Members.RVA, CAREER, "005")
                        .on("RVA:UNEMPLOYMENT_BENEFIT")
                        .knowing("18/1")
                        .giving("employee", "selfEmployed", "civilServant")
                        .rule("RVA-CAREER-1"),
                RuleDraft.of(Members.NIC, CAREER, "006")
                        .on("NIC:INVALIDITY")
                        .knowing("11/2")
                        .giving("employee", "selfEmployed")
                        .rule("NIC-CAREER-1"),
                // What VDAB might see until the committee narrowed it: for questions about the past.
                RuleDraft.of(Members.VDAB, CAREER, "007")
                        .on("VDAB:JOB_PLACEMENT")
                        .knowing("53/1")
                        .giving("employee", "selfEmployed")
                        .withUser()
                        .during(Period.of(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 12, 31)))
                        .rule("VDAB-CAREER-1"),
                RuleDraft.of(Members.VDAB, CAREER, "008")
                        .on("VDAB:JOB_PLACEMENT")
                        .knowing("53/1")
                        .giving("employee")
                        .withUser()
                        .during(Period.of(LocalDate.of(2025, 1, 1), LocalDate.of(2029, 12, 31)))
                        .rule("VDAB-CAREER-2"));
    }
}
