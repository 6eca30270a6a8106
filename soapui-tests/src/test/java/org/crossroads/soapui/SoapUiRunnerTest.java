package org.crossroads.soapui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.crossroads.soapui.project.NotUnderstoodException;
import org.crossroads.soapui.project.SoapUiProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoapUiRunnerTest {

    private static final String ECHO = envelope("""
            <sendTestMessageResponse xmlns="urn:crossroads:testconnection:v1" xmlns:c="urn:crossroads:common:v1">
              <informationCustomer>
                <c:ticket>t-1</c:ticket>
                <c:customerIdentification><c:sector>18</c:sector><c:institution>0</c:institution></c:customerIdentification>
              </informationCustomer>
              <informationCrossroads>
                <c:ticketCrossroads>0b6f5c1e-5c0e-4a57-9f0e-3d2f8f0f6c11</c:ticketCrossroads>
                <c:timestampReceive>2025-03-03T13:05:07.201Z</c:timestampReceive>
                <c:timestampReply>2025-03-03T13:05:07.318Z</c:timestampReply>
              </informationCrossroads>
              <status><c:value>DATA_FOUND</c:value><c:code>MSG00000</c:code><c:description>ok</c:description></status>
              <result>
                <echo>hello</echo>
                <institution><code>RVA</code><sector>18</sector><institution>0</institution><name>RVA</name></institution>
                <certificate>
                  <subject>CN=RVA</subject><issuer>CN=Authority</issuer><serialNumber>1</serialNumber>
                  <fingerprintSha256>%s</fingerprintSha256>
                  <validUntil>2027-03-03T13:05:07.318Z</validUntil><daysLeft>300</daysLeft>
                </certificate>
                <securityProfile>sign-encrypt-gcm</securityProfile>
              </result>
            </sendTestMessageResponse>
            """.formatted("0a".repeat(32)));

    private static final String FAULT = envelope("""
            <soap:Fault>
              <faultcode>soap:Client</faultcode>
              <faultstring>not authenticated</faultstring>
              <detail>
                <CrossroadsFault xmlns="urn:crossroads:common:v1">
                  <informationCrossroads>
                    <ticketCrossroads>0b6f5c1e-5c0e-4a57-9f0e-3d2f8f0f6c11</ticketCrossroads>
                    <timestampReceive>2025-03-03T13:05:07.201Z</timestampReceive>
                    <timestampReply>2025-03-03T13:05:07.318Z</timestampReply>
                  </informationCrossroads>
                  <detail>
                    <severity>FATAL</severity><reasonCode>MSG00003</reasonCode>
                    <diagnostic>Unexpected</diagnostic><authorCode>CROSSROADS</authorCode>
                  </detail>
                </CrossroadsFault>
              </detail>
            </soap:Fault>
            """);

    @TempDir
    static Path directory;

    private static SmallPki pki = new SmallPki(Path.of("not made yet"));

    private SmallHub hub = new SmallHub(pki);

    @BeforeAll
    static void putAProjectsSurroundingsInPlace() throws IOException {
        pki = SmallPki.in(directory.resolve("var/pki"));
        copy("wsdl");
        copy("xsd");
        Files.createDirectories(directory.resolve("soapui-tests"));
    }

    @BeforeEach
    void startTheHub() {
        hub.replies(200, ECHO);
    }

    @AfterEach
    void stopTheHub() {
        hub.close();
    }

    @Test
    void aCaseWhoseAssertionsAllHoldIsOk() {
        Outcome outcome = run(project());

        assertThat(outcome.report()).contains("TestConnection / an echo comes back / ok", "1 cases, 0 failed");
        assertThat(outcome.ok()).isTrue();
    }

    @Test
    void theRequestArrivesSignedAndEncryptedInTheOrderOfTheProjectsEntries() {
        run(project());

        assertThat(hub.seen()).hasSize(1);
        SmallHub.Seen seen = hub.seen().get(0);
        assertThat(seen.signedAndEncrypted())
                .containsExactlyInAnyOrder(
                        "encrypted Body", "signed BinarySecurityToken", "signed Timestamp", "signed Body");
        assertThat(seen.soapAction()).isEqualTo("\"urn:crossroads:testconnection:sendTestMessage\"");
        assertThat(seen.asSent())
                .contains("aes256-gcm", "rsa-oaep-mgf1p", "rsa-sha256", "mustUnderstand=\"1\"")
                .containsSubsequence(
                        "<xenc:EncryptedKey", "<wsse:BinarySecurityToken", "<ds:Signature ", "<wsu:Timestamp")
                .doesNotContain("hello");
    }

    @Test
    void propertiesOfProjectSuiteAndCaseAndAFreshTicketGoIntoTheRequest() {
        run(project());

        assertThat(hub.seen().get(0).envelope())
                .contains("<c:sector>18</c:sector>", "<echo>hello</echo>")
                .containsPattern("<c:ticket>[0-9a-f-]{36}</c:ticket>");
    }

    @Test
    void aLaterStepUsesWhatTheReplyToAnEarlierOneSaid() {
        String first = project()
                .substring(
                        project().indexOf("<con:testStep"),
                        project().indexOf("</con:testStep>") + "</con:testStep>".length());
        String second = first.replace("name=\"send\"", "name=\"send again\"")
                .replace(
                        "<echo>${#TestCase#text}",
                        "<echo>${send#Response#declare namespace c='urn:crossroads:common:v1'; //c:ticketCrossroads}");
        String both = project().replace(first, first + second);

        assertThat(run(both).ok()).isTrue();
        assertThat(hub.seen()).hasSize(2);
        assertThat(hub.seen().get(1).envelope()).contains("<echo>0b6f5c1e-5c0e-4a57-9f0e-3d2f8f0f6c11</echo>");
    }

    @Test
    void aFailingAssertionSaysWhatWasExpectedAndWhatCame() {
        hub.replies(200, ECHO.replace("<echo>hello", "<echo>good bye"));

        Outcome outcome = run(project());

        assertThat(outcome.report()).contains("FAILED: send: assertion 'echo': expected 'hello', got 'good bye'");
        assertThat(outcome.ok()).isFalse();
    }

    @Test
    void somethingElseThanTheContractSaysFailsSchemaCompliance() {
        hub.replies(200, ECHO.replace("MSG00000", "all is well"));

        assertThat(run(project()).report()).contains("'as the contract says'", "all is well");
    }

    @Test
    void theSoapFaultAssertionPassesOnAnswersAndItsNegationOnFaults() {
        String expectsFault = project().replace("type=\"SOAP Fault Assertion\"", "type=\"Not SOAP Fault Assertion\"");
        assertThat(run(expectsFault).report()).contains("'not a fault': expected a SOAP fault, got {urn");

        hub.replies(500, FAULT);
        assertThat(run(project()).report())
                .contains("'not a fault': expected no SOAP fault, got a SOAP fault", "not authenticated");
        assertThat(run(onlyUntil(expectsFault, "echo")).report()).contains("ok");
    }

    @Test
    void anUndeclaredFaultFailsSchemaCompliance() {
        hub.replies(500, FAULT.replace("CrossroadsFault", "SomethingElse"));
        String expectsFault = project().replace("type=\"SOAP Fault Assertion\"", "type=\"Not SOAP Fault Assertion\"");

        assertThat(run(expectsFault).report())
                .contains("as detail of the fault, got [{urn:crossroads:common:v1}Somethi");
    }

    @Test
    void theHttpStatusIsHeldAgainstTheCodesOfTheProject() {
        hub.replies(500, FAULT);
        String expects200 = project()
                .replace(
                        "<con:assertion type=\"SOAP Response\" name=\"SOAP response\"/>",
                        "<con:assertion type=\"Valid HTTP Status Codes\" name=\"code\"><con:configuration><codes>200</codes>"
                                + "</con:configuration></con:assertion>");

        assertThat(run(expects200).report())
                .contains("'code': expected HTTP status [200], got 500", "not authenticated");
    }

    @Test
    void aReplyWhoseBodyIsNotSignedFailsTheAssertionThatCountsReferences() {
        hub.signs("Timestamp");

        assertThat(run(project()).report()).contains("'body signed': expected '1', got '0'");
    }

    @Test
    void aReplyWithoutSecurityFails() {
        hub.signs();

        assertThat(run(project()).report()).contains("'security in order': expected a security header, got none");
    }

    @Test
    void aReplyThatWasAlteredAfterSigningFails() {
        hub.tampersAfterSigning();

        assertThat(run(project()).report()).contains("FAILED: send: assertion");
        assertThat(run(project()).ok()).isFalse();
    }

    @Test
    void aHubThatIsNotThereIsAFailureAndNotAnEnd() {
        hub.close();

        assertThat(run(project()).report()).contains("FAILED: send: no reply", "1 cases, 1 failed");
    }

    @Test
    void aServerOutsideTheNetworksAuthorityIsNotTalkedTo() throws IOException {
        SmallPki other = SmallPki.in(directory.resolve("other/pki"));
        try (SmallHub stranger = new SmallHub(other)) {
            Outcome outcome = run(project(), stranger);

            assertThat(outcome.report()).contains("FAILED: send: no reply", "CertPathValidatorException");
            assertThat(stranger.seen()).isEmpty();
        }
    }

    @Test
    void aRequestThatCannotBeProtectedIsNotSent() {
        String unknownKey = project().replace("username=\"rva\"", "username=\"nobody\"");

        assertThat(run(unknownKey).report()).contains("FAILED: send: the request could not be protected");
        assertThat(hub.seen()).isEmpty();
    }

    @Test
    void anInterfaceThatDisagreesWithItsContractIsRefused() {
        String otherAction =
                project().replace("action=\"urn:crossroads:testconnection:sendTestMessage\"", "action=\"x\"");

        assertThatThrownBy(() -> run(otherAction))
                .isInstanceOf(NotUnderstoodException.class)
                .hasMessageContaining("sendTestMessage: action x, in the WSDL urn:crossroads:testconnection");
    }

    private record Outcome(boolean ok, String report) {}

    private Outcome run(String project) {
        return run(project, hub);
    }

    private static Outcome run(String text, SmallHub hub) {
        try {
            Path file = Files.writeString(directory.resolve("soapui-tests/project.xml"), text);
            ByteArrayOutputStream report = new ByteArrayOutputStream();
            boolean ok = new SoapUiRunner(
                            SoapUiProject.read(file), Optional.of(hub.address()), Optional.empty(), new Random(42))
                    .run(new PrintStream(report, true, StandardCharsets.UTF_8));
            return new Outcome(ok, report.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String project() {
        try (var text = SoapUiRunnerTest.class.getResourceAsStream("small-project.xml")) {
            return new String(text == null ? new byte[0] : text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The project without the assertions from this one on. */
    private static String onlyUntil(String project, String assertion) {
        int from = project.indexOf("<con:assertion type=\"XPath Match\" name=\"" + assertion);
        return project.substring(0, from) + project.substring(project.indexOf("<con:credentials>"));
    }

    private static String envelope(String body) {
        return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>" + body
                + "</soap:Body></soap:Envelope>";
    }

    private static void copy(String folder) throws IOException {
        Path from = Path.of("..").resolve(folder);
        Path to = Files.createDirectories(directory.resolve(folder));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
