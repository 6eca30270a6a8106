package org.crossroads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crossroads.hub.network.Institution.Status.ACTIVE;
import static org.crossroads.hub.network.Institution.Status.SUSPENDED;
import static org.crossroads.store.Fixtures.RSZ;
import static org.crossroads.store.Fixtures.RVA;
import static org.crossroads.store.Fixtures.certificate;
import static org.crossroads.store.Fixtures.institution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.crossroads.hub.network.CertificateFingerprint;
import org.crossroads.hub.network.Contact;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.NetworkCode;
import org.crossroads.store.Snapshot.Freshness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class InstitutionsContract {

    private static final Clock CLOCK = Clock.systemUTC();

    private final TestStore store;
    private final Database database;
    private final JdbcInstitutions institutions;

    InstitutionsContract(TestStore store) {
        this.store = store;
        this.database = store.open();
        this.institutions = new JdbcInstitutions(database, CLOCK);
    }

    @AfterEach
    void close() {
        institutions.close();
        store.close();
    }

    @Test
    void anEmptyRegistryKnowsNobody() {
        assertThat(institutions.all()).isEmpty();
        assertThat(institutions.byCode(RVA)).isEmpty();
        assertThat(institutions.byCertificate(fingerprint("rva"))).isEmpty();
    }

    @Test
    void whatIsSavedIsFoundByCodeAndByEachOfItsCertificates() {
        Institution rva = institution(RVA, ACTIVE, "rva", "kbss");
        institutions.save(rva);
        institutions.save(institution(RSZ, ACTIVE));

        assertThat(institutions.byCode(RVA)).contains(rva);
        assertThat(institutions.byCertificate(fingerprint("rva"))).contains(rva);
        assertThat(institutions.byCertificate(fingerprint("kbss"))).contains(rva);
        assertThat(institutions.all()).extracting(Institution::code).containsExactly(RSZ, RVA);
    }

    @Test
    void aSavedInstitutionReplacesTheOneOfItsCodeAndItsCertificates() {
        institutions.save(institution(RVA, ACTIVE, "rva"));
        institutions.save(institution(RVA, SUSPENDED, "kbss"));

        assertThat(institutions.all()).containsExactly(institution(RVA, SUSPENDED, "kbss"));
        assertThat(institutions.byCertificate(fingerprint("rva"))).isEmpty();
    }

    @Test
    void whatWasReplacedIsRemembered() {
        institutions.save(institution(RVA, ACTIVE, "rva"));
        institutions.save(institution(RVA, SUSPENDED, "rva"));
        institutions.save(institution(RVA, SUSPENDED, "rva"));

        assertThat(store.count("select count(*) from institution where recorded_to is not null"))
                .isEqualTo(1);
        assertThat(store.count("select count(*) from institution where recorded_to is null"))
                .isEqualTo(1);
    }

    @Test
    void itsSecondaryNetworkAndItsContactAreKept() {
        Institution rsz = institution(RSZ, ACTIVE);
        Institution fund = new Institution(
                RSZ,
                Institution.Kind.COOPERATING,
                rsz.cbeNumber(),
                rsz.number(),
                rsz.names(),
                rsz.language(),
                rsz.endpoint(),
                rsz.profile(),
                ACTIVE,
                List.of(),
                Optional.of(new NetworkCode("holiday-funds")),
                Optional.of(new Contact("Helpdesk", Optional.of("help@fund.example"), Optional.empty())));
        institutions.save(fund);

        assertThat(institutions.byCode(RSZ)).contains(fund);
    }

    @Test
    void anInstitutionIsReadAsTheHubKnewItThen() {
        Instant first = Instant.parse("2026-03-03T10:00:00Z");
        Instant second = first.plusSeconds(3600);
        Institution before = institution(RVA, ACTIVE, "rva");
        Institution after = institution(RVA, SUSPENDED, "kbss");
        try (JdbcInstitutions then = new JdbcInstitutions(database, Clock.fixed(first, ZoneOffset.UTC));
                JdbcInstitutions later = new JdbcInstitutions(database, Clock.fixed(second, ZoneOffset.UTC))) {
            then.save(before);
            later.save(after);
        }

        assertThat(institutions.asOf(RVA, first.minusMillis(1))).isEmpty();
        assertThat(institutions.asOf(RVA, first)).contains(before);
        assertThat(institutions.asOf(RVA, second.minusMillis(1))).contains(before);
        assertThat(institutions.asOf(RVA, second)).contains(after);
        assertThat(institutions.asOf(RVA, second.plusSeconds(3600))).contains(after);
        assertThat(institutions.asOf(RSZ, second)).isEmpty();
    }

    @Test
    void anInstitutionThatIsNotAmongThoseThatReplaceIsSuspended() {
        Institution rva = institution(RVA, ACTIVE, "rva", "kbss");
        institutions.replaceAll(List.of(rva, institution(RSZ, ACTIVE)));
        institutions.replaceAll(List.of(institution(RSZ, ACTIVE, "kbss")));

        assertThat(institutions.byCode(RVA)).contains(institution(RVA, SUSPENDED, "rva"));
        assertThat(institutions.byCode(RSZ)).contains(institution(RSZ, ACTIVE, "kbss"));
        assertThat(institutions.byCertificate(fingerprint("kbss")))
                .map(Institution::code)
                .contains(RSZ);
        institutions.replaceAll(List.of(rva, institution(RSZ, ACTIVE)));
        assertThat(institutions.byCode(RVA)).contains(rva);
    }

    @Test
    void aCertificateOfAnotherInstitutionIsRefused() {
        institutions.save(institution(RVA, ACTIVE, "rva"));

        assertThatThrownBy(() -> institutions.save(institution(RSZ, ACTIVE, "rva")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RVA");
        assertThat(institutions.all()).hasSize(1);
    }

    @Test
    void aCertificateCanGoFromOneInstitutionToAnotherInOneStep() {
        institutions.save(institution(RVA, ACTIVE, "rva"));
        institutions.saveAll(List.of(institution(RSZ, ACTIVE, "rva"), institution(RVA, ACTIVE, "kbss")));

        assertThat(institutions.byCertificate(fingerprint("rva")))
                .map(Institution::code)
                .contains(RSZ);
    }

    @Test
    void ofTwoNodesThatRegisterOneCertificateOneIsRefused() throws Exception {
        try (JdbcInstitutions otherNode = new JdbcInstitutions(store.open(), CLOCK)) {
            List<Callable<Boolean>> callers = List.of(
                    () -> isSaved(institutions, institution(RVA, ACTIVE, "rva")),
                    () -> isSaved(otherNode, institution(RSZ, ACTIVE, "rva")));

            assertThat(Together.run(callers)).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void aSuspensionIsEffectiveOnTheOtherNodeWithinASecond() throws InterruptedException {
        institutions.save(institution(RVA, ACTIVE, "rva"));
        try (JdbcInstitutions otherNode = new JdbcInstitutions(store.open(), CLOCK)) {
            assertThat(otherNode.byCertificate(fingerprint("rva"))).hasValueSatisfying(Institution::isActive);

            institutions.save(institution(RVA, SUSPENDED, "rva"));
            Thread.sleep(1000);

            assertThat(otherNode.byCertificate(fingerprint("rva")))
                    .map(Institution::status)
                    .contains(SUSPENDED);
        }
    }

    @Test
    void aRegistryThatCouldNotBeReadForTooLongAnswersNothing() {
        institutions.save(institution(RVA, ACTIVE, "rva"));
        AtomicLong nanos = new AtomicLong();
        Freshness freshness = new Freshness(Duration.ofHours(1), Duration.ofSeconds(30), nanos::get);
        try (JdbcInstitutions cutOff = new JdbcInstitutions(database, CLOCK, freshness)) {
            nanos.set(Duration.ofSeconds(30).toNanos());
            assertThat(cutOff.byCode(RVA)).isPresent();

            nanos.set(Duration.ofSeconds(31).toNanos());
            assertThatThrownBy(() -> cutOff.byCode(RVA)).isInstanceOf(StoreUnavailable.class);
        }
    }

    @Test
    void aShortOutageIsBridged() throws InterruptedException {
        institutions.save(institution(RVA, ACTIVE, "rva"));
        database.close();
        Thread.sleep(700);

        assertThat(institutions.byCode(RVA)).isPresent();
    }

    private static boolean isSaved(JdbcInstitutions node, Institution institution) {
        try {
            node.save(institution);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static CertificateFingerprint fingerprint(String name) {
        return CertificateFingerprint.of(certificate(name));
    }
}
