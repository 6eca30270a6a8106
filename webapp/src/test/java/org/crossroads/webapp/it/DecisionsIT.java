package org.crossroads.webapp.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.NamedPeople;
import org.crossroads.sandbox.people.NamedPerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Sound messages that are answered with a code: who may know what, and what became of the question. */
class DecisionsIT {

    private static final HubUnderTest HUB = HubUnderTest.shared();
    private static final Ledger LEDGER = new Ledger(HUB);
    private static final String CAREER = "/ws/career/v1";
    private static final String AUTHORISATION = "/ws/authorisation/v1";
    private static final String IDENTIFICATION = "/ws/identification/v1";

    @AfterAll
    static void everyAnswerIsInTheEvidence() {
        LEDGER.isInTheEvidence();
    }

    private static String career(String institution, String ground, String ssin, String begin) {
        return "<r:consultCareerRequest xmlns:r='urn:crossroads:career:v1' xmlns:c='urn:crossroads:common:v1'>"
                + "<r:informationCustomer>" + LEDGER.customer(institution) + "</r:informationCustomer>"
                + "<r:legalContext>" + ground + "</r:legalContext><r:criteria><r:ssin>" + ssin
                + "</r:ssin><r:period><c:beginDate>" + begin + "</c:beginDate></r:period></r:criteria>"
                + "</r:consultCareerRequest>";
    }

    private static String identify(String institution, String ground, String ssin) {
        return "<r:identifyPersonRequest xmlns:r='urn:crossroads:identification:v1' xmlns:c='urn:crossroads:common:v1'>"
                + "<r:informationCustomer>" + LEDGER.customer(institution) + "</r:informationCustomer>"
                + "<r:legalContext>" + ground + "</r:legalContext><r:criteria><r:ssin>" + ssin
                + "</r:ssin></r:criteria></r:identifyPersonRequest>";
    }

    private static String check(String institution, String about) {
        return "<r:checkAuthorisationRequest xmlns:r='urn:crossroads:authorisation:v1' xmlns:c='urn:crossroads:common:v1'>"
                + "<r:informationCustomer>" + LEDGER.customer(institution) + "</r:informationCustomer>"
                + "<r:criteria><r:institution>" + about + "</r:institution><r:service>TestConnection</r:service>"
                + "<r:operation>sendTestMessage</r:operation><r:version>1</r:version></r:criteria>"
                + "</r:checkAuthorisationRequest>";
    }

    private static byte[] from(String institution, String payload) {
        return LEDGER.message(LEDGER.key(institution), payload).octets();
    }

    private static String person(String role) {
        return NamedPeople.all().stream()
                .filter(named -> named.role().contains(role))
                .map(NamedPerson::person)
                .findFirst()
                .orElseThrow()
                .ssin()
                .digits();
    }

    private static String ordinary(String role) {
        return career("RVA", "RVA:UNEMPLOYMENT_BENEFIT", person(role), "1990-01-01");
    }

    @Test
    void aCareerIsFound() {
        LEDGER.answered(CAREER, from("RVA", ordinary("switcher")), "MSG00000");
    }

    @Test
    void anIdentificationThatContradictsTheCertificateIsDenied() {
        LEDGER.denied(Ledger.TEST_CONNECTION, from("VDAB", LEDGER.testMessage("RVA")), "MSG00015");
    }

    @Test
    void aGroundThatNoRuleKnowsIsDenied() {
        Ledger.Reply reply = LEDGER.denied(
                CAREER, from("RVA", career("RVA", "RVA:CURIOSITY", person("switcher"), "1990-01-01")), "MSG00013");
        assertThat(reply.at("decision/outcome")).isEqualTo("DENY");
    }

    @Test
    void anInstitutionWithoutARuleIsDenied() {
        LEDGER.denied(
                CAREER, from("RSZ", career("RSZ", "RSZ:IDENTIFICATION", person("switcher"), "1990-01-01")), "MSG00015");
    }

