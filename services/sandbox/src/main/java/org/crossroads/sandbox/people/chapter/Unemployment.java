package org.crossroads.sandbox.people.chapter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.Chapter;

/**
 * Rights to unemployment benefits, as the National Employment Office decided them, and who pays.
 *
 * @param unpaid when nothing was paid although there was a right: in periods of incapacity
 */
public record Unemployment(List<Right> rights, List<Period> unpaid) implements Chapter {

    public Unemployment {
        rights = List.copyOf(rights);
        unpaid = List.copyOf(unpaid);
    }

    /** On which ground a person was admitted. */
    public enum Ground {
        WORK,
        STUDIES,
        READMISSION
    }

    /** As what kind of unemployed person. */
    public enum Regime {
        FULL,
        TEMPORARY,
        PART_TIME_RIGHTS_KEPT
    }

    /** With family charge, alone, or cohabiting. */
    public enum FamilyCategory {
        A,
        N,
        B
    }

    /**
     * One uninterrupted right.
     *
     * @param steps of the benefit, the earliest first
     * @param payer the payment institution; tells of a trade union
     */
    public record Right(
            Period period,
            Ground ground,
            Regime regime,
            FamilyCategory familyCategory,
            List<Step> steps,
            Optional<Exclusion> exclusion,
            InstitutionCode payer) {
        public Right {
            steps = List.copyOf(steps);
        }

        /** The benefit of a full day, in euro cents; empty on a day without right. */
        public Optional<Long> perDay(LocalDate day) {
            return steps.stream()
                    .filter(step -> step.period().contains(day))
                    .map(Step::centsPerDay)
                    .findFirst();
        }

        public boolean isExcluded(LocalDate day) {
            return exclusion.map(e -> e.period().contains(day)).orElse(false);
        }
    }

    /**
     * A period with one daily amount.
     *
     * @param phase as the rules since November 2012 number them; empty for rights that began earlier
     */
    public record Step(Period period, Optional<String> phase, long centsPerDay) {}

    /** A period without benefit, since the person was unemployed by own doing. */
    public record Exclusion(Period period) {}

    @Override
    public Stream<Period> periods() {
        return rights.stream()
                .flatMap(right ->
                        Stream.concat(Stream.of(right.period()), right.exclusion().map(Exclusion::period).stream()));
    }
}
