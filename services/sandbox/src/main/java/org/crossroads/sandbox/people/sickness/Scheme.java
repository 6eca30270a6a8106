package org.crossroads.sandbox.people.sickness;

import java.time.LocalDate;
import org.crossroads.sandbox.people.WorkHistory;
import org.crossroads.sandbox.people.WorkHistory.SelfEmployment.Category;

/** Scheme of the compulsory insurance. */
public enum Scheme {
    GENERAL,
    SELF_EMPLOYED;

    /** Of somebody who works so on that day; who works as an employee beside it, or not at all, is in the general one. */
    static Scheme on(LocalDate day, WorkHistory work) {
        boolean otherwise = work.employments().stream()
                        .anyMatch(job -> job.period().contains(day))
                || work.appointments().stream().anyMatch(job -> job.period().contains(day));
        boolean selfEmployed = work.selfEmployments().stream()
                .anyMatch(activity -> activity.category() != Category.SECONDARY
                        && activity.period().contains(day));
        return selfEmployed && !otherwise ? SELF_EMPLOYED : GENERAL;
    }
}
