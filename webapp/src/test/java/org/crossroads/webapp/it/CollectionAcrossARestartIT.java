package org.crossroads.webapp.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossroads.webapp.it.Collecting.EMPLOYER;
import static org.crossroads.webapp.it.Collecting.RVA_GROUND;
import static org.crossroads.webapp.it.Collecting.VDAB_GROUND;
import static org.crossroads.webapp.it.Collecting.at;
import static org.crossroads.webapp.it.Collecting.employedFrom;
import static org.crossroads.webapp.it.Collecting.information;
import static org.crossroads.webapp.it.Collecting.person;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.crossroads.hub.evidence.EvidenceLog.Recorded;
import org.crossroads.hub.evidence.Outcome;
import org.crossroads.sandbox.people.Institutions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What was promised to who reports outlives the process that promised it; and a permit ends when it says. */
class CollectionAcrossARestartIT {

    private static final HubUnderTest HUB = HubUnderTest.prepare(Path.of("target/it/collection-restart"));
    private static final Collecting COLLECTING = new Collecting(HUB);
    /** Of permits that the hub gives after it was started again. */
    private static final Duration LIFETIME = Duration.ofSeconds(2);

    @AfterAll
    static void stop() {
        HUB.close();
    }

    private static void start(Duration permitLifetime) {
        Map<String, String> settings = new HashMap<>(Collecting.SETTINGS);
        settings.put("CROSSROADS_COLLECTION_PERMITLIFETIME", permitLifetime.toSeconds() + "s");
        HUB.start(settings);
    }

    @Test
    void aHubThatDiesDeliversWhatWaitedKnowsItsPermitsAndRefusesThoseThatAreOver() throws Exception {
        start(Duration.ofDays(30));
        String geert = person("nothing to tell");
        String permit = information(COLLECTING.career("RVA", RVA_GROUND, geert), "collectionPermit");
        String emma = person("Brussels French name");
        String ofEmma = information(COLLECTING.career("VDAB", VDAB_GROUND, emma), "collectionPermit");
        HUB.sources().stop(Institutions.RSZ);
        Element kept = COLLECTING.report("VDAB", VDAB_GROUND, emma, ofEmma, employedFrom("1988-04-04"));
        assertThat(information(kept, "delivery")).isEqualTo("UNDER_WAY");

        HUB.kill9();
        HUB.sources().start(Institutions.RSZ);
        start(LIFETIME);

        Element asked = COLLECTING.awaitDelivery("VDAB", VDAB_GROUND, emma, at(kept, "result/reportId"));
        assertThat(at(asked, "result/delivery/state")).isEqualTo("DELIVERED");
        assertThat(at(COLLECTING.career("VDAB", VDAB_GROUND, emma), "result/employee/employment/employer"))
                .isEqualTo(EMPLOYER);
        assertThat(information(
                        COLLECTING.report("RVA", RVA_GROUND, geert, permit, employedFrom("2017-01-01")), "delivery"))
                .as("a permit of before the restart")
                .isEqualTo("DELIVERED");

        theirsIsOver(person("at no supplier"));
    }

    private static void theirsIsOver(String lucas) throws Exception {
        Element nothing = COLLECTING.career("RVA", RVA_GROUND, lucas);
        Instant expires = Instant.parse(information(nothing, "collectionPermitExpires"));
        TimeUnit.MILLISECONDS.sleep(
                Math.max(0, Duration.between(Instant.now(), expires).toMillis()) + 100);
        Element refused = COLLECTING.report(
                "RVA", RVA_GROUND, lucas, information(nothing, "collectionPermit"), employedFrom("2021-02-01"));

        assertThat(at(refused, "status/code")).isEqualTo("MSG00013");
        assertThat(information(refused, "permit")).isEqualTo("EXPIRED");
        assertThat(at(COLLECTING.career("RVA", RVA_GROUND, lucas), "result"))
                .as("nothing came of it")
                .isEmpty();
        assertThat(HUB.evidence())
                .extracting(Recorded::entry)
                .filteredOn(entry -> entry.outcome() == Outcome.DENIED)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.operation()).contains("Collection.reportCollectedData");
                    assertThat(entry.code()).isEqualTo("MSG00013");
                    assertThat(entry.explanation()).contains("expired");
                    assertThat(entry.subject())
                            .hasValueSatisfying(
                                    ssin -> assertThat(ssin.digits()).isEqualTo(lucas));
                });
    }
}
