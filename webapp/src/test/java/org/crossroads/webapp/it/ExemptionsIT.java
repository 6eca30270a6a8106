package org.crossroads.webapp.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.evidence.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * Exchanges for which the hub need not stand between (Act of 15 January 1990, arts. 12 and 14), over the wire: answered with the
 * code and the article, recorded, and no source is asked.
 */
class ExemptionsIT {

    /** Known to NIC, RVA and all three sources of a career. */
    private static final String SOFIE_PEETERS = "79711401275";

    /** Nobody's, with check digits that hold. */
    private static final String NOBODY = "70610199794";

    private static final HubUnderTest HUB = HubUnderTest.prepare(Path.of("target/it/exemptions"));

    @BeforeAll
    static void startWithASubcontractorOfTheSocialSecurityOffice() throws IOException {
        Files.writeString(HUB.home().registry().resolve("subcontracts.yaml"), """
                - {principal: RSZ, subcontractor: RVA, from: 2024-01-01}
                - {principal: RSVZ, subcontractor: RVA, from: 2010-01-01, until: 2012-12-31}
                """, StandardCharsets.UTF_8);
        HUB.start();
    }

    @AfterAll
    static void stop() {
        HUB.close();
    }

    @Test
    void whoKeepsTheDataItselfIsToldSoAndThatIsRecorded() throws CallFailure {
        Asked asked = ask("NIC", "HealthInsurance", "consultInsurability", SOFIE_PEETERS, "NIC:INVALIDITY");

        assertThat(asked.text("status/value")).isEqualTo("NO_RESULT");
        assertThat(asked.text("status/code")).isEqualTo("EXM00012");
        assertThat(asked.information())
                .containsExactlyEntriesOf(Map.of("exemption", "Act of 15 January 1990, art. 12"));
        assertThat(Elements.at(asked.reply(), "result")).isEmpty();
        Entry entry = asked.entry();
        assertThat(entry.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(entry.code()).isEqualTo("EXM00012");
        assertThat(entry.explanation()).contains("art. 12");
        assertThat(entry.sources()).isEmpty();
    }

    @Test
    void rizivIsToldThatItIsNicThatItHasToAsk() throws CallFailure {
        Asked asked = ask("RIZIV", "HealthInsurance", "consultInsurability", SOFIE_PEETERS, "RIZIV:CONTROL");

        assertThat(asked.text("status/code")).isEqualTo("EXM00014");
        assertThat(asked.information())
                .containsOnly(
                        Map.entry("exemption", "Royal Decree of 4 February 1997, arts. 3 and 5"),
                        Map.entry("through", "NIC"));
        assertThat(asked.entry().code()).isEqualTo("EXM00014");
        assertThat(asked.entry().explanation()).contains("arts. 3 and 5");
    }

    @Test
    void anExemptionSaysNothingOfThePerson() throws CallFailure {
        Asked known = ask("NIC", "HealthInsurance", "consultIncapacity", SOFIE_PEETERS, "NIC:INVALIDITY");
        Asked nobody = ask("NIC", "HealthInsurance", "consultIncapacity", NOBODY, "NIC:INVALIDITY");

        assertThat(nobody.text("status/code")).isEqualTo("EXM00012").isEqualTo(known.text("status/code"));
        assertThat(nobody.information()).isEqualTo(known.information());
    }

    @Test
    void ofSeveralPartsTheOneOfAPrincipalIsLeftOutAndTheOthersAreFetched() throws CallFailure {
        Asked asked = ask("RVA", "Career", "consultCareer", SOFIE_PEETERS, "RVA:UNEMPLOYMENT_BENEFIT");

        assertThat(asked.text("status/code")).isEqualTo("MSG00000");
        assertThat(asked.sources())
                .startsWith("RSZ EXM00014")
                .containsExactlyInAnyOrder("RSZ EXM00014", "RSVZ MSG00000", "FPD MSG00000");
        assertThat(Elements.at(asked.reply(), "result/employee")).isEmpty();
        assertThat(Elements.at(asked.reply(), "result/selfEmployed")).isPresent();
        assertThat(asked.entry().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(asked.entry().sources()).first().asString().startsWith("RSZ EXM00014 ");
    }

    @Test
    void whenAllIsTheSubcontractorsOrItsPrincipalsNothingPassesThroughHere() throws CallFailure {
        Asked asked = ask("RVA", "Employment", "consultWages", SOFIE_PEETERS, "RVA:UNEMPLOYMENT_BENEFIT");

        assertThat(asked.text("status/code")).isEqualTo("EXM00014");
        assertThat(asked.information()).containsOnlyKeys("exemption");
        assertThat(asked.information().get("exemption")).contains("art. 14");
    }

    @Test
    void whatPassesThroughTheHubNeedsItsAuthorisationStill() throws CallFailure {
        Asked asked = ask("VDAB", "HealthInsurance", "consultInsurability", SOFIE_PEETERS, "VDAB:JOB_PLACEMENT");

        assertThat(asked.text("status/code")).isEqualTo("MSG00015");
        assertThat(asked.information()).doesNotContainKey("exemption");
    }

    private record Asked(String ticket, Element reply) {

        String text(String path) {
            return Elements.textAt(reply, path).orElse("");
        }

        Map<String, String> information() {
            Map<String, String> information = new HashMap<>();
            for (Element field : Elements.children(Elements.at(reply, "status").orElseThrow())) {
                if ("information".equals(field.getLocalName())) {
                    information.put(
                            Elements.textAt(field, "fieldName").orElseThrow(),
                            Elements.textAt(field, "fieldValue").orElseThrow());
                }
            }
            return information;
        }

        List<String> sources() {
            return Elements.children(reply).stream()
                    .filter(block -> "sources".equals(block.getLocalName()))
                    .map(block -> Elements.textAt(block, "institution").orElseThrow() + " "
                            + Elements.textAt(block, "code").orElseThrow())
                    .toList();
        }

        Entry entry() {
            return HUB.evidence().stream()
                    .map(recorded -> recorded.entry())
                    .filter(entry -> entry.ticket()
                            .filter(own -> own.value().equals(ticket))
                            .isPresent())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no entry has the ticket " + ticket));
        }
    }

    private static Asked ask(String asker, String service, String operation, String ssin, String ground)
            throws CallFailure {
        Map<String, String> values = Map.of("ssin", ssin, "legalContext", ground, "beginDate", "2000-01-01");
        String ticket = UUID.randomUUID().toString();
        Optional<Element> reply = HUB.client(asker)
                .ask(service, operation, ticket, values)
                .exchanged()
                .reply()
                .payload();
        return new Asked(ticket, reply.orElseThrow());
    }
}
