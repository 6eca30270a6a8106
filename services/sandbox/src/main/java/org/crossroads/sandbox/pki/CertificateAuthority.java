package org.crossroads.sandbox.pki;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An authority that certifies keys and says which of its certificates are revoked.
 *
 * <p>Its certificates name no place to fetch the list from: whoever follows an address out of a certificate that it has
 * not yet judged lets a stranger choose where it connects to. Every party reads the list from a file instead.
 */
final class CertificateAuthority {

    static final Duration VALIDITY = Duration.ofDays(3650);
    static final Duration CRL_VALIDITY = Duration.ofDays(365);

    private final CertifiedKey own;
    private final SecureRandom random;

    CertificateAuthority(CertifiedKey own, SecureRandom random) {
        this.own = own;
        this.random = random;
    }

    static CertificateAuthority root(X500Name name, KeyPair pair, Instant now, SecureRandom random) {
        X509Certificate certificate = certify(name, pair, order(name, pair, now), new BasicConstraints(1), random);
        return new CertificateAuthority(new CertifiedKey(pair.getPrivate(), List.of(certificate)), random);
    }

    CertificateAuthority subordinate(X500Name name, KeyPair pair, Instant now) {
        X509Certificate certificate =
                certify(subject(), ownPair(), order(name, pair, now), new BasicConstraints(0), random);
        return new CertificateAuthority(new CertifiedKey(pair.getPrivate(), chainFor(certificate)), random);
    }

    CertifiedKey own() {
        return own;
    }

    CertifiedKey issue(KeyPair pair, CertificateOrder order) {
        X509Certificate certificate = certify(subject(), ownPair(), order, new BasicConstraints(false), random);
        return new CertifiedKey(pair.getPrivate(), chainFor(certificate));
    }

    boolean issued(X509Certificate certificate) {
        try {
            certificate.verify(own.certificate().getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The list of what is revoked, as of now; replaces any earlier one. */
    X509CRL revoked(Set<BigInteger> serials, Instant now) {
        try {
            X509v2CRLBuilder list = new JcaX509v2CRLBuilder(own.certificate(), Date.from(now));
            list.setNextUpdate(Date.from(now.plus(CRL_VALIDITY)));
            list.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(own.certificate()));
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(number(now)));
            serials.stream()
                    .sorted()
                    .forEach(serial -> list.addCRLEntry(serial, Date.from(now), CRLReason.keyCompromise));
            return new JcaX509CRLConverter().getCRL(list.build(signer(ownPair(), "SHA256")));
        } catch (GeneralSecurityException | CertIOException e) {
            throw new IllegalStateException("a revocation list could not be made", e);
        }
    }

    private static BigInteger number(Instant now) {
        return BigInteger.valueOf(now.toEpochMilli());
    }

    private static CertificateOrder order(X500Name name, KeyPair pair, Instant now) {
        CertificateOrder leaf = CertificateOrder.forMessages(name, pair.getPublic(), now);
        return leaf.valid(leaf.from(), now.plus(VALIDITY)).usedFor(KeyUsage.keyCertSign | KeyUsage.cRLSign);
    }

    private List<X509Certificate> chainFor(X509Certificate certificate) {
        List<X509Certificate> chain = new ArrayList<>();
        chain.add(certificate);
        chain.addAll(own.chain());
        return chain;
    }

    private X500Name subject() {
        return X500Name.getInstance(own.certificate().getSubjectX500Principal().getEncoded());
    }

    private KeyPair ownPair() {
        return new KeyPair(own.certificate().getPublicKey(), own.key());
    }

    private static X509Certificate certify(
            X500Name issuer,
            KeyPair issuerPair,
            CertificateOrder order,
            BasicConstraints constraints,
            SecureRandom random) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    new BigInteger(126, random).setBit(126),
                    Date.from(order.from()),
                    Date.from(order.until()),
                    order.subject(),
                    order.key());
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, constraints);
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(order.keyUsage()));
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(order.key()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    extensions.createAuthorityKeyIdentifier(issuerPair.getPublic()));
            if (!order.purposes().isEmpty()) {
                builder.addExtension(
                        Extension.extendedKeyUsage,
                        false,
                        new ExtendedKeyUsage(order.purposes().toArray(KeyPurposeId[]::new)));
            }
            if (!order.alternativeNames().isEmpty()) {
                builder.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(order.alternativeNames().toArray(GeneralName[]::new)));
            }
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer(issuerPair, order.hash())));
        } catch (GeneralSecurityException | CertIOException e) {
            throw new IllegalStateException("a certificate could not be made", e);
        }
    }

    private static ContentSigner signer(KeyPair pair, String hash) {
        try {
            return new JcaContentSignerBuilder(hash + "withRSA").build(pair.getPrivate());
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("every Java platform signs with " + hash + " and RSA", e);
        }
    }
}
