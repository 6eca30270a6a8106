package org.crossroads.hub.directory;

import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;

/** One row of the person repertory: this institution has a file on this person, in this quality, in this period. */
public record Inscription(Ssin ssin, InstitutionCode institution, Quality quality, Phase phase, Period period) {

    /** How sure the institution is that it needs the file. */
    public enum Phase {
        /** A first contact; quality code 902 in the field. */
        PROVISIONAL,
        /** The file is being handled. */
        SIGNIFICANT,
        /** Quality code 0 in the field. */
        DEFINITIVE
    }
}
