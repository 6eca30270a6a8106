package org.crossroads.sandbox.people.holiday;

import org.crossroads.sandbox.people.WorkHistory.Employment;

/** What a manual worker earns on a day of full-time work; invented. */
final class DailyWage {

    private static final long IN_2024 = 14_200;
    private static final double INDEX = 0.978;

    private DailyWage() {}

    /** Gross euro cents, without the 8 percent. */
    static long of(Employment job, int year) {
        int branch = Integer.parseInt(job.employer().jointCommittee().substring(0, 3)) % 20;
        return Math.round((IN_2024 + 150L * branch) * Math.pow(INDEX, 2024 - year));
    }
}
