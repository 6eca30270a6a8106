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
import org.crossroads.sandbox.people.Institutions;
import org.crossroads.sandbox.pki.Flaw;

/**
 * Who is in the sandbox network.
 *
 * <p>Codes, names and network numbers are the field's; the enterprise numbers are invented, with check digits that hold.
 */
final class Members {

    /** In tests only: everything is right with it, but that it was suspended. */
    static final InstitutionCode SUSPENDED = new InstitutionCode("TEST-SUSPENDED");

    private static final int TEST_SECTOR = 900;
    private static final long TEST_ENTERPRISE = 9_990_008;

    private static final List<Draft> NETWORK = List.of(
            draft(Institutions.KSZ, Kind.HUB, 9_990_000, 25)
                    .named(
                            "Kruispuntbank van de Sociale Zekerheid",
                            "Banque Carrefour de la Sécurité sociale",
                            "Crossroads Bank for Social Security"),
            draft(Institutions.RR, Kind.AUTHENTIC_SOURCE, 9_990_001, 0)
                    .serves()
                    .named("Rijksregister", "Registre national", "National Register"),
            draft(Institutions.RSZ, Kind.PRIMARY, 9_990_002, 12)
                    .serves()
                    .named(
                            "Rijksdienst voor Sociale Zekerheid",
                            "Office national de sécurité sociale",
                            "National Social Security Office"),
            draft(Institutions.RSVZ, Kind.PRIMARY, 9_990_003, 15)
                    .speaks("fr")
                    .serves()
                    .named(
                            "Rijksinstituut voor de Sociale Verzekeringen der Zelfstandigen",
                            "Institut national d'assurances sociales pour travailleurs indépendants",
                            "National Institute for the Social Security of the Self-employed"),
            draft(Institutions.FPD, Kind.PRIMARY, 9_990_004, 5)
                    .speaks("fr")
                    .encryptsWithCbc()
                    .serves()
                    .named("Federale Pensioendienst", "Service fédéral des Pensions", "Federal Pensions Service"),
            draft(Institutions.RVA, Kind.PRIMARY, 9_990_005, 18)
                    .serves()
                    .named(
                            "Rijksdienst voor Arbeidsvoorziening",
                            "Office national de l'emploi",
                            "National Employment Office"),
            draft(Institutions.NIC, Kind.PRIMARY, 9_990_006, 11)
                    .speaks("fr")
                    .encryptsWithCbc()
                    .serves()
                    .named(
                            "Nationaal Intermutualistisch College",
                            "Collège intermutualiste national",
                            "National Intermutualist College"),
            draft(Institutions.VDAB, Kind.ADMITTED_BODY, 9_990_007, 53)
                    .named(
                            "Vlaamse Dienst voor Arbeidsbemiddeling en Beroepsopleiding",
                            "Office flamand de l'emploi et de la formation professionnelle",
                            "Flemish employment and vocational training service"),
            draft(Institutions.FEDRIS, Kind.PRIMARY, 9_990_009, 1)
                    .serves()
                    .named(
                            "Federaal agentschap voor beroepsrisico's",
                            "Agence fédérale des risques professionnels",
                            "Federal agency for occupational risks"),
            draft(Institutions.FODSZ, Kind.PRIMARY, 9_990_010, 16)
                    .serves()
                    .named("FOD Sociale Zekerheid", "SPF Sécurité sociale", "Federal Public Service Social Security"),
            draft(Institutions.FODWASO, Kind.PRIMARY, 9_990_011, 26)
                    .speaks("fr")
                    .named(
                            "FOD Werkgelegenheid, Arbeid en Sociaal Overleg",
                            "SPF Emploi, Travail et Concertation sociale",
                            "Federal Public Service Employment, Labour and Social Dialogue"),
            draft(Institutions.ORINT, Kind.PRIMARY, 9_990_012, 7)
                    .speaks("fr")
                    .serves()
                    .named(
                            "Interregionaal orgaan voor kinderbijslag",
                            "Organe interrégional pour les prestations familiales",
                            "Interregional body for child benefit"),
            draft(Institutions.PODMI, Kind.PRIMARY, 9_990_013, 17)
                    .serves()
                    .named(
                            "POD Maatschappelijke Integratie",
                            "SPP Intégration sociale",
                            "Public Planning Service Social Integration"),
            draft(Institutions.RIZIV, Kind.PRIMARY, 9_990_014, 21)
                    .speaks("fr")
                    .serves()
                    .named(
                            "Rijksinstituut voor Ziekte- en Invaliditeitsverzekering",
                            "Institut national d'assurance maladie-invalidité",
                            "National Institute for Health and Disability Insurance"),
            draft(Institutions.RJV, Kind.PRIMARY, 9_990_015, 10)
                    .serves()
                    .named(
                            "Rijksdienst voor Jaarlijkse Vakantie",
                            "Office national des vacances annuelles",
                            "National Office for Annual Holidays"),
            draft(Institutions.VSI, Kind.PRIMARY, 9_990_016, 31)
                    .serves()
                    .named(
                            "Vereniging van Sectorale Instellingen",
                            "Association d'institutions sectorielles",
                            "Association of Sectoral Institutions"),
            draft(Institutions.VSB, Kind.ADMITTED_BODY, 9_990_030, 40)
                    .numbered(1)
                    .serves()
                    .named(
                            "agentschap Vlaamse Sociale Bescherming",
                            "Agence flamande de protection sociale",
                            "Flemish social protection agency"),
            draft(Institutions.AVIQ, Kind.ADMITTED_BODY, 9_990_031, 69)
                    .numbered(1)
                    .speaks("fr")
                    .serves()
                    .named(
                            "Waals Agentschap voor Levenskwaliteit",
                            "Agence pour une vie de qualité",
                            "Walloon agency for quality of life"),
            draft(Institutions.IRISCARE, Kind.ADMITTED_BODY, 9_990_032, 65)
                    .speaks("fr")
                    .serves()
                    .named("Iriscare", "Iriscare", "Iriscare"),
            draft(Institutions.DSL, Kind.ADMITTED_BODY, 9_990_033, 45)
                    .speaks("en")
                    .serves()
                    .named(
                            "Dienst voor zelfbeschikkend leven",
                            "Office pour une vie autodéterminée",
                            "Service for self-determined living"));

