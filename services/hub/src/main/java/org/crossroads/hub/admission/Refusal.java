package org.crossroads.hub.admission;

import java.time.LocalDate;

/** That the admission was refused, and why; a body that asks again begins a new dossier. */
public record Refusal(LocalDate on, String reason) {

    public Refusal {
        if (reason.isBlank() || reason.length() > 2000) {
            throw new IllegalArgumentException("a refusal has a reason of at most 2000 characters");
        }
    }
}
