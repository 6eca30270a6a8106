package org.crossroads.hub.admission;

import java.time.LocalDate;

/** The Information Security Committee's deliberation on an admission. */
public record Deliberation(String number, LocalDate on) {

    public Deliberation {
        if (number.isBlank() || number.length() > 200) {
            throw new IllegalArgumentException("a deliberation has a number of at most 200 characters");
        }
    }
}
