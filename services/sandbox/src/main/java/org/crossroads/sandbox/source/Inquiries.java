package org.crossroads.sandbox.source;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.crossroads.contract.common.v1.PeriodType;
import org.crossroads.contract.common.v1.SsinAnswerType;
import org.crossroads.contract.common.v1.StatusType;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Population;

/** Questions about one person, as nearly every source is asked: how the number and the period are treated is the same for all. */
public final class Inquiries {

    private final Population population;
    private final Replies replies;

    public Inquiries(Population population, Replies replies) {
        this.population = population;
        this.replies = replies;
    }

    /**
     * What a source found.
     *
     * @param <R> the contract's result
     * @param ssin empty when the number has no valid structure
     * @param result empty unless the status says that data was found
     */
    public record Finding<R>(StatusType status, Optional<SsinAnswerType> ssin, Optional<R> result) {}

    /** Looks for data on a person; {@code data} is empty when the source has none. */
    public <R> Finding<R> about(String ssin, Function<Person, Optional<R>> data) {
        return about(ssin, anybody -> true, data);
    }

    private <R> Finding<R> about(String ssin, Predicate<Person> kept, Function<Person, Optional<R>> data) {
        return Lookup.of(ssin, population, kept)
                .fold(
                        known -> {
                            Optional<R> found = data.apply(known.person());
                            Status status =
                                    Status.of(found.isPresent() ? StatusCode.DATA_FOUND : StatusCode.NO_DATA_FOUND);
                            return new Finding<>(
                                    replies.status(status), Optional.of(replies.number(known.person())), found);
                        },
                        missing -> new Finding<>(
                                replies.status(missing.status()),
                                missing.asked().map(asked -> replies.number(asked, missing.replacedBy())),
                                Optional.empty()));
    }

    /**
     * Looks for data on a person in a period, which ends today when the question gives no end; one that ends before it
     * begins is invalid data.
     *
     * @param data gets the period, always with an end
     */
    public <R> Finding<R> about(
            String ssin, PeriodType period, OffsetDateTime received, BiFunction<Person, Period, Optional<R>> data) {
        return about(ssin, anybody -> true, period, received, data);
    }

    /** The same of the National Register: it does not know people with a number of the Bank's own. */
    <R> Finding<R> aboutResident(
            String ssin, PeriodType period, OffsetDateTime received, BiFunction<Person, Period, Optional<R>> data) {
        return about(ssin, Person::isInNationalRegister, period, received, data);
    }

    private <R> Finding<R> about(
            String ssin,
            Predicate<Person> kept,
            PeriodType period,
            OffsetDateTime received,
            BiFunction<Person, Period, Optional<R>> data) {
        LocalDate end = Optional.ofNullable(period.getEndDate()).orElse(received.toLocalDate());
        if (end.isBefore(period.getBeginDate())) {
            return invalid("period");
        }
        Period asked = Period.of(period.getBeginDate(), end);
        return about(ssin, kept, person -> data.apply(person, asked));
    }

    /**
     * What was asked cannot be.
     *
     * @param field the name of the criterion that is at fault
     */
    public <R> Finding<R> invalid(String field) {
        Status invalid = Status.of(StatusCode.INVALID_DATA, "invalid", field);
        return new Finding<>(replies.status(invalid), Optional.empty(), Optional.empty());
    }

    /** A period as the contracts write it. */
    public static PeriodType period(Period period) {
        PeriodType type = new PeriodType();
        type.setBeginDate(period.begin());
        period.end().ifPresent(type::setEndDate);
        return type;
    }
}
