package org.crossroads.sandbox.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.identifier.CbeNumber;

/** How a person earned a living: what the three sources of the career keep, the earliest first in each. */
public record WorkHistory(
        List<Employment> employments, List<SelfEmployment> selfEmployments, List<Appointment> appointments) {

    public static final WorkHistory NONE = new WorkHistory(List.of(), List.of(), List.of());

    public WorkHistory {
        employments = earliestFirst(employments, Employment::period);
        selfEmployments = earliestFirst(selfEmployments, SelfEmployment::period);
        appointments = earliestFirst(appointments, Appointment::period);
    }

    /** With one employer, without interruption. */
    public record Employment(Employer employer, Period period, int workingTimePercent, Contract contract) {
        public Employment {
            requirePercentage(workingTimePercent);
        }

        /** Under an ordinary contract. */
        public Employment(Employer employer, Period period, int workingTimePercent) {
            this(employer, period, workingTimePercent, Contract.ORDINARY);
        }

        /** Under which kind of contract. */
        public enum Contract {
            ORDINARY,
            /** Of a student in the holidays, for whom few contributions are due. */
            STUDENT
        }
    }

    /** An enterprise that exists in the sandbox only. */
    public record Employer(CbeNumber cbeNumber, String name, String jointCommittee) {

        /** Whether its people work with their hands: the joint committees that begin with 1 are for them. */
        public boolean isOfManualWorkers() {
            return jointCommittee.startsWith("1");
        }
    }

    public record SelfEmployment(Period period, Category category) {
        /** In which contributions are due (RD no. 38 of 27 July 1967). */
        public enum Category {
            MAIN,
            SECONDARY,
            ASSISTING
        }
    }

    /** As a civil servant. */
    public record Appointment(String administration, String grade, Period period, int workingTimePercent) {
        public Appointment {
            requirePercentage(workingTimePercent);
        }
    }

    /** Every period in which the person worked, whatever the status. */
    public Stream<Period> periods() {
        return Stream.of(
                        employments.stream().map(Employment::period),
                        selfEmployments.stream().map(SelfEmployment::period),
                        appointments.stream().map(Appointment::period))
                .flatMap(Function.identity());
    }

    /** From the first day of the first to the last day of the last; open when any is; empty when there is none. */
    static Optional<Period> span(Stream<Period> periods) {
        return periods.reduce((a, b) -> new Period(
                a.begin().isBefore(b.begin()) ? a.begin() : b.begin(),
                a.end().flatMap(x -> b.end().map(y -> x.isAfter(y) ? x : y))));
    }

    private static <T> List<T> earliestFirst(List<T> entries, Function<T, Period> period) {
        Comparator<T> byBegin =
                Comparator.comparing(entry -> period.apply(entry).begin());
        Comparator<T> byEnd =
                Comparator.comparing(entry -> period.apply(entry).end().orElse(LocalDate.MAX));
        return entries.stream().sorted(byBegin.thenComparing(byEnd)).toList();
    }

    private static void requirePercentage(int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("working time is 1 to 100 percent of full time: " + percent);
        }
    }
}
