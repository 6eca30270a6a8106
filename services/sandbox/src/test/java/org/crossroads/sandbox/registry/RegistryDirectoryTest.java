package org.crossroads.sandbox.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.crossroads.hub.admission.Dossier;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.SecurityProfile;
import org.crossroads.sandbox.pki.BrokenCertificates;
import org.crossroads.sandbox.pki.DevPki;
import org.crossroads.sandbox.pki.PkiFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

class RegistryDirectoryTest {

    private static final SandboxNetwork NETWORK =
            new SandboxNetwork(new SandboxNetwork.Options(200, 5, LocalDate.of(2026, 1, 1), 9500, true));

    @TempDir
    static Path directory;

    private static Path registry = Path.of("");

    /** The keys of the whole network, dozens of them, are made here: a busy machine takes its time. */
    @BeforeAll
    @Timeout(300)
    static void write() throws IOException {
        SecureRandom random = new SecureRandom();
        PkiFiles pki = new DevPki(Clock.systemUTC(), random).create(directory.resolve("pki"), NETWORK.keys(Set.of()));
        new BrokenCertificates(Clock.systemUTC(), random).create(pki);
        registry = directory.resolve("registry");
        new RegistryDirectory(NETWORK.registry(), pki).write(registry);
    }

    @Test
    void everyInstitutionIsWrittenAsTheHubReadsIt() throws IOException {
        List<Map<String, Object>> institutions = yaml("institutions");

        assertThat(institutions)
                .extracting(entry -> entry.get("code"))
                .startsWith("KSZ", "RR", "RSZ", "RSVZ", "FPD", "RVA", "NIC", "VDAB");
        assertThat(institutions).allSatisfy(entry -> {
            assertThat(CbeNumber.parse(text(entry, "cbe"))).isPresent();
            assertThat(SecurityProfile.parse(text(entry, "profile"))).isPresent();
            assertThat(text(entry, "kind")).isIn("hub", "primary", "admitted-body", "authentic-source");
            assertThat(entry.get("number")).asString().matches("[0-9]{1,3}/[0-9]{1,3}");
        });
        assertThat(institutions.get(2))
                .containsEntry("endpoint", "https://localhost:9501/ws")
                .containsEntry("number", "12/0");
        assertThat(institutions.get(7)).doesNotContainKey("endpoint").containsEntry("status", "active");
    }

    @Test
    void everyAdmittedBodyHasADossierThatLeadsToItsMissions() throws IOException {
        assertThat(NETWORK.admissions())
                .extracting(Dossier::body)
                .containsExactlyElementsOf(NETWORK.members().stream()
                        .filter(member -> member.kind() == Institution.Kind.ADMITTED_BODY)
                        .map(Member::code)
                        .toList());
        assertThat(yaml("admissions"))
                .allSatisfy(entry -> assertThat(entry).containsEntry("extension", "communities-and-regions"))
                .extracting(entry ->
                        text(entry, "body") + " " + text(entry, "admitted").replaceAll(".*purpose=(P[0-9]+).*", "$1"))
                .containsExactly("VDAB P02", "VSB P05", "AVIQ P09", "IRISCARE P09", "DSL P09");
        assertThat(yaml("institutions"))
                .allSatisfy(entry -> assertThat(text(entry, "contact")).contains(".example"));
    }

