package org.crossroads.sandbox.pki;

import java.util.Locale;
import java.util.Optional;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.hub.network.InstitutionCode;

/**
 * The one thing that is wrong with a certificate that a test presents.
 *
 * <p>Flaws of the certificate itself can be registered for an institution that exists only in tests, so that nothing but
 * the flaw can be the reason of a refusal. The last three have nothing wrong but that they are not registered.
 */
public enum Flaw {
    EXPIRED("expired", true, 1),
    NOT_YET_VALID("not-yet-valid", true, 2),
    /** On the issuing authority's list. */
    REVOKED("revoked", true, 3),
    /** Authorities of the same names as ours, with other keys. */
    UNKNOWN_CA("unknown-ca", true, 4),
    /** May decrypt, may not sign. */
    NO_DIGITAL_SIGNATURE("no-digital-signature", true, 5),
    RSA_1024("rsa1024", true, 6),
    /** The authority signed it with SHA-1. */
    SHA1_SIGNED("sha1-signed", true, 7),
    /** The issuing authority's own certificate and key. */
    CA_AS_SIGNER("ca-as-signer", true, 8),
    /** Valid, with the very subject of RVA's certificate, for another key. */
    SAME_SUBJECT_OTHER_KEY("same-subject-other-key", false, 9),
    /** Valid, of an enterprise that is no institution. */
    UNREGISTERED("unregistered", false, 10);

    private final String label;
    private final boolean registerable;
    private final int enterprise;

    Flaw(String label, boolean registerable, int enterprise) {
        this.label = label;
        this.registerable = registerable;
        this.enterprise = enterprise;
    }

    /** Name of its files and alias of its key. */
    public String label() {
        return label;
    }

    /** The institution that exists to have this certificate registered; empty when being unregistered is the flaw. */
    public Optional<InstitutionCode> institution() {
        return registerable
                ? Optional.of(new InstitutionCode("TEST-" + label.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** The enterprise number in the certificate's subject, invented like the enterprise. */
    public CbeNumber cbeNumber() {
        long eight = 9_990_100L + enterprise;
        return new CbeNumber("%08d%02d".formatted(eight, 97 - eight % 97));
    }
}
