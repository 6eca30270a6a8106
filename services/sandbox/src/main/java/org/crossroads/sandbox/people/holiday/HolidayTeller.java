package org.crossroads.sandbox.people.holiday;

import java.util.List;
import java.util.Optional;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.ChapterTeller;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Person.Decease;
import org.crossroads.sandbox.people.WorkHistory.Employment;
import org.crossroads.sandbox.people.sickness.Incapacity;
import org.crossroads.sandbox.people.sickness.Scheme;

/** Who worked in a branch of manual workers has rights to holidays from it, but for students. */
public final class HolidayTeller implements ChapterTeller {

    /** Joint committees of manual workers have numbers from 100 on, those of other employees from 200 on. */
    private static final String OF_MANUAL_WORKERS = "1";

    private static final int STUDENT_JOB_DAYS = 62;

    @Override
    public Class<ManualWork> kind() {
        return ManualWork.class;
    }

    @Override
    public Optional<ManualWork> tell(Person soFar) {
        List<Employment> manual = soFar.work().employments().stream()
                .filter(job -> job.employer().jointCommittee().startsWith(OF_MANUAL_WORKERS))
                .filter(job -> !isStudentJob(job.period()))
                .toList();
        return manual.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ManualWork(manual, illnesses(soFar), soFar.decease().map(Decease::date)));
    }

    /** Two months in a summer are a student's job, on which no holiday contributions are paid. */
    private static boolean isStudentJob(Period period) {
        return period.end()
                .filter(last -> last.isBefore(period.begin().plusDays(STUDENT_JOB_DAYS)))
                .isPresent();
    }

    private static List<Period> illnesses(Person person) {
        return person.chapter(Incapacity.class).stream()
                .flatMap(incapacity -> incapacity.spells().stream())
                .filter(spell -> spell.scheme() == Scheme.GENERAL)
                .map(spell -> new Period(spell.begin(), spell.period().end()))
                .toList();
    }
}
