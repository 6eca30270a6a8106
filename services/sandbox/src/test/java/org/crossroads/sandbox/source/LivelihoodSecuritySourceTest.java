package org.crossroads.sandbox.source;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXBElement;
import java.util.ArrayList;
import java.util.List;
import org.crossroads.contract.common.v1.PeriodType;
import org.crossroads.contract.livelihoodsecurity.v1.AmountPer;
import org.crossroads.contract.livelihoodsecurity.v1.BenefitKind;
import org.crossroads.contract.livelihoodsecurity.v1.BenefitType;
import org.crossroads.contract.livelihoodsecurity.v1.ConsultFundBenefitsCriteriaType;
import org.crossroads.contract.livelihoodsecurity.v1.ConsultFundBenefitsRequestType;
import org.crossroads.contract.livelihoodsecurity.v1.ConsultFundBenefitsResponseType;
import org.crossroads.contract.livelihoodsecurity.v1.ConsultFundMembershipCriteriaType;
import org.crossroads.contract.livelihoodsecurity.v1.ConsultFundMembershipRequestType;
import org.crossroads.contract.livelihoodsecurity.v1.ConsultFundMembershipResponseType;
import org.crossroads.contract.livelihoodsecurity.v1.MembershipType;
import org.crossroads.contract.livelihoodsecurity.v1.ObjectFactory;
import org.crossroads.sandbox.source.livelihood.LivelihoodSecuritySource;
import org.junit.jupiter.api.Test;

class LivelihoodSecuritySourceTest {

    private static final String SWITCHER = "85673003360";
    private static final String DECEASED = "48621901581";
    private static final String BRUSSELS_NAME = "66720502665";
    private static final PeriodType SINCE_2000 = Questions.period("2000-01-01", "2026-03-03");

    private final LivelihoodSecuritySource source = new LivelihoodSecuritySource(Crowd.POPULATION, Crowd.REPLIES);

    @Test
    void aFundOfTheBranchServesItsSubcommitteesAndCountsTheDaysInTheBranch() {
        assertThat(memberships(SWITCHER, SINCE_2000)).singleElement().satisfies(membership -> {
            assertThat(membership.getFund().getFund().getJointCommittee()).isEqualTo("118");
            assertThat(membership.getEmployer().getName()).isEqualTo("Brouwerij De Zandbak");
            assertThat(membership.getSeniority().getDays()).isEqualTo(2404);
        });
        assertThat(memberships(SWITCHER, Questions.period("2007-01-01", "2007-09-10")))
                .singleElement()
                .satisfies(membership ->
                        assertThat(membership.getSeniority().getDays()).isEqualTo(10));
    }

    @Test
    void aPremiumForEachWholeYearASupplementAfterTheAccidentAndOneWhenTheWorkEnded() {
        assertThat(benefits(SWITCHER, SINCE_2000))
                .extracting(benefit -> benefit.getEntitlement().getKind())
                .containsExactly(
                        BenefitKind.END_OF_YEAR_PREMIUM,
                        BenefitKind.END_OF_YEAR_PREMIUM,
                        BenefitKind.END_OF_YEAR_PREMIUM,
                        BenefitKind.ACCIDENT_SUPPLEMENT,
                        BenefitKind.END_OF_YEAR_PREMIUM,
                        BenefitKind.END_OF_YEAR_PREMIUM,
                        BenefitKind.END_OF_YEAR_PREMIUM,
                        BenefitKind.UNEMPLOYMENT_SUPPLEMENT);
        assertThat(benefits(SWITCHER, SINCE_2000).get(0).getPayment()).satisfies(payment -> {
            assertThat(payment.getGrossAmount()).isEqualTo(212_040);
            assertThat(payment.getWithholdingTax()).isEqualTo(48_769);
            assertThat(payment.getPer()).isEqualTo(AmountPer.ONCE);
            assertThat(payment.getPaymentDate()).isEqualTo("2008-12-15");
        });
    }

    @Test
    void whoIsDismissedAtFiftyFiveHasACompanyAllowanceUntilTheEndOfTheUnemployment() {
        assertThat(benefits(DECEASED, SINCE_2000))
                .filteredOn(benefit -> benefit.getEntitlement().getKind() == BenefitKind.COMPANY_ALLOWANCE)
                .singleElement()
                .satisfies(allowance -> {
                    assertThat(allowance.getEntitlement().getPeriod().getBeginDate())
                            .isEqualTo("2004-01-01");
                    assertThat(allowance.getEntitlement().getPeriod().getEndDate())
                            .isEqualTo("2013-02-28");
                    assertThat(allowance.getPayment().getPer()).isEqualTo(AmountPer.MONTH);
                });
    }

    @Test
    void whoWorkedForHerselfBelongsToNone() {
        assertThat(membership(BRUSSELS_NAME, SINCE_2000).getStatus().getCode()).isEqualTo("MSG00100");
        assertThat(benefit(BRUSSELS_NAME, SINCE_2000).getStatus().getCode()).isEqualTo("MSG00100");
        assertThat(benefit(SWITCHER, Questions.period("2020-01-02", "2020-01-01"))
                        .getStatus()
                        .getCode())
                .isEqualTo("MSG00008");
    }

    @Test
    void everyAnswerIsValid() throws Exception {
        ObjectFactory factory = new ObjectFactory();
        List<JAXBElement<?>> answers = new ArrayList<>();
        for (String ssin : Crowd.numbers()) {
            answers.add(factory.createConsultFundMembershipResponse(membership(ssin, SINCE_2000)));
            answers.add(factory.createConsultFundBenefitsResponse(benefit(ssin, SINCE_2000)));
        }

        AnswersFollowTheContractTest.assertValid("livelihoodsecurity", answers);
    }

    private List<MembershipType> memberships(String ssin, PeriodType period) {
        return membership(ssin, period).getResult().getMembership();
    }

    private List<BenefitType> benefits(String ssin, PeriodType period) {
        return benefit(ssin, period).getResult().getBenefit();
    }

    private ConsultFundMembershipResponseType membership(String ssin, PeriodType period) {
        ConsultFundMembershipCriteriaType criteria = new ConsultFundMembershipCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(period);
        ConsultFundMembershipRequestType question = new ConsultFundMembershipRequestType();
        question.setInformationCustomer(Questions.customer());
        question.setLegalContext("RVA:UNEMPLOYMENT_BENEFIT");
        question.setCriteria(criteria);
        return source.consultFundMembership(question);
    }

    private ConsultFundBenefitsResponseType benefit(String ssin, PeriodType period) {
        ConsultFundBenefitsCriteriaType criteria = new ConsultFundBenefitsCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(period);
        ConsultFundBenefitsRequestType question = new ConsultFundBenefitsRequestType();
        question.setInformationCustomer(Questions.customer());
        question.setLegalContext("RVA:UNEMPLOYMENT_BENEFIT");
        question.setCriteria(criteria);
        return source.consultFundBenefits(question);
    }
}
