package org.crossroads.hub.network;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The registry of institutions, read for every message: an adapter answers from memory and is at most a second old. */
public interface Institutions {

    Optional<Institution> byCode(InstitutionCode code);

    /** The one institution that registered exactly this certificate. */
    Optional<Institution> byCertificate(CertificateFingerprint fingerprint);

    List<Institution> all();

    /** The institution as the hub knew it at a moment, now or past; read from the store, so not for every message. */
    Optional<Institution> asOf(InstitutionCode code, Instant known);

    /** Adds it, or replaces the institution of the same code. A certificate of another institution is refused. */
    void save(Institution institution);
}
