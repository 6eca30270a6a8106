package org.crossroads.hub.person;

import java.util.List;

/**
 * Who a person is, without the number.
 *
 * @param firstNames in official order; none for people without one
 */
public record Identity(String lastName, List<String> firstNames, Gender gender, IncompleteDate birthDate) {

    public Identity {
        Line.check(lastName);
        firstNames = List.copyOf(firstNames);
        firstNames.forEach(Line::check);
    }

    /** Hides who it is: it would otherwise reach a log through a message text. */
    @Override
    public String toString() {
        return "Identity[***]";
    }
}
