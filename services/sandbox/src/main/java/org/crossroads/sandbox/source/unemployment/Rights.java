package org.crossroads.sandbox.source.unemployment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crossroads.contract.unemployment.v1.AdmissionGround;
import org.crossroads.contract.unemployment.v1.AffiliationType;
import org.crossroads.contract.unemployment.v1.BenefitPhaseType;
import org.crossroads.contract.unemployment.v1.BenefitPhasesType;
import org.crossroads.contract.unemployment.v1.ConsultRightsResultType;
import org.crossroads.contract.unemployment.v1.DailyAmountType;
import org.crossroads.contract.unemployment.v1.DailyAmountsType;
import org.crossroads.contract.unemployment.v1.EntitlementType;
import org.crossroads.contract.unemployment.v1.EntitlementsType;
import org.crossroads.contract.unemployment.v1.ExclusionGround;
import org.crossroads.contract.unemployment.v1.ExclusionType;
import org.crossroads.contract.unemployment.v1.ExclusionsType;
import org.crossroads.contract.unemployment.v1.FamilyCategoriesType;
import org.crossroads.contract.unemployment.v1.FamilyCategoryCode;
import org.crossroads.contract.unemployment.v1.FamilyCategoryType;
import org.crossroads.contract.unemployment.v1.PayingInstitutionsType;
import org.crossroads.contract.unemployment.v1.Regime;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.chapter.Unemployment;
import org.crossroads.sandbox.people.chapter.Unemployment.Right;
import org.crossroads.sandbox.people.chapter.Unemployment.Step;
import org.crossroads.sandbox.source.Inquiries;

/** Rights as the contract writes them, block by block. */
final class Rights {

    private static final int FULL_WEEK = 12;
    private static final int HALF_WEEK = 6;
    private static final int DAYS_TO_DECIDE = 20;

    private Rights() {}

    /** All blocks of what overlaps the period; empty when nothing does. */
    static Optional<ConsultRightsResultType> within(Unemployment unemployment, Period asked) {
        List<Right> rights = unemployment.rights().stream()
                .filter(right -> right.period().overlaps(asked))
                .toList();
        if (rights.isEmpty()) {
            return Optional.empty();
        }
        ConsultRightsResultType result = new ConsultRightsResultType();
        result.setEntitlement(new EntitlementsType());
        result.setDailyAmount(new DailyAmountsType());
        result.setFamilyCategory(new FamilyCategoriesType());
        for (Right right : rights) {
            result.getEntitlement().getEntitlement().add(entitlement(right));
            result.getFamilyCategory().getCategory().add(category(right));
            right.steps().stream()
                    .filter(step -> step.period().overlaps(asked))
                    .map(step -> amount(right, step))
                    .forEach(result.getDailyAmount().getAmount()::add);
        }
        phases(rights, asked).ifPresent(result::setBenefitPhase);
        exclusions(rights, asked).ifPresent(result::setExclusion);
        result.setPayingInstitution(payers(rights));
        return Optional.of(result);
    }

    /** The only block that names a payment institution. */
    static PayingInstitutionsType payers(List<Right> rights) {
        PayingInstitutionsType block = new PayingInstitutionsType();
        for (Right right : rights) {
            AffiliationType affiliation = new AffiliationType();
            affiliation.setPeriod(Inquiries.period(right.period()));
            affiliation.setInstitution(right.payer().value());
            block.getAffiliation().add(affiliation);
        }
        return block;
    }

    private static EntitlementType entitlement(Right right) {
        EntitlementType type = new EntitlementType();
        type.setPeriod(Inquiries.period(right.period()));
        type.setGround(AdmissionGround.fromValue(right.ground().name()));
        type.setRegime(Regime.fromValue(right.regime().name()));
        type.setDecidedOn(right.period().begin().plusDays(DAYS_TO_DECIDE));
        return type;
    }

    private static DailyAmountType amount(Right right, Step step) {
        DailyAmountType type = new DailyAmountType();
        type.setPeriod(Inquiries.period(step.period()));
        type.setGrossPerDay(step.centsPerDay());
        type.setHalfDaysPerWeek(right.regime() == Unemployment.Regime.PART_TIME_RIGHTS_KEPT ? HALF_WEEK : FULL_WEEK);
        return type;
    }

    private static FamilyCategoryType category(Right right) {
        FamilyCategoryType type = new FamilyCategoryType();
        type.setPeriod(Inquiries.period(right.period()));
        type.setCode(FamilyCategoryCode.fromValue(right.familyCategory().name()));
        return type;
    }

    private static Optional<BenefitPhasesType> phases(List<Right> rights, Period asked) {
        BenefitPhasesType block = new BenefitPhasesType();
        for (Right right : rights) {
            for (Step step : right.steps()) {
                if (step.period().overlaps(asked)) {
                    step.phase().map(code -> phase(step, code)).ifPresent(block.getPhase()::add);
                }
            }
        }
        return block.getPhase().isEmpty() ? Optional.empty() : Optional.of(block);
    }

    private static BenefitPhaseType phase(Step step, String code) {
        BenefitPhaseType type = new BenefitPhaseType();
        type.setPeriod(Inquiries.period(step.period()));
        type.setCode(code);
        return type;
    }

    private static Optional<ExclusionsType> exclusions(List<Right> rights, Period asked) {
        ExclusionsType block = new ExclusionsType();
        rights.stream()
                .flatMap(right -> right.exclusion().stream())
                .filter(exclusion -> exclusion.period().overlaps(asked))
                .map(exclusion -> exclusion(exclusion.period()))
                .forEach(block.getExclusion()::add);
        return block.getExclusion().isEmpty() ? Optional.empty() : Optional.of(block);
    }

    private static ExclusionType exclusion(Period period) {
        ExclusionType type = new ExclusionType();
        type.setPeriod(Inquiries.period(period));
        type.setGround(ExclusionGround.VOLUNTARY);
        LocalDate decided = period.begin().plusDays(DAYS_TO_DECIDE);
        type.setDecidedOn(decided);
        return type;
    }
}
