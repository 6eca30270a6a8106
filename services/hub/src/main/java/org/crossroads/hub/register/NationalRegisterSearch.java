package org.crossroads.hub.register;

import java.util.List;
import org.crossroads.hub.consultation.SourceStatus;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.person.PersonSearch;

/** The way to the people of the National Register by their names: who is there needs no number of the Bank. */
public interface NationalRegisterSearch {

    /** Asks and waits, at most as long as the register has; never throws for what goes wrong on the way. */
    Found search(PersonSearch search);

    /**
     * What the register said.
     *
     * @param status DATA_FOUND or NO_DATA_FOUND when it searched; anything else when it did not
     * @param sources empty when no register could be asked
     * @param people the best first
     * @param truncated whether there are more
     */
    record Found(Status status, List<SourceStatus> sources, List<FoundPerson> people, boolean truncated) {
        public Found {
            sources = List.copyOf(sources);
            people = List.copyOf(people);
        }

        boolean searched() {
            return switch (status.code()) {
                case DATA_FOUND, NO_DATA_FOUND -> true;
                default -> false;
            };
        }
    }
}
