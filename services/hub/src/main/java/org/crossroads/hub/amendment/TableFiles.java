package org.crossroads.hub.amendment;

import java.util.Map;
import java.util.SortedMap;
import org.crossroads.hub.authorisation.Rules;

/** The table as people review it: one file for each recipient, in an order that does not change by itself. */
public interface TableFiles {

    /** File names to texts; the same rules always give the same texts. */
    SortedMap<String, String> write(Rules rules);

    /** The rules that the files hold. */
    Rules read(Map<String, String> files) throws Unreadable;

    /** A file says something that cannot be; the message names file, row and field. */
    final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        public Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
