package org.crossroads.sandbox.source.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.crossroads.sandbox.source.benefit.BenefitQuestions.SINCE_1990;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.crossroads.contract.healthinsurance.v1.BenefitPeriodType;
import org.crossroads.contract.healthinsurance.v1.BillingCeilingType;
import org.crossroads.contract.healthinsurance.v1.ConsultIncapacityResponseType;
import org.crossroads.contract.healthinsurance.v1.ConsultInsurabilityResponseType;
import org.crossroads.contract.healthinsurance.v1.IncapacityKind;
import org.crossroads.contract.healthinsurance.v1.IncapacityPeriodType;
import org.crossroads.contract.healthinsurance.v1.InsuredPeriodType;
import org.crossroads.contract.healthinsurance.v1.InsuredRole;
import org.crossroads.contract.healthinsurance.v1.PreferentialGroundKind;
import org.crossroads.contract.healthinsurance.v1.PreferentialGroundType;
import org.crossroads.contract.healthinsurance.v1.Scheme;
import org.crossroads.hub.directory.Period;
import org.junit.jupiter.api.Test;

class HealthInsuranceSourceTest {

    private static final String BRUSSELS_NAME = "66720502665";
    private static final String DECEASED = "48621901581";
    private static final String SWITCHER = "85673003360";
    private static final String THREE_SOURCES = "79711401275";

    private final HealthInsuranceSource source =
            new HealthInsuranceSource(BenefitQuestions.namedPeople(), BenefitQuestions.replies());

    @Test
    void workChangesTheSchemeOfInsuranceAndItsCodes() {
        assertThat(insured(SWITCHER))
                .extracting(
                        period -> period.getPeriod().getBeginDate().toString(),
                        InsuredPeriodType::getScheme,
                        InsuredPeriodType::getRole,
                        InsuredPeriodType::getCg1,
                        InsuredPeriodType::getCg2)
                .containsExactly(
                        tuple("1985-07-30", Scheme.GENERAL, InsuredRole.DEPENDANT, "110", "110"),
                        tuple("2007-09-01", Scheme.GENERAL, InsuredRole.TITULARY, "110", "110"),
                        tuple("2014-07-01", Scheme.SELF_EMPLOYED, InsuredRole.TITULARY, "410", "000"),
                        tuple("2020-01-01", Scheme.GENERAL, InsuredRole.TITULARY, "110", "110"));
    }

    @Test
    void noDayOfTheInsuranceIsMissingAndNoneIsThereTwice() {
        List<InsuredPeriodType> periods = insured(BRUSSELS_NAME);

        for (int i = 1; i < periods.size(); i++) {
            assertThat(periods.get(i).getPeriod().getBeginDate())
                    .isEqualTo(periods.get(i - 1).getPeriod().getEndDate().plusDays(1));
        }
    }

    @Test
    void increasedReimbursementFollowsFromWhatOtherSectorsPay() {
        ConsultInsurabilityResponseType answer = insurability(BRUSSELS_NAME, SINCE_1990);

        assertThat(answer.getResult().getPreferentialReimbursement().getRight())
                .singleElement()
                .satisfies(right -> {
                    assertThat(right.getPeriod().getBeginDate()).isEqualTo("2023-07-01");
                    assertThat(right.getPeriod().getEndDate()).isNull();
                });
        assertThat(answer.getResult().getPreferentialGround().getGround())
                .extracting(PreferentialGroundType::getKind)
                .containsExactly(
                        PreferentialGroundKind.INCOME_EXAMINATION, PreferentialGroundKind.DISABILITY_ALLOWANCE);
        assertThat(insured(BRUSSELS_NAME).get(insured(BRUSSELS_NAME).size() - 1).getCg1())
                .as("an invalid with increased reimbursement")
                .isEqualTo("121");
    }

