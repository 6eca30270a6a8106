package org.crossroads.hub.amendment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All amendments that were ever proposed; none is ever removed. */
public interface Amendments {

    void propose(Amendment amendment);

    Optional<Amendment> find(UUID id);

    /** Those that wait for their second officer, the oldest first. */
    List<Amendment> open();

    /** Keeps who activated it. */
    void activate(Amendment amendment);
}
