package org.crossroads.sandbox.people.assistance;

/** The categories of beneficiaries of the Act of 26 May 2002, art. 14, § 1. */
public enum Category {
    COHABITING(1),
    ALONE(2),
    WITH_FAMILY(3);

    private final int number;

    Category(int number) {
        this.number = number;
    }

    /** As the law numbers it. */
    public int number() {
        return number;
    }
}
