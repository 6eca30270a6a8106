package org.crossroads.hub.network;

/** Something for which a body outside social security may be admitted (RD of 16 January 2002). */
public record Purpose(PurposeCode code, Names names) {}
