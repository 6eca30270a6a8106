package org.crossroads.hub.amendment;

import java.util.Optional;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.PurposeCode;

/** Whether a rule stays within what its recipient was admitted to the network for (art. 18). */
@FunctionalInterface
public interface MissionCheck {

    /** Why not; empty when it does, or when the recipient is of social security and needed no admission. */
    Optional<String> objection(Institution recipient, Optional<PurposeCode> purpose, Period validity);
}
