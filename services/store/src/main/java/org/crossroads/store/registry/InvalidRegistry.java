package org.crossroads.store.registry;

import java.nio.file.Path;

/** A registry file says something that cannot be: the message names file, row and field, and no person. */
public final class InvalidRegistry extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidRegistry(Path file, String what) {
        super(file.getFileName() + ": " + what);
    }

    InvalidRegistry(Path file, String what, Throwable cause) {
        super(file.getFileName() + ": " + what, cause);
    }
}
