package org.crossroads.hub.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.crossroads.hub.directory.CanceledNumbers;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.person.PersonData;
import org.crossroads.hub.person.PersonSearch;

/**
 * The registers of the Bank, BIS and RAD (Act of 15 January 1990, art. 4).
 *
 * <p>Nothing is overwritten: data have a period in the world and a time of recording, and what the registers said of a day,
 * as it was known at some moment, is read again. A number stays what it was given for: it is never given a second time,
 * whatever becomes of it, and whichever node gives it.
 */
public interface CrossroadsRegisters extends CanceledNumbers {

    /** What they have under a number, with the data of that day. */
    Standing standing(Ssin ssin, LocalDate day);

    /** The same as the hub knew it at that moment. */
    Standing standing(Ssin ssin, LocalDate day, Instant known);

    /** Everybody who fits, by what holds on that day, the best first. */
    List<FoundPerson> resembling(PersonSearch search, LocalDate day);

    /**
     * Gives a number to a person whom the registers do not have. Looks for those who resemble and issues in one step, under
     * a lock for all nodes: so two that register the same person at once do not both get a number.
     *
     * @param search by which those who resemble are found
     * @param others people of whom it was said that the person is none of them
     * @param from the first day of which the data are true
     */
    Issue issue(PersonData person, PersonSearch search, Set<Ssin> others, LocalDate from, Author author);

    /**
     * States what is true of a person from that day on; what was known of the days before stays.
     *
     * @return what stood there; only when somebody was {@linkplain Standing.Kept kept} is anything changed
     */
    Standing update(Ssin ssin, PersonData person, LocalDate from, Author author);

    /**
     * From now on the person of a BIS number has the other number, and the person repertory with it, in one step: files
     * move, and the old number answers with the new one.
     *
     * @return what stood under the old number; only when somebody was {@linkplain Standing.Kept kept} is anything changed
     */
    Standing replace(Ssin old, Ssin replacement, Author author);

    /**
     * A BIS number names nobody any more.
     *
     * @return what stood there; only when somebody was {@linkplain Standing.Kept kept} is anything changed
     */
    Standing cancel(Ssin ssin, String reason, Author author);
}
