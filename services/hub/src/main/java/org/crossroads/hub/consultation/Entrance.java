package org.crossroads.hub.consultation;

import java.util.Optional;
import java.util.function.Function;
import org.crossroads.hub.authorisation.Decision;
import org.crossroads.hub.directory.PersonReferences;

/** Whether a question is let in, with the decision behind it. */
public sealed interface Entrance {

    <T> T fold(Function<Granted, T> granted, Function<Refused, T> refused);

    /**
     * Let in.
     *
     * @param person what the repertory knows of the person; empty for an operation that names nobody
     */
    record Granted(Approach approach, Decision.Permit permit, Optional<PersonReferences> person) implements Entrance {
        @Override
        public <T> T fold(Function<Granted, T> granted, Function<Refused, T> refused) {
            return granted.apply(this);
        }
    }

    /** Refused with a coded answer; the decision is there when the table was asked. */
    record Refused(Status status, Optional<Decision> decision) implements Entrance {
        @Override
        public <T> T fold(Function<Granted, T> granted, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
