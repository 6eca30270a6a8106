package org.crossroads.webapp.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.evidence.EvidenceLog.Recorded;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.NetworkNumber;
import org.crossroads.sandbox.cli.HubClient;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.registry.Sector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The node of a sector over the wire: the same WAR, with a registry and an evidence log of its own, and the hub as its uplink. */
class SectorNodesIT {

    private static final StarUnderTest STAR =
            StarUnderTest.prepare(Path.of("target/it/star"), Path.of("target/crossroads.war"));

    @BeforeAll
    static void start() {
        STAR.start();
    }

    @AfterAll
    static void stop() {
        STAR.close();
    }

    @Test
    void theHubsQuestionReachesTheFundThatHasThePersonAndNoFundIsNamed() throws CallFailure {
        Person person = someone("NIC", "11/2", "18/1");
        String ticket = UUID.randomUUID().toString();

        Element reply =
                ask(STAR.hub().client("RVA"), ticket, "HealthInsurance", "consultIncapacity", incapacity(person));

        assertThat(text(reply, "status/code")).isEqualTo("MSG00000");
        assertThat(text(reply, "sources/institution")).isEqualTo("NIC");
        Entry atTheHub = byTicket(STAR.hub().evidence(), ticket);
        assertThat(atTheHub.sources()).singleElement().asString().startsWith("NIC MSG00000 ");
        // What the hub asked the node under its own ticket, and which fund the node asked.
        Entry atTheNode =
                byTicket(STAR.evidence("NIC"), atTheHub.ticketCrossroads().toString());
        assertThat(atTheNode.requester()).contains(new InstitutionCode("KSZ"));
        assertThat(atTheNode.sources()).singleElement().asString().startsWith(fundOf("NIC", person) + " MSG00000 ");
    }

    @Test
    void aFundAsksThroughItsNodeAndTheHubLearnsThatItIsOneOfThem() throws CallFailure {
        Person person = someone("NIC", "11/2");
        String ticket = UUID.randomUUID().toString();

        Element reply = ask(
                STAR.atNode("NIC", fundOf("NIC", person).value()),
                ticket,
                "Career",
                "consultCareer",
                values(person, "NIC:INVALIDITY", "11/2"));

        assertThat(text(reply, "status/code")).isEqualTo("MSG00000");
        assertThat(text(reply, "sources/institution")).isEqualTo("KSZ");
        Entry atTheNode = byTicket(STAR.evidence("NIC"), ticket);
        assertThat(atTheNode.requester()).contains(fundOf("NIC", person));
        Entry atTheHub =
                byTicket(STAR.hub().evidence(), atTheNode.ticketCrossroads().toString());
        assertThat(atTheHub.requester()).contains(new InstitutionCode("NIC"));
        assertThat(atTheHub.onBehalfOf()).contains(new NetworkNumber(11, 1));
        assertThat(atTheHub.rules()).containsExactly("NIC-FUNDS-CAREER-1");
    }

    @Test
    void aFundThatHasNoFileOnThePersonIsStoppedAtItsNode() throws CallFailure {
        Person person = someone("NIC", "11/2");
        InstitutionCode another = another("NIC", person);
        String ticket = UUID.randomUUID().toString();

        Element reply = ask(
                STAR.atNode("NIC", another.value()),
                ticket,
                "Career",
                "consultCareer",
                values(person, "NIC:INVALIDITY", "11/2"));

        assertThat(text(reply, "status/code")).isEqualTo("MSG00012");
        String ofTheNode =
                byTicket(STAR.evidence("NIC"), ticket).ticketCrossroads().toString();
        assertThat(STAR.hub().evidence())
                .noneMatch(recorded -> recorded.entry()
                        .ticket()
                        .map(asked -> asked.value().equals(ofTheNode))
                        .orElse(false));
    }

    @Test
    void insideASectorOneFundAsksAnotherThroughTheNodeAndNotTheHub() throws CallFailure {
        Person person = someone("NIC", "11/1");
        InstitutionCode another = another("NIC", person);

        Element reply = ask(
                STAR.atNode("NIC", another.value()),
                UUID.randomUUID().toString(),
                "HealthInsurance",
                "consultInsurability",
                values(person, "NIC:TRANSFER", "11/1"));

        assertThat(text(reply, "status/code")).isEqualTo("MSG00000");
        assertThat(text(reply, "sources/institution"))
                .isEqualTo(fundOf("NIC", person).value());
    }

