package org.crossroads.hub.register;

import java.util.UUID;
import org.crossroads.hub.network.InstitutionCode;

/** Who changed the registers, and in which exchange: the hub's own ticket, by which the evidence is found. */
public record Author(InstitutionCode institution, UUID exchange) {}
