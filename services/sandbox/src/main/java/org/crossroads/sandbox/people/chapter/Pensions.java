package org.crossroads.sandbox.people.chapter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.sandbox.people.Chapter;
import org.crossroads.sandbox.people.Institutions;

/**
 * What a person has and will have as a pension: legal, and above the law.
 *
 * @param earliest when the person can retire, for those of whom the pensions service keeps a file
 */
public record Pensions(
        Optional<Retirement> earliest, List<LegalPension> legal, List<Annuity> annuities, List<LumpSum> lumpSums)
        implements Chapter {

    private static final Quality SELF_EMPLOYED = new Quality(15, 2);

    public Pensions {
        legal = List.copyOf(legal);
        annuities = List.copyOf(annuities);
        lumpSums = List.copyOf(lumpSums);
    }

    /** First days of retirement: the earliest possible one, and the one at the legal age. */
    public record Retirement(LocalDate earliest, LocalDate legal) {}

    /** Of which a legal pension is. */
    public enum Scheme {
        EMPLOYEE,
        SELF_EMPLOYED,
        CIVIL_SERVANT,
        /** Guaranteed income for the elderly: of no scheme of work. */
        GUARANTEED_INCOME
    }

    /**
     * One legal pension.
     *
     * @param years of the career that count, in hundredths of a year
     * @param familyRate whether at the rate for a family
     * @param centsPerMonth gross, at the first day of the period
     */
    public record LegalPension(
            String reference, Scheme scheme, Period period, int years, boolean familyRate, long centsPerMonth) {}

    /** An institution that pays supplementary pensions; it exists in the sandbox only. */
    public record Payer(CbeNumber cbeNumber, String name) {}

    /** A supplementary pension of the plan of an employer, paid every three months; in euro cents. */
    public record Annuity(String reference, Payer payer, Period period, long centsPerQuarter) {}

    /** A supplementary pension of the plan of a sector, paid at once; in euro cents. */
    public record LumpSum(String reference, Payer payer, LocalDate paidOn, long cents) {}

    @Override
    public Stream<Period> periods() {
        return Stream.of(
                        legal.stream().map(LegalPension::period),
                        annuities.stream().map(Annuity::period),
                        lumpSums.stream().map(sum -> Period.of(sum.paidOn(), sum.paidOn())))
                .flatMap(periods -> periods);
    }

    /** Who gave up self-employed work with a pension from it stays known to the institute of the self-employed. */
    @Override
    public List<Inscription> files(Ssin ssin) {
        return legal.stream()
                .filter(pension -> pension.scheme() == Scheme.SELF_EMPLOYED)
                .map(pension -> new Inscription(
                        ssin, Institutions.RSVZ, SELF_EMPLOYED, Inscription.Phase.DEFINITIVE, pension.period()))
                .toList();
    }
}
