package org.crossroads.webapp.it;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.GuardedReader;
import org.crossroads.exchange.xml.HostileXml;
import org.crossroads.exchange.xml.XmlLimits;
import org.crossroads.sandbox.cli.HubClient;
import org.crossroads.sandbox.people.NamedPeople;
import org.crossroads.sandbox.people.NamedPerson;
import org.crossroads.sandbox.people.Person;
import org.w3c.dom.Element;

/** Institutions that ask one hub for careers, and report what they collected where it had none. */
final class Collecting {

    static final String EMPLOYER = "0999100196";
    static final String RVA_GROUND = "RVA:UNEMPLOYMENT_BENEFIT";
    static final String VDAB_GROUND = "VDAB:JOB_PLACEMENT";

    /** Settings of a hub that soon tries again, and waits for a first confirmation however busy the machine is. */
    static final Map<String, String> SETTINGS = Map.of(
            "CROSSROADS_COLLECTION_FIRSTRETRY", "1s",
            "CROSSROADS_COLLECTION_LOOKEVERY", "200ms",
            "CROSSROADS_COLLECTION_CONFIRMWITHIN", "30s");

    private final HubUnderTest hub;

    Collecting(HubUnderTest hub) {
        this.hub = hub;
    }

    Element career(String asker, String ground, String ssin) throws CallFailure {
        Map<String, String> values = values(asker, ground, ssin);
        values.put("beginDate", "2016-01-01");
        return ask(asker, "Career", "consultCareer", values, Optional.empty());
    }

    Element report(String asker, String ground, String ssin, String permit, String data) throws CallFailure {
        Map<String, String> values = values(asker, ground, ssin);
        if (!permit.isEmpty()) {
            values.put("permit", permit);
        }
        return ask(asker, "Collection", "reportCollectedData", values, Optional.of(xml(data)));
    }

    Element consultReport(String asker, String ground, String ssin, String id) throws CallFailure {
        Map<String, String> values = values(asker, ground, ssin);
        values.put("reportId", id);
        return ask(asker, "Collection", "consultReport", values, Optional.empty());
    }

    /** Asks what became of a report until everything is where it belongs, or a minute is over; gives the last answer. */
    Element awaitDelivery(String asker, String ground, String ssin, String id)
            throws CallFailure, InterruptedException {
        Instant until = Instant.now().plus(Duration.ofMinutes(1));
        Element asked = consultReport(asker, ground, ssin, id);
        while (!at(asked, "result/delivery/state").equals("DELIVERED")
                && Instant.now().isBefore(until)) {
            TimeUnit.MILLISECONDS.sleep(300);
            asked = consultReport(asker, ground, ssin, id);
        }
        return asked;
    }

    private static Map<String, String> values(String asker, String ground, String ssin) {
        Map<String, String> values = new HashMap<>(Map.of("ssin", ssin, "legalContext", ground));
        if (asker.equals("VDAB")) {
            values.put("user", NamedPeople.CIVIL_SERVANT.digits());
        }
        return values;
    }

    private Element ask(
            String asker, String service, String operation, Map<String, String> values, Optional<Element> data)
            throws CallFailure {
        HubClient client = hub.client(asker);
        return client.ask(service, operation, UUID.randomUUID().toString(), values, data)
                .exchanged()
                .reply()
                .payload()
                .orElseThrow();
    }

    static String employedFrom(String begin) {
        return "<k:result xmlns:k='urn:crossroads:career:v1' xmlns:c='urn:crossroads:common:v1'><k:employee>"
                + "<k:employment><k:employer>" + EMPLOYER + "</k:employer><k:period><c:beginDate>" + begin
                + "</c:beginDate></k:period></k:employment></k:employee></k:result>";
    }

    private static Element xml(String text) {
        try {
            return new GuardedReader(XmlLimits.MESSAGE)
                    .read(text.getBytes(StandardCharsets.UTF_8))
                    .getDocumentElement();
        } catch (HostileXml e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String person(String role) {
        return NamedPeople.all().stream()
                .filter(named -> named.role().contains(role))
                .map(NamedPerson::person)
                .map(Person::ssin)
                .findFirst()
                .orElseThrow()
                .digits();
    }

    static String at(Element payload, String path) {
        return Elements.textAt(payload, path).orElse("");
    }

    static String information(Element payload, String name) {
        return Elements.child(payload, "status").stream()
                .flatMap(status -> Elements.children(status).stream())
                .filter(field -> at(field, "fieldName").equals(name))
                .map(field -> at(field, "fieldValue"))
                .findFirst()
                .orElse("");
    }
}