    @Test
    void theMaximumBillingIsReachedInAYearOfIllnessOnly() {
        assertThat(insurability(BRUSSELS_NAME, SINCE_1990)
                        .getResult()
                        .getMaximumBilling()
                        .getCeiling())
                .extracting(BillingCeilingType::getYear)
                .containsExactly(2024, 2025);
        assertThat(insurability(SWITCHER, SINCE_1990).getResult().getMaximumBilling())
                .isNull();
    }

    @Test
    void noBlockButTheOneOfMembershipNamesAFund() throws Exception {
        ConsultInsurabilityResponseType answer = insurability(BRUSSELS_NAME, SINCE_1990);
        String number =
                answer.getResult().getFundMembership().getMembership().get(0).getFundNumber();
        String name =
                answer.getResult().getFundMembership().getMembership().get(0).getFundName();
        answer.getResult().setFundMembership(null);

        String rest = Written.asXml(
                "healthinsurance",
                new org.crossroads.contract.healthinsurance.v1.ObjectFactory()
                        .createConsultInsurabilityResponse(answer));

        assertThat(rest)
                .contains("<insurability")
                .doesNotContain(">" + number + "<")
                .doesNotContain(name);
    }

    @Test
    void anIncapacityOfMoreThanAYearIsInvalidityFromThenOn() {
        assertThat(incapacity(DECEASED).getResult().getIncapacity().getIncapacityPeriod())
                .extracting(
                        IncapacityPeriodType::getKind,
                        period -> period.getPeriod().getBeginDate().toString(),
                        period -> period.getPeriod().getEndDate().toString(),
                        period -> period.getIncapacityBegin().toString())
                .containsExactly(
                        tuple(IncapacityKind.PRIMARY_INCAPACITY, "2002-05-01", "2003-04-30", "2002-05-01"),
                        tuple(IncapacityKind.INVALIDITY, "2003-05-01", "2003-12-31", "2002-05-01"));
    }

    @Test
    void theFirstYearIsPaidAtSixtyPercentAndInvalidityByTheFamily() {
        assertThat(incapacity(BRUSSELS_NAME).getResult().getBenefit().getBenefitPeriod())
                .extracting(BenefitPeriodType::getRate)
                .first()
                .isEqualTo(BigDecimal.valueOf(60));
        assertThat(incapacity(BRUSSELS_NAME).getResult().getBenefit().getBenefitPeriod())
                .extracting(BenefitPeriodType::getDailyAmount)
                .allMatch(cents -> cents > 1_000 && cents < 20_000);
    }

    @Test
    void whoResumedWorkSlowlyHadLeaveToDoSo() {
        assertThat(incapacity(THREE_SOURCES).getResult().getPermittedWork().getPermission())
                .singleElement()
                .satisfies(permission -> {
                    assertThat(permission.getPeriod().getBeginDate()).isEqualTo("2021-08-01");
                    assertThat(permission.getPeriod().getEndDate()).isEqualTo("2021-10-31");
                    assertThat(permission.getWorkingTimeFraction()).isEqualByComparingTo("50");
                });
    }

    @Test
    void whoWasNotIllInThePeriodHasNothingThere() {
        ConsultIncapacityResponseType before = source.consultIncapacity(BenefitQuestions.incapacity(
                THREE_SOURCES, Period.of(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 2, 28))));

        assertThat(before.getStatus().getCode()).isEqualTo("MSG00100");
        assertThat(before.getResult()).isNull();
        assertThat(incapacity(SWITCHER).getStatus().getCode()).isEqualTo("MSG00100");
    }

    private List<InsuredPeriodType> insured(String ssin) {
        return insurability(ssin, Period.from(LocalDate.of(1950, 1, 1)))
                .getResult()
                .getInsurability()
                .getInsuredPeriod();
    }

    private ConsultInsurabilityResponseType insurability(String ssin, Period period) {
        return source.consultInsurability(BenefitQuestions.insurability(ssin, period));
    }

    private ConsultIncapacityResponseType incapacity(String ssin) {
        return source.consultIncapacity(BenefitQuestions.incapacity(ssin, SINCE_1990));
    }
}
