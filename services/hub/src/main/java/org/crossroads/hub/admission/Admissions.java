package org.crossroads.hub.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crossroads.hub.network.InstitutionCode;

/** The dossiers of admission. Every state of a dossier is kept, with the time at which it was recorded. */
public interface Admissions {

    /** The body's latest dossier, by the day of the request. */
    Optional<Dossier> of(InstitutionCode body);

    /** All that the body is admitted for, whatever the period; a body may have been admitted more than once. */
    List<Mission> missionsOf(InstitutionCode body);

    /** What the body is admitted for on that day. */
    default List<Mission> missionsOf(InstitutionCode body, LocalDate on) {
        return missionsOf(body).stream().filter(mission -> mission.isOn(on)).toList();
    }

    /** Every state in which a dossier of the body was, the oldest first. */
    List<Recorded> history(InstitutionCode body);

    /** Adds it, or records the next state of the body's dossier that was requested on the same day. */
    void save(Dossier dossier);

    /**
     * A dossier as it was recorded.
     *
     * @param to from when the hub knew better; empty for what it knows now
     */
    record Recorded(Dossier dossier, Instant from, Optional<Instant> to) {}
}
