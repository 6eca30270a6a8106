package org.crossroads.hub.person;

/** One line of text, 1 to 200 characters, as the contracts allow for a name. */
final class Line {

    private static final int LONGEST = 200;

    private Line() {}

    static void check(String text) {
        if (text.isBlank() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not one line of 1 to " + LONGEST + " characters");
        }
    }
}
