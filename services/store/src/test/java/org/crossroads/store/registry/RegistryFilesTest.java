package org.crossroads.store.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.crossroads.hub.admission.Dossier;
import org.crossroads.hub.admission.Mission;
import org.crossroads.hub.amendment.Amendment;
import org.crossroads.hub.amendment.Officer;
import org.crossroads.hub.amendment.TableDigest;
import org.crossroads.hub.authorisation.Basis;
import org.crossroads.hub.authorisation.Conditions;
import org.crossroads.hub.authorisation.Disclosure;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.authorisation.Rules;
import org.crossroads.hub.collection.Charge;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.exemption.Subcontract;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.CertificateFingerprint;
import org.crossroads.hub.network.Contact;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.NetworkCode;
import org.crossroads.hub.network.PurposeCode;
import org.crossroads.hub.network.SecurityProfile;
import org.crossroads.store.Database;
import org.crossroads.store.JdbcAdmissions;
import org.crossroads.store.JdbcAmendments;
import org.crossroads.store.JdbcAuthorisationTable;
import org.crossroads.store.JdbcAvailabilityTable;
import org.crossroads.store.JdbcFunctionalDistribution;
import org.crossroads.store.JdbcInstitutions;
import org.crossroads.store.JdbcOfficers;
import org.crossroads.store.JdbcPersonRepertory;
import org.crossroads.store.JdbcSubcontracts;
import org.crossroads.store.TestStore;
import org.crossroads.store.registry.RegistryFiles.Loaded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RegistryFilesTest {

    private static final Operation CONSULT_CAREER = new Operation("Career", "consultCareer", 1);
    private static final Ssin AN = Ssin.withCheckDigits("856730033", false);
    private static final Ssin BO = Ssin.withCheckDigits("906501007", false);
    private static final Ssin CY = Ssin.withCheckDigits("016307002", true);

    private static final InstitutionCode FOREM = new InstitutionCode("FOREM");

    @TempDir
    private Path directory;

    private final TestStore store = TestStore.h2();
    private final Database database = store.open();
    private final JdbcInstitutions institutions = new JdbcInstitutions(database, Clock.systemUTC());
    private final JdbcAvailabilityTable availability = new JdbcAvailabilityTable(database, Clock.systemUTC());
    private final JdbcAuthorisationTable authorisations = new JdbcAuthorisationTable(database, Clock.systemUTC());
    private final JdbcPersonRepertory repertory = new JdbcPersonRepertory(database, Clock.systemUTC());
    private final JdbcAdmissions admissions = new JdbcAdmissions(database, Clock.systemUTC());
    private final JdbcOfficers officers = new JdbcOfficers(database, Clock.systemUTC());
    private final JdbcAmendments amendments = new JdbcAmendments(database);
    private final JdbcFunctionalDistribution distribution = new JdbcFunctionalDistribution(database, Clock.systemUTC());
    private final JdbcSubcontracts subcontracts = new JdbcSubcontracts(database, Clock.systemUTC());
    private final RegistryFiles files = new RegistryFiles(
            institutions,
            availability,
            authorisations,
            repertory,
            admissions,
            officers,
            amendments,
            distribution,
            subcontracts);

    @BeforeEach
    void copyTheGoodFiles() throws IOException {
        Path good = Path.of("src/test/resources/registry");
        try (Stream<Path> paths = Files.walk(good)) {
            for (Path path : paths.toList()) {
                Path copy = directory.resolve(good.relativize(path).toString());
                if (!Files.exists(copy)) {
                    Files.copy(path, copy);
                }
            }
        }
    }

    @AfterEach
    void close() {
        institutions.close();
        availability.close();
        authorisations.close();
        admissions.close();
        officers.close();
        distribution.close();
        subcontracts.close();
        store.close();
    }

    @Test
    void aRowOfTheAvailabilityTableMayNameAnEndpointOfItsOwn() throws IOException {
        spoil("availability.yaml", "until:", "endpoint: https://localhost:9443/archive");
        files.load(directory);

        assertThat(availability.suppliersOf(CONSULT_CAREER))
                .extracting(Availability::endpoint)
                .containsExactly(Optional.of(URI.create("https://localhost:9443/archive")));
    }

    @Test
    void anOfficerIsSomebodyWhoSpeaksForTheBank() throws IOException {
        Files.writeString(
                directory.resolve("officers.yaml"), "- {name: An Opsteller, certificate: certificates/kbss.pem}");
        assertThatThrownBy(() -> files.load(directory))
                .isInstanceOf(InvalidRegistry.class)
                .hasMessageContaining("officers.yaml")
                .hasMessageContaining("not registered for the hub's own institution");

        theBankHasACertificate();
        files.load(directory);

        CertificateFingerprint an = CertificateFingerprint.of(institutions
                .byCode(new InstitutionCode("KSZ"))
                .orElseThrow()
                .certificates()
                .get(0));
        assertThat(officers.byCertificate(an)).get().returns("An Opsteller", Officer::name);

        Files.writeString(directory.resolve("officers.yaml"), "[]");
        files.load(directory);
        assertThat(officers.byCertificate(an)).isEmpty();
    }

    @Test
    void fromTheFirstProposalOnNoFileChangesTheTable() throws IOException {
        files.load(directory);
        Rules before = authorisations.now();
        amendments.propose(
                new Amendment(
                        UUID.randomUUID(),
                        TableDigest.of(Map.of()),
                        TableDigest.of(Map.of()),
                        new Amendment.Step("An Opsteller", "0".repeat(64), "c2lnbmVk", Instant.EPOCH),
                        Optional.empty()),
                Map.of());
        Files.writeString(directory.resolve("authorisations.yaml"), "[]");

        assertThat(files.load(directory).authorisations()).isZero();
        assertThat(authorisations.now()).isEqualTo(before);
    }

    private void theBankHasACertificate() throws IOException {
        Files.writeString(directory.resolve("institutions.yaml"), """
                - code: KSZ
                  kind: hub
                  cbe: 0244640631
                  number: 25/0
                  names: {nl: Kruispuntbank van de Sociale Zekerheid}
                  language: nl
                  profile: sign-encrypt-gcm
                  status: active
                  certificates: [certificates/kbss.pem]
                """, StandardOpenOption.APPEND);
    }

    @Test
    void theFunctionalDistributionIsAsItsFileSays() {
        files.load(directory);

        assertThat(distribution.chargesOf(CONSULT_CAREER))
                .containsExactly(new Charge(
                        CONSULT_CAREER,
                        new DataBlock("employeePeriods"),
                        new InstitutionCode("RSZ"),
                        Optional.of(new Quality(12, 1)),
                        Period.from(LocalDate.of(2003, 1, 1))));
    }

    @Test
    void twoInstitutionsAreNotChargedWithTheSameOnOneDay() throws IOException {
        Path file = directory.resolve("distribution.yaml");
        String row = Files.readString(file);
        Files.writeString(file, row + row.replace("RSZ", "RVA").replace("2003-01-01", "2020-01-01"));

        assertThatThrownBy(() -> files.load(directory))
                .isInstanceOf(InvalidRegistry.class)
                .hasMessageContaining("distribution.yaml", "employeePeriods");
        assertThat(distribution.chargesOf(CONSULT_CAREER)).isEmpty();
    }

    @Test
    void whoWorksForWhomIsLoadedAndBothAreRegistered() throws IOException {
        Path file = directory.resolve("subcontracts.yaml");
        Files.writeString(file, "- {principal: RSZ, subcontractor: RVA, from: 2024-01-01}\n");
        files.load(directory);
        assertThat(subcontracts.all())
                .containsExactly(new Subcontract(
                        new InstitutionCode("RSZ"), new InstitutionCode("RVA"), Period.from(LocalDate.of(2024, 1, 1))));

        Files.writeString(file, "- {principal: RSZ, subcontractor: NOBODY, from: 2024-01-01}\n");
        assertThatThrownBy(() -> files.load(directory)).hasMessageContaining("subcontractor");
        Files.writeString(file, "- {principal: RSZ, subcontractor: RSZ, from: 2024-01-01}\n");
        assertThatThrownBy(() -> files.load(directory)).hasMessageContaining("somebody else");
    }

    @Test
    void aDirectoryIsLoaded() {
        assertThat(files.load(directory)).isEqualTo(new Loaded(4, 1, 2, 2, 1, 1, 0));

        Institution rsz = institutions.byCode(new InstitutionCode("RSZ")).orElseThrow();
        assertThat(rsz.cbeNumber().digits()).isEqualTo("0206731645");
        assertThat(rsz.profile()).isEqualTo(SecurityProfile.SIGN_ENCRYPT_CBC);
        assertThat(rsz.endpoint()).contains(URI.create("https://localhost:9443/rsz"));
        assertThat(rsz.isActive()).isFalse();
        assertThat(rsz.certificates()).hasSize(1);
        assertThat(rsz.contact())
                .contains(new Contact("Helpdesk", Optional.of("help@rsz.example"), Optional.of("+32 2 509 59 59")));
        assertThat(institutions.byCode(new InstitutionCode("KAS")))
                .flatMap(Institution::secondaryNetwork)
                .contains(new NetworkCode("holiday-funds"));
        Dossier forem = admissions.of(FOREM).orElseThrow();
        assertThat(forem.state()).isEqualTo(Dossier.State.ADMITTED);
        assertThat(admissions.missionsOf(FOREM, LocalDate.of(2029, 12, 31)))
                .containsExactly(new Mission(
                        Optional.of(new PurposeCode("P02")),
                        "placing jobseekers",
                        LocalDate.of(2024, 4, 2),
                        Optional.of(LocalDate.of(2029, 12, 31))));
        assertThat(availability.suppliersOf(CONSULT_CAREER))
                .containsExactly(new Availability(
                        CONSULT_CAREER,
                        new DataBlock("employeePeriods"),
                        new InstitutionCode("RSZ"),
                        Set.of(new Quality(12, 1), new Quality(12, 2)),
                        Period.from(LocalDate.of(2003, 1, 1))));
        assertThat(authorisations.now().all())
                .filteredOn(rule -> rule.operation().equals(CONSULT_CAREER))
                .containsExactly(new Rule(
                        "RVA-CAREER-1",
                        new Recipient.One(new InstitutionCode("RVA")),
                        CONSULT_CAREER,
                        Conditions.NONE
                                .on(Set.of(new LegalContext("RVA:UNEMPLOYMENT_BENEFIT")))
                                .knowing(Set.of(new Quality(18, 1)))
                                .namingTheUser(),
                        Disclosure.of(Set.of(new DataBlock("employeePeriods"))),
                        Basis.of("Beraadslaging 99/001"),
                        Period.from(LocalDate.of(2020, 1, 1))));
        assertThat(authorisations.now().all())
                .filteredOn(rule -> rule.operation().equals(new Operation("TestConnection", "sendTestMessage", 1)))
                .extracting(Rule::recipient)
                .containsExactly(new Recipient.Sector(18));
        assertThat(repertory.referencesTo(AN).inscriptions()).hasSize(1);
        assertThat(repertory.referencesTo(BO).inscriptions())
                .singleElement()
                .satisfies(inscription -> assertThat(inscription.phase()).isEqualTo(Phase.SIGNIFICANT));
        assertThat(repertory.referencesTo(CY).replacedBy()).contains(BO);
    }

    @Test
    void aSecondLoadReplacesTheTablesAndLeavesThePersons() throws IOException {
        files.load(directory);
        repertory.close(AN, new InstitutionCode("RVA"), new Quality(18, 1), LocalDate.of(2025, 1, 1));
        Files.writeString(directory.resolve("authorisations.yaml"), "[]\n");

        assertThat(files.load(directory)).isEqualTo(new Loaded(4, 1, 0, 0, 0, 1, 0));
        assertThat(authorisations.now().all()).isEmpty();
        assertThat(repertory.referencesTo(AN).inscriptions().get(0).period().end())
                .isPresent();
    }

    @Test
    void aRuleBeyondTheMissionsOfItsBodyIsRefusedAndNothingIsLoaded() throws IOException {
        spoil("authorisations.yaml", "recipient: RVA", "recipient: FOREM");

        assertThatThrownBy(() -> files.load(directory))
                .isInstanceOf(InvalidRegistry.class)
                .hasMessageContaining("authorisations.yaml: rule RVA-CAREER-1: FOREM is not admitted for"
                        + " an authorisation that names no purpose (art. 18)");
        assertThat(institutions.all()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereLeavesItsTable() throws IOException {
        files.load(directory);
        Files.delete(directory.resolve("authorisations.yaml"));
        Files.delete(directory.resolve("inscriptions.csv"));

        files.load(directory);

        assertThat(authorisations.now().all()).hasSize(2);
    }

    @Test
    void anInstitutionThatIsGoneFromTheFileIsSuspendedAndNotForgotten() throws IOException {
        files.load(directory);
        InstitutionCode rva = new InstitutionCode("RVA");
        Institution before = institutions.byCode(rva).orElseThrow();
        Path file = directory.resolve("institutions.yaml");
        String text = Files.readString(file);
        Files.writeString(file, text.substring(text.indexOf("- code: RSZ")));

        files.load(directory);

        assertThat(institutions.byCode(rva)).contains(before.suspendedWith(before.certificates()));
        assertThat(institutions.byCertificate(
                        CertificateFingerprint.of(before.certificates().get(0))))
                .map(Institution::isActive)
                .contains(false);
    }

    @Test
    void anInstitutionUnderANewCodeTakesItsCertificateWithIt() throws IOException {
        files.load(directory);
        Institution before = institutions.byCode(new InstitutionCode("RVA")).orElseThrow();
        spoil("institutions.yaml", "code: RVA", "code: ONEM");
        spoil("authorisations.yaml", "recipient: RVA", "recipient: ONEM");

        files.load(directory);

        assertThat(institutions.byCertificate(
                        CertificateFingerprint.of(before.certificates().get(0))))
                .map(Institution::code)
                .contains(new InstitutionCode("ONEM"));
        assertThat(institutions.byCode(before.code())).contains(before.suspendedWith(List.of()));
    }

    @Test
    void aBodyWhoseDossierIsGoneFromTheFileIsAdmittedNoMoreAndItsHistoryStays() throws IOException {
        files.load(directory);
        Files.writeString(directory.resolve("admissions.yaml"), "[]\n");

        files.load(directory);

        assertThat(admissions.of(FOREM)).isEmpty();
        assertThat(admissions.missionsOf(FOREM)).isEmpty();
        assertThat(admissions.history(FOREM)).hasSize(1);
    }

    @Test
    void aDirectoryThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> files.load(directory.resolve("nowhere")))
                .isInstanceOf(InvalidRegistry.class)
                .hasMessage("nowhere: is not a directory");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    institutions.yaml   | code: RSZ          | code: rsz          | row 2 (rsz), field code
                    institutions.yaml   | code: RSZ          | code: RVA          | row 2 (RVA), field code: is in an earlier row too
                    institutions.yaml   | 0206731645         | 0206731646         | row 2 (RSZ), field cbe: not an enterprise number
                    institutions.yaml   | kind: primary      | kind: PRIMARY      | row 1 (RVA), field kind: is one of hub, primary
                    institutions.yaml   | number: 12/0       | number: 12         | row 2 (RSZ), field number: is written sector/institution
                    institutions.yaml   | language: fr       | language: de       | row 2 (RSZ), field language
                    institutions.yaml   | sign-encrypt-cbc   | sign-encrypt       | row 2 (RSZ), field profile: is one of sign, sign-encrypt-gcm
                    institutions.yaml   | status: suspended  | state: suspended   | field state: unknown
                    institutions.yaml   | nl: Rijksdienst voor Sociale Zekerheid | de: Amt | row 2 (RSZ), field names
                    institutions.yaml   | rsz.pem            | nobody.pem         | row 2 (RSZ), field certificates: there is no readable file certificates/nobody.pem
                    institutions.yaml   | certificates/rsz.pem | institutions.yaml | row 2 (RSZ), field certificates: institutions.yaml is not a certificate
                    institutions.yaml   | rsz.pem            | rva.pem            | row 2 (RSZ), field certificates: one of them is a certificate of RVA too
                    institutions.yaml   | status: suspended  | status: [suspended | is not YAML
                    availability.yaml   | supplier: RSZ      | supplier: FPD      | row 1, field supplier: is not a registered institution
                    availability.yaml   | version: 1         | version: one       | row 1, field version: is not a number
                    availability.yaml   | 2003-01-01         | 01/01/2003         | row 1, field from: is not a day
                    availability.yaml   | until:             | until: 2002-12-31  | row 1, field until: lies before from
                    availability.yaml   | 12/2               | twelve             | row 1, field qualities: is written sector/code
                    availability.yaml   | block: employeePeriods | block: Periods | row 1, field block: a data block is named as its element
                    institutions.yaml   | secondaryNetwork: holiday-funds | secondaryNetwork: old-funds | row 4 (KAS), field secondaryNetwork: is not one of
                    institutions.yaml   | secondaryNetwork: holiday-funds | contact: {name: K, email: k@kas.example} | row 4 (KAS), field secondaryNetwork: is there for
                    institutions.yaml   | kind: admitted-body | secondaryNetwork: holiday-funds\\n  kind: primary | row 3 (FOREM), field secondaryNetwork: is there for
                    institutions.yaml   | email: help@rsz.example | mail: help@rsz.example | row 2 (RSZ), field contact: is a name
                    institutions.yaml   | help@rsz.example   | help at rsz        | row 2 (RSZ), field contact: an e-mail address is written
                    admissions.yaml     | purpose: P02       | purpose: P25       | row 1 (FOREM), field checked: the mission "placing jobseekers" has P25
                    admissions.yaml     | purpose: P02       | purpose: placement | row 1 (FOREM), field missions, element 1, field purpose: a purpose code is
                    admissions.yaml     | numberAuthorisation: RR 99/002 | numberAuthorisation: | row 1 (FOREM), field checked: FOREM is not authorised to use the number
                    admissions.yaml     | deliberated: 2024-03-05 | deliberated: | row 1 (FOREM), field deliberated: is missing
                    admissions.yaml     | decided: 2024-04-02 | refusal: no | row 1 (FOREM), field admitted: the dossier is DELIBERATED
                    admissions.yaml     | decided: 2024-04-02 | decided: 2024-04-03 | row 1 (FOREM), field admitted: the mission "placing jobseekers" was not asked for
                    admissions.yaml     | body: FOREM        | body: ACTIRIS      | row 1 (ACTIRIS), field body: is not a registered institution
                    admissions.yaml     | body: FOREM        | body: RVA          | row 1 (RVA), field body: is not a body to which
                    admissions.yaml     | until: 2029-12-31  | til: 2029-12-31    | row 1 (FOREM), field admitted, element 1, field til: unknown
                    authorisations.yaml | userRequired: true | userRequired: yes  | row 1 (RVA-CAREER-1), field userRequired: is true or false
                    authorisations.yaml | blocks: []         | bloks: []          | row 2 (TEST-1), field bloks: unknown
                    authorisations.yaml | recipient: RVA     | recipient: VDAB    | row 1 (RVA-CAREER-1), field recipient: is not a registered institution
                    authorisations.yaml | id: TEST-1         | id: RVA-CAREER-1   | row 2 (RVA-CAREER-1), field id: is in an earlier row too
                    authorisations.yaml | qualities: [18/1]  | qualities: 18/1    | row 1 (RVA-CAREER-1), field qualities: is not a list
                    authorisations.yaml | deliberation: none needed | deliberation: | row 2 (TEST-1), field deliberation: is missing
                    """)
    void aMistakeIsToldWithFileRowAndFieldAndNothingIsLoaded(String file, String good, String bad, String told)
            throws IOException {
        spoil(file, good, bad.replace("\\n", "\n"));

        assertThatThrownBy(() -> files.load(directory))
                .isInstanceOf(InvalidRegistry.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(told);
        assertThat(institutions.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    inscriptions.csv | ssin;      | insz;      | line 1 is not ssin;institution;quality;phase;begin;end
                    inscriptions.csv | ;RVA;      | ;FPD;      | line 2, field institution: is not a registered institution
                    inscriptions.csv | definitive | sure       | line 2, field phase: is one of provisional, significant, definitive
                    inscriptions.csv | 2010-01-01 | 2010-13-01 | line 3, field begin: is not a day
                    inscriptions.csv | 2010-01-01 | 2020-01-01 | line 3, field end: lies before begin
                    inscriptions.csv | 12/1       | 12         | line 3, field quality
                    inscriptions.csv | ;18/1      | ;18/1;18/1 | line 2 has 7 fields, not 6
                    inscriptions.csv | 85673      | 85674      | line 2, field ssin: not a social-security identification number
                    """)
    void aMistakeInThePersonsIsToldWithoutTheirNumbers(String file, String good, String bad, String told)
            throws IOException {
        spoil(file, good, bad);

        assertThatThrownBy(() -> files.load(directory))
                .isInstanceOf(InvalidRegistry.class)
                .hasMessageStartingWith(file + ": " + told)
                .hasMessageNotContaining("8567");
        assertThat(repertory.referencesTo(AN).inscriptions()).isEmpty();
        assertThat(repertory.referencesTo(BO).inscriptions()).isEmpty();
    }

    @Test
    void inscriptionsThatOverlapAreTold() throws IOException {
        Path csv = directory.resolve("inscriptions.csv");
        List<String> lines = Files.readAllLines(csv);
        Files.writeString(csv, String.join("\n", lines.get(0), lines.get(1), lines.get(2), lines.get(1)) + "\n");

        assertThatThrownBy(() -> files.load(directory))
                .isInstanceOf(InvalidRegistry.class)
                .hasMessageContaining("inscriptions 1 and 3 are of one person at RVA in quality 18/1, and overlap");
        assertThat(repertory.referencesTo(BO).inscriptions()).isEmpty();
    }

    private void spoil(String file, String good, String bad) throws IOException {
        Path path = directory.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(good);
        Files.writeString(path, text.replace(good, bad));
    }
}
