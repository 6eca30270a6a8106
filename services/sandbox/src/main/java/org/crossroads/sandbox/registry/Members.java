package org.crossroads.sandbox.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.hub.network.Institution.Kind;
import org.crossroads.hub.network.Institution.Status;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.NetworkNumber;
import org.crossroads.hub.network.SecurityProfile;
import org.crossroads.sandbox.pki.Flaw;

/**
 * Who is in the sandbox network.
 *
 * <p>Codes, names and network numbers are the field's; the enterprise numbers are invented, with check digits that hold.
 */
final class Members {

    static final InstitutionCode HUB = new InstitutionCode("KSZ");
    static final InstitutionCode RR = new InstitutionCode("RR");
    static final InstitutionCode RSZ = new InstitutionCode("RSZ");
    static final InstitutionCode RSVZ = new InstitutionCode("RSVZ");
    static final InstitutionCode FPD = new InstitutionCode("FPD");
    static final InstitutionCode RVA = new InstitutionCode("RVA");
    static final InstitutionCode NIC = new InstitutionCode("NIC");
    static final InstitutionCode VDAB = new InstitutionCode("VDAB");
    /** In tests only: everything is right with it, but that it was suspended. */
    static final InstitutionCode SUSPENDED = new InstitutionCode("TEST-SUSPENDED");

    private static final int TEST_SECTOR = 900;

    private Members() {}

    /** @param basePort of the first source; the others follow */
    static List<Member> all(int basePort, boolean withTestInstitutions) {
        List<Member> members = new ArrayList<>(List.of(
                asker(HUB, Kind.HUB, 9_990_000, 25, "nl", SecurityProfile.SIGN_ENCRYPT_GCM)
                        .named(
                                "Kruispuntbank van de Sociale Zekerheid",
                                "Banque Carrefour de la Sécurité sociale",
                                "Crossroads Bank for Social Security"),
                asker(RR, Kind.AUTHENTIC_SOURCE, 9_990_001, 0, "nl", SecurityProfile.SIGN_ENCRYPT_GCM)
                        .servesOn(basePort)
                        .named("Rijksregister", "Registre national", "National Register"),
                asker(RSZ, Kind.PRIMARY, 9_990_002, 12, "nl", SecurityProfile.SIGN_ENCRYPT_GCM)
                        .servesOn(basePort + 1)
                        .named(
                                "Rijksdienst voor Sociale Zekerheid",
                                "Office national de sécurité sociale",
                                "National Social Security Office"),
                asker(RSVZ, Kind.PRIMARY, 9_990_003, 15, "fr", SecurityProfile.SIGN_ENCRYPT_GCM)
                        .servesOn(basePort + 2)
                        .named(
                                "Rijksinstituut voor de Sociale Verzekeringen der Zelfstandigen",
                                "Institut national d'assurances sociales pour travailleurs indépendants",
                                "National Institute for the Social Security of the Self-employed"),
                asker(FPD, Kind.PRIMARY, 9_990_004, 5, "fr", SecurityProfile.SIGN_ENCRYPT_CBC)
                        .servesOn(basePort + 3)
                        .named("Federale Pensioendienst", "Service fédéral des Pensions", "Federal Pensions Service"),
                asker(RVA, Kind.PRIMARY, 9_990_005, 18, "nl", SecurityProfile.SIGN_ENCRYPT_GCM)
                        .named(
                                "Rijksdienst voor Arbeidsvoorziening",
                                "Office national de l'emploi",
                                "National Employment Office"),
                asker(NIC, Kind.PRIMARY, 9_990_006, 11, "fr", SecurityProfile.SIGN_ENCRYPT_CBC)
                        .named(
                                "Nationaal Intermutualistisch College",
                                "Collège intermutualiste national",
                                "National Intermutualist College"),
                asker(VDAB, Kind.ADMITTED_BODY, 9_990_007, 53, "nl", SecurityProfile.SIGN_ENCRYPT_GCM)
                        .named(
                                "Vlaamse Dienst voor Arbeidsbemiddeling en Beroepsopleiding",
                                "Office flamand de l'emploi et de la formation professionnelle",
                                "Flemish employment and vocational training service")));
        if (withTestInstitutions) {
            members.addAll(forTests());
        }
        return List.copyOf(members);
    }

    private static List<Member> forTests() {
        List<Member> members = new ArrayList<>();
        members.add(asker(SUSPENDED, Kind.PRIMARY, 9_990_008, TEST_SECTOR, "en", SecurityProfile.SIGN_ENCRYPT_GCM)
                .suspended()
                .named("Test: suspended", "Test: suspended", "Test: suspended"));
        Arrays.stream(Flaw.values())
                .flatMap(flaw -> flaw.institution().map(code -> flawed(code, flaw)).stream())
                .forEach(members::add);
        return members;
    }

    private static Member flawed(InstitutionCode code, Flaw flaw) {
        String name = "Test: " + flaw.label();
        return new Member(
                code,
                Kind.PRIMARY,
                flaw.cbeNumber(),
                new NetworkNumber(TEST_SECTOR, 0),
                Map.of("nl", name, "fr", name, "en", name),
                "en",
                Optional.empty(),
                SecurityProfile.SIGN_ENCRYPT_GCM,
                Status.ACTIVE,
                Optional.of(flaw));
    }

    private static Draft asker(
            InstitutionCode code, Kind kind, long enterprise, int sector, String language, SecurityProfile profile) {
        CbeNumber cbe = new CbeNumber("%08d%02d".formatted(enterprise, 97 - enterprise % 97));
        return new Draft(
                code, kind, cbe, new NetworkNumber(sector, 0), language, profile, Optional.empty(), Status.ACTIVE);
    }

    private record Draft(
            InstitutionCode code,
            Kind kind,
            CbeNumber cbe,
            NetworkNumber number,
            String language,
            SecurityProfile profile,
            Optional<Integer> port,
            Status status) {

        Draft servesOn(int newPort) {
            return new Draft(code, kind, cbe, number, language, profile, Optional.of(newPort), status);
        }

        Draft suspended() {
            return new Draft(code, kind, cbe, number, language, profile, port, Status.SUSPENDED);
        }

        Member named(String nl, String fr, String en) {
            Map<String, String> names = Map.of("nl", nl, "fr", fr, "en", en);
            return new Member(code, kind, cbe, number, names, language, port, profile, status, Optional.empty());
        }
    }
}
