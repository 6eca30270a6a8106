package org.crossroads.webapp.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossroads.webapp.it.Collecting.EMPLOYER;
import static org.crossroads.webapp.it.Collecting.RVA_GROUND;
import static org.crossroads.webapp.it.Collecting.VDAB_GROUND;
import static org.crossroads.webapp.it.Collecting.at;
import static org.crossroads.webapp.it.Collecting.employedFrom;
import static org.crossroads.webapp.it.Collecting.information;
import static org.crossroads.webapp.it.Collecting.person;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.evidence.EvidenceLog.Recorded;
import org.crossroads.hub.evidence.Outcome;
import org.crossroads.sandbox.people.Institutions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * Single collection over the wire (Act of 15 January 1990, arts. 9 and 11): what is nowhere in the network is asked of the
 * citizen once, reported under its permit, and had from the network by whoever asks next.
 */
class SingleCollectionIT {

    private static final HubUnderTest HUB = HubUnderTest.prepare(Path.of("target/it/collection"));
    private static final Collecting COLLECTING = new Collecting(HUB);

    @BeforeAll
    static void start() {
        HUB.start(Collecting.SETTINGS);
    }

    @AfterAll
    static void stop() {
        HUB.close();
    }

    @Test
    void whatOneInstitutionCollectedTheNextOneHasFromTheNetwork() throws Exception {
        String lucas = person("at no supplier");
        Element nothing = COLLECTING.career("RVA", RVA_GROUND, lucas);
        assertThat(at(nothing, "status/code")).isEqualTo("MSG00021");
        assertThat(information(nothing, "collectionPermitBlocks")).isEqualTo("civilServant employee selfEmployed");
        String permit = information(nothing, "collectionPermit");

        Element report = COLLECTING.report("RVA", RVA_GROUND, lucas, permit, employedFrom("2021-02-01"));

        assertThat(at(report, "status/code")).isEqualTo("MSG00000");
        assertThat(information(report, "delivery")).isEqualTo("DELIVERED");
        assertThat(at(report, "sources/institution")).isEqualTo("RSZ");
        assertThat(at(report, "result/delivery/institution")).isEqualTo("RSZ");
        assertThat(at(report, "result/delivery/block")).isEqualTo("employee");
        assertThat(at(report, "result/delivery/state")).isEqualTo("DELIVERED");

        Element found = COLLECTING.career("VDAB", VDAB_GROUND, lucas);
        assertThat(at(found, "status/code")).isEqualTo("MSG00000");
        assertThat(at(found, "sources/institution")).isEqualTo("RSZ");
        assertThat(at(found, "result/employee/employment/employer")).isEqualTo(EMPLOYER);
        assertThat(at(found, "result/employee/employment/period/beginDate")).isEqualTo("2021-02-01");

        String id = at(report, "result/reportId");
        List<Entry> entries = evidence();
        assertThat(entries)
                .filteredOn(entry -> entry.explanation().contains(id))
                .extracting(
                        Entry::outcome, Entry::code, entry -> entry.operation().orElse(""))
                .containsExactly(
                        tuple("CollectedDataReceiver.receiveCollectedData"),
                        tuple("CollectedDataReceiver.receiveCollectedData"),
                        tuple("Collection.reportCollectedData"));
        assertThat(entries)
                .filteredOn(entry -> entry.code().equals("MSG00021"))
                .anySatisfy(entry -> assertThat(entry.explanation())
                        .contains("permit " + permit.split(";", -1)[1], "employee", "until"));
    }

    private static org.assertj.core.groups.Tuple tuple(String operation) {
        return org.assertj.core.groups.Tuple.tuple(Outcome.ANSWERED, "MSG00000", operation);
    }

    @Test
    void whatCannotBeDeliveredIsKeptSealedTriedAgainAndTheSenderIsTold() throws Exception {
        String emma = person("Brussels French name");
        // She was self-employed: of her, RSZ has nothing and no file, and RSVZ is asked nothing by VDAB.
        Element nothing = COLLECTING.career("VDAB", VDAB_GROUND, emma);
        String permit = information(nothing, "collectionPermit");
        assertThat(information(nothing, "collectionPermitBlocks")).isEqualTo("employee");

        HUB.sources().stop(Institutions.RSZ);
        String id;
        try {
            Element report = COLLECTING.report("VDAB", VDAB_GROUND, emma, permit, employedFrom("1988-04-04"));
            id = at(report, "result/reportId");
            assertThat(information(report, "delivery")).isEqualTo("UNDER_WAY");
            assertThat(at(report, "sources/code")).isEqualTo("SRC00002");
            assertThat(at(report, "result/delivery/state")).isEqualTo("UNDER_WAY");
            assertThat(at(COLLECTING.consultReport("VDAB", VDAB_GROUND, emma, id), "result/delivery/lastCode"))
                    .isEqualTo("SRC00002");
            assertThat(at(COLLECTING.consultReport("RVA", RVA_GROUND, emma, id), "status/code"))
                    .as("another's report is none of one's own")
                    .isEqualTo("MSG00100");
            assertThat(figure("crossroads_collection_undelivered{")).isEqualTo(1);
            assertThat(Files.readString(
                            HUB.databaseDirectory().resolve("crossroads.mv.db"), StandardCharsets.ISO_8859_1))
                    .as("what waits is sealed")
                    .doesNotContain("1988-04-04", EMPLOYER);
            assertThat(information(COLLECTING.career("VDAB", VDAB_GROUND, emma), "collectionPermit"))
                    .as("the citizen is not asked again meanwhile")
                    .isEmpty();
        } finally {
            HUB.sources().start(Institutions.RSZ);
        }

        Element asked = COLLECTING.awaitDelivery("VDAB", VDAB_GROUND, emma, id);
        assertThat(at(asked, "result/delivery/state")).isEqualTo("DELIVERED");
        assertThat(figure("crossroads_collection_undelivered{")).isZero();
        assertThat(at(COLLECTING.career("VDAB", VDAB_GROUND, emma), "result/employee/employment/employer"))
                .isEqualTo(EMPLOYER);
        assertThat(HUB.log())
                .content(StandardCharsets.UTF_8)
                .as("tells of the attempts, of nobody and of nothing that was said")
                .contains(id)
                .doesNotContain(emma, EMPLOYER, "1988-04-04");
    }

