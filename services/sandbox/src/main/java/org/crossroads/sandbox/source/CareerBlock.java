package org.crossroads.sandbox.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.crossroads.contract.career.v1.AppointmentType;
import org.crossroads.contract.career.v1.CivilServantCareerType;
import org.crossroads.contract.career.v1.ConsultCareerResultType;
import org.crossroads.contract.career.v1.EmployeeCareerType;
import org.crossroads.contract.career.v1.EmploymentType;
import org.crossroads.contract.career.v1.SelfEmployedActivityType;
import org.crossroads.contract.career.v1.SelfEmployedCareerType;
import org.crossroads.contract.career.v1.SelfEmployedCategory;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.WorkHistory;
import org.crossroads.sandbox.people.WorkHistory.Appointment;
import org.crossroads.sandbox.people.WorkHistory.Employment;
import org.crossroads.sandbox.people.WorkHistory.SelfEmployment;

/** One data block of a career, as the contract writes it. */
interface CareerBlock {

    /**
     * What overlaps the period, whole; empty when nothing does.
     *
     * @param asked always with an end
     */
    Optional<ConsultCareerResultType> within(WorkHistory work, Period asked);

    static Optional<ConsultCareerResultType> employee(WorkHistory work, Period asked) {
        List<Employment> overlapping = work.employments().stream()
                .filter(employment -> employment.period().overlaps(asked))
                .toList();
        EmployeeCareerType block = new EmployeeCareerType();
        overlapping.stream().map(CareerBlock::employment).forEach(block.getEmployment()::add);
        block.setTotalDays(days(overlapping.stream().map(Employment::period).toList(), asked));
        ConsultCareerResultType result = new ConsultCareerResultType();
        result.setEmployee(block);
        return unless(overlapping.isEmpty(), result);
    }

    static Optional<ConsultCareerResultType> selfEmployed(WorkHistory work, Period asked) {
        SelfEmployedCareerType block = new SelfEmployedCareerType();
        work.selfEmployments().stream()
                .filter(activity -> activity.period().overlaps(asked))
                .map(CareerBlock::activity)
                .forEach(block.getActivity()::add);
        ConsultCareerResultType result = new ConsultCareerResultType();
        result.setSelfEmployed(block);
        return unless(block.getActivity().isEmpty(), result);
    }

    static Optional<ConsultCareerResultType> civilServant(WorkHistory work, Period asked) {
        CivilServantCareerType block = new CivilServantCareerType();
        work.appointments().stream()
                .filter(appointment -> appointment.period().overlaps(asked))
                .map(CareerBlock::appointment)
                .forEach(block.getAppointment()::add);
        ConsultCareerResultType result = new ConsultCareerResultType();
        result.setCivilServant(block);
        return unless(block.getAppointment().isEmpty(), result);
    }

    private static Optional<ConsultCareerResultType> unless(boolean empty, ConsultCareerResultType result) {
        return empty ? Optional.empty() : Optional.of(result);
    }

    private static EmploymentType employment(Employment employment) {
        EmploymentType type = new EmploymentType();
        type.setEmployer(employment.employer().cbeNumber().digits());
        type.setEmployerName(employment.employer().name());
        type.setPeriod(Inquiries.period(employment.period()));
        type.setJointCommittee(employment.employer().jointCommittee());
        type.setWorkingTimeFraction(BigDecimal.valueOf(employment.workingTimePercent()));
        return type;
    }

    /** Without the fund: membership of one is shown only to those who must know it, and here nobody must. */
    private static SelfEmployedActivityType activity(SelfEmployment activity) {
        SelfEmployedActivityType type = new SelfEmployedActivityType();
        type.setPeriod(Inquiries.period(activity.period()));
        type.setCategory(SelfEmployedCategory.fromValue(activity.category().name()));
        return type;
    }

    private static AppointmentType appointment(Appointment appointment) {
        AppointmentType type = new AppointmentType();
        type.setAdministration(appointment.administration());
        type.setPeriod(Inquiries.period(appointment.period()));
        type.setGrade(appointment.grade());
        type.setWorkingTimeFraction(BigDecimal.valueOf(appointment.workingTimePercent()));
        return type;
    }

    /** Calendar days within the period asked; a day in two employments counts once. */
    private static int days(List<Period> earliestFirst, Period asked) {
        LocalDate last = asked.end().orElseThrow();
        LocalDate next = asked.begin();
        long days = 0;
        for (Period period : earliestFirst) {
            LocalDate from = period.begin().isBefore(next) ? next : period.begin();
            LocalDate to = period.end().filter(end -> end.isBefore(last)).orElse(last);
            if (!to.isBefore(from)) {
                days += ChronoUnit.DAYS.between(from, to) + 1;
                next = to.plusDays(1);
            }
        }
        return Math.toIntExact(days);
    }
}
