package org.crossroads.exchange.security;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.crossroads.hub.network.CertificateFingerprint;

/**
 * What is certain of a message that passed.
 *
 * @param signatureDigest SHA-256 of the signature value, in hexadecimal: names this signed message and no other
 * @param bodyEncryption the algorithm that the body was encrypted with; empty when it was not
 */
public record Verified(
        Correspondent sender,
        X509Certificate certificate,
        CertificateFingerprint fingerprint,
        String signatureDigest,
        Instant created,
        String signatureAlgorithm,
        Optional<String> bodyEncryption) {}
