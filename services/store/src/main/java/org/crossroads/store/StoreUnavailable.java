package org.crossroads.store;

/** The database cannot be read or written, or was not for too long: whoever needed it has no answer and must refuse. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    StoreUnavailable(String message) {
        super(message);
    }
}
