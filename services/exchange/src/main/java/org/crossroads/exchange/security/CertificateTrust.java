package org.crossroads.exchange.security;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.crossroads.hub.network.CertificateFingerprint;

/**
 * Whether a certificate may sign: fit for it, valid now, issued under the network's root, and not revoked.
 *
 * <p>A good answer is kept for a minute, and only while the revocation lists stay the same: the path costs more than the
 * signature it is for.
 */
public final class CertificateTrust {

    private static final Duration KEEP = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 10_000;

    private final Set<TrustAnchor> roots;
    private final List<X509Certificate> issuers;
    private final RevocationLists revocations;
    private final Clock clock;
    private final Map<CertificateFingerprint, Good> good = new ConcurrentHashMap<>();

    private record Good(Instant until, long generation) {}

    /**
     * Trusts what a key store holds.
     *
     * @param store self-signed certificates are roots, the others are issuers to build paths with
     */
    public CertificateTrust(KeyStore store, RevocationLists revocations, Clock clock) {
        this.revocations = revocations;
        this.clock = clock;
        Set<TrustAnchor> anchors = new HashSet<>();
        List<X509Certificate> others = new ArrayList<>();
        try {
            for (String alias : Collections.list(store.aliases())) {
                if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                    if (certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
                        anchors.add(new TrustAnchor(certificate, null));
                    } else {
                        others.add(certificate);
                    }
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the trust store cannot be read", e);
        }
        this.roots = Set.copyOf(anchors);
        this.issuers = List.copyOf(others);
    }

    public void check(X509Certificate certificate, CertificateFingerprint fingerprint) throws Rejection {
        Instant now = clock.instant();
        RevocationLists.Snapshot lists = revocations.current();
        Good known = good.get(fingerprint);
        if (known != null && known.until().isAfter(now) && known.generation() == lists.generation()) {
            return;
        }
        fit(certificate);
        valid(certificate, now);
        path(certificate, lists, now);
        if (good.size() >= MOST_KEPT) {
            good.clear();
        }
        good.put(fingerprint, new Good(now.plus(KEEP), lists.generation()));
    }

    private static void fit(X509Certificate certificate) throws Rejection {
        if (certificate.getBasicConstraints() >= 0) {
            throw unfit("the certificate of an authority");
        }
        boolean[] usage = certificate.getKeyUsage();
        if (usage == null || !usage[0]) {
            throw unfit("no digitalSignature usage");
        }
        if (certificate.getSigAlgName().toUpperCase(Locale.ROOT).matches(".*(SHA1|MD5|MD2).*")) {
            throw unfit("signed with a weak digest");
        }
        boolean strong = certificate.getPublicKey() instanceof RSAPublicKey rsa
                ? rsa.getModulus().bitLength() >= 2048
                : certificate.getPublicKey() instanceof ECPublicKey ec
                        && ec.getParams().getOrder().bitLength() >= 256;
        if (!strong) {
            throw unfit("a key shorter than RSA-2048 or P-256, or of another kind");
        }
    }

    private static Rejection unfit(String why) {
        return new Rejection(RejectionReason.CERTIFICATE_NOT_FIT, why);
    }

    private static void valid(X509Certificate certificate, Instant now) throws Rejection {
        try {
            certificate.checkValidity(Date.from(now));
        } catch (CertificateExpiredException e) {
            throw new Rejection(RejectionReason.CERTIFICATE_EXPIRED, "expired on " + certificate.getNotAfter(), e);
        } catch (CertificateNotYetValidException e) {
            throw new Rejection(
                    RejectionReason.CERTIFICATE_NOT_YET_VALID, "valid from " + certificate.getNotBefore(), e);
        }
    }

    private void path(X509Certificate certificate, RevocationLists.Snapshot lists, Instant now) throws Rejection {
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(certificate);
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(roots, target);
            List<Object> available = new ArrayList<>(issuers);
            available.add(certificate);
            available.addAll(lists.lists());
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(available)));
            parameters.setRevocationEnabled(true);
            parameters.setDate(Date.from(now));
            CertPathBuilder.getInstance("PKIX").build(parameters);
        } catch (CertPathBuilderException e) {
            throw untrusted(e);
        } catch (GeneralSecurityException e) {
            throw new Rejection(RejectionReason.CERTIFICATE_NOT_TRUSTED, "the path could not be checked", e);
        }
    }

    private static Rejection untrusted(CertPathBuilderException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertPathValidatorException invalid
                    && invalid.getReason() == CertPathValidatorException.BasicReason.REVOKED) {
                return new Rejection(RejectionReason.CERTIFICATE_REVOKED, "revoked", e);
            }
        }
        return new Rejection(
                RejectionReason.CERTIFICATE_NOT_TRUSTED,
                "no path to the network's root, or no fresh revocation list",
                e);
    }
}
