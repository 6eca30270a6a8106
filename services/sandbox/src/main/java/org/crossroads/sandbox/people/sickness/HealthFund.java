package org.crossroads.sandbox.people.sickness;

import java.util.random.RandomGenerator;

/** A health-insurance fund of the sandbox: no real one has these numbers or names. */
public enum HealthFund {
    ZANDBAK("701", "Ziekenfonds De Zandbak"),
    BAC_A_SABLE("702", "Mutualité du Bac à Sable"),
    MEULE("703", "Ziekenfonds De Meule");

    private final String number;
    private final String title;

    HealthFund(String number, String title) {
        this.number = number;
        this.title = title;
    }

    /** Three digits. */
    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    static HealthFund drawn(RandomGenerator chance) {
        return values()[chance.nextInt(values().length)];
    }
}
