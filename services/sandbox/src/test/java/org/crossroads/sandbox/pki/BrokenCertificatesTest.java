package org.crossroads.sandbox.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.hub.network.InstitutionCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrokenCertificatesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-03T12:00:00Z"), ZoneOffset.UTC);
    private static final InstitutionCode RVA = new InstitutionCode("RVA");

    @TempDir
    static Path directory;

    private static PkiFiles files = new PkiFiles(Path.of(""));

    @BeforeAll
    static void make() throws IOException {
        DevPki.Holder hub = new DevPki.Holder(new InstitutionCode("KSZ"), cbe(9_990_001), "Sandbox KSZ");
        DevPki.Holder rva = new DevPki.Holder(RVA, cbe(9_990_002), "Sandbox RVA");
        SecureRandom random = new SecureRandom();
        files = new DevPki(CLOCK, random).create(directory, new DevPki.Options(hub, List.of(rva), List.of(), Set.of()));
        new BrokenCertificates(CLOCK, random).create(files);
    }

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void eachComesAsAKeyAndACertificate(Flaw flaw) throws IOException {
        CertifiedKey key = new PrivateFiles(files.readPassword()).readKey(files.brokenKey(flaw));

        assertThat(key.certificate()).isEqualTo(certificate(flaw));
    }

    @ParameterizedTest
    @EnumSource(
            value = Flaw.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EXPIRED", "NOT_YET_VALID"})
    void nothingIsWrongWithTheTimeOfTheOthers(Flaw flaw) throws Exception {
        certificate(flaw).checkValidity(Date.from(CLOCK.instant()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Flaw.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNKNOWN_CA", "CA_AS_SIGNER"})
    void ourOwnAuthorityIssuedTheOthers(Flaw flaw) throws Exception {
        certificate(flaw).verify(issuing().getPublicKey());
    }

    @ParameterizedTest
    @EnumSource(
            value = Flaw.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REVOKED"})
    void onlyTheRevokedOneIsOnTheList(Flaw flaw) throws IOException {
        assertThat(PrivateFiles.readCrl(files.issuingCrl()).getRevokedCertificate(certificate(Flaw.REVOKED)))
                .isNotNull();
        assertThat(PrivateFiles.readCrl(files.issuingCrl()).getRevokedCertificate(certificate(flaw)))
                .isNull();
    }

    @Test
    void eachIsWrongInItsOwnWay() throws IOException {
        Date now = Date.from(CLOCK.instant());

        assertThat(certificate(Flaw.EXPIRED).getNotAfter()).isBefore(now);
        assertThat(certificate(Flaw.NOT_YET_VALID).getNotBefore()).isAfter(now);
        assertThat(certificate(Flaw.NO_DIGITAL_SIGNATURE).getKeyUsage()).startsWith(false, false, true);
        assertThat(((RSAPublicKey) certificate(Flaw.RSA_1024).getPublicKey())
                        .getModulus()
                        .bitLength())
                .isEqualTo(1024);
        assertThat(certificate(Flaw.SHA1_SIGNED).getSigAlgName()).isEqualTo("SHA1withRSA");
        assertThat(certificate(Flaw.CA_AS_SIGNER)).isEqualTo(issuing());
    }

    @Test
    void theUnknownAuthorityHasTheNameOfOursButNotItsKey() throws IOException {
        X509Certificate stranger = certificate(Flaw.UNKNOWN_CA);

        assertThat(stranger.getIssuerX500Principal()).isEqualTo(issuing().getSubjectX500Principal());
        Assertions.assertThatThrownBy(() -> stranger.verify(issuing().getPublicKey()))
                .isInstanceOf(SignatureException.class);
    }

    @Test
    void theSameSubjectIsAnotherKey() throws IOException {
        X509Certificate registered = PrivateFiles.readCertificate(files.certificate(RVA));
        X509Certificate other = certificate(Flaw.SAME_SUBJECT_OTHER_KEY);

        assertThat(other.getSubjectX500Principal()).isEqualTo(registered.getSubjectX500Principal());
        assertThat(other.getPublicKey()).isNotEqualTo(registered.getPublicKey());
    }

    @Test
    void makingThemAgainKeepsThem() throws IOException {
        byte[] before = Files.readAllBytes(files.brokenKey(Flaw.EXPIRED));

        new BrokenCertificates(CLOCK, new SecureRandom()).create(files);

        assertThat(Files.readAllBytes(files.brokenKey(Flaw.EXPIRED))).isEqualTo(before);
    }

    private static X509Certificate certificate(Flaw flaw) throws IOException {
        return PrivateFiles.readCertificate(files.brokenCertificate(flaw));
    }

    private static X509Certificate issuing() throws IOException {
        return PrivateFiles.readCertificate(files.issuingCertificate());
    }

    private static CbeNumber cbe(long eight) {
        return new CbeNumber("%08d%02d".formatted(eight, 97 - eight % 97));
    }
}
