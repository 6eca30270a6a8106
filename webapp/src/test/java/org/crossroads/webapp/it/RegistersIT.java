package org.crossroads.webapp.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.evidence.EvidenceLog.Recorded;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.registry.RegisterPeople;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The Crossroads registers beside the National Register: who is in which, and what remains when the other is silent. */
class RegistersIT {

    private static final HubUnderTest HUB = HubUnderTest.shared();
    private static final Ledger LEDGER = new Ledger(HUB);
    private static final String IDENTIFICATION = "/ws/identification/v1";
    private static final String REGISTER = "/ws/register/v1";
    private static final String YOUSSEF = "79423101142";

    @AfterAll
    static void everyAnswerIsInTheEvidence() {
        LEDGER.isInTheEvidence();
    }

    private static String identify(String ssin) {
        return "<r:identifyPersonRequest xmlns:r='urn:crossroads:identification:v1' xmlns:c='urn:crossroads:common:v1'>"
                + "<r:informationCustomer>" + LEDGER.customer("RVA") + "</r:informationCustomer>"
                + "<r:legalContext>RVA:IDENTIFICATION</r:legalContext><r:criteria><r:ssin>" + ssin
                + "</r:ssin></r:criteria></r:identifyPersonRequest>";
    }

    private static String search(String lastName, String birthDate) {
        return "<r:searchPersonRequest xmlns:r='urn:crossroads:identification:v1' xmlns:c='urn:crossroads:common:v1'>"
                + "<r:informationCustomer>" + LEDGER.customer("RVA") + "</r:informationCustomer>"
                + "<r:legalContext>RVA:IDENTIFICATION</r:legalContext><r:criteria><r:phonetic><r:lastName>" + lastName
                + "</r:lastName></r:phonetic><r:birthDate>" + birthDate
                + "</r:birthDate><r:maximumResults>1</r:maximumResults></r:criteria></r:searchPersonRequest>";
    }

    private static String register(String lastName, String birthDate) {
        return "<r:registerPersonRequest xmlns:r='urn:crossroads:register:v1' xmlns:c='urn:crossroads:common:v1'>"
                + "<r:informationCustomer>" + LEDGER.customer("RSZ") + "</r:informationCustomer>"
                + "<r:legalContext>REGISTER:MAINTENANCE</r:legalContext><r:criteria><r:person><r:identity><r:lastName>"
                + lastName + "</r:lastName><r:gender>UNKNOWN</r:gender><r:birthDate>" + birthDate
                + "</r:birthDate></r:identity></r:person></r:criteria></r:registerPersonRequest>";
    }

    private static byte[] from(String institution, String payload) {
        return LEDGER.message(LEDGER.key(institution), payload).octets();
    }

    @Test
    void theEvidenceOfARegistrationNamesTheNumberThatWasGiven() {
        Ledger.Reply reply = LEDGER.answered(REGISTER, from("RSZ", register("Bewijsstuk", "1961-04-00")), "MSG00000");

        Ssin number = new Ssin(reply.at("result/ssin"));
        assertThat(number.digits()).startsWith("612431001");
        UUID ticket = UUID.fromString(reply.at("informationCrossroads/ticketCrossroads"));
        assertThat(HUB.evidence().stream().map(Recorded::entry))
                .filteredOn(entry -> entry.ticketCrossroads().equals(ticket))
                .singleElement()
                .extracting(Entry::subject)
                .isEqualTo(Optional.of(number));
    }

    @Test
    void withoutTheNationalRegisterNoNumberIsGivenAndTheBanksOwnPeopleAreStillIdentified() throws Exception {
        HUB.sources().stop(new InstitutionCode("RR"));
        try {
            Ledger.Reply refused =
                    LEDGER.answered(REGISTER, from("RSZ", register("Nergens", "1962-06-00")), "HAN20200");
            assertThat(refused.at("sources/institution")).isEqualTo("RR");
            assertThat(refused.at("result/ssin")).isEmpty();

            Ledger.Reply found = LEDGER.answered(IDENTIFICATION, from("RVA", identify(YOUSSEF)), "MSG00000");
            assertThat(found.at("result/person/identity/register")).isEqualTo("BIS");
            assertThat(found.at("sources/institution")).isEqualTo("KSZ");

            Ledger.Reply incomplete = LEDGER.answered(
                    IDENTIFICATION, from("RVA", identify(RegisterPeople.NO_LONGER_KEPT_UP.digits())), "HAN20200");
            assertThat(incomplete.at("result/person/identity/register")).isEqualTo("RAD");
        } finally {
            HUB.sources().start(new InstitutionCode("RR"));
        }
    }

    @Test
    void aSearchGivesTheBestOfBothRegistersAndSaysThatThereIsMore() {
        Ledger.Reply reply = LEDGER.answered(IDENTIFICATION, from("RVA", search("Haddad", "1979-02-00")), "MSG00000");

        assertThat(reply.at("result/person/identity/ssin")).isEqualTo(YOUSSEF);
        assertThat(reply.at("result/truncated")).isEqualTo("true");
    }

    @Test
    void aCancelledNumberIsSaidToBeOne() {
        Ledger.Reply reply =
                LEDGER.denied(IDENTIFICATION, from("RVA", identify(RegisterPeople.CANCELED.digits())), "MSG00005");

        assertThat(Elements.child(reply.payload(), "ssin").map(ssin -> ssin.getAttribute("canceled")))
                .contains("true");
    }
}
