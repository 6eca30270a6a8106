package org.crossroads.hub.authorisation;

import java.util.List;
import org.crossroads.hub.directory.Operation;

/** The access-authorisation table; read for every exchange, so answered from memory and at most a second old. */
public interface AuthorisationTable {

    /** The rules of one operation, in the order of their ids; empty when nobody may ask it. */
    List<Rule> rulesFor(Operation operation);

    /** Puts these rules in the place of all there are. */
    void replaceAll(List<Rule> rules);
}
