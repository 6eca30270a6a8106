package org.crossroads.hub.network;

/**
 * The cooperating institutions of one sector, who are reached through the primary institution that manages them (RD of 4
 * February 1997, art. 6).
 *
 * @param members the number that all of its cooperating institutions share: says that one of them is meant, never which
 * @param anonymous whether of which of them somebody is a member stays in the sector unless the recipient must know it: it
 *     tells of a trade union or a health-insurance fund
 */
public record SecondaryNetwork(
        NetworkCode code, InstitutionCode managedBy, NetworkNumber members, boolean anonymous, Names names) {}
