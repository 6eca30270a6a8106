package org.crossroads.sandbox.source.employment;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crossroads.contract.employment.v1.ContractType;
import org.crossroads.contract.employment.v1.DeclarationType;
import org.crossroads.contract.employment.v1.OccupationTermsType;
import org.crossroads.contract.employment.v1.OccupationType;
import org.crossroads.contract.employment.v1.PayType;
import org.crossroads.contract.employment.v1.RemunerationBlockType;
import org.crossroads.contract.employment.v1.ServiceType;
import org.crossroads.contract.employment.v1.WorkerLineType;
import org.crossroads.contract.employment.v1.WorkingTimeType;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.Chance;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Wages;
import org.crossroads.sandbox.people.WorkHistory.Employment;
import org.crossroads.sandbox.people.WorkHistory.Employment.Contract;
import org.crossroads.sandbox.people.chapter.Unemployment;
import org.crossroads.sandbox.people.chapter.Unemployment.Regime;
import org.crossroads.sandbox.source.Inquiries;

/**
 * One person's declarations of wages and working time: a declaration for each quarter with an employer. Days of illness and
 * of temporary unemployment are those that the sources of these know.
 */
final class QuarterlyDeclarations {

    private static final String PAID = "1";
    private static final String GUARANTEED_SECOND_WEEK = "10";
    private static final String ILLNESS = "50";
    private static final String ECONOMIC_UNEMPLOYMENT = "71";

    private static final String WAGE = "1";
    private static final String YEARLY_PREMIUM = "2";
    private static final String HOLIDAY_PAY_ON_LEAVING = "7";
    private static final int YEARLY = 12;
    private static final double HOLIDAY_PAY = 0.0767;

    private static final int FULL_WEEK = 500;
    private static final int FULL_HOURS = 3800;
    private static final double HOURS_A_DAY = 7.6;
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final Person person;
    private final List<Period> ill;
    private final List<Period> laidOff;

    QuarterlyDeclarations(Person person) {
        this.person = person;
        this.ill = person.inscriptions().stream()
                .filter(file -> file.quality().toString().equals("11/2"))
                .map(Inscription::period)
                .toList();
        this.laidOff = person.chapter(Unemployment.class).stream()
                .flatMap(unemployment -> unemployment.rights().stream())
                .filter(right -> right.regime() == Regime.TEMPORARY)
                .map(Unemployment.Right::period)
                .toList();
    }

    /**
     * Of all quarters that overlap the period and have ended, the earliest first.
     *
     * @param asked always with an end
     */
    List<DeclarationType> of(List<Employment> jobs, Period asked, LocalDate today) {
        List<DeclarationType> declarations = new ArrayList<>();
        LocalDate last = asked.end().orElse(today);
        for (LocalDate first = firstOfQuarter(asked.begin().isBefore(earliest(jobs)) ? earliest(jobs) : asked.begin());
                !first.isAfter(last) && lastOfQuarter(first).isBefore(today);
                first = first.plusMonths(3)) {
            LocalDate quarter = first;
            Period days = Period.of(quarter, lastOfQuarter(quarter));
            jobs.stream()
                    .filter(job -> job.period().overlaps(days))
                    .map(job -> declaration(job, days))
                    .forEach(declarations::add);
        }
        return declarations;
    }

