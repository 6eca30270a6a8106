package org.crossroads.sandbox.people.disability;

import org.crossroads.hub.directory.Period;

/** A card that follows from a recognition. */
public record Card(Kind kind, Period period) {

    public enum Kind {
        PARKING_CARD,
        EUROPEAN_DISABILITY_CARD,
        REDUCTION_CARD
    }
}
