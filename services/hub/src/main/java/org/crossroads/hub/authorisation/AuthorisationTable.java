package org.crossroads.hub.authorisation;

import java.time.Instant;
import java.util.Collection;

/** The access-authorisation table; nothing in it is overwritten, so what it said at any moment can be asked again. */
public interface AuthorisationTable {

    /** As it is now; read for every exchange, so answered from memory and at most a second old. */
    Rules now();

    /** As the hub knew it at that moment. */
    Rules knownAt(Instant known);

    /**
     * Puts these rules in the place of all there are, from this moment on.
     *
     * @throws IllegalArgumentException when two have the same id
     */
    void replaceAll(Collection<Rule> rules);

    /**
     * Puts other rules in the place of these, unless the table says something else by now.
     *
     * @return whether it did
     */
    boolean replace(Rules expected, Rules by);
}
