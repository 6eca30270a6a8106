package org.crossroads.hub.amendment;

import java.util.Optional;
import org.crossroads.hub.network.CertificateFingerprint;

/** Those who may change the table today. */
public interface Officers {

    /** Whose certificate it is; empty for one of nobody's, or of somebody who is no officer any more. */
    Optional<Officer> byCertificate(CertificateFingerprint fingerprint);
}
