package org.crossroads.sandbox.source.livelihood;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.crossroads.contract.livelihoodsecurity.v1.AmountPer;
import org.crossroads.contract.livelihoodsecurity.v1.BenefitKind;
import org.crossroads.contract.livelihoodsecurity.v1.BenefitType;
import org.crossroads.contract.livelihoodsecurity.v1.EmployerType;
import org.crossroads.contract.livelihoodsecurity.v1.EntitlementType;
import org.crossroads.contract.livelihoodsecurity.v1.FundPeriodType;
import org.crossroads.contract.livelihoodsecurity.v1.FundType;
import org.crossroads.contract.livelihoodsecurity.v1.MembershipType;
import org.crossroads.contract.livelihoodsecurity.v1.PaymentType;
import org.crossroads.contract.livelihoodsecurity.v1.SeniorityType;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.WorkHistory.Employer;
import org.crossroads.sandbox.people.livelihood.Fund;
import org.crossroads.sandbox.people.livelihood.Livelihood.Benefit;
import org.crossroads.sandbox.people.livelihood.Livelihood.Membership;
import org.crossroads.sandbox.source.Inquiries;

/** Memberships and benefits as the contract writes them: block by block. */
final class FundData {

    private FundData() {}

    /** @param asked always with an end: time in the branch counts until then */
    static MembershipType of(Membership membership, List<Membership> all, Period asked) {
        FundPeriodType fund = new FundPeriodType();
        fund.setFund(fund(membership.fund()));
        fund.setPeriod(Inquiries.period(membership.period()));
        MembershipType type = new MembershipType();
        type.setFund(fund);
        type.setEmployer(employer(membership.employer()));
        type.setSeniority(seniority(membership.fund(), all, asked.end().orElseThrow()));
        return type;
    }

    static BenefitType of(Benefit benefit) {
        BenefitType type = new BenefitType();
        type.setEntitlement(entitlement(benefit));
        type.setPayment(payment(benefit));
        type.setPayer(fund(benefit.fund()));
        return type;
    }

    private static FundType fund(Fund fund) {
        FundType type = new FundType();
        type.setJointCommittee(fund.jointCommittee());
        type.setName(fund.officialName());
        return type;
    }

    private static EmployerType employer(Employer employer) {
        EmployerType type = new EmployerType();
        type.setCbeNumber(employer.cbeNumber().digits());
        type.setName(employer.name());
        return type;
    }

    private static SeniorityType seniority(Fund fund, List<Membership> all, LocalDate last) {
        List<Period> inTheBranch = all.stream()
                .filter(membership -> membership.fund() == fund)
                .map(Membership::period)
                .flatMap(period -> until(period, last))
                .toList();
        long days = Period.united(inTheBranch).stream()
                .mapToLong(period ->
                        ChronoUnit.DAYS.between(period.begin(), period.end().orElse(last)) + 1)
                .sum();
        SeniorityType type = new SeniorityType();
        type.setDays(Math.toIntExact(days));
        return type;
    }

    private static Stream<Period> until(Period period, LocalDate last) {
        return period.begin().isAfter(last)
                ? Stream.of()
                : Stream.of(Period.of(
                        period.begin(),
                        period.end().filter(end -> end.isBefore(last)).orElse(last)));
    }

    private static EntitlementType entitlement(Benefit benefit) {
        EntitlementType type = new EntitlementType();
        type.setKind(BenefitKind.fromValue(benefit.kind().name()));
        type.setPeriod(Inquiries.period(benefit.period()));
        return type;
    }

    private static PaymentType payment(Benefit benefit) {
        PaymentType type = new PaymentType();
        type.setGrossAmount(benefit.gross());
        benefit.tax().ifPresent(type::setWithholdingTax);
        type.setPer(AmountPer.fromValue(benefit.per().name()));
        // A premium of a year is paid before Christmas.
        if (benefit.kind() == Benefit.Kind.END_OF_YEAR_PREMIUM) {
            type.setPaymentDate(LocalDate.of(benefit.period().begin().getYear(), 12, 15));
        }
        return type;
    }
}
