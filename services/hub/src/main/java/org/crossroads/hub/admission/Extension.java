package org.crossroads.hub.admission;

/** The royal decree that extends the network to a kind of body (Act of 15 January 1990, art. 18). */
public enum Extension {
    /** Services and public institutions of the Communities and Regions: RD of 16 January 2002. */
    COMMUNITIES_AND_REGIONS,
    /** Pension and solidarity institutions, for the Act of 28 April 2003 on supplementary pensions: RD of 15 October 2004. */
    SUPPLEMENTARY_PENSIONS,
    /** Public centres for social welfare, for the social services that are not social security: RD of 4 March 2005. */
    SOCIAL_SERVICES;

    /** Whether its missions are for purposes of the exhaustive list; the other decrees have the one purpose that they state. */
    public boolean listsPurposes() {
        return this == COMMUNITIES_AND_REGIONS;
    }
}
