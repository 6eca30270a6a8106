package org.crossroads.sandbox.source.pension;

import java.util.List;
import java.util.Optional;
import org.crossroads.contract.pension.v1.ConsultPensionPaymentsResultType;
import org.crossroads.contract.pension.v1.LegalBenefit;
import org.crossroads.contract.pension.v1.LegalPensionType;
import org.crossroads.contract.pension.v1.LegalPensionsType;
import org.crossroads.contract.pension.v1.LumpSumType;
import org.crossroads.contract.pension.v1.LumpSumsType;
import org.crossroads.contract.pension.v1.PayerType;
import org.crossroads.contract.pension.v1.PensionAmountType;
import org.crossroads.contract.pension.v1.PensionWithholdingType;
import org.crossroads.contract.pension.v1.PensionWithholdingsType;
import org.crossroads.contract.pension.v1.Periodicity;
import org.crossroads.contract.pension.v1.Scheme;
import org.crossroads.contract.pension.v1.SupplementaryOrigin;
import org.crossroads.contract.pension.v1.SupplementaryPensionType;
import org.crossroads.contract.pension.v1.SupplementaryPensionsType;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Person.CivilState;
import org.crossroads.sandbox.people.chapter.Pensions;
import org.crossroads.sandbox.people.chapter.Pensions.Annuity;
import org.crossroads.sandbox.people.chapter.Pensions.LegalPension;
import org.crossroads.sandbox.people.chapter.Pensions.LumpSum;
import org.crossroads.sandbox.people.chapter.Pensions.Payer;
import org.crossroads.sandbox.source.Inquiries;

/** The pension cadastre as the contract writes it, block by block. */
final class PensionPayments {

    private static final Payer PENSIONS_SERVICE =
            new Payer(new CbeNumber("0999000426"), "Service fédéral des Pensions");
    private static final double HEALTH_INSURANCE = 0.0355;
    /** Euro cents a month from which contributions are due; plausible, at no index. */
    private static final long THRESHOLD_SINGLE = 165_000;

    private static final long THRESHOLD_FAMILY = 195_000;
    private static final double SOLIDARITY = 0.01;
    private static final long THRESHOLD_SOLIDARITY = 280_000;
    private static final double TAX = 0.11;
    private static final int MONTHS_OF_ANNUITY = 160;
    private static final int MONTHS_A_QUARTER = 3;

    private PensionPayments() {}

    /** What is paid by law, and what is withheld of all. */
    static Optional<ConsultPensionPaymentsResultType> ofPensionsService(
            Person person, Pensions pensions, Period asked) {
        List<LegalPension> paid = pensions.legal().stream()
                .filter(pension -> pension.period().overlaps(asked))
                .toList();
        if (paid.isEmpty()) {
            return Optional.empty();
        }
        LegalPensionsType block = new LegalPensionsType();
        paid.stream().map(PensionPayments::legal).forEach(block.getPension()::add);
        PensionWithholdingsType withholdings = new PensionWithholdingsType();
        withholdings.getWithheld().add(withheld(person, pensions, paid.get(0).period()));
        ConsultPensionPaymentsResultType result = new ConsultPensionPaymentsResultType();
        result.setLegalPension(block);
        result.setWithholding(withholdings);
        return Optional.of(result);
    }

    /** What is paid above the law, by whomever. */
    static Optional<ConsultPensionPaymentsResultType> ofCadastre(Person person, Pensions pensions, Period asked) {
        SupplementaryPensionsType annuities = new SupplementaryPensionsType();
        pensions.annuities().stream()
                .filter(annuity -> annuity.period().overlaps(asked))
                .map(PensionPayments::annuity)
                .forEach(annuities.getPension()::add);
        LumpSumsType sums = new LumpSumsType();
        pensions.lumpSums().stream()
                .filter(sum -> asked.contains(sum.paidOn()))
                .map(PensionPayments::lumpSum)
                .forEach(sums.getPayment()::add);
        ConsultPensionPaymentsResultType result = new ConsultPensionPaymentsResultType();
        if (!annuities.getPension().isEmpty()) {
            result.setSupplementaryPension(annuities);
        }
        if (!sums.getPayment().isEmpty()) {
            result.setLumpSum(sums);
        }
        return Optional.of(result).filter(any -> any.getSupplementaryPension() != null || any.getLumpSum() != null);
    }

    private static LegalPensionType legal(LegalPension pension) {
        LegalPensionType type = new LegalPensionType();
        type.setReference(pension.reference());
        type.setScheme(Scheme.fromValue(pension.scheme().name()));
        type.setBenefit(
                pension.scheme() == Pensions.Scheme.GUARANTEED_INCOME
                        ? LegalBenefit.GUARANTEED_INCOME
                        : LegalBenefit.RETIREMENT);
        type.setPayer(payer(PENSIONS_SERVICE));
        type.getAmount().add(amount(pension.period(), Periodicity.MONTHLY, pension.centsPerMonth()));
        return type;
    }

    private static SupplementaryPensionType annuity(Annuity annuity) {
        SupplementaryPensionType type = new SupplementaryPensionType();
        type.setReference(annuity.reference());
        type.setOrigin(SupplementaryOrigin.COMPANY_PLAN);
        type.setPayer(payer(annuity.payer()));
        type.getAmount().add(amount(annuity.period(), Periodicity.QUARTERLY, annuity.centsPerQuarter()));
        return type;
    }

    private static LumpSumType lumpSum(LumpSum sum) {
        LumpSumType type = new LumpSumType();
        type.setReference(sum.reference());
        type.setOrigin(SupplementaryOrigin.SECTOR_PLAN);
        type.setPayer(payer(sum.payer()));
        type.setPaidOn(sum.paidOn());
        type.setGross(sum.cents());
        type.setNotionalAnnuity(sum.cents() / MONTHS_OF_ANNUITY);
        return type;
    }

    private static PensionAmountType amount(Period period, Periodicity periodicity, long cents) {
        PensionAmountType type = new PensionAmountType();
        type.setPeriod(Inquiries.period(period));
        type.setPeriodicity(periodicity);
        type.setGross(cents);
        return type;
    }

    private static PayerType payer(Payer payer) {
        PayerType type = new PayerType();
        type.setCbeNumber(payer.cbeNumber().digits());
        type.setName(payer.name());
        return type;
    }

    /** Contributions on all pensions together (coordinated Act of 14 July 1994, art. 191; Act of 30 March 1994, art. 68). */
    private static PensionWithholdingType withheld(Person person, Pensions pensions, Period period) {
        boolean family = person.civilState().code() == CivilState.Code.MARRIED;
        long legal =
                pensions.legal().stream().mapToLong(LegalPension::centsPerMonth).sum();
        long all = legal
                + pensions.annuities().stream()
                        .mapToLong(annuity -> annuity.centsPerQuarter() / MONTHS_A_QUARTER)
                        .sum();
        long threshold = family ? THRESHOLD_FAMILY : THRESHOLD_SINGLE;
        PensionWithholdingType type = new PensionWithholdingType();
        type.setPeriod(Inquiries.period(period));
        type.setFamilyCharge(family);
        type.setHealthInsurance(all > threshold ? Math.round(all * HEALTH_INSURANCE) : 0);
        type.setSolidarity(all > THRESHOLD_SOLIDARITY ? Math.round(all * SOLIDARITY) : 0);
        type.setTax(all > threshold ? Math.round(legal * TAX) : 0);
        return type;
    }
}
