package org.crossroads.hub.admission;

import java.time.LocalDate;
import java.util.Optional;
import org.crossroads.hub.network.PurposeCode;

/**
 * A task for which a body uses the network, and for no other.
 *
 * @param purpose on the exhaustive list; empty where the decree itself states the one purpose
 * @param text the task in the words of the request or the decision
 * @param end the last day; empty when none is set
 */
public record Mission(Optional<PurposeCode> purpose, String text, LocalDate begin, Optional<LocalDate> end) {

    public Mission {
        if (text.isBlank() || text.length() > 2000) {
            throw new IllegalArgumentException("a mission is told in 1 to 2000 characters");
        }
        if (end.isPresent() && end.get().isBefore(begin)) {
            throw new IllegalArgumentException("a mission ends on or after the day on which it begins: " + begin);
        }
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(begin) && end.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether it is for the same purpose, and on no day on which the other is not. */
    boolean isWithin(Mission wider) {
        return purpose.equals(wider.purpose)
                && wider.isOn(begin)
                && (wider.end.isEmpty() || (end.isPresent() && wider.isOn(end.get())));
    }
}
