package org.crossroads.hub.register;

/** A register of identification data, and which kind of people it has. */
public enum Register {
    /** Residents; kept by the National Register itself, the others by the Bank. */
    NATIONAL_REGISTER,
    /** People who never had a number of the National Register. */
    BIS,
    /** People with a number of the National Register, who are no longer kept up there. */
    RAD
}
