package org.crossroads.exchange.security;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.crossroads.hub.network.CertificateFingerprint;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.SecurityProfile;

/** A party that messages are exchanged with, as far as message security needs to know it. */
public record Correspondent(InstitutionCode code, SecurityProfile profile, X509Certificate encryptFor, boolean active) {

    /** Who registered exactly this certificate; nobody when none did, whatever its subject says. */
    public interface Directory {
        Optional<Correspondent> byCertificate(CertificateFingerprint fingerprint);
    }
}
