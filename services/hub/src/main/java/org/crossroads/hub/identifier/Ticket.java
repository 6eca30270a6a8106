package org.crossroads.hub.identifier;

/** The requester's own reference of one exchange: 1 to 36 letters, digits and {@code -_.:/}. */
public record Ticket(String value) {

    public Ticket {
        if (!value.matches("[A-Za-z0-9._:/-]{1,36}")) {
            throw new IllegalArgumentException("a ticket has 1 to 36 letters, digits, or -_.:/");
        }
    }
}