    @Test
    void whatNicIsAskedForByRizivOrByItselfDoesNotPassThroughTheHub() throws CallFailure {
        Person person = someone("NIC", "11/1");
        String ticket = UUID.randomUUID().toString();

        Element own = ask(
                STAR.hub().client("NIC"),
                ticket,
                "HealthInsurance",
                "consultInsurability",
                values(person, "NIC:INVALIDITY", "11/1"));
        Element riziv = ask(
                STAR.hub().client("RIZIV"),
                UUID.randomUUID().toString(),
                "HealthInsurance",
                "consultInsurability",
                values(person, "RIZIV:CONTROL", "11/1"));

        assertThat(text(own, "status/code")).isEqualTo("EXM00012");
        assertThat(text(riziv, "status/code")).isEqualTo("EXM00014");
        assertThat(text(riziv, "status/information/fieldValue")).contains("arts. 3 and 5");
        Entry entry = byTicket(STAR.hub().evidence(), ticket);
        assertThat(entry.code()).isEqualTo("EXM00012");
        assertThat(entry.explanation()).contains("art. 12");
    }

    @Test
    void rizivAsksNicsNodeAndTheHubHasNoPartInIt() throws CallFailure {
        Person person = someone("NIC", "11/1");
        String ticket = UUID.randomUUID().toString();

        Element reply = ask(
                STAR.atNode("NIC", "RIZIV"),
                ticket,
                "HealthInsurance",
                "consultInsurability",
                values(person, "RIZIV:CONTROL", "11/1"));

        assertThat(text(reply, "status/code")).isEqualTo("MSG00000");
        assertThat(text(reply, "sources/institution")).isEqualTo("NIC");
        Entry atTheNode = byTicket(STAR.evidence("NIC"), ticket);
        assertThat(atTheNode.requester()).contains(new InstitutionCode("RIZIV"));
        assertThat(atTheNode.sources()).singleElement().asString().startsWith(fundOf("NIC", person) + " MSG00000 ");
    }

    @Test
    void whatRizivHasAFundGetsFromItThroughItsNodeAndTheRestFromTheHub() throws CallFailure {
        Person person = someone("NIC", "11/1", "5/20");
        String ticket = UUID.randomUUID().toString();

        Element reply = ask(
                STAR.atNode("NIC", fundOf("NIC", person).value()),
                ticket,
                "Pension",
                "consultPensionPayments",
                values(person, "NIC:INVALIDITY", "11/1"));

        assertThat(text(reply, "status/code")).isEqualTo("MSG00000");
        assertThat(Elements.at(reply, "result/legalPension")).isPresent();
        assertThat(Elements.at(reply, "result/supplementaryPension")).isPresent();
        Entry atTheNode = byTicket(STAR.evidence("NIC"), ticket);
        assertThat(atTheNode.sources())
                .extracting(source -> source.split(" ")[0])
                .containsExactlyInAnyOrder("RIZIV", "KSZ");
        Entry atTheHub =
                byTicket(STAR.hub().evidence(), atTheNode.ticketCrossroads().toString());
        assertThat(atTheHub.sources()).singleElement().asString().startsWith("FPD MSG00000 ");
    }

    private static Map<String, String> incapacity(Person person) {
        return values(person, "RVA:UNEMPLOYMENT_BENEFIT", "18/1");
    }

    private static Map<String, String> values(Person person, String ground, String quality) {
        Map<String, String> values = new HashMap<>();
        values.put("ssin", person.ssin().digits());
        values.put("legalContext", ground);
        values.put("inscriptionContext", quality);
        values.put("beginDate", "1990-01-01");
        return values;
    }

    /** Somebody who has a file at the sector in the first quality, whose data there are found, and files in the others. */
    private static Person someone(String managing, String... qualities) {
        return STAR.hub().network().population().people().stream()
                .filter(person -> List.of(qualities).stream()
                        .allMatch(quality -> person.inscriptions().stream()
                                .map(Inscription::quality)
                                .anyMatch(known -> known.toString().equals(quality))))
                .filter(person -> sector(managing).fundOf().apply(person).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Sector sector(String managing) {
        return STAR.sector(managing);
    }

    private static InstitutionCode fundOf(String managing, Person person) {
        return sector(managing).fundOf().apply(person).orElseThrow();
    }

    private static InstitutionCode another(String managing, Person person) {
        List<InstitutionCode> codes = new ArrayList<>(
                sector(managing).funds().stream().map(fund -> fund.code()).toList());
        codes.remove(fundOf(managing, person));
        return codes.get(0);
    }

    private static Element ask(
            HubClient client, String ticket, String service, String operation, Map<String, String> values)
            throws CallFailure {
        return client.ask(service, operation, ticket, values)
                .exchanged()
                .reply()
                .payload()
                .orElseThrow();
    }

    private static String text(Element reply, String path) {
        return Elements.textAt(reply, path).orElse("");
    }

    private static Entry byTicket(List<Recorded> evidence, String ticket) {
        Optional<Entry> found = evidence.stream()
                .map(Recorded::entry)
                .filter(entry ->
                        entry.ticket().filter(own -> own.value().equals(ticket)).isPresent())
                .findFirst();
        return found.orElseThrow(() -> new AssertionError("no entry has the ticket " + ticket));
    }
}