    @Test
    void aReportThatItsPermitDoesNotCoverIsRefusedWithItsReasonAndRecorded() throws Exception {
        String geert = person("nothing to tell");
        Element nothing = COLLECTING.career("RVA", RVA_GROUND, geert);
        assertThat(at(nothing, "status/code")).isEqualTo("MSG00100");
        String permit = information(nothing, "collectionPermit");
        String data = employedFrom("2017-01-01");

        refused(COLLECTING.report("RVA", RVA_GROUND, geert, "", data), "MISSING");
        refused(COLLECTING.report("RVA", RVA_GROUND, geert, permit.replace(";RVA;", ";NIC;"), data), "NOT_OURS");
        refused(
                COLLECTING.report("RVA", RVA_GROUND, geert, permit.substring(0, permit.length() - 40), data),
                "NOT_OURS");
        refused(COLLECTING.report("RVA", RVA_GROUND, person("Brussels French name"), permit, data), "OTHER_PERSON");
        refused(COLLECTING.report("VDAB", VDAB_GROUND, geert, permit, data), "OTHER_INSTITUTION");
        String ofVdab = information(COLLECTING.career("VDAB", VDAB_GROUND, geert), "collectionPermit");
        refused(COLLECTING.report("VDAB", VDAB_GROUND, geert, ofVdab, selfEmployed()), "OTHER_BLOCKS");

        Element offContract =
                COLLECTING.report("RVA", RVA_GROUND, geert, permit, data.replace("2017-01-01", "in 2017"));
        assertThat(at(offContract, "status/code")).isEqualTo("MSG00008");
        assertThat(information(offContract, "field"))
                .isEqualTo("collectedData/result/employee/employment/period/beginDate");

        assertThat(at(COLLECTING.report("RVA", RVA_GROUND, geert, permit, data), "status/code"))
                .isEqualTo("MSG00000");
        Element again = COLLECTING.report("RVA", RVA_GROUND, geert, permit, data);
        refused(again, "USED");
        assertThat(at(
                        COLLECTING.consultReport("RVA", RVA_GROUND, geert, information(again, "reportId")),
                        "result/delivery/state"))
                .as("whoever missed the answer learns what became of the report")
                .isEqualTo("DELIVERED");

        assertThat(evidence())
                .filteredOn(entry -> entry.operation().equals(Optional.of("Collection.reportCollectedData"))
                        && entry.outcome() == Outcome.DENIED
                        && entry.code().equals("MSG00013"))
                .extracting(Entry::explanation)
                .anyMatch(why -> why.contains("not a permit of the hub"))
                .anyMatch(why -> why.contains("given for another person"))
                .anyMatch(why -> why.contains("given to another institution"))
                .anyMatch(why -> why.contains("given for other data blocks"))
                .anyMatch(why -> why.contains("used before"))
                .hasSize(7);
    }

    @Test
    void whoIsNotAuthorisedToReportIsRefusedBeforeAnythingIsRead() throws Exception {
        Element refused = COLLECTING.report(
                "RSZ", "RSZ:IDENTIFICATION", person("at no supplier"), "", employedFrom("2021-02-01"));

        assertThat(at(refused, "status/code")).isEqualTo("MSG00015");
        assertThat(information(refused, "permit")).isEmpty();
    }

    private static void refused(Element reply, String why) {
        assertThat(at(reply, "status/code")).isEqualTo("MSG00013");
        assertThat(information(reply, "permit")).isEqualTo(why);
        assertThat(at(reply, "decision/outcome")).isEqualTo("DENY");
        assertThat(at(reply, "decision/unmet/condition")).isEqualTo("permit");
        assertThat(at(reply, "result")).isEmpty();
    }

    private static String selfEmployed() {
        return "<k:result xmlns:k='urn:crossroads:career:v1' xmlns:c='urn:crossroads:common:v1'><k:selfEmployed>"
                + "<k:activity><k:period><c:beginDate>2017-01-01</c:beginDate></k:period><k:category>MAIN</k:category>"
                + "</k:activity></k:selfEmployed></k:result>";
    }

    private static List<Entry> evidence() {
        return HUB.evidence().stream().map(Recorded::entry).toList();
    }

    private static double figure(String name) {
        String figures = new String(
                HUB.send(java.net.http.HttpRequest.newBuilder(HUB.url("/operation/prometheus"))
                                .build())
                        .body(),
                StandardCharsets.UTF_8);
        return figures.lines()
                .filter(line -> line.startsWith(name) || line.startsWith(name.replace("{", " ")))
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + name));
    }
}
