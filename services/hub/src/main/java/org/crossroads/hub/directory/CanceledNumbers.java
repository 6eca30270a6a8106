package org.crossroads.hub.directory;

import org.crossroads.hub.identifier.Ssin;

/** The numbers that were given in error and name nobody any more; only the Bank's own can be cancelled by it. */
public interface CanceledNumbers {

    boolean isCanceled(Ssin ssin);
}
