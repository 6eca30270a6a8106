package org.crossroads.webapp.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.exchange.client.SecuredClient.Exchanged;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.evidence.EvidenceLog.Recorded;
import org.crossroads.sandbox.cli.table.TableCommand;
import org.crossroads.webapp.it.HubUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The officers' commands against a hub: one after the other, as a change of the table goes. */
@TestMethodOrder(OrderAnnotation.class)
class AmendmentIT {

    private static final HubUnderTest HUB = Deployment.prepare();
    private static final String JOBSEEKER = "66720502665";

    @TempDir
    static Path files = Path.of("");

    private static Instant before = Instant.EPOCH;
    private static String amendment = "";
    private static String digest = "";

    @BeforeAll
    static void start() {
        HUB.start();
    }

    @AfterAll
    static void stop() {
        HUB.close();
    }

    private record Told(int exitCode, String text) {}

    private static Told table(String... arguments) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--hub", HUB.url("").toString(), "--home", home().toString()));
        int exitCode = new CommandLine(new TableCommand(Clock.systemUTC(), out)).execute(all.toArray(String[]::new));
        return new Told(exitCode, told.toString(StandardCharsets.UTF_8));
    }

    private static Path home() {
        return HUB.home().pki().directory().resolveSibling("");
    }

    private static Exchanged career(String user) throws CallFailure {
        return Deployment.ask(
                HUB.client("VDAB"),
                "Career",
                "consultCareer",
                Map.of(
                        "ssin",
                        JOBSEEKER,
                        "legalContext",
                        "VDAB:JOB_PLACEMENT",
                        "beginDate",
                        "2025-06-01",
                        "user",
                        user));
    }

    @Test
    @Order(1)
    void theTableIsExportedAsOneFileForEachRecipient() throws Exception {
        assertThat(Deployment.value(career(JOBSEEKER), "decision/outcome")).isEqualTo("PERMIT");

        Told told = table("export", files.toString());

        assertThat(told.exitCode()).as(told.text()).isZero();
        assertThat(files.resolve("VDAB.yaml")).content().contains("id: VDAB-CAREER-2");
        assertThat(files.resolve("sector-18.yaml")).exists();
        assertThat(table("diff", files.toString()).text()).contains("0 new, 0 gone, 0 changed");
    }

    @Test
    @Order(2)
    void whatTheFilesWouldChangeIsSaidRuleByRule() throws IOException {
        edit("VDAB.yaml", text -> text.replaceFirst("(?s)  - id: VDAB-CAREER-2.*?(?=  - id: |\\z)", ""));
        edit("RVA.yaml", text -> text.replaceFirst(" *- civilServant\n(?= *- employee\n *- selfEmployed\n)", ""));

        Told told = table("diff", files.toString());

        assertThat(told.exitCode()).as(told.text()).isZero();
        assertThat(told.text())
                .contains(
                        "0 new, 1 gone, 1 changed", "- VDAB-CAREER-2", "~ RVA-CAREER-1", "->  employee, selfEmployed");
        assertThat(table("check", files.toString()).text()).contains("no objections");
    }

    @Test
    @Order(3)
    void aRehearsalSaysWhoWouldBeDenied() {
        Told told = table("rehearse", files.toString(), "--since", "2026-01-01T00:00:00Z");

        assertThat(told.exitCode()).as(told.text()).isZero();
        assertThat(told.text()).containsPattern("VDAB +Career\\.consultCareer\\.1 +1  newly denied");
    }

    @Test
    @Order(4)
    void onlyAnOfficerProposes() {
        Told told = table(
                "propose",
                files.toString(),
                "--key",
                HUB.home().pki().hub().toString(),
                "--password-file",
                HUB.home().pki().password().toString());

        assertThat(told.exitCode()).isEqualTo(2);
        assertThat(told.text()).contains("MSG00013", "not met: certificate");
    }

    @Test
    @Order(5)
    void anObjectionOfTheLawStandsAgainstAProposal() throws IOException {
        String good = Files.readString(files.resolve("VDAB.yaml"));
        edit("VDAB.yaml", text -> text.replace("purpose: P02", "purpose: P20"));

        assertThat(table("check", files.toString()))
                .satisfies(told -> assertThat(told.exitCode()).isEqualTo(1))
                .satisfies(told -> assertThat(told.text()).contains("objection beyond mission"));
        assertThat(table("propose", files.toString()))
                .satisfies(told -> assertThat(told.exitCode()).isEqualTo(2))
                .satisfies(told -> assertThat(told.text()).contains("MSG00008", "BEYOND_MISSION"));

        Files.writeString(files.resolve("VDAB.yaml"), good);
    }

    @Test
    @Order(6)
    void oneOfficerProposesAndNothingChangesYet() throws Exception {
        Told told = table("propose", files.toString(), "--officer", "officer-1");

        assertThat(told.exitCode()).as(told.text()).isZero();
        assertThat(told.text()).contains("by An Opsteller", "waits for a second officer");
        amendment = found("amendment (\\S+)", told.text());
        digest = found("to +(sha256:\\S+)", told.text());
        assertThat(Deployment.value(career(JOBSEEKER), "decision/outcome")).isEqualTo("PERMIT");
        assertThat(table("amendments").text()).contains(amendment);
    }

    @Test
    @Order(7)
    void theSameOfficerDoesNotActivateItAndNobodySignsWhatHeDidNotSee() {
        assertThat(table("activate", amendment, "--digest", digest, "--officer", "officer-1"))
                .satisfies(told -> assertThat(told.exitCode()).isEqualTo(2))
                .satisfies(told -> assertThat(told.text()).contains("two different officers"));
        assertThat(table("activate", amendment, "--digest", "sha256:" + "0".repeat(64), "--officer", "officer-2"))
                .satisfies(told -> assertThat(told.exitCode()).isEqualTo(1))
                .satisfies(told -> assertThat(told.text()).contains("nothing was signed"));
        assertThat(last().explanation()).doesNotContain("activateTable amendment");
    }

    @Test
    @Order(8)
    void anotherOfficerSeesWhatThereIsToSignAndActivatesIt() throws Exception {
        assertThat(table("show", amendment, "--officer", "officer-2").text())
                .contains("by An Opsteller", "- VDAB-CAREER-2", "no objections", digest);
        before = Instant.now();

        Told told = table("activate", amendment, "--digest", digest, "--officer", "officer-2");

        assertThat(told.exitCode()).as(told.text()).isZero();
        assertThat(told.text()).contains("activated by Benoît Vérificateur");
        assertThat(Deployment.value(career(JOBSEEKER), "decision/outcome")).isEqualTo("DENY");
        assertThat(table("amendments").exitCode()).isEqualTo(1);
        assertThat(table("amendments", "--all").text()).contains("by An Opsteller", "by Benoît Vérificateur");
    }

    @Test
    @Order(9)
    void whatWasPermittedBeforeCanBeAskedAgain() throws Exception {
        Map<String, String> question = Map.of(
                "service", "Career",
                "operation", "consultCareer",
                "version", "1",
                "legalContext", "VDAB:JOB_PLACEMENT",
                "user", JOBSEEKER);
        Exchanged now = Deployment.ask(HUB.client("VDAB"), "Authorisation", "checkAuthorisation", question);
        assertThat(Deployment.value(now, "result/outcome")).isEqualTo("DENY");

        Map<String, String> then = new HashMap<>(question);
        then.put("knownAt", before.toString());
        Exchanged known = Deployment.ask(HUB.client("VDAB"), "Authorisation", "checkAuthorisation", then);
        assertThat(Deployment.value(known, "result/outcome")).isEqualTo("PERMIT");

        assertThat(table("export", files.resolve("then").toString(), "--known", before.toString())
                        .exitCode())
                .isZero();
        assertThat(files.resolve("then/VDAB.yaml")).content().contains("VDAB-CAREER-2");
    }

    @Test
    @Order(10)
    void everyStepIsInTheEvidenceRefusedOnesToo() {
        assertThat(evidence())
                .filteredOn(entry -> entry.operation().orElse("").startsWith("AuthorisationTable."))
                .extracting(entry -> entry.operation().orElseThrow() + " " + entry.code())
                .contains(
                        "AuthorisationTable.exportTable MSG00000",
                        "AuthorisationTable.reviewProposal MSG00000",
                        "AuthorisationTable.rehearseProposal MSG00000",
                        "AuthorisationTable.proposeAmendment MSG00013",
                        "AuthorisationTable.proposeAmendment MSG00008",
                        "AuthorisationTable.proposeAmendment MSG00000",
                        "AuthorisationTable.proposeTable MSG00000",
                        "AuthorisationTable.activateAmendment MSG00008",
                        "AuthorisationTable.activateAmendment MSG00000",
                        "AuthorisationTable.activateTable MSG00000");
        assertThat(evidence())
                .filteredOn(entry -> entry.operation().orElse("").equals("AuthorisationTable.activateTable"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.explanation()).contains("Benoît Vérificateur", amendment, digest));
    }

    @Test
    @Order(11)
    void noFileAtStartOverrulesTheOfficers() throws Exception {
        HUB.stop();
        HUB.start();

        assertThat(Deployment.value(career(JOBSEEKER), "decision/outcome")).isEqualTo("DENY");
    }

    private static void edit(String name, UnaryOperator<String> change) throws IOException {
        Path file = files.resolve(name);
        String text = Files.readString(file);
        String changed = change.apply(text);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(file, changed);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static List<Entry> evidence() {
        return HUB.evidence().stream().map(Recorded::entry).toList();
    }

    private static Entry last() {
        List<Entry> all = evidence();
        return all.get(all.size() - 1);
    }
}
