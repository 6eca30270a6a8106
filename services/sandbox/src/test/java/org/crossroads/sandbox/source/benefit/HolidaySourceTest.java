package org.crossroads.sandbox.source.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.crossroads.contract.common.v1.PeriodType;
import org.crossroads.contract.holiday.v1.AssimilationReason;
import org.crossroads.contract.holiday.v1.ConsultHolidayRightsResponseType;
import org.crossroads.contract.holiday.v1.ConsultHolidayRightsResultType;
import org.crossroads.contract.holiday.v1.HolidayType;
import org.crossroads.contract.holiday.v1.PayType;
import org.crossroads.contract.holiday.v1.WageType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HolidaySourceTest {

    private static final String BREWER = "92642303605";
    private static final String SWITCHER = "85673003360";
    private static final String STUDENT = "05661700878";
    private static final String DECEASED = "48621901581";

    private final HolidaySource source = new HolidaySource(BenefitQuestions.namedPeople(), BenefitQuestions.replies());

    @Test
    void aWholeYearOfManualWorkGivesTwentyDaysInTheNext() {
        HolidayType right = result(BREWER, "2025-01-01", "2025-12-31")
                .getHolidayDays()
                .getHoliday()
                .get(0);

        assertThat(right.getHolidayYear()).isEqualTo(2025);
        assertThat(right.getReferenceYear()).isEqualTo(2024);
        assertThat(right.getWorkedDays()).isEqualTo(262);
        assertThat(right.getDays()).isEqualTo(20);
    }

    @Test
    void illnessCountsAsWorkedAndIsSaidInItsOwnBlock() {
        ConsultHolidayRightsResultType result = result(BREWER, "2023-01-01", "2023-12-31");

        assertThat(result.getAssimilatedDays().getAssimilation())
                .singleElement()
                .satisfies(days -> {
                    assertThat(days.getReason()).isEqualTo(AssimilationReason.ILLNESS);
                    assertThat(days.getDays()).isEqualTo(190);
                });
        assertThat(result.getHolidayDays().getHoliday()).singleElement().satisfies(right -> {
            assertThat(right.getWorkedDays() + right.getAssimilatedDays()).isEqualTo(260);
            assertThat(right.getDays()).isEqualTo(20);
        });
    }

    @Test
    void whatIsPaidFollowsFromTheWageByThePercentagesOfTheLaw() {
        ConsultHolidayRightsResultType result = result(BREWER, "2025-01-01", "2025-12-31");
        WageType wage = result.getWageBase().getBase().get(0);
        PayType pay = result.getHolidayPay().getPay().get(0);
        long base = wage.getWage() + wage.getFictitiousWage();

        assertThat(pay.getSinglePay() + pay.getDoublePay())
                .isBetween(base * 1538 / 10_000 - 1, base * 1538 / 10_000 + 1);
        assertThat(pay.getNetPay())
                .isEqualTo(pay.getSinglePay()
                        + pay.getDoublePay()
                        - pay.getSolidarityContribution()
                        - pay.getSocialContribution()
                        - pay.getWithholdingTax());
        assertThat(pay.getPaidOn()).isEqualTo("2025-05-15");
    }

    @Test
    void thisYearsPayIsNotPaidYet() {
        assertThat(result(BREWER, "2026-01-01", null).getHolidayPay().getPay())
                .singleElement()
                .satisfies(pay -> assertThat(pay.getPaidOn()).isNull());
    }

    @Test
    void theFundOfTheBranchPays() {
        assertThat(result(BREWER, "2025-01-01", "2025-12-31").getPayingFund().getPayer())
                .singleElement()
                .satisfies(payer -> assertThat(payer.getFund()).isEqualTo("VAKANTIEFONDS-VOEDING"));
        assertThat(result(DECEASED, "2000-01-01", "2000-12-31").getPayingFund().getPayer())
                .singleElement()
                .satisfies(payer -> assertThat(payer.getFund()).isEqualTo("RJV"));
    }

    @Test
    void theLastYearOfWorkGivesARightInTheYearAfterItAndNoneLater() {
        assertThat(result(SWITCHER, "2014-01-01", "2026-03-03").getHolidayDays().getHoliday())
                .extracting(HolidayType::getHolidayYear)
                .containsExactly(2014, 2015);
        assertThat(answer(SWITCHER, "2016-01-01", "2016-12-31").getStatus().getCode())
                .isEqualTo("MSG00100");
    }

    @Test
    void aStudentsSummerJobGivesNoRight() {
        assertThat(answer(STUDENT, "2024-01-01", "2025-12-31").getStatus().getCode())
                .isEqualTo("MSG00100");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsInvalidData() {
        assertThat(answer(BREWER, "2025-01-02", "2025-01-01").getStatus().getCode())
                .isEqualTo("MSG00008");
    }

    private ConsultHolidayRightsResultType result(String ssin, String begin, @Nullable String end) {
        return answer(ssin, begin, end).getResult();
    }

    private ConsultHolidayRightsResponseType answer(String ssin, String begin, @Nullable String end) {
        PeriodType period = new PeriodType();
        period.setBeginDate(LocalDate.parse(begin));
        if (end != null) {
            period.setEndDate(LocalDate.parse(end));
        }
        return source.consultHolidayRights(BenefitQuestions.holidays(ssin, period));
    }
}
