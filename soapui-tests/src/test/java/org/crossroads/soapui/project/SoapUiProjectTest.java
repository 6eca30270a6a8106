package org.crossroads.soapui.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoapUiProjectTest {

    @TempDir
    Path directory = Path.of("");

    @Test
    void everythingInAProjectIsReadFromIt() {
        SoapUiProject project = read(text());

        assertThat(project.interfaces()).hasSize(1);
        assertThat(project.suites()).extracting(SoapUiProject.TestSuite::name).containsExactly("TestConnection");
        assertThat(project.suites().get(0).cases().get(0).steps().get(0).assertions())
                .hasSize(6);
        assertThat(project.security().cryptos())
                .extracting(WssContainer.Crypto::label)
                .containsExactly("RVA.p12", "hub-certificate.p12");
        assertThat(project.security().outgoing().get(0).entries()).hasSize(3);
    }

    @Test
    void anUnknownTypeOfStepIsRefusedWithItsLine() {
        refusedAtItsLine("testStep type=\"request\"", "testStep type=\"groovy\"", "'groovy'");
    }

    @Test
    void anUnknownTypeOfAssertionIsRefusedWithItsLine() {
        refusedAtItsLine("type=\"SOAP Response\"", "type=\"Response SLA Assertion\"", "Response SLA");
    }

    @Test
    void anElementThatTheRunnerDoesNotKnowIsRefused() {
        refusedAtItsLine("<con:wssContainer>", "<con:afterLoadScript/><con:wssContainer>", "afterLoadScript");
    }

    @Test
    void childrenInAnotherOrderThanSoapUisAreRefused() {
        refusedAtItsLine(
                "<con:encoding>UTF-8</con:encoding>",
                "<con:request/><con:encoding>UTF-8</con:encoding>",
                "request",
                "encoding");
    }

    @Test
    void anAttributeThatChangesTheMessageIsRefused() {
        refusedAtItsLine("useWsAddressing=\"false\"", "useWsAddressing=\"true\"", "useWsAddressing");
        refusedAtItsLine("failOnError=\"true\"", "failOnError=\"true\" wsrmEnabled=\"true\"", "wsrmEnabled");
    }

    @Test
    void aDisabledCaseOrStepOrAssertionIsRefused() {
        refusedAtItsLine("<con:testCase", "<con:testCase disabled=\"true\"", "disabled");
        refusedAtItsLine("<con:testStep", "<con:testStep disabled=\"true\"", "disabled");
        refusedAtItsLine("type=\"SOAP Response\"", "type=\"SOAP Response\" disabled=\"true\"", "disabled");
    }

    @Test
    void aSettingThatIsNotKnownToBeHarmlessIsRefused() {
        refusedAtItsLine(
                "<con:settings/>",
                "<con:settings><con:setting id=\"com.eviware.soapui.settings.HttpSettings@proxy\">x</con:setting>"
                        + "</con:settings>",
                "HttpSettings@proxy");
        String headers = "<con:settings><con:setting id=\"com.eviware.soapui.impl.wsdl.WsdlRequest@request-headers\">"
                + "%s</con:setting></con:settings>";
        refusedAtItsLine(
                "<con:settings/>",
                headers.formatted("&lt;xml-fragment&gt;&lt;con:entry key='X'/&gt;&lt;/xml-fragment&gt;"),
                "con:entry key='X'");
        assertThat(read(text().replace("<con:settings/>", headers.formatted("&lt;xml-fragment/&gt;")))
                        .name())
                .isEqualTo("Small");
    }

    @Test
    void aConfigurationElementThatDoesNotBelongToTheAssertionIsRefused() {
        refused(
                "<ignoreComments>false</ignoreComments>",
                "<ignoreCase>false</ignoreCase>",
                "case 'an echo comes back', step 'send', assertion 'body signed', configuration: <ignoreCase>");
    }

    @Test
    void wildcardsAreRefused() {
        refused("<allowWildcards>false", "<allowWildcards>true", "<allowWildcards> can only be false");
    }

    @Test
    void aPropertyThatDoesNotExistIsRefusedWhereSoapUiWouldPutNothing() {
        refused("${#TestSuite#sector}", "${#TestSuite#sektor}", "send, request: ${#TestSuite#sektor}");
        refused("<content>${#TestCase#text}", "<content>${#Project#text}", "'echo', content: ${#Project#text}");
    }

    @Test
    void anXPathThatDoesNotCompileIsRefusedBeforeAnythingIsSent() {
        refused("//tc:result/tc:echo", "//tc:result/nobody:echo", "'echo', path: not XPath 1.0");
        refused("//tc:result/tc:echo", "//tc:result[matches(., 'a')]", "'echo', path: not XPath 1.0");
    }

    @Test
    void theReplyToAStepThatIsNotAnEarlierOneIsRefused() {
        refused("${#TestSuite#sector}", "${send#Response#//x}", "send, request: ${send#Response#//x}");
    }

    @Test
    void aRandomNumberIsOneOfThoseThatTheExpressionAllows() {
        PropertyExpansion expansion =
                new PropertyExpansion(Map.of(), Map.of(), Map.of(), (step, path) -> Optional.empty(), new Random(1));

        for (int i = 0; i < 100; i++) {
            assertThat(expansion.expand("18/${=100 + 5 * new Random().nextInt(3)}", "here"))
                    .isIn("18/100", "18/105", "18/110");
        }
    }

    @Test
    void aGroovyExpressionOtherThanTheOneInUseIsRefused() {
        refused("java.util.UUID.randomUUID()", "new Date()", "request: ${=new Date()}");
    }

    @Test
    void aPasswordThatSoapUiWouldTakeLiterallyIsRefusedWhenItHasAnExpansion() {
        refused(
                "<con:password>crossroads",
                "<con:password>${#Project#pkiPassword}",
                "crypto '../var/pki/keys/RVA.p12', password: SoapUI expands no properties here");
    }

    @Test
    void twoKeyStoresWithOneBasenameAreRefused() {
        refused(
                "../var/pki/hub-certificate.p12",
                "../var/pki/certificates/RVA.p12",
                "SoapUI finds a crypto by its basename");
    }

    @Test
    void aNameThatRefersToNothingIsRefused() {
        refused("outgoingWss=\"RVA\"", "outgoingWss=\"VDAB\"", "send: outgoingWss 'VDAB' is not one of [RVA]");
        refused("<con:decryptCrypto>RVA.p12", "<con:decryptCrypto>NIC.p12", "incoming 'RVA': crypto 'NIC.p12'");
        refused(
                "<con:operation>sendTestMessage",
                "<con:operation>receiveTestMessage",
                "no interface of the project has the operation TestConnectionBinding.receiveTestMessage");
    }

    @Test
    void aTimestampThatSoapUiWouldNotSendIsRefused() {
        refused("<timeToLive>300", "<timeToLive>0", "outgoing 'RVA', entry Timestamp: with timeToLive 0");
    }

    @Test
    void aPartThatIsNotAnEscapedFragmentIsRefused() {
        refused(
                "key=\"enc\" value=\"Content\"",
                "key=\"modifier\" value=\"Content\"",
                "outgoing 'RVA', entry Encryption, encryptionPart: not an xml-fragment");
    }

    @Test
    void aDocumentTypeIsRefused() {
        refusedAtItsLine("<con:soapui-project", "<!DOCTYPE x [<!ENTITY y 'z'>]><con:soapui-project", "DOCTYPE");
    }

    private void refusedAtItsLine(String there, String instead, String... said) {
        long line = text().substring(0, text().indexOf(there))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        String[] withLine = Stream.concat(Stream.of("project.xml line " + line + " "), Stream.of(said))
                .toArray(String[]::new);
        refused(there, instead, withLine);
    }

    private void refused(String there, String instead, String... said) {
        assertThat(text()).contains(there);
        String changed = text().replaceFirst(Pattern.quote(there), Matcher.quoteReplacement(instead));
        assertThatThrownBy(() -> read(changed))
                .isInstanceOf(NotUnderstoodException.class)
                .hasMessageContainingAll(said);
    }

    private SoapUiProject read(String text) {
        try {
            return SoapUiProject.read(Files.writeString(directory.resolve("project.xml"), text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text() {
        try (var text = SoapUiProjectTest.class.getResourceAsStream("/org/crossroads/soapui/small-project.xml")) {
            return new String(text == null ? new byte[0] : text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
