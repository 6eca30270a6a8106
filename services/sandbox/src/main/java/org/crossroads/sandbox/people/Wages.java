package org.crossroads.sandbox.people;

import org.crossroads.hub.identifier.Ssin;
import org.crossroads.sandbox.people.WorkHistory.Employment;

/** What people earn: whoever tells of wages, or of benefits that depend on them, takes them from here. */
public final class Wages {

    private static final int REFERENCE_YEAR = 2020;
    private static final double YEARLY_RISE = 1.02;
    private static final int LEAST = 210_000;
    private static final int MOST = 420_000;

    private Wages() {}

    /**
     * Gross monthly wage for the working time of the employment, in euro cents.
     *
     * <p>A person earns the same with an employer but for a rise of two percent a year.
     */
    public static long monthlyCents(Ssin ssin, Employment employment, int year) {
        int fullTime = Chance.of(
                        ssin, "wage of " + employment.employer().cbeNumber().digits())
                .nextInt(LEAST, MOST);
        double risen = fullTime * Math.pow(YEARLY_RISE, year - REFERENCE_YEAR);
        return Math.round(risen * employment.workingTimePercent() / 100);
    }
}
