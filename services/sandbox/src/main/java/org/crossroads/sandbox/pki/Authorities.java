package org.crossroads.sandbox.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;

/** The root and the authority below it that issues to everyone, with the files by which the others know them. */
record Authorities(CertificateAuthority root, CertificateAuthority issuing) {

    private static final X500Name ROOT_NAME = new X500Name("C=BE,O=Crossroads sandbox,CN=Crossroads sandbox root CA");
    private static final X500Name ISSUING_NAME =
            new X500Name("C=BE,O=Crossroads sandbox,CN=Crossroads sandbox issuing CA");

    /** Those on disk as long as they can certify a year ahead, else new ones, on disk from now on. */
    static Authorities open(PkiFiles files, PrivateFiles stores, Keys keys, SecureRandom random, Instant now)
            throws IOException {
        Optional<CertifiedKey> root = kept(files.rootKey(), stores, now);
        Optional<CertifiedKey> issuing = kept(files.issuingKey(), stores, now);
        Authorities authorities;
        if (root.isPresent() && issuing.isPresent()) {
            authorities = new Authorities(
                    new CertificateAuthority(root.get(), random), new CertificateAuthority(issuing.get(), random));
        } else {
            authorities = create(keys, random, now);
            authorities.write(files, stores);
        }
        refresh(files.rootCrl(), authorities.root, now);
        refresh(files.issuingCrl(), authorities.issuing, now);
        return authorities;
    }

    static Authorities create(Keys keys, SecureRandom random, Instant now) {
        List<KeyPair> pairs = Stream.of(ROOT_NAME, ISSUING_NAME)
                .parallel()
                .map(name -> keys.rsa())
                .toList();
        CertificateAuthority root = CertificateAuthority.root(ROOT_NAME, pairs.get(0), now, random);
        return new Authorities(root, root.subordinate(ISSUING_NAME, pairs.get(1), now));
    }

    void revoke(PkiFiles files, X509Certificate certificate, Instant now) throws IOException {
        Set<BigInteger> serials = new HashSet<>(revokedIn(files.issuingCrl()));
        if (serials.add(certificate.getSerialNumber())) {
            PrivateFiles.writePem(files.issuingCrl(), issuing.revoked(serials, now));
        }
    }

    private void write(PkiFiles files, PrivateFiles stores) throws IOException {
        // The old lists are of keys that no longer count.
        Files.deleteIfExists(files.rootCrl());
        Files.deleteIfExists(files.issuingCrl());
        X509Certificate rootCertificate = root.own().certificate();
        X509Certificate issuingCertificate = issuing.own().certificate();
        stores.writeTrusted(files.trustStore(), Map.of("root", rootCertificate, "issuing-ca", issuingCertificate));
        PrivateFiles.writePem(files.rootCertificate(), rootCertificate);
        PrivateFiles.writePem(files.issuingCertificate(), issuingCertificate);
        // The keys last: as long as they are not there, all of this is made again.
        stores.writeKey(files.rootKey(), "root", root.own());
        stores.writeKey(files.issuingKey(), "issuing-ca", issuing.own());
    }

    private static Optional<CertifiedKey> kept(Path file, PrivateFiles stores, Instant now) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        CertifiedKey present = stores.readKey(file);
        Instant end = present.certificate().getNotAfter().toInstant();
        return end.isAfter(now.plus(CertificateOrder.VALIDITY)) ? Optional.of(present) : Optional.empty();
    }

    private static void refresh(Path list, CertificateAuthority authority, Instant now) throws IOException {
        boolean fresh = Files.exists(list)
                && PrivateFiles.readCrl(list).getNextUpdate().toInstant().isAfter(now.plus(DevPki.RENEW_BEFORE));
        if (!fresh) {
            PrivateFiles.writePem(list, authority.revoked(revokedIn(list), now));
        }
    }

    private static Set<BigInteger> revokedIn(Path list) throws IOException {
        if (!Files.exists(list)) {
            return Set.of();
        }
        X509CRL present = PrivateFiles.readCrl(list);
        Set<? extends X509CRLEntry> entries = present.getRevokedCertificates();
        return entries == null
                ? Set.of()
                : entries.stream().map(X509CRLEntry::getSerialNumber).collect(Collectors.toSet());
    }
}
