package org.crossroads.hub.person;

import java.util.Optional;

/**
 * Whom one looks for, without knowing the number.
 *
 * @param firstName any when empty
 * @param toleranceYears widens the date of birth by so many whole years before and after, 0 to 10
 * @param gender any when empty; those of whom it is not known always fit
 */
public record PersonSearch(
        String lastName,
        Optional<String> firstName,
        IncompleteDate birthDate,
        int toleranceYears,
        Optional<Gender> gender) {

    public static final int MOST_TOLERANCE = 10;

    public PersonSearch {
        if (Spelling.plain(lastName).isEmpty()) {
            throw new IllegalArgumentException("a last name has letters");
        }
        if (toleranceYears < 0 || toleranceYears > MOST_TOLERANCE) {
            throw new IllegalArgumentException("a tolerance is of 0 to " + MOST_TOLERANCE + " years");
        }
        firstName = firstName.filter(name -> !Spelling.plain(name).isEmpty());
        gender = gender.filter(known -> known != Gender.UNKNOWN);
    }

    /** Hides who it is: it would otherwise reach a log through a message text. */
    @Override
    public String toString() {
        return "PersonSearch[***]";
    }
}
