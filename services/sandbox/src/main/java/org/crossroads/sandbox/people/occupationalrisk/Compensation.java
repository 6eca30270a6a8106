package org.crossroads.sandbox.people.occupationalrisk;

import org.crossroads.hub.directory.Period;

/**
 * What is paid to a victim.
 *
 * @param cents gross, in cents of a euro for each unit
 */
public record Compensation(Kind kind, Period period, long cents, Per per) {

    private static final int DAYS_OF_A_YEAR = 365;

    /** Of the average daily wage, in percent, during a total incapacity. */
    private static final long SHARE_WHEN_TOTAL = 90;

    public enum Kind {
        DAILY_ALLOWANCE,
        ANNUAL_ALLOWANCE,
        ANNUITY
    }

    public enum Per {
        DAY,
        YEAR
    }

    /** For days of temporary incapacity: nine tenths of the daily wage, or what is lost of it. */
    static Compensation daily(Period period, int degree, long annualWage) {
        return new Compensation(
                Kind.DAILY_ALLOWANCE,
                period,
                annualWage * SHARE_WHEN_TOTAL * degree / 10_000 / DAYS_OF_A_YEAR,
                Per.DAY);
    }

    static Compensation yearly(Kind kind, Period period, long cents) {
        return new Compensation(kind, period, cents, Per.YEAR);
    }
}
