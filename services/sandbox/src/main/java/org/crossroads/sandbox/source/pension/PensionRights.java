package org.crossroads.sandbox.source.pension;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.crossroads.contract.pension.v1.CareerFractionType;
import org.crossroads.contract.pension.v1.ConsultPensionRightsResultType;
import org.crossroads.contract.pension.v1.EarliestDateType;
import org.crossroads.contract.pension.v1.FamilyRate;
import org.crossroads.contract.pension.v1.GuaranteedIncomeType;
import org.crossroads.contract.pension.v1.GuaranteedIncomesType;
import org.crossroads.contract.pension.v1.LegalBenefit;
import org.crossroads.contract.pension.v1.PensionRightType;
import org.crossroads.contract.pension.v1.PensionRightsType;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.chapter.Pensions;
import org.crossroads.sandbox.people.chapter.Pensions.LegalPension;
import org.crossroads.sandbox.people.chapter.Pensions.Retirement;
import org.crossroads.sandbox.people.chapter.Pensions.Scheme;
import org.crossroads.sandbox.source.Inquiries;

/** Pension rights as the contract writes them, block by block. */
final class PensionRights {

    private static final int FULL_CAREER = 4500;
    private static final int MONTHS_TO_DECIDE = 3;

    private PensionRights() {}

    /** Those of employees and civil servants, the guaranteed income, and the first day of retirement. */
    static Optional<ConsultPensionRightsResultType> ofPensionsService(
            Pensions pensions, Period asked, LocalDate today) {
        ConsultPensionRightsResultType result = new ConsultPensionRightsResultType();
        scheme(pensions, Scheme.EMPLOYEE, asked, result::setEmployee);
        scheme(pensions, Scheme.CIVIL_SERVANT, asked, result::setCivilServant);
        guaranteedIncome(pensions, asked).ifPresent(result::setGuaranteedIncome);
        pensions.earliest().map(date -> earliest(date, today)).ifPresent(result::setEarliestDate);
        return Optional.of(result).filter(any -> result.getEarliestDate() != null);
    }

    static Optional<ConsultPensionRightsResultType> ofSelfEmployed(Pensions pensions, Period asked, LocalDate today) {
        ConsultPensionRightsResultType result = new ConsultPensionRightsResultType();
        scheme(pensions, Scheme.SELF_EMPLOYED, asked, result::setSelfEmployed);
        return Optional.of(result).filter(any -> result.getSelfEmployed() != null);
    }

    private static void scheme(Pensions pensions, Scheme scheme, Period asked, Consumer<PensionRightsType> block) {
        List<PensionRightType> rights = pensions.legal().stream()
                .filter(pension ->
                        pension.scheme() == scheme && pension.period().overlaps(asked))
                .map(PensionRights::right)
                .toList();
        if (!rights.isEmpty()) {
            PensionRightsType type = new PensionRightsType();
            type.getRight().addAll(rights);
            block.accept(type);
        }
    }

    private static PensionRightType right(LegalPension pension) {
        CareerFractionType fraction = new CareerFractionType();
        fraction.setYears(pension.years());
        fraction.setFullCareer(FULL_CAREER);
        PensionRightType type = new PensionRightType();
        type.setReference(pension.reference());
        type.setBenefit(LegalBenefit.RETIREMENT);
        type.setPeriod(Inquiries.period(pension.period()));
        type.setDecidedOn(pension.period().begin().minusMonths(MONTHS_TO_DECIDE));
        type.setCareerFraction(fraction);
        if (pension.scheme() != Scheme.CIVIL_SERVANT) {
            type.setFamilyRate(pension.familyRate() ? FamilyRate.FAMILY : FamilyRate.SINGLE);
        }
        type.setGrossPerMonth(pension.centsPerMonth());
        return type;
    }

    private static Optional<GuaranteedIncomesType> guaranteedIncome(Pensions pensions, Period asked) {
        GuaranteedIncomesType block = new GuaranteedIncomesType();
        pensions.legal().stream()
                .filter(pension -> pension.scheme() == Scheme.GUARANTEED_INCOME
                        && pension.period().overlaps(asked))
                .map(PensionRights::income)
                .forEach(block.getIncome()::add);
        return block.getIncome().isEmpty() ? Optional.empty() : Optional.of(block);
    }

    private static GuaranteedIncomeType income(LegalPension pension) {
        GuaranteedIncomeType type = new GuaranteedIncomeType();
        type.setReference(pension.reference());
        type.setPeriod(Inquiries.period(pension.period()));
        type.setRaised(!pension.familyRate());
        type.setGrossPerMonth(pension.centsPerMonth());
        return type;
    }

    private static EarliestDateType earliest(Retirement date, LocalDate today) {
        EarliestDateType type = new EarliestDateType();
        type.setEarliest(date.earliest());
        type.setLegal(date.legal());
        type.setEstimated(date.earliest().isAfter(today));
        return type;
    }
}
