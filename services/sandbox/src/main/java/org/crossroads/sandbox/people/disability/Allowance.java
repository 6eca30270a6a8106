package org.crossroads.sandbox.people.disability;

import org.crossroads.hub.directory.Period;
import org.crossroads.hub.network.InstitutionCode;

/**
 * What an authority pays because of a disability, unchanged during one period.
 *
 * @param category A to C for income replacement, 1 to 5 for integration and assistance for the elderly, else empty
 * @param monthlyCents euro cents a month
 */
public record Allowance(InstitutionCode authority, Kind kind, Period period, String category, long monthlyCents) {

    public enum Kind {
        INCOME_REPLACEMENT("[ABC]"),
        INTEGRATION("[1-5]"),
        ELDERLY_ASSISTANCE("[1-5]"),
        HEAVILY_DEPENDENT(""),
        BASIC_SUPPORT("");

        private final String categories;

        Kind(String categories) {
            this.categories = categories;
        }
    }

    public Allowance {
        if (!category.matches(kind.categories)) {
            throw new IllegalArgumentException(kind + " has no category " + category);
        }
        if (monthlyCents < 0) {
            throw new IllegalArgumentException("an amount is 0 or more");
        }
    }
}
