package org.crossroads.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.GuardedReader;
import org.crossroads.exchange.xml.HostileXml;
import org.crossroads.exchange.xml.XmlLimits;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ExplanationTest {

    private static final String QUESTION =
            "<service>Career</service><operation>consultCareer</operation><legalContext>NIC:INVALIDITY</legalContext>";
    private static final String DAY = "<institution>NIC</institution><suspended>false</suspended>"
            + "<onDate>2026-03-03</onDate><knownAt>2026-03-03T08:00:00Z</knownAt>";

    @Test
    void aPermitNamesTheRuleWhatItGivesWhatItAsksAndWhatItRestsOn() throws HostileXml {
        String told = tell(
                QUESTION,
                DAY + "<outcome>PERMIT</outcome><grant><rule>NIC-CAREER-1</rule><block>employee</block>"
                        + "<block>selfEmployed</block><quality>11/2</quality><supplierQuality>12/10</supplierQuality>"
                        + "<membershipDisclosed>true</membershipDisclosed><deliberation>IVC/KSZG/20/006</deliberation>"
                        + "<validity><beginDate>2020-01-01</beginDate></validity></grant>",
                true);

        assertThat(told.lines())
                .containsExactly(
                        "NIC may ask Career.consultCareer: legal context NIC:INVALIDITY",
                        "  on 2026-03-03, by the table as it is now",
                        "",
                        "  permitted by NIC-CAREER-1",
                        "    gives          employee, selfEmployed",
                        "    provided that  NIC knows the person as 11/2",
                        "    from           suppliers that know the person as 12/10",
                        "    membership     of a union or a fund is told",
                        "    rests on       IVC/KSZG/20/006",
                        "    holds          2020-01-01 onwards");
    }

    @Test
    void aDenialSaysWhatWouldMeetEachCondition() throws HostileXml {
        String told = tell(
                QUESTION + "<knownAt>2026-03-03T08:00:00Z</knownAt>",
                DAY + "<outcome>DENY</outcome><nearest><rule>NIC-CAREER-1</rule>"
                        + "<unmet><condition>role</condition><expected>CONTROLLER or DOCTOR</expected></unmet>"
                        + "<unmet><condition>history</condition><expected>not before 2024-03-03</expected></unmet>"
                        + "<block>employee</block><deliberation>IVC/KSZG/20/006</deliberation></nearest>",
                false);

        assertThat(told.lines())
                .containsExactly(
                        "NIC may not ask Career.consultCareer: legal context NIC:INVALIDITY",
                        "  on 2026-03-03, by the table as it was known at 2026-03-03T08:00:00Z",
                        "",
                        "  nearest is NIC-CAREER-1",
                        "    would be permitted with role CONTROLLER or DOCTOR   (--role)",
                        "                   and with a period that begins not before 2024-03-03   (--from)",
                        "    would give     employee",
                        "    rests on       IVC/KSZG/20/006");
    }

    @Test
    void whereNoRuleIsNearThatIsSaidAndASuspensionToo() throws HostileXml {
        String told = tell(QUESTION, DAY.replace("false", "true") + "<outcome>DENY</outcome>", false);

        assertThat(told)
                .contains("but NIC is suspended: the hub refuses all its messages")
                .contains("no rule gives this to NIC on any condition: it takes a deliberation");
    }

    private static String tell(String criteria, String result, boolean permitted) throws HostileXml {
        String xml = "<answer><criteria>" + criteria + "</criteria><result>" + result + "</result></answer>";
        Element answer = new GuardedReader(XmlLimits.MESSAGE)
                .read(xml.getBytes(StandardCharsets.UTF_8))
                .getDocumentElement();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Explanation explanation = new Explanation(new PrintStream(text, true, StandardCharsets.UTF_8));

        assertThat(explanation.tell(
                        Elements.child(answer, "criteria").orElseThrow(),
                        Elements.child(answer, "result").orElseThrow()))
                .isEqualTo(permitted);
        return text.toString(StandardCharsets.UTF_8);
    }
}
