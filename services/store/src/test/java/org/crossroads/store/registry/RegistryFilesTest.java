package org.crossroads.store.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.SecurityProfile;
import org.crossroads.store.Database;
import org.crossroads.store.JdbcAuthorisationTable;
import org.crossroads.store.JdbcAvailabilityTable;
import org.crossroads.store.JdbcInstitutions;
import org.crossroads.store.JdbcPersonRepertory;
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

    @TempDir
    private Path directory;

    private final TestStore store = TestStore.h2();
    private final Database database = store.open();
    private final JdbcInstitutions institutions = new JdbcInstitutions(database, Clock.systemUTC());
    private final JdbcAvailabilityTable availability = new JdbcAvailabilityTable(database, Clock.systemUTC());
    private final JdbcAuthorisationTable authorisations = new JdbcAuthorisationTable(database, Clock.systemUTC());
    private final JdbcPersonRepertory repertory = new JdbcPersonRepertory(database, Clock.systemUTC());
    private final RegistryFiles files = new RegistryFiles(institutions, availability, authorisations, repertory);

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
    void aDirectoryIsLoaded() {
        assertThat(files.load(directory)).isEqualTo(new Loaded(2, 1, 2, 2, 1));

        Institution rsz = institutions.byCode(new InstitutionCode("RSZ")).orElseThrow();
        assertThat(rsz.cbeNumber().digits()).isEqualTo("0206731645");
        assertThat(rsz.profile()).isEqualTo(SecurityProfile.SIGN_ENCRYPT_CBC);
        assertThat(rsz.endpoint()).contains(URI.create("https://localhost:9443/rsz"));
        assertThat(rsz.isActive()).isFalse();
        assertThat(rsz.certificates()).hasSize(1);
        assertThat(availability.suppliersOf(CONSULT_CAREER))
                .containsExactly(new Availability(
                        CONSULT_CAREER,
                        new DataBlock("employeePeriods"),
                        new InstitutionCode("RSZ"),
                        Set.of(new Quality(12, 1), new Quality(12, 2)),
                        Period.from(LocalDate.of(2003, 1, 1))));
        assertThat(authorisations.rulesFor(CONSULT_CAREER))
                .containsExactly(new Rule(
                        "RVA-CAREER-1",
                        new Recipient.One(new InstitutionCode("RVA")),
                        CONSULT_CAREER,
                        Set.of(new LegalContext("RVA:UNEMPLOYMENT_BENEFIT")),
                        Set.of(new Quality(18, 1)),
                        Set.of(),
                        true,
                        Set.of(new DataBlock("employeePeriods")),
                        Period.from(LocalDate.of(2020, 1, 1)),
                        "Beraadslaging 99/001"));
        assertThat(authorisations.rulesFor(new Operation("TestConnection", "sendTestMessage", 1)))
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

        assertThat(files.load(directory)).isEqualTo(new Loaded(2, 1, 0, 0, 0));
        assertThat(authorisations.rulesFor(CONSULT_CAREER)).isEmpty();
        assertThat(repertory.referencesTo(AN).inscriptions().get(0).period().end())
                .isPresent();
    }

    @Test
    void aFileThatIsNotThereLeavesItsTable() throws IOException {
        files.load(directory);
        Files.delete(directory.resolve("authorisations.yaml"));
        Files.delete(directory.resolve("inscriptions.csv"));

        files.load(directory);

        assertThat(authorisations.rulesFor(CONSULT_CAREER)).hasSize(1);
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
                    authorisations.yaml | userRequired: true | userRequired: yes  | row 1 (RVA-CAREER-1), field userRequired: is true or false
                    authorisations.yaml | blocks: []         | bloks: []          | row 2 (TEST-1), field bloks: unknown
                    authorisations.yaml | recipient: RVA     | recipient: VDAB    | row 1 (RVA-CAREER-1), field recipient: is not a registered institution
                    authorisations.yaml | id: TEST-1         | id: RVA-CAREER-1   | row 2 (RVA-CAREER-1), field id: is in an earlier row too
                    authorisations.yaml | qualities: [18/1]  | qualities: 18/1    | row 1 (RVA-CAREER-1), field qualities: is not a list
                    authorisations.yaml | deliberation: none needed | deliberation: | row 2 (TEST-1), field deliberation: is missing
                    """)
    void aMistakeIsToldWithFileRowAndFieldAndNothingIsLoaded(String file, String good, String bad, String told)
            throws IOException {
        spoil(file, good, bad);

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
