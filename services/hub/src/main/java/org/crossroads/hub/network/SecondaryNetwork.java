package org.crossroads.hub.network;

/**
 * The cooperating institutions of one sector, who are reached through the primary institution that manages them (RD of 4
 * February 1997, art. 6).
 */
public record SecondaryNetwork(NetworkCode code, InstitutionCode managedBy, Names names) {}
