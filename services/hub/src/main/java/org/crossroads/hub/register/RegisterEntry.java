package org.crossroads.hub.register;

import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.person.PersonData;

/** A person as the Crossroads registers have them; the number says in which of the two. */
public record RegisterEntry(Ssin ssin, PersonData person) {

    public Register register() {
        return registerOf(ssin);
    }

    /** Where the Bank would keep the person with this number. */
    public static Register registerOf(Ssin ssin) {
        return ssin.isBis() ? Register.BIS : Register.RAD;
    }
}
