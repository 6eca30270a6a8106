package org.crossroads.sandbox.pki;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * What an authority is asked to certify.
 *
 * @param keyUsage bits of {@link KeyUsage}
 * @param purposes extended key usages; empty for none
 * @param alternativeNames of a TLS server; empty for none
 * @param hash of the authority's signature, {@code SHA256} unless a test needs it broken
 */
record CertificateOrder(
        X500Name subject,
        PublicKey key,
        int keyUsage,
        List<KeyPurposeId> purposes,
        List<GeneralName> alternativeNames,
        Instant from,
        Instant until,
        String hash) {

    static final Duration VALIDITY = Duration.ofDays(365);

    /** A little in the past, so that a partner whose clock is slow accepts it at once. */
    private static final Duration HEAD_START = Duration.ofMinutes(5);

    /** One key signs what its holder sends and decrypts what it receives. */
    static CertificateOrder forMessages(X500Name subject, PublicKey key, Instant now) {
        int exchange = key.getAlgorithm().equals("RSA") ? KeyUsage.keyEncipherment : KeyUsage.keyAgreement;
        return new CertificateOrder(
                subject,
                key,
                KeyUsage.digitalSignature | exchange,
                List.of(),
                List.of(),
                now.minus(HEAD_START),
                now.plus(VALIDITY),
                "SHA256");
    }

    static CertificateOrder forServer(X500Name subject, PublicKey key, List<GeneralName> names, Instant now) {
        return new CertificateOrder(
                subject,
                key,
                KeyUsage.digitalSignature,
                List.of(KeyPurposeId.id_kp_serverAuth),
                names,
                now.minus(HEAD_START),
                now.plus(VALIDITY),
                "SHA256");
    }

    CertificateOrder valid(Instant newFrom, Instant newUntil) {
        return new CertificateOrder(subject, key, keyUsage, purposes, alternativeNames, newFrom, newUntil, hash);
    }

    CertificateOrder usedFor(int newKeyUsage) {
        return new CertificateOrder(subject, key, newKeyUsage, purposes, alternativeNames, from, until, hash);
    }

    CertificateOrder hashedWith(String newHash) {
        return new CertificateOrder(subject, key, keyUsage, purposes, alternativeNames, from, until, newHash);
    }
}
