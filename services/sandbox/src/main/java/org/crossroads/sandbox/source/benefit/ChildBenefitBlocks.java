package org.crossroads.sandbox.source.benefit;

import java.util.List;
import java.util.Optional;
import org.crossroads.contract.childbenefit.v1.BaseAmountType;
import org.crossroads.contract.childbenefit.v1.BasePaymentType;
import org.crossroads.contract.childbenefit.v1.CarePaymentType;
import org.crossroads.contract.childbenefit.v1.CareSupplementKind;
import org.crossroads.contract.childbenefit.v1.CareSupplementType;
import org.crossroads.contract.childbenefit.v1.ChildBenefitScheme;
import org.crossroads.contract.childbenefit.v1.ConsultChildBenefitResultType;
import org.crossroads.contract.childbenefit.v1.EntitlementGround;
import org.crossroads.contract.childbenefit.v1.EntitlementPeriodType;
import org.crossroads.contract.childbenefit.v1.EntitlementType;
import org.crossroads.contract.childbenefit.v1.PayerType;
import org.crossroads.contract.childbenefit.v1.PayingFundType;
import org.crossroads.contract.childbenefit.v1.RelatedPersonType;
import org.crossroads.contract.childbenefit.v1.RelatedPersonsType;
import org.crossroads.contract.childbenefit.v1.RoleKind;
import org.crossroads.contract.childbenefit.v1.RoleType;
import org.crossroads.contract.childbenefit.v1.RolesType;
import org.crossroads.contract.childbenefit.v1.SocialPaymentType;
import org.crossroads.contract.childbenefit.v1.SocialSupplementType;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.childbenefit.ChildBenefitFile;
import org.crossroads.sandbox.people.childbenefit.ChildBenefitFile.Part;
import org.crossroads.sandbox.people.childbenefit.ChildBenefitFile.Payer;
import org.crossroads.sandbox.people.childbenefit.ChildBenefitFile.Payment;
import org.crossroads.sandbox.people.childbenefit.ChildBenefitFile.Related;
import org.crossroads.sandbox.people.childbenefit.ChildBenefitFile.Right;
import org.crossroads.sandbox.source.Inquiries;

/** The data blocks of child benefit; a block without entries is absent. */
final class ChildBenefitBlocks {

    private final ChildBenefitFile file;
    private final Period asked;

    private ChildBenefitBlocks(ChildBenefitFile file, Period asked) {
        this.file = file;
        this.asked = asked;
    }

    static Optional<ConsultChildBenefitResultType> within(ChildBenefitFile file, Period asked) {
        return file.parts().stream().anyMatch(part -> part.period().overlaps(asked))
                ? Optional.of(new ChildBenefitBlocks(file, asked).result())
                : Optional.empty();
    }

    private ConsultChildBenefitResultType result() {
        ConsultChildBenefitResultType result = new ConsultChildBenefitResultType();
        RolesType roles = new RolesType();
        file.parts().stream()
                .filter(part -> part.period().overlaps(asked))
                .map(ChildBenefitBlocks::part)
                .forEach(roles.getPart()::add);
        result.setRole(roles);
        RelatedPersonsType related = new RelatedPersonsType();
        file.related().stream()
                .filter(other -> other.period().overlaps(asked))
                .map(ChildBenefitBlocks::related)
                .forEach(related.getPerson()::add);
        if (!related.getPerson().isEmpty()) {
            result.setRelated(related);
        }
        EntitlementType entitlement = new EntitlementType();
        file.rights().stream()
                .filter(right -> right.period().overlaps(asked))
                .map(ChildBenefitBlocks::right)
                .forEach(entitlement.getRight()::add);
        if (!entitlement.getRight().isEmpty()) {
            result.setEntitlement(entitlement);
        }
        payments(result);
        PayingFundType payers = new PayingFundType();
        file.payers().stream()
                .filter(payer -> payer.period().overlaps(asked))
                .map(ChildBenefitBlocks::payer)
                .forEach(payers.getPayer()::add);
        result.setPayingFund(payers);
        return result;
    }

    private void payments(ConsultChildBenefitResultType result) {
        BaseAmountType base = new BaseAmountType();
        SocialSupplementType social = new SocialSupplementType();
        CareSupplementType care = new CareSupplementType();
        List<Payment> payments = file.payments().stream()
                .filter(payment -> payment.period().overlaps(asked))
                .toList();
        for (Payment payment : payments) {
            switch (payment.component()) {
                case BASE -> base.getPayment().add(base(payment));
                case SOCIAL_SUPPLEMENT -> social.getPayment().add(social(payment));
                case DISABILITY_SUPPLEMENT -> care.getPayment().add(care(payment));
            }
        }
        if (!base.getPayment().isEmpty()) {
            result.setBaseAmount(base);
        }
        if (!social.getPayment().isEmpty()) {
            result.setSocialSupplement(social);
        }
        if (!care.getPayment().isEmpty()) {
            result.setCareSupplement(care);
        }
    }

    private static RoleType part(Part part) {
        RoleType type = new RoleType();
        type.setPeriod(Inquiries.period(part.period()));
        type.setKind(RoleKind.fromValue(part.role().name()));
        type.setScheme(ChildBenefitScheme.fromValue(part.scheme().name()));
        return type;
    }

    private static RelatedPersonType related(Related other) {
        RelatedPersonType type = new RelatedPersonType();
        type.setPeriod(Inquiries.period(other.period()));
        type.setOtherSsin(other.ssin().digits());
        type.setKind(RoleKind.fromValue(other.role().name()));
        return type;
    }

    private static EntitlementPeriodType right(Right right) {
        EntitlementPeriodType type = new EntitlementPeriodType();
        type.setPeriod(Inquiries.period(right.period()));
        type.setGround(EntitlementGround.fromValue(right.ground().name()));
        right.birthRank().ifPresent(type::setBirthRank);
        return type;
    }

    private static BasePaymentType base(Payment payment) {
        BasePaymentType type = new BasePaymentType();
        type.setPeriod(Inquiries.period(payment.period()));
        type.setMonthlyAmount(payment.monthlyCents());
        return type;
    }

    private static SocialPaymentType social(Payment payment) {
        SocialPaymentType type = new SocialPaymentType();
        type.setPeriod(Inquiries.period(payment.period()));
        type.setMonthlyAmount(payment.monthlyCents());
        return type;
    }

    private static CarePaymentType care(Payment payment) {
        CarePaymentType type = new CarePaymentType();
        type.setPeriod(Inquiries.period(payment.period()));
        type.setKind(CareSupplementKind.DISABILITY);
        type.setMonthlyAmount(payment.monthlyCents());
        return type;
    }

    private static PayerType payer(Payer payer) {
        PayerType type = new PayerType();
        type.setPeriod(Inquiries.period(payer.period()));
        type.setFund(payer.fund().value());
        return type;
    }
}