    private static LocalDate earliest(List<Employment> jobs) {
        return jobs.stream()
                .map(job -> job.period().begin())
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX.minusYears(1));
    }

    private DeclarationType declaration(Employment job, Period quarter) {
        Period worked = within(job.period(), quarter);
        SortedMap<String, Integer> days = days(job, worked);
        OccupationType occupation = new OccupationType();
        occupation.setNumber(1);
        occupation.setOccupationTerms(terms(job));
        occupation.setWorkingTime(workingTime(job, days));
        occupation.setRemuneration(remuneration(job, quarter, worked, days));
        DeclarationType declaration = new DeclarationType();
        declaration.setQuarter(code(quarter.begin()));
        declaration.setEmployer(Employers.of(job.employer()));
        declaration.setWorker(worker(job, quarter, worked));
        declaration.getOccupation().add(occupation);
        return declaration;
    }

    private WorkerLineType worker(Employment job, Period quarter, Period worked) {
        boolean manual = job.employer().isOfManualWorkers();
        WorkerLineType line = new WorkerLineType();
        line.setReference(reference(job, quarter));
        line.setWorkerCode(job.contract() == Contract.STUDENT ? (manual ? "840" : "841") : (manual ? "015" : "495"));
        line.setPeriod(Inquiries.period(worked));
        return line;
    }

    /** Says nothing of the person or the employer, which may be withheld. */
    private String reference(Employment job, Period quarter) {
        long number = Chance.of(
                        person.ssin(),
                        "dmfa " + job.employer().cbeNumber().digits()
                                + job.period().begin() + quarter.begin())
                .nextLong(1_000_000_000_000L);
        return code(quarter.begin())
                + Long.toString(number, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    }

    private static OccupationTermsType terms(Employment job) {
        boolean fullTime = job.workingTimePercent() == 100;
        OccupationTermsType terms = new OccupationTermsType();
        terms.setPeriod(Inquiries.period(job.period()));
        terms.setJointCommittee(job.employer().jointCommittee());
        terms.setContractType(fullTime ? ContractType.FULL_TIME : ContractType.PART_TIME);
        terms.setDaysPerWeek(FULL_WEEK * job.workingTimePercent() / 100);
        terms.setWeeklyHours(FULL_HOURS * job.workingTimePercent() / 100);
        terms.setReferenceWeeklyHours(FULL_HOURS);
        return terms;
    }

    /** Days of a five-day week, by working-time code; a code without days is not there. */
    private SortedMap<String, Integer> days(Employment job, Period worked) {
        SortedMap<String, Integer> days =
                new TreeMap<>((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)));
        LocalDate last = worked.end().orElseThrow();
        for (String code : List.of(PAID, GUARANTEED_SECOND_WEEK, ILLNESS, ECONOMIC_UNEMPLOYMENT)) {
            int count = WorkingDays.between(worked.begin(), last, day -> code.equals(codeOf(job, day)));
            if (count > 0) {
                days.put(code, count);
            }
        }
        return days;
    }

    /** The employer pays the first month of illness of an employee; of a manual worker the first two weeks, each under its code. */
    private String codeOf(Employment job, LocalDate day) {
        if (laidOff.stream().anyMatch(period -> period.contains(day))) {
            return ECONOMIC_UNEMPLOYMENT;
        }
        Optional<Period> illness =
                ill.stream().filter(period -> period.contains(day)).findFirst();
        if (illness.isEmpty()) {
            return PAID;
        }
        LocalDate began = illness.get().begin();
        if (!job.employer().isOfManualWorkers()) {
            return day.isBefore(began.plusDays(MONTH)) ? PAID : ILLNESS;
        }
        if (day.isBefore(began.plusDays(WEEK))) {
            return PAID;
        }
        return day.isBefore(began.plusDays(2 * WEEK)) ? GUARANTEED_SECOND_WEEK : ILLNESS;
    }

    private static WorkingTimeType workingTime(Employment job, SortedMap<String, Integer> days) {
        WorkingTimeType block = new WorkingTimeType();
        days.forEach((code, count) -> {
            ServiceType service = new ServiceType();
            service.setCode(code);
            service.setDays(count * job.workingTimePercent());
            if (job.workingTimePercent() < 100) {
                service.setHours(Math.toIntExact(Math.round(count * job.workingTimePercent() * HOURS_A_DAY)));
            }
            block.getService().add(service);
        });
        return block;
    }

    private RemunerationBlockType remuneration(
            Employment job, Period quarter, Period worked, SortedMap<String, Integer> days) {
        LocalDate last = quarter.end().orElseThrow();
        long monthly = Wages.monthlyCents(person.ssin(), job, last.getYear());
        long all = WorkingDays.between(quarter.begin(), last);
        int paid = days.getOrDefault(PAID, 0) + days.getOrDefault(GUARANTEED_SECOND_WEEK, 0);
        RemunerationBlockType block = new RemunerationBlockType();
        block.getPay().add(pay(WAGE, Optional.empty(), monthly * 3 * paid / all));
        boolean ordinary = job.contract() == Contract.ORDINARY;
        if (ordinary && last.getMonthValue() == YEARLY && job.period().contains(last)) {
            block.getPay().add(pay(YEARLY_PREMIUM, Optional.of(YEARLY), monthly));
        }
        boolean left =
                job.period().end().equals(worked.end()) && job.period().end().isPresent();
        if (ordinary && left && !job.employer().isOfManualWorkers()) {
            block.getPay()
                    .add(pay(HOLIDAY_PAY_ON_LEAVING, Optional.empty(), Math.round(monthly * YEARLY * HOLIDAY_PAY)));
        }
        return block;
    }

    private static PayType pay(String code, Optional<Integer> everyMonths, long cents) {
        PayType pay = new PayType();
        pay.setCode(code);
        everyMonths.ifPresent(pay::setFrequencyMonths);
        pay.setAmount(cents);
        return pay;
    }

    private static Period within(Period period, Period quarter) {
        LocalDate begin = Stream.of(period.begin(), quarter.begin())
                .max(LocalDate::compareTo)
                .orElseThrow();
        LocalDate end = Stream.concat(period.end().stream(), quarter.end().stream())
                .min(LocalDate::compareTo)
                .orElseThrow();
        return Period.of(begin, end);
    }

    private static String code(LocalDate first) {
        return "%d%d".formatted(first.getYear(), first.get(IsoFields.QUARTER_OF_YEAR));
    }

    private static LocalDate firstOfQuarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1L);
    }

    private static LocalDate lastOfQuarter(LocalDate first) {
        return first.plusMonths(3).minusDays(1);
    }
}
