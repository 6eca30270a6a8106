package org.crossroads.sandbox.pki;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.hub.network.InstitutionCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevPkiTest {

    private static final Instant NOW = Instant.parse("2026-03-03T12:00:00Z");
    private static final InstitutionCode RVA = new InstitutionCode("RVA");
    private static final InstitutionCode NIC = new InstitutionCode("NIC");
    private static final DevPki.Options OPTIONS = new DevPki.Options(
            holder("KSZ", 9_990_000),
            List.of(holder("RVA", 9_990_001), holder("NIC", 9_990_002)),
            List.of(new DevPki.Person("officer-1", "An Opsteller")),
            Set.of());

    @TempDir
    static Path directory;

    private static PkiFiles files = new PkiFiles(Path.of(""));

    @BeforeAll
    static void make() throws IOException {
        files = at(NOW).create(directory.resolve("pki"), OPTIONS);
    }

    @Test
    void everyKeyIsCertifiedUpToTheRootThatOthersTrust() throws Exception {
        for (Path store :
                List.of(files.hub(), files.hubEc(), files.hubTls(), files.key(RVA), files.ecKey(RVA), files.tls(RVA))) {
            CertifiedKey key = stores().readKey(store);
            PKIXParameters trust = new PKIXParameters(Set.of(new TrustAnchor(rootCertificate(), null)));
            trust.setRevocationEnabled(false);
            trust.setDate(Date.from(NOW));
            CertPathValidator.getInstance("PKIX")
                    .validate(
                            CertificateFactory.getInstance("X.509")
                                    .generateCertPath(key.chain().subList(0, 2)),
                            trust);
            assertThat(key.chain()).hasSize(3);
        }
    }

    @Test
    void anInstitutionsSubjectNamesItsCodeAndItsEnterpriseNumber() throws IOException {
        X509Certificate certificate = PrivateFiles.readCertificate(files.certificate(RVA));

        assertThat(certificate.getSubjectX500Principal().getName("RFC1779"))
                .contains("CN=RVA", "OID.2.5.4.5=0999000129", "C=BE");
        assertThat(certificate).isEqualTo(stores().readKey(files.key(RVA)).certificate());
    }

    @Test
    void aKeyForMessagesSignsAndReceivesAndIsNoServer() throws Exception {
        X509Certificate rsa = PrivateFiles.readCertificate(files.certificate(RVA));
        X509Certificate ec = PrivateFiles.readCertificate(files.ecCertificate(RVA));

        assertThat(rsa.getPublicKey()).isInstanceOf(RSAPublicKey.class);
        assertThat(((RSAPublicKey) rsa.getPublicKey()).getModulus().bitLength()).isEqualTo(2048);
        assertThat(rsa.getKeyUsage()).startsWith(true, false, true, false, false);
        assertThat(rsa.getSigAlgName()).isEqualTo("SHA256withRSA");
        assertThat(rsa.getExtendedKeyUsage()).isNull();
        assertThat(((ECPublicKey) ec.getPublicKey()).getParams().toString()).contains("secp256r1");
        assertThat(ec.getKeyUsage()).startsWith(true, false, false, false, true);
        assertThat(rsa.getNotAfter().toInstant()).isEqualTo(NOW.plus(Duration.ofDays(365)));
    }

    @Test
    void noCertificateSaysWhereToFetchARevocationList() throws IOException {
        X509Certificate certificate = PrivateFiles.readCertificate(files.certificate(RVA));

        assertThat(certificate.getExtensionValue("2.5.29.31")).isNull();
        assertThat(certificate.getExtensionValue("1.3.6.1.5.5.7.1.1")).isNull();
    }

    @Test
    void aServerIsKnownByTheNamesOfItsOwnMachine() throws Exception {
        X509Certificate server = stores().readKey(files.tls(NIC)).certificate();

        assertThat(server.getSubjectAlternativeNames())
                .extracting(name -> String.valueOf(name.get(1)))
                .containsExactlyInAnyOrder("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(server.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    }

    @Test
    void onlyTheOwnerReadsAnyOfIt() throws IOException {
        try (Stream<Path> all = Files.walk(files.directory())) {
            for (Path path : all.toList()) {
                String allowed = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                assertThat(allowed).as(path.toString()).isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void bothAuthoritiesHaveAListAndItIsSignedByThem() throws Exception {
        PublicKey issuing =
                PrivateFiles.readCertificate(files.issuingCertificate()).getPublicKey();

        PrivateFiles.readCrl(files.rootCrl()).verify(rootCertificate().getPublicKey());
        PrivateFiles.readCrl(files.issuingCrl()).verify(issuing);
        assertThat(PrivateFiles.readCrl(files.issuingCrl()).getNextUpdate()).isAfter(Date.from(NOW));
    }

    @Test
    void theTrustStoreHoldsBothAuthoritiesAsTrusted() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(files.trustStore())) {
            store.load(in, files.readPassword());
        }

        assertThat(store.isCertificateEntry("root")).isTrue();
        assertThat(store.isCertificateEntry("issuing-ca")).isTrue();
    }

    @Test
    void theKeyUnderTheInstitutionsAliasFitsItsCertificate() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(files.key(RVA))) {
            store.load(in, files.readPassword());
        }
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(((KeyStore.PrivateKeyEntry)
                        store.getEntry("rva", new KeyStore.PasswordProtection(files.readPassword())))
                .getPrivateKey());
        byte[] signed = signature.sign();
        signature.initVerify(store.getCertificate("rva"));

        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    void makingItAgainKeepsWhatHoldsForMoreThanThirtyDays(@TempDir Path other) throws IOException {
        at(NOW).create(other, OPTIONS);
        byte[] before = Files.readAllBytes(new PkiFiles(other).key(RVA));

        at(NOW.plus(Duration.ofDays(300))).create(other, OPTIONS);

        assertThat(Files.readAllBytes(new PkiFiles(other).key(RVA))).isEqualTo(before);
    }

    @Test
    void whatExpiresWithinThirtyDaysIsRenewedByTheSameAuthority(@TempDir Path other) throws IOException {
        PkiFiles renewed = at(NOW).create(other, OPTIONS);
        X509Certificate root = PrivateFiles.readCertificate(renewed.rootCertificate());
        Instant later = NOW.plus(Duration.ofDays(340));

        at(later).create(other, OPTIONS);

        assertThat(PrivateFiles.readCertificate(renewed.certificate(RVA))
                        .getNotAfter()
                        .toInstant())
                .isEqualTo(later.plus(Duration.ofDays(365)));
        assertThat(PrivateFiles.readCertificate(renewed.rootCertificate())).isEqualTo(root);
    }

    @Test
    void aNewHostNameRenewsTheServersOnly(@TempDir Path other) throws Exception {
        PkiFiles made = at(NOW).create(other, OPTIONS);
        X509Certificate messages = PrivateFiles.readCertificate(made.certificate(RVA));

        at(NOW).create(
                        other,
                        new DevPki.Options(
                                OPTIONS.hub(),
                                OPTIONS.institutions(),
                                OPTIONS.officers(),
                                Set.of("hub.example", "10.0.0.7")));

        PrivateFiles opened = new PrivateFiles(made.readPassword());
        assertThat(opened.readKey(made.hubTls()).certificate().getSubjectAlternativeNames())
                .extracting(name -> String.valueOf(name.get(1)))
                .contains("hub.example", "10.0.0.7", "localhost");
        assertThat(PrivateFiles.readCertificate(made.certificate(RVA))).isEqualTo(messages);
    }

    @Test
    void aRevokedCertificateStaysOnTheListWhenTheListIsRenewed(@TempDir Path other) throws IOException {
        PkiFiles made = at(NOW).create(other, OPTIONS);
        X509Certificate stolen = PrivateFiles.readCertificate(made.certificate(NIC));
        at(NOW).revoke(made, stolen);

        at(NOW.plus(Duration.ofDays(350))).create(other, OPTIONS);

        assertThat(PrivateFiles.readCrl(made.issuingCrl()).getRevokedCertificate(stolen))
                .isNotNull();
    }

    @Test
    void theWholePkiOfEightInstitutionsIsMadeInLessThanFiveSeconds(@TempDir Path other) throws IOException {
        List<DevPki.Holder> eight = Stream.of("RR", "RSZ", "RSVZ", "FPD", "RVA", "NIC", "VDAB", "X8")
                .map(code -> holder(code, 9_990_003))
                .toList();
        // Processor time, so that what else the machine does is not counted; on two cores it takes about half of it.
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long begun = process.getProcessCpuTime();

        at(NOW).create(other, new DevPki.Options(OPTIONS.hub(), eight, List.of(), Set.of()));

        assertThat(Duration.ofNanos(process.getProcessCpuTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    private static DevPki at(Instant moment) {
        return new DevPki(Clock.fixed(moment, ZoneOffset.UTC), new SecureRandom());
    }

    private static DevPki.Holder holder(String code, long eight) {
        return new DevPki.Holder(
                new InstitutionCode(code),
                new CbeNumber("%08d%02d".formatted(eight, 97 - eight % 97)),
                "Sandbox " + code);
    }

    private static PrivateFiles stores() throws IOException {
        return new PrivateFiles(files.readPassword());
    }

    private static X509Certificate rootCertificate() throws IOException {
        return PrivateFiles.readCertificate(files.rootCertificate());
    }
}
