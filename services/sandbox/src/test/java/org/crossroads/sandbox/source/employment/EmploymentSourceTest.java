package org.crossroads.sandbox.source.employment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXBElement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crossroads.contract.employment.v1.ConsultEmploymentsCriteriaType;
import org.crossroads.contract.employment.v1.ConsultEmploymentsRequestType;
import org.crossroads.contract.employment.v1.ConsultEmploymentsResponseType;
import org.crossroads.contract.employment.v1.ConsultWagesCriteriaType;
import org.crossroads.contract.employment.v1.ConsultWagesRequestType;
import org.crossroads.contract.employment.v1.ConsultWagesResponseType;
import org.crossroads.contract.employment.v1.ContractType;
import org.crossroads.contract.employment.v1.DeclarationType;
import org.crossroads.contract.employment.v1.DimonaAction;
import org.crossroads.contract.employment.v1.DimonaPeriodType;
import org.crossroads.contract.employment.v1.ObjectFactory;
import org.crossroads.contract.employment.v1.PayType;
import org.crossroads.contract.employment.v1.ServiceType;
import org.crossroads.contract.employment.v1.WorkerTypeCode;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.sandbox.source.CrowdOfPeople;
import org.crossroads.sandbox.source.Questions;
import org.crossroads.sandbox.source.Replies;
import org.junit.jupiter.api.Test;

class EmploymentSourceTest {

    private static final String SWITCHER = "85673003360";
    private static final String BREWERY = "0999100196";

    private final Replies replies =
            new Replies(Clock.fixed(Instant.parse("2026-03-03T12:00:00Z"), ZoneOffset.UTC), UUID::randomUUID, "nl");
    private final EmploymentSource source = new EmploymentSource(CrowdOfPeople.POPULATION, replies);

    @Test
    void eachQuarterOfAnEmploymentHasADeclaration() {
        List<DeclarationType> declarations = declarations(SWITCHER, "2013-05-01", "2015-12-31");

        assertThat(declarations)
                .extracting(DeclarationType::getQuarter)
                .containsExactly("20132", "20133", "20134", "20141");
        assertThat(declarations).allSatisfy(declaration -> {
            assertThat(declaration.getEmployer().getCbeNumber()).isEqualTo(BREWERY);
            assertThat(declaration.getWorker().getWorkerCode()).isEqualTo("015");
            assertThat(declaration.getOccupation())
                    .singleElement()
                    .satisfies(occupation -> assertThat(
                                    occupation.getOccupationTerms().getContractType())
                            .isEqualTo(ContractType.FULL_TIME));
        });
    }

    @Test
    void theYearlyPremiumComesWithTheLastQuarter() {
        List<DeclarationType> year = declarations(SWITCHER, "2013-01-01", "2013-12-31");

        assertThat(pay(year.get(2))).extracting(PayType::getCode).containsExactly("1");
        assertThat(pay(year.get(3))).extracting(PayType::getCode).containsExactly("1", "2");
        assertThat(pay(year.get(3)).get(1).getFrequencyMonths()).isEqualTo(12);
        assertThat(pay(year.get(3)).get(0).getAmount())
                .isEqualTo(3 * pay(year.get(3)).get(1).getAmount());
    }

    @Test
    void aQuarterThatHasNotEndedIsNotDeclaredYet() {
        assertThat(declarations("79711401275", "2025-10-01", "2026-03-03"))
                .extracting(DeclarationType::getQuarter)
                .containsExactly("20254");
    }

    @Test
    void daysOfIllnessAreThoseOfWhichTheFundsKnow() {
        DeclarationType second =
                declarations("79711401275", "2021-04-01", "2021-06-30").get(0);

        assertThat(services(second)).extracting(ServiceType::getCode).containsExactly("50");
        // 65 weekdays of two days a week
        assertThat(services(second).get(0).getDays()).isEqualTo(2600);
        assertThat(services(second).get(0).getHours()).isEqualTo(19760);
        assertThat(pay(second))
                .singleElement()
                .satisfies(pay -> assertThat(pay.getAmount()).isZero());
    }

    @Test
    void whoWasLaidOffHasDaysOfTemporaryUnemployment() {
        DeclarationType first =
                declarations("48621901581", "2002-01-01", "2002-03-31").get(0);

        assertThat(services(first)).extracting(ServiceType::getCode).containsExactly("1", "71");
        assertThat(services(first)).extracting(ServiceType::getDays).containsExactly(2300, 4100);
    }

    @Test
    void oneEmployerMayBeAskedAbout() {
        ConsultWagesRequestType question = wages("79711401275", "2005-01-01", "2025-12-31");
        question.getCriteria().setEmployer("0999100592");

        assertThat(source.consultWages(question).getResult().getDeclaration())
                .isNotEmpty()
                .allSatisfy(declaration ->
                        assertThat(declaration.getEmployer().getCbeNumber()).isEqualTo("0999100592"));
    }

