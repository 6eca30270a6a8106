package org.crossroads.hub.admission;

import java.util.function.Function;

/** What came of an attempt to bring a dossier one state further. */
public sealed interface Step {

    <T> T fold(Function<Taken, T> taken, Function<Barred, T> barred);

    /** The dossier in its new state. */
    record Taken(Dossier dossier) implements Step {
        @Override
        public <T> T fold(Function<Taken, T> taken, Function<Barred, T> barred) {
            return taken.apply(this);
        }
    }

    /** The law does not allow it; the dossier stays where it is. */
    record Barred(Obstacle obstacle, String reason) implements Step {
        @Override
        public <T> T fold(Function<Taken, T> taken, Function<Barred, T> barred) {
            return barred.apply(this);
        }
    }

    /** Why a step cannot be taken. */
    enum Obstacle {
        /** A state was skipped, or the dossier is closed. */
        OUT_OF_ORDER,
        /** It lies before the step that it follows. */
        TOO_EARLY,
        PURPOSE_NOT_ON_THE_LIST,
        NATIONAL_REGISTER_NOT_AUTHORISED,
        NATIONAL_NUMBER_NOT_AUTHORISED,
        /** A body is admitted for stated missions only. */
        NO_MISSION,
        /** A mission that was not asked for, not for that long, or that begins before the decision. */
        MISSION_NOT_DECIDED
    }
}
