package org.crossroads.sandbox.source.unemployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crossroads.contract.unemployment.v1.AdmissionGround;
import org.crossroads.contract.unemployment.v1.BenefitKind;
import org.crossroads.contract.unemployment.v1.BenefitPhaseType;
import org.crossroads.contract.unemployment.v1.ConsultPaymentsCriteriaType;
import org.crossroads.contract.unemployment.v1.ConsultPaymentsRequestType;
import org.crossroads.contract.unemployment.v1.ConsultPaymentsResponseType;
import org.crossroads.contract.unemployment.v1.ConsultRightsCriteriaType;
import org.crossroads.contract.unemployment.v1.ConsultRightsRequestType;
import org.crossroads.contract.unemployment.v1.ConsultRightsResponseType;
import org.crossroads.contract.unemployment.v1.ConsultRightsResultType;
import org.crossroads.contract.unemployment.v1.MonthlyPaymentType;
import org.crossroads.contract.unemployment.v1.ObjectFactory;
import org.crossroads.contract.unemployment.v1.Regime;
import org.crossroads.contract.unemployment.v1.VerificationOutcome;
import org.crossroads.sandbox.people.Institutions;
import org.crossroads.sandbox.source.CrowdOfPeople;
import org.crossroads.sandbox.source.Questions;
import org.crossroads.sandbox.source.Replies;
import org.junit.jupiter.api.Test;

class UnemploymentSourceTest {

    private static final String SWITCHER = "85673003360";
    private static final String STEELWORKER = "48621901581";
    private static final String THREE_SOURCES = "79711401275";
    private static final String SCHOOL_LEAVER = "04690302197";

    private final Replies replies =
            new Replies(Clock.fixed(Instant.parse("2026-03-03T12:00:00Z"), ZoneOffset.UTC), UUID::randomUUID, "nl");
    private final UnemploymentSource source = new UnemploymentSource(CrowdOfPeople.POPULATION, replies);

    @Test
    void whoLostWorkHasARightFromIt() {
        ConsultRightsResultType result = result(SWITCHER, "2014-01-01", "2014-12-31");

        assertThat(result.getEntitlement().getEntitlement()).singleElement().satisfies(right -> {
            assertThat(right.getGround()).isEqualTo(AdmissionGround.WORK);
            assertThat(right.getRegime()).isEqualTo(Regime.FULL);
            assertThat(right.getPeriod().getBeginDate()).isEqualTo("2014-04-01");
            assertThat(right.getPeriod().getEndDate()).isEqualTo("2014-06-30");
        });
        assertThat(result.getBenefitPhase().getPhase())
                .extracting(BenefitPhaseType::getCode)
                .containsExactly("11");
    }

    @Test
    void whoWorksPartTimeKeepsRightsAndWhoIsLaidOffIsTemporarilyUnemployed() {
        assertThat(regimes(THREE_SOURCES, "2020-01-01", "2020-12-31")).containsExactly(Regime.PART_TIME_RIGHTS_KEPT);
        assertThat(regimes(STEELWORKER, "2002-01-01", "2004-12-31")).containsExactly(Regime.TEMPORARY, Regime.FULL);
    }

    @Test
    void aSchoolLeaverWhoWaitsHasNoRightYet() {
        assertThat(source.consultRights(rights(SCHOOL_LEAVER, "2025-01-01", "2026-03-03"))
                        .getStatus()
                        .getCode())
                .isEqualTo("MSG00100");
    }

    @Test
    void aBenefitDecreasesFromPhaseToPhase() {
        ConsultRightsResultType result = result("91700102419", "2020-07-01", "2026-03-03");

        assertThat(result.getBenefitPhase().getPhase())
                .extracting(BenefitPhaseType::getCode)
                .containsExactly("11", "12", "13", "2A", "2B", "21", "22", "23", "24", "3");
        assertThat(result.getDailyAmount().getAmount())
                .extracting(amount -> -amount.getGrossPerDay())
                .isSorted();
    }

    @Test
    void aMonthIsPaidInASixDayWeek() {
        assertThat(months(SWITCHER, "2014-01-01", "2014-12-31"))
                .satisfiesExactly(
                        april -> {
                            assertThat(april.getMonth()).isEqualTo("2014-04");
                            assertThat(april.getBenefit()).isEqualTo(BenefitKind.UNEMPLOYMENT);
                            assertThat(april.getDays()).isEqualTo(2600);
                            assertThat(april.getGross()).isEqualTo(26 * april.getGrossPerDay());
                            assertThat(april.getPaidOn()).isEqualTo("2014-05-06");
                        },
                        may -> assertThat(may.getDays()).isEqualTo(2700),
                        june -> assertThat(june.getDays()).isEqualTo(2500));
    }

    @Test
    void nothingIsPaidWhileAPersonIsIll() {
        assertThat(months("66720502665", "2023-01-01", "2024-12-31"))
                .extracting(MonthlyPaymentType::getMonth)
                .contains("2023-10")
                .noneMatch(month -> month.compareTo("2023-11") >= 0);
    }

