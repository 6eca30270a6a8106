package org.crossroads.sandbox.source.benefit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.crossroads.contract.healthinsurance.v1.BenefitPeriodType;
import org.crossroads.contract.healthinsurance.v1.CausePeriodType;
import org.crossroads.contract.healthinsurance.v1.ConsultIncapacityResultType;
import org.crossroads.contract.healthinsurance.v1.FamilySituation;
import org.crossroads.contract.healthinsurance.v1.IncapacityBenefitType;
import org.crossroads.contract.healthinsurance.v1.IncapacityCause;
import org.crossroads.contract.healthinsurance.v1.IncapacityCausesType;
import org.crossroads.contract.healthinsurance.v1.IncapacityKind;
import org.crossroads.contract.healthinsurance.v1.IncapacityPeriodType;
import org.crossroads.contract.healthinsurance.v1.IncapacityType;
import org.crossroads.contract.healthinsurance.v1.PermissionType;
import org.crossroads.contract.healthinsurance.v1.PermittedWorkType;
import org.crossroads.contract.healthinsurance.v1.Scheme;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.sickness.Incapacity;
import org.crossroads.sandbox.people.sickness.Incapacity.Permission;
import org.crossroads.sandbox.people.sickness.Incapacity.Spell;
import org.crossroads.sandbox.source.Inquiries;

/** The data blocks of incapacity for work; a block without entries is absent. */
final class IncapacityBlocks {

    /** From Monday to Saturday. */
    private static final int BENEFIT_DAYS = 6;

    private IncapacityBlocks() {}

    static Optional<ConsultIncapacityResultType> within(Incapacity ill, Period asked) {
        List<Spell> spells = ill.spells().stream()
                .filter(spell -> spell.period().overlaps(asked))
                .toList();
        if (spells.isEmpty()) {
            return Optional.empty();
        }
        ConsultIncapacityResultType result = new ConsultIncapacityResultType();
        IncapacityType incapacity = new IncapacityType();
        IncapacityCausesType causes = new IncapacityCausesType();
        IncapacityBenefitType benefits = new IncapacityBenefitType();
        spells.forEach(spell -> {
            incapacity.getIncapacityPeriod().add(period(spell));
            causes.getCausePeriod().add(cause(spell));
            benefits.getBenefitPeriod().add(benefit(spell));
        });
        result.setIncapacity(incapacity);
        result.setCause(causes);
        result.setBenefit(benefits);
        permittedWork(ill, asked).ifPresent(result::setPermittedWork);
        return Optional.of(result);
    }

    private static IncapacityPeriodType period(Spell spell) {
        IncapacityPeriodType type = new IncapacityPeriodType();
        type.setPeriod(Inquiries.period(spell.period()));
        type.setKind(IncapacityKind.fromValue(spell.kind().name()));
        type.setScheme(Scheme.fromValue(spell.scheme().name()));
        type.setIncapacityBegin(spell.begin());
        type.setDegree(spell.degree());
        return type;
    }

    private static CausePeriodType cause(Spell spell) {
        CausePeriodType type = new CausePeriodType();
        type.setPeriod(Inquiries.period(spell.period()));
        type.setKind(IncapacityCause.fromValue(spell.cause().name()));
        return type;
    }

    private static BenefitPeriodType benefit(Spell spell) {
        BenefitPeriodType type = new BenefitPeriodType();
        type.setPeriod(Inquiries.period(spell.period()));
        type.setFamilySituation(
                FamilySituation.fromValue(spell.benefit().situation().name()));
        spell.benefit().rate().map(BigDecimal::valueOf).ifPresent(type::setRate);
        type.setDailyAmount(spell.benefit().dailyCents());
        type.setDaysPerWeek(BENEFIT_DAYS);
        return type;
    }

    private static Optional<PermittedWorkType> permittedWork(Incapacity ill, Period asked) {
        PermittedWorkType work = new PermittedWorkType();
        ill.permissions().stream()
                .filter(permission -> permission.period().overlaps(asked))
                .map(IncapacityBlocks::permission)
                .forEach(work.getPermission()::add);
        return work.getPermission().isEmpty() ? Optional.empty() : Optional.of(work);
    }

    private static PermissionType permission(Permission permission) {
        PermissionType type = new PermissionType();
        type.setPeriod(Inquiries.period(permission.period()));
        type.setWorkingTimeFraction(BigDecimal.valueOf(permission.percent()));
        return type;
    }
}
