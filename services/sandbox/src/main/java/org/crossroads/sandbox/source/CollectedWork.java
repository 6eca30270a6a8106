package org.crossroads.sandbox.source;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crossroads.contract.career.v1.AppointmentType;
import org.crossroads.contract.career.v1.CivilServantCareerType;
import org.crossroads.contract.career.v1.ConsultCareerResultType;
import org.crossroads.contract.career.v1.EmployeeCareerType;
import org.crossroads.contract.career.v1.EmploymentType;
import org.crossroads.contract.career.v1.SelfEmployedActivityType;
import org.crossroads.contract.career.v1.SelfEmployedCareerType;
import org.crossroads.contract.common.v1.PeriodType;
import org.crossroads.hub.directory.Period;

/**
 * What other institutions collected about careers and brought to a source, which stores it from then on: each report once,
 * however often it comes. In memory, as everything that a source of the sandbox knows.
 */
public final class CollectedWork {

    private record Told(String ssin, ConsultCareerResultType career) {}

    private final Map<String, Told> byReport = new ConcurrentHashMap<>();

    void store(String reportId, String ssin, ConsultCareerResultType career) {
        byReport.putIfAbsent(reportId, new Told(ssin, career));
    }

    /** What the source knows by itself, and what was told it about this person in this period. */
    Optional<ConsultCareerResultType> addedTo(Optional<ConsultCareerResultType> own, String ssin, Period asked) {
        List<ConsultCareerResultType> told = byReport.values().stream()
                .filter(each -> each.ssin().equals(ssin))
                .map(Told::career)
                .toList();
        List<EmploymentType> employments = within(
                asked,
                told.stream()
                        .flatMap(career -> Stream.ofNullable(career.getEmployee()))
                        .flatMap(block -> block.getEmployment().stream()),
                EmploymentType::getPeriod);
        List<SelfEmployedActivityType> activities = within(
                asked,
                told.stream()
                        .flatMap(career -> Stream.ofNullable(career.getSelfEmployed()))
                        .flatMap(block -> block.getActivity().stream()),
                SelfEmployedActivityType::getPeriod);
        List<AppointmentType> appointments = within(
                asked,
                told.stream()
                        .flatMap(career -> Stream.ofNullable(career.getCivilServant()))
                        .flatMap(block -> block.getAppointment().stream()),
                AppointmentType::getPeriod);
        if (employments.isEmpty() && activities.isEmpty() && appointments.isEmpty()) {
            return own;
        }
        ConsultCareerResultType all = own.orElseGet(ConsultCareerResultType::new);
        if (!employments.isEmpty()) {
            EmployeeCareerType block = Optional.ofNullable(all.getEmployee()).orElseGet(EmployeeCareerType::new);
            block.getEmployment().addAll(employments);
            block.getEmployment().sort(earliestFirst(EmploymentType::getPeriod));
            // It did not count these days.
            block.setTotalDays(null);
            all.setEmployee(block);
        }
        if (!activities.isEmpty()) {
            SelfEmployedCareerType block =
                    Optional.ofNullable(all.getSelfEmployed()).orElseGet(SelfEmployedCareerType::new);
            block.getActivity().addAll(activities);
            block.getActivity().sort(earliestFirst(SelfEmployedActivityType::getPeriod));
            all.setSelfEmployed(block);
        }
        if (!appointments.isEmpty()) {
            CivilServantCareerType block =
                    Optional.ofNullable(all.getCivilServant()).orElseGet(CivilServantCareerType::new);
            block.getAppointment().addAll(appointments);
            block.getAppointment().sort(earliestFirst(AppointmentType::getPeriod));
            all.setCivilServant(block);
        }
        return Optional.of(all);
    }

    private static <T> List<T> within(Period asked, Stream<T> entries, Function<T, PeriodType> period) {
        return entries.filter(entry -> period(period.apply(entry)).overlaps(asked))
                .toList();
    }

    private static <T> Comparator<T> earliestFirst(Function<T, PeriodType> period) {
        return Comparator.comparing(entry -> period.apply(entry).getBeginDate());
    }

    /** Whether every period in it can be one; the contract cannot say that none ends before it begins. */
    static boolean isSound(ConsultCareerResultType career) {
        return Stream.of(
                        Stream.ofNullable(career.getEmployee())
                                .flatMap(block -> block.getEmployment().stream())
                                .map(EmploymentType::getPeriod),
                        Stream.ofNullable(career.getSelfEmployed())
                                .flatMap(block -> block.getActivity().stream())
                                .map(SelfEmployedActivityType::getPeriod),
                        Stream.ofNullable(career.getCivilServant())
                                .flatMap(block -> block.getAppointment().stream())
                                .map(AppointmentType::getPeriod))
                .flatMap(Function.identity())
                .allMatch(period ->
                        period.getEndDate() == null || !period.getEndDate().isBefore(period.getBeginDate()));
    }

    private static Period period(PeriodType stated) {
        return new Period(stated.getBeginDate(), Optional.ofNullable(stated.getEndDate()));
    }
}
