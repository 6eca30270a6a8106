package org.crossroads.hub.directory;

import java.time.Instant;
import java.time.LocalDate;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;

/**
 * The person repertory: a row for each file, written by the institution that has it (Act of 15 January 1990, art. 6, 1°).
 *
 * <p>A file is what one institution has on one person in one quality; of its current inscriptions no two overlap. A
 * registration that meets what stands in its file is told what becomes of it by these rules:
 *
 * <ul>
 *   <li>same phase, and the periods overlap or adjoin: the two become one inscription that spans both;
 *   <li>another phase, and the periods overlap: refused, and nothing changes;
 *   <li>but an open inscription of a later phase (provisional before significant before definitive) that begins on or
 *       after the begin of the open one takes its place: the open one ends the day before, or, when both begin on the same
 *       day, stands no more.
 * </ul>
 *
 * <p>So no day that a registration covered is lost by a later one. Nothing is overwritten: a row that stands no more keeps
 * its period and gets an end of its recording, and {@link #referencesTo(Ssin, Instant)} still finds it. A change counts
 * from the moment at which its file was under lock, some milliseconds before others can see it.
 */
public interface PersonRepertory {

    /** Everything about one person in one look-up; without inscriptions when nobody has a file. */
    PersonReferences referencesTo(Ssin ssin);

    /** The same as the hub knew it at that moment. */
    PersonReferences referencesTo(Ssin ssin, Instant known);

    /** Adds an inscription by the rules above; under a number that was replaced nothing is registered. */
    Registration register(Inscription inscription);

    /** Ends the open inscription of this person, institution and quality on that day, which stays included. */
    Closure close(Ssin ssin, InstitutionCode institution, Quality quality, LocalDate lastDay);

    /**
     * From now on the person is known by the other number: the old one answers with it, and what stood under the old one
     * stands under the new one. Where a file of the one meets the same institution's and quality's file of the other, days
     * of the same phase become one inscription; a day that both have in different phases keeps the later phase, every
     * other day the phase that it had. The rows under the old number are remembered.
     */
    void replace(Ssin old, Ssin replacement);

    /** What became of a closure. */
    enum Closure {
        CLOSED,
        /** There is no open inscription. */
        NOTHING_OPEN,
        /** The day lies before the inscription begins. */
        BEFORE_BEGIN
    }
}
