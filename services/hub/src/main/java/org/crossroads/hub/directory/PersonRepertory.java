package org.crossroads.hub.directory;

import java.time.LocalDate;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;

/** The person repertory: a row for each file, written by the institution that has it (Act of 15 January 1990, art. 6, 1°). */
public interface PersonRepertory {

    /** Everything about one person in one look-up; without inscriptions when nobody has a file. */
    PersonReferences referencesTo(Ssin ssin);

    /**
     * Adds an inscription. One that overlaps an open or closed inscription of the same person, institution and quality
     * changes nothing and is told so.
     */
    Registration register(Inscription inscription);

    /** Ends the open inscription of this person, institution and quality on that day, which stays included. */
    Closure close(Ssin ssin, InstitutionCode institution, Quality quality, LocalDate lastDay);

    /** From now on the person is known by the other number; the old one answers with it. */
    void replace(Ssin old, Ssin replacement);

    /** What became of a registration. */
    enum Registration {
        REGISTERED,
        OVERLAPS
    }

    /** What became of a closure. */
    enum Closure {
        CLOSED,
        /** There is no open inscription. */
        NOTHING_OPEN,
        /** The day lies before the inscription begins. */
        BEFORE_BEGIN
    }
}
