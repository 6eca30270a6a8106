package org.crossroads.hub.person;

/** As a register has it. */
public enum Gender {
    MALE,
    FEMALE,
    /** Not known, or not registered. */
    UNKNOWN
}
