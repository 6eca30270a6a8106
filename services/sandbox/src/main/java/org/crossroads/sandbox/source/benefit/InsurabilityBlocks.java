package org.crossroads.sandbox.source.benefit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossroads.contract.healthinsurance.v1.BillingCeilingType;
import org.crossroads.contract.healthinsurance.v1.BillingKind;
import org.crossroads.contract.healthinsurance.v1.ConsultInsurabilityResultType;
import org.crossroads.contract.healthinsurance.v1.FundMembershipType;
import org.crossroads.contract.healthinsurance.v1.InsurabilityType;
import org.crossroads.contract.healthinsurance.v1.InsuredPeriodType;
import org.crossroads.contract.healthinsurance.v1.InsuredRole;
import org.crossroads.contract.healthinsurance.v1.MaximumBillingType;
import org.crossroads.contract.healthinsurance.v1.MembershipType;
import org.crossroads.contract.healthinsurance.v1.PreferentialGroundKind;
import org.crossroads.contract.healthinsurance.v1.PreferentialGroundType;
import org.crossroads.contract.healthinsurance.v1.PreferentialGroundsType;
import org.crossroads.contract.healthinsurance.v1.PreferentialReimbursementType;
import org.crossroads.contract.healthinsurance.v1.PreferentialRightType;
import org.crossroads.contract.healthinsurance.v1.Scheme;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.sickness.HealthCover;
import org.crossroads.sandbox.people.sickness.HealthCover.Ceiling;
import org.crossroads.sandbox.people.sickness.HealthCover.Ground;
import org.crossroads.sandbox.people.sickness.HealthCover.Insured;
import org.crossroads.sandbox.people.sickness.HealthCover.Membership;
import org.crossroads.sandbox.source.Inquiries;

/** The data blocks of insurability; a block without entries is absent. */
final class InsurabilityBlocks {

    private InsurabilityBlocks() {}

    static Optional<ConsultInsurabilityResultType> within(HealthCover cover, Period asked) {
        ConsultInsurabilityResultType result = new ConsultInsurabilityResultType();
        InsurabilityType insurability = new InsurabilityType();
        cover.insured().stream()
                .filter(insured -> insured.period().overlaps(asked))
                .map(InsurabilityBlocks::insured)
                .forEach(insurability.getInsuredPeriod()::add);
        if (insurability.getInsuredPeriod().isEmpty()) {
            return Optional.empty();
        }
        result.setInsurability(insurability);
        preferential(cover, asked, result);
        maximumBilling(cover, asked).ifPresent(result::setMaximumBilling);
        FundMembershipType memberships = new FundMembershipType();
        cover.memberships().stream()
                .filter(membership -> membership.period().overlaps(asked))
                .map(InsurabilityBlocks::membership)
                .forEach(memberships.getMembership()::add);
        result.setFundMembership(memberships);
        return Optional.of(result);
    }

    private static InsuredPeriodType insured(Insured insured) {
        InsuredPeriodType type = new InsuredPeriodType();
        type.setPeriod(Inquiries.period(insured.period()));
        type.setScheme(Scheme.fromValue(insured.scheme().name()));
        type.setRole(InsuredRole.fromValue(insured.role().name()));
        type.setCg1(insured.cg1());
        type.setCg2(insured.cg2());
        return type;
    }

    private static void preferential(HealthCover cover, Period asked, ConsultInsurabilityResultType result) {
        List<Period> rights =
                cover.preferential().stream().filter(asked::overlaps).toList();
        if (rights.isEmpty()) {
            return;
        }
        PreferentialReimbursementType reimbursement = new PreferentialReimbursementType();
        rights.stream().map(InsurabilityBlocks::right).forEach(reimbursement.getRight()::add);
        result.setPreferentialReimbursement(reimbursement);
        PreferentialGroundsType grounds = new PreferentialGroundsType();
        cover.grounds().stream()
                .filter(ground -> ground.period().overlaps(asked))
                .map(InsurabilityBlocks::ground)
                .forEach(grounds.getGround()::add);
        result.setPreferentialGround(grounds);
    }

    private static PreferentialRightType right(Period period) {
        PreferentialRightType type = new PreferentialRightType();
        type.setPeriod(Inquiries.period(period));
        return type;
    }

    private static PreferentialGroundType ground(Ground ground) {
        PreferentialGroundType type = new PreferentialGroundType();
        type.setPeriod(Inquiries.period(ground.period()));
        type.setKind(PreferentialGroundKind.fromValue(ground.kind().name()));
        return type;
    }

    private static Optional<MaximumBillingType> maximumBilling(HealthCover cover, Period asked) {
        MaximumBillingType billing = new MaximumBillingType();
        Stream<Ceiling> reached = cover.ceilings().stream().filter(ceiling -> asked.contains(ceiling.reachedOn()));
        reached.map(InsurabilityBlocks::ceiling).forEach(billing.getCeiling()::add);
        return billing.getCeiling().isEmpty() ? Optional.empty() : Optional.of(billing);
    }

    private static BillingCeilingType ceiling(Ceiling ceiling) {
        BillingCeilingType type = new BillingCeilingType();
        type.setYear(ceiling.year());
        type.setKind(BillingKind.fromValue(ceiling.kind().name()));
        type.setAmount(ceiling.cents());
        type.setReachedOn(ceiling.reachedOn());
        return type;
    }

    private static MembershipType membership(Membership membership) {
        MembershipType type = new MembershipType();
        type.setPeriod(Inquiries.period(membership.period()));
        type.setFundNumber(membership.fund().number());
        type.setFundName(membership.fund().title());
        return type;
    }
}
