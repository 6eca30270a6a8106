package org.crossroads.sandbox.people.occupationalrisk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Period;

/**
 * A disease that the agency recognised as occupational, on the list of the Royal Decree of 28 March 1969.
 *
 * @param listCode its code on that list
 * @param description in the words of the list, in Dutch
 * @param recognised from this day on
 * @param incapacities the earliest first
 * @param removal days on which the person was kept away from the harmful work (art. 37)
 * @param annualWage basic wage in cents a year, gross (art. 49)
 */
public record Disease(
        String fileNumber,
        String listCode,
        String description,
        LocalDate requested,
        LocalDate decided,
        LocalDate recognised,
        List<Spell> incapacities,
        Optional<Period> removal,
        long annualWage) {

    public Disease {
        incapacities = List.copyOf(incapacities);
        if (decided.isBefore(requested)) {
            throw new IllegalArgumentException("the request comes before the decision");
        }
    }

    /**
     * Incapacity of one degree.
     *
     * @param physical part of the degree that follows from bodily harm, in percent
     * @param socioEconomic part that follows from age, schooling and the labour market, in percent
     */
    public record Spell(boolean permanent, Period period, int physical, int socioEconomic) {

        static Spell temporary(Period period) {
            return new Spell(false, period, 100, 0);
        }

        static Spell permanent(Period period, int physical, int socioEconomic) {
            return new Spell(true, period, physical, socioEconomic);
        }

        /** In percent. */
        public int degree() {
            return physical + socioEconomic;
        }
    }

    /** What is paid, the earliest first. */
    public List<Compensation> compensations() {
        return incapacities.stream()
                .map(spell -> spell.permanent()
                        ? Compensation.yearly(
                                Compensation.Kind.ANNUAL_ALLOWANCE, spell.period(), annualWage * spell.degree() / 100)
                        : Compensation.daily(spell.period(), spell.degree(), annualWage))
                .toList();
    }

    Stream<Period> periods() {
        return Stream.concat(incapacities.stream().map(Spell::period), removal.stream());
    }

    /** From the recognition to the end of what followed. */
    public Period whole() {
        return periods().reduce(Period.of(recognised, recognised), Period::spanning);
    }
}
