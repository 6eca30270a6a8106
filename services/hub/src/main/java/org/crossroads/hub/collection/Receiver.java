package org.crossroads.hub.collection;

import java.time.Duration;
import org.crossroads.hub.network.Institution;

/** The way to the institution that is charged with storing: one signed and encrypted message, one verified confirmation. */
public interface Receiver {

    /**
     * Hands over and waits, never longer than that; never throws for what goes wrong on the way.
     *
     * <p>The same report may come again when its confirmation was lost: the receiver knows it by its id and stores it once.
     */
    Acknowledgement handOver(Institution to, Report report, String content, Duration within);

    /**
     * What the institution said.
     *
     * @param code a status code, or SRC0000x when there was no usable answer
     */
    record Acknowledgement(String code, boolean confirmed, Duration took) {}
}
