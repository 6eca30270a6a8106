package org.crossroads.hub.identifier;

import java.util.Optional;

/**
 * An enterprise number of the Crossroads Bank for Enterprises: ten digits, the first 0 or 1, the last two 97 minus the
 * first eight modulo 97.
 */
public record CbeNumber(String digits) {

    public CbeNumber {
        if (!holds(digits)) {
            throw new IllegalArgumentException("not an enterprise number");
        }
    }

    /** Empty when the text is not a number whose check digits hold. */
    public static Optional<CbeNumber> parse(String text) {
        return holds(text) ? Optional.of(new CbeNumber(text)) : Optional.empty();
    }

    private static boolean holds(String text) {
        return text.matches("[01][0-9]{9}")
                && Long.parseLong(text.substring(8)) == 97 - Long.parseLong(text.substring(0, 8)) % 97;
    }
}
