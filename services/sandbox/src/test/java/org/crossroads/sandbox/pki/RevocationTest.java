package org.crossroads.sandbox.pki;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crossroads.exchange.security.CertificateTrust;
import org.crossroads.exchange.security.Rejection;
import org.crossroads.exchange.security.RejectionReason;
import org.crossroads.exchange.security.RevocationLists;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.hub.network.CertificateFingerprint;
import org.crossroads.hub.network.InstitutionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the hub makes of revocation lists that get old, change, or cannot be read. */
class RevocationTest {

    private static final Instant BEGIN = Instant.parse("2026-03-03T12:00:00Z");
    private static final Instant RENEWED = BEGIN.plus(Duration.ofDays(340));
    private static final Instant FIRST_LIST_IS_PAST = BEGIN.plus(Duration.ofDays(370));
    private static final InstitutionCode RVA = new InstitutionCode("RVA");

    @TempDir
    Path directory = Path.of("");

    private byte[] firstList = {};
    private PkiFiles files = new PkiFiles(directory);
    private Moment clock = new Moment(RENEWED);

    @BeforeEach
    void makeKeysThatOutliveTheFirstList() throws IOException {
        files = new PkiFiles(directory);
        make(BEGIN);
        firstList = Files.readAllBytes(files.issuingCrl());
        make(RENEWED);
        clock = new Moment(RENEWED);
    }

    @Test
    void aCertificateIsTrustedWhileTheListIsFresh() throws Exception {
        clock.now = FIRST_LIST_IS_PAST;
        assertThatCode(checking(trust())).doesNotThrowAnyException();
    }

    @Test
    void aListPastItsNextUpdateIsNoProof() throws Exception {
        replaceList(firstList);
        clock.now = FIRST_LIST_IS_PAST;
        assertRefused(checking(trust()), RejectionReason.CERTIFICATE_NOT_TRUSTED);
    }

    @Test
    void aRevocationCountsAsSoonAsTheListIsReplaced() throws Exception {
        CertificateTrust trust = trust();
        trust.check(certificate(), CertificateFingerprint.of(certificate()));
        new DevPki(clock, new SecureRandom()).revoke(files, certificate());
        changed();
        clock.now = clock.now.plusSeconds(3);
        assertRefused(checking(trust), RejectionReason.CERTIFICATE_REVOKED);
    }

    @Test
    void whileAListCannotBeReadTheLastOneServesUntilItsNextUpdate() throws Exception {
        replaceList(firstList);
        CertificateTrust trust = trust();
        replaceList(new byte[] {'n', 'o'});
        clock.now = clock.now.plusSeconds(3);
        assertThatCode(checking(trust)).doesNotThrowAnyException();
        clock.now = FIRST_LIST_IS_PAST;
        assertRefused(checking(trust), RejectionReason.CERTIFICATE_NOT_TRUSTED);
    }

    private void make(Instant at) throws IOException {
        DevPki.Holder hub = new DevPki.Holder(new InstitutionCode("KSZ"), cbe(9_990_001), "Sandbox KSZ");
        DevPki.Holder rva = new DevPki.Holder(RVA, cbe(9_990_002), "Sandbox RVA");
        new DevPki(new Moment(at), new SecureRandom())
                .create(directory, new DevPki.Options(hub, List.of(rva), List.of(), Set.of()));
    }

    private static CbeNumber cbe(int number) {
        return new CbeNumber("%08d%02d".formatted(number, 97 - number % 97));
    }

    private CertificateTrust trust() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(files.trustStore())) {
            store.load(file, files.readPassword());
        }
        return new CertificateTrust(
                store, new RevocationLists(List.of(files.rootCrl(), files.issuingCrl()), clock), clock);
    }

    private X509Certificate certificate() throws IOException {
        return PrivateFiles.readCertificate(files.certificate(RVA));
    }

    private ThrowingCallable checking(CertificateTrust trust) throws IOException {
        X509Certificate certificate = certificate();
        return () -> trust.check(certificate, CertificateFingerprint.of(certificate));
    }

    private static void assertRefused(ThrowingCallable check, RejectionReason reason) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(check)
                .extracting(Rejection::reason)
                .isEqualTo(reason);
    }

    private void replaceList(byte[] octets) throws IOException {
        Files.write(files.issuingCrl(), octets);
        changed();
    }

    /** File systems may tell time in whole seconds. */
    private void changed() throws IOException {
        Files.setLastModifiedTime(
                files.issuingCrl(), FileTime.from(Instant.now().plusSeconds(Math.abs(System.nanoTime() % 10_000))));
    }

    /** A clock that a test moves. */
    private static final class Moment extends Clock {
        private Instant now;

        Moment(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