    @Test
    void everyCertificateThatItRefersToIsThere() throws IOException {
        for (Map<String, Object> institution : yaml("institutions")) {
            assertThat(texts(institution, "certificates"))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(registry.resolve(file)).exists());
        }
    }

    @Test
    void noTwoInstitutionsShareAnEnterpriseNumberAndNoTwoRulesAnId() {
        assertThat(NETWORK.members()).extracting(Member::cbeNumber).doesNotHaveDuplicates();
        assertThat(NETWORK.members()).extracting(Member::code).doesNotHaveDuplicates();
        assertThat(NETWORK.rules()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void thoseThatExistForTestsOnlyAreThereOnlyWhenAskedFor() {
        SandboxNetwork plain = new SandboxNetwork(SandboxNetwork.Options.DEFAULT);

        assertThat(plain.members())
                .extracting(member -> member.code().value())
                .noneMatch(code -> code.startsWith("TEST"));
        assertThat(NETWORK.member(new InstitutionCode("TEST-REVOKED"))).isPresent();
        assertThat(NETWORK.member(new InstitutionCode("TEST-SUSPENDED"))).isPresent();
    }

    @Test
    void everyRuleOnDataNamesAGroundAndEveryRuleAnInventedDeliberation() throws IOException {
        List<Map<String, Object>> rules = yaml("authorisations");

        assertThat(rules).hasSameSizeAs(NETWORK.rules());
        assertThat(rules)
                .filteredOn(rule -> !texts(rule, "blocks").isEmpty())
                .allSatisfy(rule -> assertThat(texts(rule, "legalContexts")).isNotEmpty());
        assertThat(rules)
                .allSatisfy(rule -> assertThat(text(rule, "deliberation"))
                        .startsWith("IVC/KSZG/")
                        .endsWith("(sandbox, invented)"));
    }

    @Test
    void aRuleIsWrittenWithAllItsConditions() throws IOException {
        assertThat(yaml("authorisations"))
                .filteredOn(rule -> "VDAB-CAREER-2".equals(rule.get("id")))
                .singleElement()
                .satisfies(rule -> assertThat(rule)
                        .containsEntry("recipient", "VDAB")
                        .containsEntry("service", "Career")
                        .containsEntry("operation", "consultCareer")
                        .containsEntry("version", 1)
                        .containsEntry("legalContexts", List.of("VDAB:JOB_PLACEMENT"))
                        .containsEntry("qualities", List.of("53/1"))
                        .containsEntry("applications", List.of())
                        .containsEntry("userRequired", true)
                        .containsEntry("blocks", List.of("employee"))
                        .containsEntry("from", "2025-01-01")
                        .containsEntry("until", "2029-12-31"));
        assertThat(yaml("authorisations"))
                .extracting(rule -> rule.get("recipient"))
                .contains("sector 18");
    }

    @Test
    void availabilityNamesASupplierForEveryBlockThatARuleGrants() throws IOException {
        assertThat(yaml("availability")).hasSameSizeAs(NETWORK.availability());
        for (Rule rule : NETWORK.rules()) {
            assertThat(NETWORK.availability())
                    .filteredOn(row -> row.operation().equals(rule.operation()))
                    .extracting(row -> row.block())
                    .containsAll(rule.discloses().blocks());
        }
    }

    @Test
    void whoIsChargedWithStoringSuppliesItAndHasAFileInAQualityInWhichItDoes() throws IOException {
        assertThat(yaml("distribution"))
                .hasSameSizeAs(NETWORK.distribution())
                .contains(Map.of(
                        "service", "Career",
                        "operation", "consultCareer",
                        "version", 1,
                        "block", "employee",
                        "institution", "RSZ",
                        "quality", "12/10",
                        "from", "1945-01-01"));
        assertThat(NETWORK.distribution())
                .allSatisfy(charge -> assertThat(NETWORK.availability())
                        .anyMatch(row -> row.operation().equals(charge.operation())
                                && row.block().equals(charge.block())
                                && row.supplier().equals(charge.institution())
                                && row.qualities()
                                        .containsAll(charge.quality().stream().toList())));
    }

    @Test
    void theRepertoryIsWrittenAFileALineAndReadsBack() throws IOException {
        List<String> lines = Files.readAllLines(registry.resolve("inscriptions.csv"));
        List<Inscription> expected = Stream.concat(
                        NETWORK.population().people().stream().flatMap(person -> person.inscriptions().stream()),
                        NETWORK.registers().stream().flatMap(registered -> registered.inscriptions().stream()))
                .toList();

        assertThat(lines.get(0)).isEqualTo("ssin;institution;quality;phase;begin;end");
        assertThat(lines.stream().skip(1).map(RegistryDirectoryTest::inscription))
                .containsExactlyElementsOf(expected);
        assertThat(Files.readAllLines(registry.resolve("replacements.csv")))
                .containsExactly("old;new", "91610102453;91700102419");
    }

    @Test
    void noFileHoldsAName() throws IOException {
        String all = Files.readString(registry.resolve("inscriptions.csv"))
                + Files.readString(registry.resolve("replacements.csv"));

        assertThat(all).doesNotContain("Vandenbroucke", "Janssens");
    }

    @Test
    void groundsAreWrittenAsTheContractAllows() {
        assertThat(NETWORK.rules())
                .flatExtracting(rule -> rule.conditions().legalContexts())
                .extracting(LegalContext::value)
                .allMatch(value -> value.matches("[A-Za-z0-9:_./\\-]{1,64}"));
    }

    private static Inscription inscription(String line) {
        String[] cells = line.split(";", -1);
        LocalDate begin = LocalDate.parse(cells[4]);
        return new Inscription(
                new Ssin(cells[0]),
                new InstitutionCode(cells[1]),
                Quality.parse(cells[2]).orElseThrow(),
                Inscription.Phase.valueOf(cells[3].toUpperCase(java.util.Locale.ROOT)),
                cells[5].isEmpty() ? Period.from(begin) : Period.of(begin, LocalDate.parse(cells[5])));
    }

    private static String text(Map<String, Object> entry, String key) {
        return String.valueOf(entry.get(key));
    }

    private static List<String> texts(Map<String, Object> entry, String key) {
        return ((Collection<?>) entry.getOrDefault(key, List.of()))
                .stream().map(Object::toString).toList();
    }

    private static List<Map<String, Object>> yaml(String name) throws IOException {
        return new Yaml().load(Files.readString(registry.resolve(name + ".yaml")));
    }
}
