package org.crossroads.hub.identifier;

import java.util.Optional;

/**
 * A social-security identification number (INSZ/NISS): eleven digits {@code YYMMDD CCC KK} whose check digits hold.
 *
 * <p>The month carries the register: 00 to 12 National Register, +20 or +40 the Crossroads registers (BIS: sex
 * unknown or known at issue), +60 a test person that never existed. Month 00 and day 00 are legal: the date is
 * unknown or the day's counters were used up. Source: Act of 15 January 1990, art. 8; RD of 8 February 1991.
 */
public record Ssin(String digits) {

    private static final int BIS_SEX_UNKNOWN = 20;
    private static final int BIS_SEX_KNOWN = 40;
    private static final int TEST_PERSON = 60;

    public Ssin {
        if (!holds(digits)) {
            throw new IllegalArgumentException("not a social-security identification number");
        }
    }

    /** Empty when the text is not a number whose structure and check digits hold. */
    public static Optional<Ssin> parse(String text) {
        return holds(text) ? Optional.of(new Ssin(text)) : Optional.empty();
    }

    /**
     * The number with its check digits added.
     *
     * @param nine {@code YYMMDDCCC}
     * @param bornFrom2000 puts the digit 2 before the nine, as the check of births from 2000 on requires
     */
    public static Ssin withCheckDigits(String nine, boolean bornFrom2000) {
        return new Ssin(nine + "%02d".formatted(check(nine, bornFrom2000)));
    }

    /** Given by the Crossroads registers, not by the National Register. */
    public boolean isBis() {
        int offset = monthOffset();
        return offset == BIS_SEX_UNKNOWN || offset == BIS_SEX_KNOWN;
    }

    /** Of a synthetic person: valid in form, never issued. */
    public boolean isTest() {
        return monthOffset() == TEST_PERSON;
    }

    private int monthOffset() {
        return Integer.parseInt(digits.substring(2, 4)) / 20 * 20;
    }

    private static boolean holds(String text) {
        if (text.length() != 11 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int month = Integer.parseInt(text.substring(2, 4));
        boolean monthHolds = month >= TEST_PERSON ? month > TEST_PERSON && month <= TEST_PERSON + 12 : month % 20 <= 12;
        int day = Integer.parseInt(text.substring(4, 6));
        int counter = Integer.parseInt(text.substring(6, 9));
        if (!monthHolds || day > 31 || counter == 0 || counter == 999) {
            return false;
        }
        String nine = text.substring(0, 9);
        int given = Integer.parseInt(text.substring(9));
        return given == check(nine, false) || given == check(nine, true);
    }

    private static int check(String nine, boolean bornFrom2000) {
        return (int) (97 - Long.parseLong(bornFrom2000 ? "2" + nine : nine) % 97);
    }

    /** Hides the number: it would otherwise reach a log through a message text. */
    @Override
    public String toString() {
        return "Ssin[***]";
    }
}
