package org.crossroads.hub.consultation;

import java.net.URI;
import java.util.Optional;
import org.crossroads.hub.network.InstitutionCode;

/** Where a supplier serves: at its own endpoint, or at one that the availability table names. */
record Supply(InstitutionCode supplier, Optional<URI> endpoint) {}
