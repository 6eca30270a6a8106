package org.crossroads.sandbox.source.benefit;

import java.util.List;
import java.util.Optional;
import org.crossroads.contract.disability.v1.CareBudgetGrantType;
import org.crossroads.contract.disability.v1.CareBudgetKind;
import org.crossroads.contract.disability.v1.CareBudgetsType;
import org.crossroads.contract.disability.v1.ConsultAllowancesResultType;
import org.crossroads.contract.disability.v1.ElderlyAssistanceGrantType;
import org.crossroads.contract.disability.v1.ElderlyAssistanceType;
import org.crossroads.contract.disability.v1.FamilyCategory;
import org.crossroads.contract.disability.v1.IncomeReplacementGrantType;
import org.crossroads.contract.disability.v1.IncomeReplacementType;
import org.crossroads.contract.disability.v1.IntegrationGrantType;
import org.crossroads.contract.disability.v1.IntegrationType;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.disability.Allowance;
import org.crossroads.sandbox.people.disability.DisabilityFile;
import org.crossroads.sandbox.source.Inquiries;

/** The data blocks of allowances that one authority pays; a block without entries is absent. */
final class AllowanceBlocks {

    private final IncomeReplacementType incomeReplacement = new IncomeReplacementType();
    private final IntegrationType integration = new IntegrationType();
    private final ElderlyAssistanceType elderlyAssistance = new ElderlyAssistanceType();
    private final CareBudgetsType careBudgets = new CareBudgetsType();

    private AllowanceBlocks() {}

    static Optional<ConsultAllowancesResultType> within(DisabilityFile file, InstitutionCode authority, Period asked) {
        List<Allowance> own = file.allowances().stream()
                .filter(allowance -> allowance.authority().equals(authority))
                .filter(allowance -> allowance.period().overlaps(asked))
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        AllowanceBlocks blocks = new AllowanceBlocks();
        own.forEach(blocks::add);
        return Optional.of(blocks.result());
    }

    private void add(Allowance allowance) {
        switch (allowance.kind()) {
            case INCOME_REPLACEMENT -> incomeReplacement.getGrant().add(incomeReplacement(allowance));
            case INTEGRATION -> integration.getGrant().add(integration(allowance));
            case ELDERLY_ASSISTANCE -> elderlyAssistance.getGrant().add(elderlyAssistance(allowance));
            case HEAVILY_DEPENDENT, BASIC_SUPPORT -> careBudgets.getGrant().add(careBudget(allowance));
        }
    }

    private ConsultAllowancesResultType result() {
        ConsultAllowancesResultType result = new ConsultAllowancesResultType();
        if (!incomeReplacement.getGrant().isEmpty()) {
            result.setIncomeReplacement(incomeReplacement);
        }
        if (!integration.getGrant().isEmpty()) {
            result.setIntegration(integration);
        }
        if (!elderlyAssistance.getGrant().isEmpty()) {
            result.setElderlyAssistance(elderlyAssistance);
        }
        if (!careBudgets.getGrant().isEmpty()) {
            result.setCareBudget(careBudgets);
        }
        return result;
    }

    private static IncomeReplacementGrantType incomeReplacement(Allowance allowance) {
        IncomeReplacementGrantType type = new IncomeReplacementGrantType();
        type.setAuthority(allowance.authority().value());
        type.setPeriod(Inquiries.period(allowance.period()));
        type.setFamilyCategory(FamilyCategory.fromValue(allowance.category()));
        type.setMonthlyAmount(allowance.monthlyCents());
        return type;
    }

    private static IntegrationGrantType integration(Allowance allowance) {
        IntegrationGrantType type = new IntegrationGrantType();
        type.setAuthority(allowance.authority().value());
        type.setPeriod(Inquiries.period(allowance.period()));
        type.setCategory(Integer.parseInt(allowance.category()));
        type.setMonthlyAmount(allowance.monthlyCents());
        return type;
    }

    private static ElderlyAssistanceGrantType elderlyAssistance(Allowance allowance) {
        ElderlyAssistanceGrantType type = new ElderlyAssistanceGrantType();
        type.setAuthority(allowance.authority().value());
        type.setPeriod(Inquiries.period(allowance.period()));
        type.setCategory(Integer.parseInt(allowance.category()));
        type.setMonthlyAmount(allowance.monthlyCents());
        return type;
    }

    private static CareBudgetGrantType careBudget(Allowance allowance) {
        CareBudgetGrantType type = new CareBudgetGrantType();
        type.setAuthority(allowance.authority().value());
        type.setPeriod(Inquiries.period(allowance.period()));
        type.setKind(CareBudgetKind.fromValue(allowance.kind().name()));
        type.setMonthlyAmount(allowance.monthlyCents());
        return type;
    }
}