    @Test
    void whatWasPaidLatelyIsBeingVerified() {
        ConsultPaymentsResponseType answer =
                source.consultPayments(payments(THREE_SOURCES, "2025-01-01", "2026-03-03"));

        assertThat(answer.getResult().getVerification().getMonth())
                .filteredOn(month -> month.getOutcome() == VerificationOutcome.PENDING)
                .allSatisfy(month -> assertThat(month.getAccepted()).isNull())
                .extracting(month -> month.getMonth())
                .containsExactly("2025-10", "2025-11", "2025-12", "2026-01");
    }

    /** Membership of a trade union: with that one block removed nothing is left that tells of it. */
    @Test
    void onlyOneBlockNamesAPaymentInstitution() throws Exception {
        ObjectFactory factory = new ObjectFactory();
        JAXBContext context = JAXBContext.newInstance("org.crossroads.contract.unemployment.v1");
        for (String ssin : List.of(SWITCHER, STEELWORKER, THREE_SOURCES)) {
            ConsultRightsResponseType rights = source.consultRights(rights(ssin, "1990-01-01", "2026-03-03"));
            ConsultPaymentsResponseType payments = source.consultPayments(payments(ssin, "1990-01-01", "2026-03-03"));
            assertThat(rights.getResult().getPayingInstitution().getAffiliation())
                    .isNotEmpty();
            assertThat(payments.getResult().getPayingInstitution().getAffiliation())
                    .isNotEmpty();
            rights.getResult().setPayingInstitution(null);
            payments.getResult().setPayingInstitution(null);

            StringWriter text = new StringWriter();
            context.createMarshaller().marshal(factory.createConsultRightsResponse(rights), text);
            context.createMarshaller().marshal(factory.createConsultPaymentsResponse(payments), text);

            Institutions.PAYMENT_INSTITUTIONS.forEach(
                    institution -> assertThat(text.toString()).doesNotContain(institution.value()));
        }
    }

    @Test
    void everyPaymentInstitutionPaysSomebody() {
        List<String> payers = new ArrayList<>();
        for (String ssin : CrowdOfPeople.numbers()) {
            ConsultRightsResponseType answer = source.consultRights(rights(ssin, "1950-01-01", "2026-03-03"));
            if (answer.getResult() != null) {
                answer.getResult()
                        .getPayingInstitution()
                        .getAffiliation()
                        .forEach(affiliation -> payers.add(affiliation.getInstitution()));
            }
        }

        assertThat(payers)
                .contains(Institutions.PAYMENT_INSTITUTIONS.stream()
                        .map(institution -> institution.value())
                        .toArray(String[]::new));
    }

    @Test
    void everyAnswerIsValid() throws Exception {
        ObjectFactory factory = new ObjectFactory();
        List<JAXBElement<?>> answers = new ArrayList<>();
        for (String ssin : CrowdOfPeople.numbers()) {
            answers.add(factory.createConsultRightsResponse(
                    source.consultRights(rights(ssin, "1950-01-01", "2026-03-03"))));
            answers.add(factory.createConsultPaymentsResponse(
                    source.consultPayments(payments(ssin, "2000-01-01", "2026-03-03"))));
        }

        CrowdOfPeople.assertValid("unemployment", answers);
    }

    private List<Regime> regimes(String ssin, String begin, String end) {
        return result(ssin, begin, end).getEntitlement().getEntitlement().stream()
                .map(right -> right.getRegime())
                .toList();
    }

    private ConsultRightsResultType result(String ssin, String begin, String end) {
        ConsultRightsResponseType answer = source.consultRights(rights(ssin, begin, end));
        assertThat(answer.getStatus().getCode()).isEqualTo("MSG00000");
        return answer.getResult();
    }

    private List<MonthlyPaymentType> months(String ssin, String begin, String end) {
        ConsultPaymentsResponseType answer = source.consultPayments(payments(ssin, begin, end));
        assertThat(answer.getStatus().getCode()).isEqualTo("MSG00000");
        return answer.getResult().getPayment().getMonth();
    }

    private static ConsultRightsRequestType rights(String ssin, String begin, String end) {
        ConsultRightsCriteriaType criteria = new ConsultRightsCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(Questions.period(begin, end));
        ConsultRightsRequestType question = new ConsultRightsRequestType();
        question.setInformationCustomer(Questions.customer());
        question.setLegalContext("NIC:INVALIDITY");
        question.setCriteria(criteria);
        return question;
    }

    private static ConsultPaymentsRequestType payments(String ssin, String begin, String end) {
        ConsultPaymentsCriteriaType criteria = new ConsultPaymentsCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(Questions.period(begin, end));
        ConsultPaymentsRequestType question = new ConsultPaymentsRequestType();
        question.setInformationCustomer(Questions.customer());
        question.setLegalContext("FPD:RECOVERY");
        question.setCriteria(criteria);
        return question;
    }
}
