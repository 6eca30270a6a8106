package org.crossroads.hub.amendment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/** All amendments that were ever proposed; none is ever removed. */
public interface Amendments {

    /** Keeps it, with the whole new table as it was signed. */
    void propose(Amendment amendment, Map<String, String> files);

    Optional<Amendment> find(UUID id);

    /** The whole table that it proposes; empty when there is no such amendment. */
    SortedMap<String, String> files(UUID id);

    /** The oldest first. */
    List<Amendment> all();

    /** Whether any was ever proposed: from then on officers change the table, and no file at start does. */
    boolean haveBegun();

    /** Keeps who activated it. */
    void activate(Amendment amendment);
}
