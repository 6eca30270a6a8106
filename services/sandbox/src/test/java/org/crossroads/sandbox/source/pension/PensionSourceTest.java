package org.crossroads.sandbox.source.pension;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXBElement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crossroads.contract.pension.v1.ConsultPensionPaymentsCriteriaType;
import org.crossroads.contract.pension.v1.ConsultPensionPaymentsRequestType;
import org.crossroads.contract.pension.v1.ConsultPensionPaymentsResponseType;
import org.crossroads.contract.pension.v1.ConsultPensionRightsCriteriaType;
import org.crossroads.contract.pension.v1.ConsultPensionRightsRequestType;
import org.crossroads.contract.pension.v1.ConsultPensionRightsResponseType;
import org.crossroads.contract.pension.v1.FamilyRate;
import org.crossroads.contract.pension.v1.ObjectFactory;
import org.crossroads.contract.pension.v1.Periodicity;
import org.crossroads.contract.pension.v1.Scheme;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.chapter.Pensions;
import org.crossroads.sandbox.source.CrowdOfPeople;
import org.crossroads.sandbox.source.Questions;
import org.crossroads.sandbox.source.Replies;
import org.junit.jupiter.api.Test;

class PensionSourceTest {

    private static final String STEELWORKER = "48621901581";
    private static final String SWITCHER = "85673003360";

    private final Replies replies =
            new Replies(Clock.fixed(Instant.parse("2026-03-03T12:00:00Z"), ZoneOffset.UTC), UUID::randomUUID, "nl");
    private final PensionSource pensionsService = PensionSource.ofPensionsService(CrowdOfPeople.POPULATION, replies);
    private final PensionSource selfEmployed = PensionSource.ofSelfEmployed(CrowdOfPeople.POPULATION, replies);
    private final PensionSource cadastre = PensionSource.ofCadastre(CrowdOfPeople.POPULATION, replies);

    @Test
    void whoRetiredHasARightInTheSchemeOfTheWork() {
        ConsultPensionRightsResponseType answer =
                pensionsService.consultPensionRights(rights(STEELWORKER, "2013-01-01", "2013-12-31"));

        assertThat(answer.getStatus().getCode()).isEqualTo("MSG00000");
        assertThat(answer.getResult().getEmployee().getRight()).singleElement().satisfies(right -> {
            assertThat(right.getPeriod().getBeginDate()).isEqualTo("2013-03-01");
            assertThat(right.getPeriod().getEndDate()).isEqualTo("2024-05-07");
            assertThat(right.getCareerFraction().getYears()).isBetween(3700, 3750);
            assertThat(right.getFamilyRate()).isEqualTo(FamilyRate.SINGLE);
        });
        assertThat(answer.getResult().getCivilServant()).isNull();
        assertThat(answer.getResult().getSelfEmployed()).isNull();
        assertThat(answer.getResult().getEarliestDate().isEstimated()).isFalse();
    }

    @Test
    void whoHasNotRetiredIsToldWhenThatCanBe() {
        ConsultPensionRightsResponseType answer =
                pensionsService.consultPensionRights(rights(SWITCHER, "2025-01-01", "2025-12-31"));

        assertThat(answer.getResult().getEmployee()).isNull();
        assertThat(answer.getResult().getEarliestDate().isEstimated()).isTrue();
        assertThat(answer.getResult().getEarliestDate().getEarliest()).isEqualTo("2049-10-01");
        assertThat(answer.getResult().getEarliestDate().getLegal()).isEqualTo("2052-08-01");
    }

    @Test
    void thePensionsServiceSaysWhatIsPaidByLawAndTheCadastreWhatIsPaidAbove() {
        ConsultPensionPaymentsResponseType legal =
                pensionsService.consultPensionPayments(payments(STEELWORKER, "2013-01-01", "2024-12-31"));
        ConsultPensionPaymentsResponseType above =
                cadastre.consultPensionPayments(payments(STEELWORKER, "2013-01-01", "2024-12-31"));

        assertThat(legal.getResult().getLegalPension().getPension())
                .singleElement()
                .satisfies(pension -> {
                    assertThat(pension.getScheme()).isEqualTo(Scheme.EMPLOYEE);
                    assertThat(pension.getAmount().get(0).getPeriodicity()).isEqualTo(Periodicity.MONTHLY);
                });
        assertThat(legal.getResult().getSupplementaryPension()).isNull();
        assertThat(above.getResult().getLegalPension()).isNull();
        assertThat(above.getResult().getSupplementaryPension().getPension())
                .singleElement()
                .satisfies(pension ->
                        assertThat(pension.getAmount().get(0).getPeriodicity()).isEqualTo(Periodicity.QUARTERLY));
        assertThat(above.getResult().getLumpSum().getPayment())
                .singleElement()
                .satisfies(sum -> assertThat(sum.getPaidOn()).isEqualTo("2013-04-10"));
    }