    @Test
    void whatAnInstitutionMayAskIsExplainedToIt() {
        Ledger.Reply reply = LEDGER.answered(AUTHORISATION, from("RVA", check("RVA", "RVA")), "MSG00000");
        assertThat(reply.at("result/outcome")).isEqualTo("PERMIT");
        assertThat(reply.at("result/grant/rule")).isEqualTo("RVA-TEST-1");
    }

    @Test
    void whatAnotherInstitutionMayAskIsDeniedToIt() {
        Ledger.Reply reply = LEDGER.denied(AUTHORISATION, from("RVA", check("RVA", "VDAB")), "MSG00013");
        assertThat(reply.at("decision/unmet/condition")).isEqualTo("institution");
    }

    @Test
    void aPersonWhomTheAskerHasNoFileOnIsDenied() {
        LEDGER.denied(CAREER, from("RVA", ordinary("unknown to the asker")), "MSG00012");
    }

    @Test
    void aReplacedNumberIsDeniedWithTheNewOne() {
        String old = NamedPeople.all().stream()
                .flatMap(named -> named.person().replaces().stream())
                .findFirst()
                .orElseThrow()
                .digits();
        Ledger.Reply reply = LEDGER.denied(
                CAREER, from("RVA", career("RVA", "RVA:UNEMPLOYMENT_BENEFIT", old, "1990-01-01")), "MSG00006");
        assertThat(reply.at("status/information/fieldName")).isEqualTo("newSSIN");
    }

    @Test
    void aNumberThatCannotBeIsDenied() {
        LEDGER.denied(
                CAREER,
                from("RVA", career("RVA", "RVA:UNEMPLOYMENT_BENEFIT", "90612300000", "1990-01-01")),
                "MSG00011");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsInvalid() {
        String reversed =
                ordinary("switcher").replace("</c:beginDate>", "</c:beginDate><c:endDate>1980-01-01</c:endDate>");
        LEDGER.denied(CAREER, from("RVA", reversed), "MSG00008");
    }

    @Test
    void aPersonWithNothingToTellIsFoundWithoutData() {
        LEDGER.answered(CAREER, from("RVA", ordinary("nothing to tell")), "MSG00100");
    }

    @Test
    void aPersonAtNoSupplierIsToldSo() {
        LEDGER.answered(CAREER, from("RVA", ordinary("at no supplier")), "MSG00021");
    }

    @Test
    void aPersonWhoHasDiedIsToldSo() {
        LEDGER.answered(
                IDENTIFICATION, from("RVA", identify("RVA", "RVA:IDENTIFICATION", person("deceased"))), "MSG00009");
    }

    @Test
    void aNumberThatNobodyHasIsUnknown() {
        LEDGER.answered(IDENTIFICATION, from("RVA", identify("RVA", "RVA:IDENTIFICATION", unusedSsin())), "MSG00005");
    }

    /** A sound number of nobody: day and month of a test person, a serial number near the end, check digits that hold. */
    private static String unusedSsin() {
        long nine = 5_561_01_997L % 1_000_000_000L;
        return "%09d%02d".formatted(nine, 97 - nine % 97);
    }

    @Test
    void aSourceThatIsDownLeavesTheRest() throws Exception {
        HUB.sources().stop(new InstitutionCode("FPD"));
        try {
            Ledger.Reply reply = LEDGER.answered(CAREER, from("RVA", ordinary("three sources")), "HAN20200");
            assertThat(reply.at("status/value")).isEqualTo("INCOMPLETE_DATA");
        } finally {
            HUB.sources().start(new InstitutionCode("FPD"));
        }
    }

    @Test
    void theTicketOfTheAskerComesBack() throws Exception {
        String ticket = UUID.randomUUID().toString();
        var asked = HUB.client("NIC").ask("TestConnection", "sendTestMessage", ticket, Map.of());
        assertThat(asked.exchanged()
                        .reply()
                        .payload()
                        .flatMap(payload ->
                                org.crossroads.exchange.xml.Elements.textAt(payload, "informationCustomer/ticket")))
                .isEqualTo(Optional.of(ticket));
    }
}
