package org.crossroads.hub.amendment;

/**
 * Something about a proposed table that an officer must know.
 *
 * @param rule the id of the rule that it is about
 */
public record Finding(Severity severity, Kind kind, String rule, String explanation) {

    /** Whether the table can become the one that counts. */
    public enum Severity {
        /** It cannot: the law, or the table's own meaning, stands against it. */
        OBJECTION,
        /** It can; somebody should have a look. */
        REMARK
    }

    /** What kind of thing it is. */
    public enum Kind {
        /** Nobody, nothing or no block of that name. */
        UNKNOWN,
        /** A body outside social security, beyond the missions that it was admitted for (art. 18). */
        BEYOND_MISSION,
        /** Data without a deliberation (art. 15). */
        NO_DELIBERATION,
        /** Another rule gives the same without a condition that this one asks. */
        CONTRADICTION,
        /** It gives nothing that another rule does not give anyway, or its time is over. */
        DEAD
    }

    @Override
    public String toString() {
        return severity + " " + kind + " " + rule + ": " + explanation;
    }
}
