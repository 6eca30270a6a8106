package org.crossroads.sandbox.people.holiday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.sandbox.people.Chapter;
import org.crossroads.sandbox.people.Institutions;
import org.crossroads.sandbox.people.WorkHistory.Employment;

/**
 * Work as a manual worker, from which rights to holidays come.
 *
 * @param illnesses incapacity for work in the general scheme
 * @param lastDay of which anything can be told: of life; empty for the living
 */
public record ManualWork(List<Employment> employments, List<Period> illnesses, Optional<LocalDate> lastDay)
        implements Chapter {

    private static final Quality MANUAL_WORKER = new Quality(10, 10);

    public ManualWork {
        employments = List.copyOf(employments);
        illnesses = List.copyOf(illnesses);
    }

    /** The right of a holiday year; empty when there was no manual work in the year before, or the person had died. */
    public Optional<HolidayRight> of(int holidayYear) {
        int year = holidayYear - 1;
        Period reference = Period.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        if (lastDay.filter(day -> day.getYear() < holidayYear).isPresent()) {
            return Optional.empty();
        }
        List<Employment> of = employments.stream()
                .filter(job -> job.period().overlaps(reference))
                .toList();
        if (of.isEmpty()) {
            return Optional.empty();
        }
        int worked = 0;
        int assimilated = 0;
        long wage = 0;
        long fictitious = 0;
        for (Employment job : of) {
            int ill = share(job, weekdays(reference, day -> job.period().contains(day) && assimilates(day)));
            int paid = share(job, weekdays(reference, day -> job.period().contains(day) && !ill(day)));
            worked += paid;
            assimilated += ill;
            wage += paid * DailyWage.of(job, year);
            fictitious += ill * DailyWage.of(job, year);
        }
        return Optional.of(new HolidayRight(
                holidayYear,
                worked,
                assimilated,
                wage * 108 / 100,
                fictitious,
                HolidayFund.of(of.get(of.size() - 1).employer())));
    }

    private boolean ill(LocalDate day) {
        return illnesses.stream().anyMatch(illness -> illness.contains(day));
    }

    /** The first twelve months of an illness count as worked (Royal Decree of 30 March 1967, art. 18). */
    private boolean assimilates(LocalDate day) {
        return illnesses.stream()
                .anyMatch(illness ->
                        illness.contains(day) && day.isBefore(illness.begin().plusYears(1)));
    }

    /** Of part-time work, as many days as it is full time. */
    private static int share(Employment job, long days) {
        return Math.toIntExact(days * job.workingTimePercent() / 100);
    }

    private static long weekdays(Period year, Predicate<LocalDate> counts) {
        return year.begin()
                .datesUntil(year.end().orElseThrow().plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(counts)
                .count();
    }

    @Override
    public Stream<Period> periods() {
        return employments.stream().map(Employment::period);
    }

    /** From the first manual work until the end of the holiday year that the last of it gives a right in. */
    @Override
    public List<Inscription> files(Ssin ssin) {
        return employments.stream()
                .map(Employment::period)
                .reduce(Period::spanning)
                .map(span -> new Period(
                        span.begin(),
                        span.end()
                                .map(last -> LocalDate.of(last.getYear() + 1, 12, 31))
                                .map(this::alive)))
                .map(span -> new Inscription(ssin, Institutions.RJV, MANUAL_WORKER, Phase.DEFINITIVE, span))
                .stream()
                .toList();
    }

    private LocalDate alive(LocalDate day) {
        return lastDay.filter(day::isAfter).orElse(day);
    }
}
