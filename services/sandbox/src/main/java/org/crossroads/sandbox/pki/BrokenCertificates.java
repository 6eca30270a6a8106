package org.crossroads.sandbox.pki;

import java.io.IOException;
import java.nio.file.Files;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.crossroads.hub.network.InstitutionCode;

/**
 * Makes one key for each {@link Flaw}, next to a development PKI, so that tests can show that each is refused.
 *
 * <p>Each certificate is what an institution would get, but for its flaw.
 */
public final class BrokenCertificates {

    private static final Duration YEAR = CertificateOrder.VALIDITY;
    private static final int WEAK_RSA_BITS = 1024;

    private final Clock clock;
    private final SecureRandom random;
    private final Keys keys;

    public BrokenCertificates(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
        this.keys = new Keys(random);
    }

    /** Keeps what is there and still broken in the right way only; the revoked one is put on the issuing authority's list. */
    public void create(PkiFiles files) throws IOException {
        Instant now = clock.instant();
        PrivateFiles stores = new PrivateFiles(files.readPassword());
        Authorities authorities = Authorities.open(files, stores, keys, random, now);
        if (!present(files, stores, authorities, now)) {
            X500Name rva =
                    X500Name.getInstance(PrivateFiles.readCertificate(files.certificate(new InstitutionCode("RVA")))
                            .getSubjectX500Principal()
                            .getEncoded());
            for (Map.Entry<Flaw, CertifiedKey> broken :
                    certify(authorities, rva, now).entrySet()) {
                Flaw flaw = broken.getKey();
                stores.writeKey(files.brokenKey(flaw), flaw.label(), broken.getValue());
                PrivateFiles.writePem(
                        files.brokenCertificate(flaw), broken.getValue().certificate());
            }
        }
        X509Certificate revoked = PrivateFiles.readCertificate(files.brokenCertificate(Flaw.REVOKED));
        authorities.revoke(files, revoked, now);
    }

    /** All there, by the present authority, and those that should be in their year of validity well within it. */
    private static boolean present(PkiFiles files, PrivateFiles stores, Authorities authorities, Instant now)
            throws IOException {
        for (Flaw flaw : Flaw.values()) {
            if (!Files.exists(files.brokenKey(flaw)) || !Files.exists(files.brokenCertificate(flaw))) {
                return false;
            }
        }
        X509Certificate later = PrivateFiles.readCertificate(files.brokenCertificate(Flaw.NOT_YET_VALID));
        CertifiedKey plain = stores.readKey(files.brokenKey(Flaw.UNREGISTERED));
        return plain.chain().contains(authorities.issuing().own().certificate())
                && plain.certificate().getNotAfter().toInstant().isAfter(now.plus(DevPki.RENEW_BEFORE))
                && later.getNotBefore().toInstant().isAfter(now.plus(DevPki.RENEW_BEFORE));
    }

    private Map<Flaw, CertifiedKey> certify(Authorities authorities, X500Name rva, Instant now) {
        CertificateAuthority issuing = authorities.issuing();
        Map<Flaw, CertifiedKey> broken = new EnumMap<>(Flaw.class);
        for (Flaw flaw : Flaw.values()) {
            KeyPair pair = flaw == Flaw.RSA_1024 ? keys.rsa(WEAK_RSA_BITS) : keys.rsa();
            CertificateOrder sound = CertificateOrder.forMessages(subject(flaw), pair.getPublic(), now);
            CertifiedKey certified = switch (flaw) {
                case EXPIRED -> issuing.issue(pair, sound.valid(now.minus(YEAR.multipliedBy(2)), now.minus(YEAR)));
                case NOT_YET_VALID -> issuing.issue(pair, sound.valid(now.plus(YEAR), now.plus(YEAR.multipliedBy(2))));
                case REVOKED, RSA_1024, UNREGISTERED -> issuing.issue(pair, sound);
                case UNKNOWN_CA ->
                    Authorities.create(keys, random, now).issuing().issue(pair, sound);
                case NO_DIGITAL_SIGNATURE -> issuing.issue(pair, sound.usedFor(KeyUsage.keyEncipherment));
                case SHA1_SIGNED -> issuing.issue(pair, sound.hashedWith("SHA1"));
                case CA_AS_SIGNER -> issuing.own();
                case SAME_SUBJECT_OTHER_KEY ->
                    issuing.issue(pair, CertificateOrder.forMessages(rva, pair.getPublic(), now));
            };
            broken.put(flaw, certified);
        }
        return broken;
    }

    private static X500Name subject(Flaw flaw) {
        InstitutionCode code = flaw.institution().orElse(new InstitutionCode("NOBODY"));
        return WantedKey.subject(new DevPki.Holder(code, flaw.cbeNumber(), "Test of the sandbox: " + flaw.label()));
    }
}