    @Test
    void aLumpSumIsToldOnceAndAPensionForAsLongAsItIsPaid() {
        ConsultPensionPaymentsResponseType later =
                cadastre.consultPensionPayments(payments(STEELWORKER, "2014-01-01", "2014-12-31"));

        assertThat(later.getResult().getLumpSum()).isNull();
        assertThat(later.getResult().getSupplementaryPension()).isNotNull();
        assertThat(cadastre.consultPensionPayments(payments(STEELWORKER, "2024-05-08", "2024-12-31"))
                        .getStatus()
                        .getCode())
                .isEqualTo("MSG00100");
    }

    @Test
    void aPaymentHasTheNumberOfItsRight() {
        String reference = pensionsService
                .consultPensionRights(rights(STEELWORKER, "2013-01-01", "2013-12-31"))
                .getResult()
                .getEmployee()
                .getRight()
                .get(0)
                .getReference();

        assertThat(pensionsService
                        .consultPensionPayments(payments(STEELWORKER, "2013-01-01", "2013-12-31"))
                        .getResult()
                        .getLegalPension()
                        .getPension()
                        .get(0)
                        .getReference())
                .isEqualTo(reference)
                .doesNotContain(STEELWORKER);
    }

    @Test
    void selfEmployedPensionersAreKnownToTheirInstitute() {
        List<Person> retired = CrowdOfPeople.POPULATION.people().stream()
                .filter(person -> person.chapter(Pensions.class).stream()
                        .flatMap(pensions -> pensions.legal().stream())
                        .anyMatch(pension -> pension.scheme() == Pensions.Scheme.SELF_EMPLOYED))
                .toList();

        assertThat(retired).isNotEmpty().allSatisfy(person -> {
            ConsultPensionRightsResponseType answer =
                    selfEmployed.consultPensionRights(rights(person.ssin().digits(), "1960-01-01", "2026-03-03"));
            assertThat(answer.getResult().getSelfEmployed().getRight())
                    .allSatisfy(right -> assertThat(person.inscriptions())
                            .anyMatch(file -> file.institution().value().equals("RSVZ")
                                    && file.period().contains(right.getPeriod().getBeginDate())));
        });
    }

    @Test
    void whoHasNoPensionOfWorkHasTheGuaranteedIncome() {
        assertThat(CrowdOfPeople.POPULATION.people().stream()
                        .flatMap(person -> person.chapter(Pensions.class).stream())
                        .filter(pensions -> pensions.legal().stream()
                                .anyMatch(pension -> pension.scheme() == Pensions.Scheme.GUARANTEED_INCOME)))
                .allSatisfy(pensions -> assertThat(pensions.legal()).hasSize(1));
    }

    @Test
    void everyAnswerIsValid() throws Exception {
        ObjectFactory factory = new ObjectFactory();
        List<JAXBElement<?>> answers = new ArrayList<>();
        for (PensionSource source : List.of(pensionsService, selfEmployed, cadastre)) {
            for (String ssin : CrowdOfPeople.numbers()) {
                answers.add(factory.createConsultPensionRightsResponse(
                        source.consultPensionRights(rights(ssin, "1950-01-01", "2026-03-03"))));
                answers.add(factory.createConsultPensionPaymentsResponse(
                        source.consultPensionPayments(payments(ssin, "1950-01-01", "2026-03-03"))));
            }
        }

        CrowdOfPeople.assertValid("pension", answers);
    }

    private static ConsultPensionRightsRequestType rights(String ssin, String begin, String end) {
        ConsultPensionRightsCriteriaType criteria = new ConsultPensionRightsCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(Questions.period(begin, end));
        ConsultPensionRightsRequestType question = new ConsultPensionRightsRequestType();
        question.setInformationCustomer(Questions.customer());
        question.setLegalContext("RVA:UNEMPLOYMENT_BENEFIT");
        question.setCriteria(criteria);
        return question;
    }

    private static ConsultPensionPaymentsRequestType payments(String ssin, String begin, String end) {
        ConsultPensionPaymentsCriteriaType criteria = new ConsultPensionPaymentsCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(Questions.period(begin, end));
        ConsultPensionPaymentsRequestType question = new ConsultPensionPaymentsRequestType();
        question.setInformationCustomer(Questions.customer());
        question.setLegalContext("NIC:INVALIDITY");
        question.setCriteria(criteria);
        return question;
    }
}
