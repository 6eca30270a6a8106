package org.crossroads.exchange.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.exchange.contract.ContractValidation;
import org.crossroads.exchange.contract.ForeignContract;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.mapping.MergeRule;
import org.crossroads.exchange.mapping.MergeRule.Kind;
import org.crossroads.exchange.mapping.PageToken;
import org.crossroads.exchange.xml.Documents;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.GuardedReader;
import org.crossroads.exchange.xml.HostileXml;
import org.crossroads.exchange.xml.XmlLimits;
import org.crossroads.hub.consultation.Answer;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.network.InstitutionCode;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Several sources give one person's payments: what of it is one, what comes first, and how much is enough. */
class MergingTest {

    private static final ServiceDescriptor BENEFITS = ForeignContract.benefits();
    private static final OperationDescriptor OPERATION = ForeignContract.payments();

    private static final String FIRST = "<currency>EUR</currency>" + payment("A", "2024-01", "<gross>100</gross>")
            + payment("A", "2024-03", "<gross>300</gross>") + "<account>BE1</account>";
    private static final String SECOND = "<currency>BEF</currency>"
            + payment("A", "2024-01", "<gross>101</gross><days>20</days>")
            + payment("B", "2024-02", "<net>50</net>") + "<account>BE2</account>";

    private static String payment(String scheme, String month, String rest) {
        return "<payment><scheme>" + scheme + "</scheme><month>" + month + "</month>" + rest + "</payment>";
    }

    private static Element reply(String payments, String next) {
        String xml = "<m:PaymentsReply xmlns:m='http://payments.example/xsd/messages/v2' schemaVersion='2.0'>"
                + "<trace><messageId>t</messageId><hubReference>h</hubReference>"
                + "<answeredAt>2026-01-01T00:00:00Z</answeredAt></trace>"
                + "<outcome><result>OK</result><reason>0</reason></outcome><payments>" + payments + "</payments>"
                + (next.isEmpty() ? "" : "<paging><next>" + next + "</next></paging>") + "</m:PaymentsReply>";
        try {
            return new GuardedReader(XmlLimits.MESSAGE)
                    .read(xml.getBytes(StandardCharsets.UTF_8))
                    .getDocumentElement();
        } catch (HostileXml e) {
            throw new AssertionError(e);
        }
    }

    private static Element merged(Map<String, MergeRule> rules) {
        Element first = reply(FIRST, "");
        Element second = reply(SECOND, "");
        new Merging(rules)
                .merge(
                        Elements.child(first, "payments").orElseThrow(),
                        OPERATION.response().resultShape(),
                        Elements.child(second, "payments").orElseThrow());
        assertThat(new ContractValidation(BENEFITS).violation(first))
                .as("follows the contract as both did")
                .isEmpty();
        return Elements.child(first, "payments").orElseThrow();
    }

    private static String text(Element element) {
        return new String(Documents.write(element), StandardCharsets.UTF_8)
                .replaceAll(" xmlns(:m)?=\"[^\"]*\"", "")
                .replaceAll("</?payments>", "");
    }

    @Test
    void withoutARuleEverythingIsKeptInTheOrderOfTheContract() {
        assertThat(text(merged(Map.of())))
                .isEqualTo("<currency>EUR</currency>" + payment("A", "2024-01", "<gross>100</gross>")
                        + payment("A", "2024-03", "<gross>300</gross>")
                        + payment("A", "2024-01", "<gross>101</gross><days>20</days>")
                        + payment("B", "2024-02", "<net>50</net>") + "<account>BE1</account><account>BE2</account>");
    }

    @Test
    void withAKeyTwoOfTheSameAreOneAndTheSecondFillsWhatTheFirstLeavesOut() {
        MergeRule byKey = new MergeRule(Kind.APPEND, List.of("scheme", "month"), Optional.empty(), false);

        assertThat(text(merged(Map.of("payment", byKey))))
                .contains(payment("A", "2024-01", "<gross>100</gross><days>20</days>"))
                .doesNotContain("101");
    }

    @Test
    void whatTheFirstSourceSaysCounts() {
        MergeRule first = new MergeRule(Kind.FIRST, List.of(), Optional.empty(), false);

        assertThat(text(merged(Map.of("payment", first, "account", first))))
                .doesNotContain("2024-02")
                .doesNotContain("BE2");
    }

    @Test
    void theRulesOfTheDescriptorOrderThemLatestFirst() {
        assertThat(text(merged(OPERATION.relaying().merge())))
                .isEqualTo("<currency>EUR</currency>" + payment("A", "2024-03", "<gross>300</gross>")
                        + payment("B", "2024-02", "<net>50</net>")
                        + payment("A", "2024-01", "<gross>100</gross><days>20</days>")
                        + "<account>BE1</account><account>BE2</account>");
    }

    @Test
    void whoseWordCountsFirstIsSaidByTheDescriptorWhoeverIsAskedFirst() {
        XmlPayload payload = XmlPayload.of(OPERATION, reply(SECOND, ""), new InstitutionCode("FPD"));
        payload.mergedWith(XmlPayload.of(OPERATION, reply(FIRST, ""), new InstitutionCode("RSZ")));

        assertThat(Elements.textAt(payload.result(), "currency")).contains("EUR");
        assertThat(Elements.textAt(payload.result(), "account")).contains("BE1");
    }

    @Test
    void theTokensOfSeveralSourcesAreOneToken() {
        XmlPayload first = XmlPayload.of(OPERATION, reply(FIRST, "page 2"), new InstitutionCode("RSZ"));
        first.mergedWith(XmlPayload.of(OPERATION, reply(SECOND, ""), new InstitutionCode("FPD")));

        String token = first.next().orElseThrow();

        assertThat(PageToken.parse(token).orElseThrow().bySource()).isEqualTo(Map.of("RSZ", "page 2"));
        assertThat(PageToken.parse("page 2")).isEmpty();
        assertThat(PageToken.parse(token.substring(0, token.length() - 3) + "!!!"))
                .isEmpty();
    }

    @Test
    void whatIsBeyondTheLimitIsCutOffByWholeItemsAndTold() {
        StringBuilder many = new StringBuilder("<currency>EUR</currency>");
        for (int i = 0; i < 40; i++) {
            many.append(payment("S" + i, "2024-01", "<gross>1</gross>"));
        }
        XmlPayload payload = XmlPayload.of(OPERATION, reply(many.toString(), ""), new InstitutionCode("RSZ"));

        Answer answer = ResultLimits.within(
                OPERATION, new Answer(Status.of(StatusCode.DATA_FOUND), List.of(), Set.of(), Optional.of(payload)));

        // Currency, and as many payments of four elements each as 60 elements have room for.
        assertThat(answer.status()).isEqualTo(new Status(StatusCode.INCOMPLETE_DATA, Map.of("truncated", "14 of 40")));
        assertThat(Elements.children(payload.result())).hasSize(1 + 14);
    }

    @Test
    void whatFitsIsLeftAlone() {
        Answer answer = new Answer(
                Status.of(StatusCode.DATA_FOUND),
                List.of(),
                Set.of(),
                Optional.of(XmlPayload.of(OPERATION, reply(FIRST, ""), new InstitutionCode("RSZ"))));

        assertThat(ResultLimits.within(OPERATION, answer)).isSameAs(answer);
    }
}