    private Members() {}

    /** How many of them serve, each on a port of its own. */
    static int sources() {
        return Math.toIntExact(NETWORK.stream().filter(Draft::serving).count());
    }

    /** @param basePort of the first source; the others follow, in the order of the list */
    static List<Member> all(int basePort, boolean withTestInstitutions) {
        List<Member> members = new ArrayList<>();
        int port = basePort;
        for (Draft draft : NETWORK) {
            members.add(draft.at(draft.serving() ? Optional.of(port++) : Optional.empty()));
        }
        if (withTestInstitutions) {
            members.addAll(forTests());
        }
        return List.copyOf(members);
    }

    private static List<Member> forTests() {
        List<Member> members = new ArrayList<>();
        members.add(draft(SUSPENDED, Kind.PRIMARY, TEST_ENTERPRISE, TEST_SECTOR)
                .speaks("en")
                .suspended()
                .named("Test: suspended", "Test: suspended", "Test: suspended")
                .at(Optional.empty()));
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

    private static Draft draft(InstitutionCode code, Kind kind, long enterprise, int sector) {
        CbeNumber cbe = new CbeNumber("%08d%02d".formatted(enterprise, 97 - enterprise % 97));
        NetworkNumber number = new NetworkNumber(sector, 0);
        return new Draft(
                code, kind, cbe, number, Map.of(), "nl", false, SecurityProfile.SIGN_ENCRYPT_GCM, Status.ACTIVE);
    }

    /** A member before it has a port: without more it asks only, in Dutch, with the strongest profile. */
    private record Draft(
            InstitutionCode code,
            Kind kind,
            CbeNumber cbe,
            NetworkNumber number,
            Map<String, String> names,
            String language,
            boolean serving,
            SecurityProfile profile,
            Status status) {

        /** Not the managing institution of its sector, but another type. */
        Draft numbered(int institution) {
            NetworkNumber type = new NetworkNumber(number.sector(), institution);
            return new Draft(code, kind, cbe, type, names, language, serving, profile, status);
        }

        Draft speaks(String other) {
            return new Draft(code, kind, cbe, number, names, other, serving, profile, status);
        }

        Draft serves() {
            return new Draft(code, kind, cbe, number, names, language, true, profile, status);
        }

        Draft encryptsWithCbc() {
            return new Draft(
                    code, kind, cbe, number, names, language, serving, SecurityProfile.SIGN_ENCRYPT_CBC, status);
        }

        Draft suspended() {
            return new Draft(code, kind, cbe, number, names, language, serving, profile, Status.SUSPENDED);
        }

        Draft named(String nl, String fr, String en) {
            return new Draft(
                    code, kind, cbe, number, Map.of("nl", nl, "fr", fr, "en", en), language, serving, profile, status);
        }

        Member at(Optional<Integer> port) {
            return new Member(code, kind, cbe, number, names, language, port, profile, status, Optional.empty());
        }
    }
}
