package org.crossroads.sandbox.source.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.crossroads.sandbox.source.benefit.BenefitQuestions.SINCE_1990;

import java.time.LocalDate;
import org.crossroads.contract.childbenefit.v1.ChildBenefitScheme;
import org.crossroads.contract.childbenefit.v1.ConsultChildBenefitResponseType;
import org.crossroads.contract.childbenefit.v1.ConsultChildBenefitResultType;
import org.crossroads.contract.childbenefit.v1.EntitlementGround;
import org.crossroads.contract.childbenefit.v1.EntitlementPeriodType;
import org.crossroads.contract.childbenefit.v1.PayerType;
import org.crossroads.contract.childbenefit.v1.RoleType;
import org.crossroads.hub.directory.Period;
import org.junit.jupiter.api.Test;

class ChildBenefitSourceTest {

    private static final String IN_NAMUR = "04690302197";
    private static final String IN_HASSELT = "05661700878";
    private static final String SWITCHER = "85673003360";

    private final ChildBenefitSource source =
            new ChildBenefitSource(BenefitQuestions.namedPeople(), BenefitQuestions.replies());

    @Test
    void theRulesAreFederalUntilTheRegionOfTheChildTookOver() {
        assertThat(childBenefit(IN_NAMUR, SINCE_1990).getRole().getPart())
                .extracting(part -> part.getPeriod().getBeginDate().toString(), RoleType::getScheme)
                .containsExactly(
                        tuple("2004-10-01", ChildBenefitScheme.FEDERAL),
                        tuple("2019-01-01", ChildBenefitScheme.WALLONIA));
        assertThat(childBenefit(IN_HASSELT, SINCE_1990).getRole().getPart())
                .extracting(RoleType::getScheme)
                .containsExactly(ChildBenefitScheme.FEDERAL, ChildBenefitScheme.FLANDERS);
    }

    @Test
    void thePublicFundOfTheRegionPays() {
        assertThat(childBenefit(IN_NAMUR, SINCE_1990).getPayingFund().getPayer())
                .extracting(PayerType::getFund)
                .containsExactly("FAMIFED", "FAMIWAL");
        assertThat(childBenefit(IN_HASSELT, SINCE_1990).getPayingFund().getPayer())
                .extracting(PayerType::getFund)
                .containsExactly("FAMIFED", "FONS");
    }

    @Test
    void theRightIsUnconditionalThenOfAStudentThenOfASchoolLeaver() {
        assertThat(childBenefit(IN_HASSELT, SINCE_1990).getEntitlement().getRight())
                .extracting(right -> right.getPeriod().getBeginDate().toString(), EntitlementPeriodType::getGround)
                .containsExactly(
                        tuple("2005-07-01", EntitlementGround.UNCONDITIONAL),
                        tuple("2023-07-01", EntitlementGround.STUDY),
                        tuple("2025-09-01", EntitlementGround.SCHOOL_LEAVER));
    }

    @Test
    void aRecognisedDisabilityGivesASupplementAsLongAsItIsRecognised() {
        assertThat(childBenefit(IN_NAMUR, SINCE_1990).getCareSupplement().getPayment())
                .singleElement()
                .satisfies(payment -> {
                    assertThat(payment.getPeriod().getBeginDate()).isEqualTo("2012-03-01");
                    assertThat(payment.getPeriod().getEndDate()).isEqualTo("2025-09-02");
                });
        assertThat(childBenefit(IN_HASSELT, SINCE_1990).getCareSupplement()).isNull();
    }

    @Test
    void noBlockButTheOneOfThePayerNamesAFund() throws Exception {
        ConsultChildBenefitResultType result = childBenefit(IN_NAMUR, SINCE_1990);
        result.setPayingFund(null);
        ConsultChildBenefitResponseType answer =
                source.consultChildBenefit(BenefitQuestions.childBenefit(IN_NAMUR, SINCE_1990));
        answer.setResult(result);

        assertThat(Written.asXml(
                        "childbenefit",
                        new org.crossroads.contract.childbenefit.v1.ObjectFactory()
                                .createConsultChildBenefitResponse(answer)))
                .contains("<baseAmount")
                .doesNotContain("FAMIFED", "FAMIWAL");
    }

    @Test
    void whoIsTooOldIsInNoFile() {
        assertThat(source.consultChildBenefit(BenefitQuestions.childBenefit(SWITCHER, SINCE_1990))
                        .getStatus()
                        .getCode())
                .isEqualTo("MSG00100");
    }

    @Test
    void onlyWhatIsInThePeriodIsTold() {
        ConsultChildBenefitResultType result =
                childBenefit(IN_NAMUR, Period.of(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31)));

        assertThat(result.getRole().getPart()).hasSize(1);
        assertThat(result.getBaseAmount().getPayment())
                .singleElement()
                .satisfies(payment -> assertThat(payment.getMonthlyAmount()).isEqualTo(11_706));
    }

    private ConsultChildBenefitResultType childBenefit(String ssin, Period period) {
        return source.consultChildBenefit(BenefitQuestions.childBenefit(ssin, period))
                .getResult();
    }
}
