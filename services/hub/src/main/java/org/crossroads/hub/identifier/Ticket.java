package org.crossroads.hub.identifier;

import java.util.regex.Pattern;

/** The requester's own reference of one exchange: 1 to 36 letters, digits and {@code -_.:/}. */
public record Ticket(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:/-]{1,36}");

    public Ticket {
        if (!isOne(value)) {
            throw new IllegalArgumentException("a ticket has 1 to 36 letters, digits, or -_.:/");
        }
    }

    /** Whether a text can be one. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
