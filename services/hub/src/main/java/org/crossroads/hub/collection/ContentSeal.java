package org.crossroads.hub.collection;

import java.util.Optional;

/**
 * Closes content that must wait, so that whoever reads the database, or a copy of it, reads nothing: only the hub's private
 * key, which is not in there, opens it.
 */
public interface ContentSeal {

    /**
     * Closes it.
     *
     * @param label what it is for; under another label it does not open
     */
    String seal(String content, String label);

    /** Empty when it was sealed under another label or for another key, or was changed. */
    Optional<String> open(String sealed, String label);
}
