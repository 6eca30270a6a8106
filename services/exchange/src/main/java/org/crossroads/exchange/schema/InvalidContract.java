package org.crossroads.exchange.schema;

/** A contract, or what is said of one, cannot be used; the message names the file and the place in it. */
public final class InvalidContract extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public InvalidContract(String file, String why) {
        super(file + ": " + why);
    }

    public InvalidContract(String file, String why, Throwable cause) {
        super(file + ": " + why, cause);
    }
}
