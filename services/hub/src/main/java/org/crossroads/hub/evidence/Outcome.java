package org.crossroads.hub.evidence;

/** How an exchange ended. */
public enum Outcome {
    /** Let in and answered, with data or without. */
    ANSWERED,
    /** Understood, and refused with a coded response. */
    DENIED,
    /** Not let through the message checks, and refused with a fault. */
    REJECTED,
    /** Let in, and ended in an internal error. */
    FAILED,
    /** No exchange, but a source's answer that came after its deadline and was discarded unread. */
    LATE
}
