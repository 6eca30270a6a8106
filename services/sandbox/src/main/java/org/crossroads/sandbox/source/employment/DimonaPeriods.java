package org.crossroads.sandbox.source.employment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import org.crossroads.contract.employment.v1.DimonaAction;
import org.crossroads.contract.employment.v1.DimonaDeclarationType;
import org.crossroads.contract.employment.v1.DimonaPeriodType;
import org.crossroads.contract.employment.v1.DimonaWorkerType;
import org.crossroads.contract.employment.v1.WorkerTypeCode;
import org.crossroads.sandbox.people.Chance;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.WorkHistory.Employment;
import org.crossroads.sandbox.people.WorkHistory.Employment.Contract;
import org.crossroads.sandbox.source.Inquiries;

/** Employments as they were declared at their beginning and end (Royal Decree of 5 November 2002). */
final class DimonaPeriods {

    private static final LocalTime MORNING = LocalTime.of(8, 12);
    private static final int HOURS_A_DAY = 8;
    private static final int MOST_STUDENT_HOURS = 650;

    private DimonaPeriods() {}

    static DimonaPeriodType of(Person person, Employment job) {
        boolean ended = job.period().end().isPresent();
        LocalDate declared = job.period().end().orElse(job.period().begin());
        return period(person, job, ended ? DimonaAction.OUT : DimonaAction.IN, declared);
    }

    /** Declared and, before its first day was over, withdrawn. */
    static DimonaPeriodType withdrawn(Person person, Employment job) {
        return period(person, job, DimonaAction.CANCEL, job.period().begin());
    }

    private static DimonaPeriodType period(Person person, Employment job, DimonaAction action, LocalDate declared) {
        RandomGenerator random = Chance.of(
                person.ssin(),
                "dimona " + job.employer().cbeNumber().digits() + job.period().begin());
        DimonaPeriodType type = new DimonaPeriodType();
        type.setPeriodId(Long.toString(random.nextLong(100_000_000_000L, 1_000_000_000_000L)));
        type.setEmploymentPeriod(Inquiries.period(job.period()));
        type.setEmployer(Employers.of(job.employer()));
        type.setWorkerType(workerType(job));
        DimonaDeclarationType last = new DimonaDeclarationType();
        last.setReference(Long.toString(random.nextLong(100_000_000_000L, 1_000_000_000_000L)));
        last.setAction(action);
        last.setReceivedAt(OffsetDateTime.of(declared, MORNING, ZoneOffset.UTC));
        type.setLastDeclaration(last);
        return type;
    }

    private static DimonaWorkerType workerType(Employment job) {
        DimonaWorkerType type = new DimonaWorkerType();
        type.setJointCommittee(job.employer().jointCommittee());
        if (job.contract() == Contract.STUDENT) {
            type.setType(WorkerTypeCode.STU);
            LocalDate last = job.period().end().orElse(job.period().begin());
            int days = WorkingDays.between(job.period().begin(), last);
            type.setPlannedHours(Math.max(1, Math.min(MOST_STUDENT_HOURS, days * HOURS_A_DAY)));
        } else if (job.employer().jointCommittee().startsWith(Employers.CONSTRUCTION_COMMITTEE)) {
            type.setType(WorkerTypeCode.BCW);
        } else {
            type.setType(WorkerTypeCode.OTH);
        }
        return type;
    }
}