    @Test
    void aStudentIsDeclaredAsOne() {
        assertThat(declarations("05661700878", "2023-01-01", "2024-12-31"))
                .extracting(declaration -> declaration.getWorker().getWorkerCode())
                .containsExactly("840", "841");
        assertThat(employments("05661700878", "2023-01-01", "2024-12-31")).allSatisfy(employment -> {
            assertThat(employment.getWorkerType().getType()).isEqualTo(WorkerTypeCode.STU);
            assertThat(employment.getWorkerType().getPlannedHours()).isPositive();
        });
    }

    @Test
    void whatWasWithdrawnIsToldAsThat() {
        assertThat(employments("58632701954", "2019-01-01", "2019-12-31"))
                .singleElement()
                .satisfies(employment ->
                        assertThat(employment.getLastDeclaration().getAction()).isEqualTo(DimonaAction.CANCEL));
        assertThat(source.consultWages(wages("58632701954", "2019-01-01", "2019-12-31"))
                        .getStatus()
                        .getCode())
                .isEqualTo("MSG00100");
    }

    @Test
    void anEmploymentThatGoesOnWasDeclaredInAndOneThatEndedOut() {
        assertThat(employments("79711401275", "2000-01-01", "2025-12-31"))
                .extracting(employment -> employment.getLastDeclaration().getAction())
                .containsExactly(DimonaAction.OUT, DimonaAction.IN);
    }

    /** A reference that told of an employer would tell what a rule withholds. */
    @Test
    void noReferenceHoldsANumberOfPersonOrEmployer() {
        assertThat(declarations(SWITCHER, "2007-01-01", "2014-12-31"))
                .extracting(declaration -> declaration.getWorker().getReference())
                .doesNotHaveDuplicates()
                .noneMatch(reference -> reference.contains(SWITCHER) || reference.contains(BREWERY.substring(1, 8)));
    }

    @Test
    void aNumberOfAnEmployerHasCheckDigits() {
        assertThat(Employers.nssoNumber(new CbeNumber(BREWERY))).isEqualTo("999100194");
    }

    @Test
    void everyAnswerIsValid() throws Exception {
        ObjectFactory factory = new ObjectFactory();
        List<JAXBElement<?>> answers = new ArrayList<>();
        for (String ssin : CrowdOfPeople.numbers()) {
            answers.add(
                    factory.createConsultWagesResponse(source.consultWages(wages(ssin, "2012-01-01", "2026-03-03"))));
            answers.add(factory.createConsultEmploymentsResponse(
                    source.consultEmployments(employment(ssin, "1950-01-01", "2026-03-03"))));
        }

        CrowdOfPeople.assertValid("employment", answers);
    }

    private List<DeclarationType> declarations(String ssin, String begin, String end) {
        ConsultWagesResponseType answer = source.consultWages(wages(ssin, begin, end));
        assertThat(answer.getStatus().getCode()).isEqualTo("MSG00000");
        return answer.getResult().getDeclaration();
    }

    private List<DimonaPeriodType> employments(String ssin, String begin, String end) {
        ConsultEmploymentsResponseType answer = source.consultEmployments(employment(ssin, begin, end));
        assertThat(answer.getStatus().getCode()).isEqualTo("MSG00000");
        return answer.getResult().getEmployment();
    }

    private static List<PayType> pay(DeclarationType declaration) {
        return declaration.getOccupation().get(0).getRemuneration().getPay();
    }

    private static List<ServiceType> services(DeclarationType declaration) {
        return declaration.getOccupation().get(0).getWorkingTime().getService();
    }

    private static ConsultWagesRequestType wages(String ssin, String begin, String end) {
        ConsultWagesCriteriaType criteria = new ConsultWagesCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(Questions.period(begin, end));
        ConsultWagesRequestType question = new ConsultWagesRequestType();
        question.setInformationCustomer(Questions.customer());
        question.setLegalContext("RVA:UNEMPLOYMENT_BENEFIT");
        question.setCriteria(criteria);
        return question;
    }

    private static ConsultEmploymentsRequestType employment(String ssin, String begin, String end) {
        ConsultEmploymentsCriteriaType criteria = new ConsultEmploymentsCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(Questions.period(begin, end));
        ConsultEmploymentsRequestType question = new ConsultEmploymentsRequestType();
        question.setInformationCustomer(Questions.customer());
        question.setLegalContext("RVA:UNEMPLOYMENT_BENEFIT");
        question.setCriteria(criteria);
        return question;
    }
}
