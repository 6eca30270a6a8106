package org.crossroads.webapp.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.exchange.client.SecuredClient.Exchanged;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.evidence.EvidenceLog.Recorded;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.cli.HubClient;
import org.crossroads.webapp.it.HubUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An inscription over the wire: the National Register is asked first, and says who is meant. */
class RegistrationIT {

    private static final InstitutionCode NATIONAL_REGISTER = new InstitutionCode("RR");
    private static final String SOFIE = "79711401275";

    private static final HubUnderTest HUB = Deployment.prepare();

    @BeforeAll
    static void start() {
        HUB.start();
    }

    @AfterAll
    static void stop() {
        HUB.close();
    }

    @Test
    void oneItemThatMatchesRegistersAndTheEvidenceNamesTheRegister() throws CallFailure {
        Exchanged exchanged = register(Map.of("lastName", "Peters", "birthDate", "1979-11-14"), "18/70");

        assertThat(value(exchanged, "status/code")).isEqualTo("MSG00000");
        assertThat(value(exchanged, "sources/institution")).isEqualTo("RR");
        Entry last = last();
        assertThat(last.operation()).contains("Repertory.registerInscription");
        assertThat(last.sources()).singleElement().asString().startsWith("RR MSG00000");
        assertThat(inscriptions(SOFIE)).contains("18/70");
    }

    @Test
    void whatMatchesNothingRegistersNothingAndIsInTheEvidence() throws CallFailure {
        Exchanged exchanged = register(Map.of("lastName", "Janssens"), "18/71");

        assertThat(value(exchanged, "status/code")).isEqualTo("MSG00008");
        assertThat(last().code()).isEqualTo("MSG00008");
        assertThat(inscriptions(SOFIE)).doesNotContain("18/71");
    }

    @Test
    void withoutTheRegisterNothingIsRegisteredAndItIsToldWhy() throws Exception {
        HUB.sources().stop(NATIONAL_REGISTER);
        try {
            Exchanged exchanged = register(Map.of("lastName", "Peeters"), "18/72");

            assertThat(value(exchanged, "status/code")).isEqualTo("HAN20200");
            assertThat(value(exchanged, "sources/code")).isEqualTo("SRC00002");
            assertThat(last().code()).isEqualTo("HAN20200");
        } finally {
            HUB.sources().start(NATIONAL_REGISTER);
        }
        assertThat(inscriptions(SOFIE)).doesNotContain("18/72");
    }

    private static Exchanged register(Map<String, String> proof, String quality) throws CallFailure {
        Map<String, String> values = new HashMap<>(proof);
        values.putAll(Map.of(
                "ssin", SOFIE, "legalContext", "REPERTORY:MAINTENANCE", "quality", quality, "beginDate", "2024-01-01"));
        return Deployment.ask(client(), "Repertory", "registerInscription", values);
    }

    private static String inscriptions(String ssin) throws CallFailure {
        Exchanged listed = Deployment.ask(
                client(),
                "Repertory",
                "listInscriptions",
                Map.of("ssin", ssin, "legalContext", "REPERTORY:MAINTENANCE"));
        return listed.reply().body().getTextContent();
    }

    private static HubClient client() {
        return HUB.client("RVA");
    }

    private static String value(Exchanged exchanged, String path) {
        return Deployment.value(exchanged, path);
    }

    private static Entry last() {
        List<Recorded> evidence = HUB.evidence();
        return evidence.get(evidence.size() - 1).entry();
    }
}
