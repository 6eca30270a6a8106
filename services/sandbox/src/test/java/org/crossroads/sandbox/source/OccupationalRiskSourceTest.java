package org.crossroads.sandbox.source;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXBElement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crossroads.contract.common.v1.PeriodType;
import org.crossroads.contract.occupationalrisk.v1.AccidentCompensationKind;
import org.crossroads.contract.occupationalrisk.v1.AccidentKind;
import org.crossroads.contract.occupationalrisk.v1.AccidentType;
import org.crossroads.contract.occupationalrisk.v1.ConsolidationOutcome;
import org.crossroads.contract.occupationalrisk.v1.ConsultOccupationalAccidentCriteriaType;
import org.crossroads.contract.occupationalrisk.v1.ConsultOccupationalAccidentRequestType;
import org.crossroads.contract.occupationalrisk.v1.ConsultOccupationalAccidentResponseType;
import org.crossroads.contract.occupationalrisk.v1.ConsultOccupationalDiseaseCriteriaType;
import org.crossroads.contract.occupationalrisk.v1.ConsultOccupationalDiseaseRequestType;
import org.crossroads.contract.occupationalrisk.v1.ConsultOccupationalDiseaseResponseType;
import org.crossroads.contract.occupationalrisk.v1.DiseaseType;
import org.crossroads.contract.occupationalrisk.v1.ObjectFactory;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.NamedPeople;
import org.crossroads.sandbox.source.occupationalrisk.OccupationalRiskSource;
import org.junit.jupiter.api.Test;

class OccupationalRiskSourceTest {

    private static final String SWITCHER = "85673003360";
    private static final String THREE_SOURCES = "79711401275";
    private static final String DECEASED = "48621901581";
    private static final String BIS = "79423101142";
    private static final PeriodType SINCE_1960 = Inquiries.period(Period.from(LocalDate.of(1960, 1, 1)));

    private final OccupationalRiskSource source = new OccupationalRiskSource(Crowd.POPULATION, Crowd.REPLIES);

    @Test
    void anAccidentLeavesAnAllowanceUntilItIsReviewedAndAnAnnuityThen() {
        assertThat(accidents(SWITCHER, SINCE_1960)).singleElement().satisfies(accident -> {
            assertThat(accident.getEvent().getKind()).isEqualTo(AccidentKind.WORK);
            assertThat(accident.getTemporaryIncapacity()).hasSize(2);
            assertThat(accident.getConsolidation().getOutcome()).isEqualTo(ConsolidationOutcome.PERMANENT_INCAPACITY);
            assertThat(accident.getConsolidation().getRevisionUntil()).isEqualTo("2014-02-13");
            assertThat(accident.getPermanentIncapacity().get(0).getDegree()).isEqualByComparingTo("6");
            assertThat(accident.getCompensation())
                    .extracting(paid -> paid.getKind())
                    .containsExactly(
                            AccidentCompensationKind.DAILY_ALLOWANCE,
                            AccidentCompensationKind.DAILY_ALLOWANCE,
                            AccidentCompensationKind.ANNUAL_ALLOWANCE,
                            AccidentCompensationKind.ANNUITY);
        });
    }

    @Test
    void sixPercentOfTheBasicWageIsLoweredByAQuarterAndADayAtHomeIsNineTenths() {
        AccidentType accident = accidents(SWITCHER, SINCE_1960).get(0);

        assertThat(accident.getBasicWage().getAnnualAmount()).isEqualTo(2_815_400);
        assertThat(accident.getCompensation().get(0).getAmount()).isEqualTo(2_815_400 * 9 / 10 / 365);
        assertThat(accident.getCompensation().get(3).getAmount()).isEqualTo(126_693);
    }

    @Test
    void whoHealsHasNoPermanentIncapacityAndAPersonWithABisNumberIsKnownHereToo() {
        assertThat(accidents(BIS, SINCE_1960)).singleElement().satisfies(accident -> {
            assertThat(accident.getEvent().getKind()).isEqualTo(AccidentKind.WAY_TO_OR_FROM_WORK);
            assertThat(accident.getConsolidation().getOutcome()).isEqualTo(ConsolidationOutcome.CURED);
            assertThat(accident.getConsolidation().getRevisionUntil()).isNull();
            assertThat(accident.getPermanentIncapacity()).isEmpty();
        });
    }

    @Test
    void onlyWhatOverlapsThePeriodIsTold() {
        assertThat(accidents(BIS, Questions.period("2021-11-15", "2025-12-31"))).isEmpty();
        assertThat(accidents(BIS, Questions.period("2021-11-14", "2025-12-31"))).hasSize(1);
        assertThat(accident(BIS, Questions.period("2022-01-01", "2025-12-31"))
                        .getStatus()
                        .getCode())
                .isEqualTo("MSG00100");
        assertThat(accident(SWITCHER, Questions.period("2020-01-02", "2020-01-01"))
                        .getStatus()
                        .getCode())
                .isEqualTo("MSG00008");
    }

    @Test
    void aDiseaseHasACodeOfTheListAndIsTemporaryOrForGood() {
        assertThat(diseases(THREE_SOURCES)).singleElement().satisfies(disease -> {
            assertThat(disease.getCondition().getListCode()).isEqualTo("1.606.22");
            assertThat(disease.getRemoval()).hasSize(1);
            assertThat(disease.getIncapacity().get(0).getPhysicalDegree()).isNull();
        });
    }

    @Test
    void fromTheAgeOfPensionOnOnlyTheBodilyHarmCounts() {
        assertThat(diseases(DECEASED)).singleElement().satisfies(disease -> {
            assertThat(disease.getIncapacity()).hasSize(2);
            assertThat(disease.getIncapacity().get(0).getDegree()).isEqualByComparingTo("12");
            assertThat(disease.getIncapacity().get(1).getDegree()).isEqualByComparingTo("9");
            assertThat(disease.getIncapacity().get(1).getPeriod().getBeginDate())
                    .isEqualTo("2013-03-01");
            assertThat(disease.getCompensation().get(1).getPeriod().getEndDate())
                    .isEqualTo("2024-05-07");
        });
    }

    @Test
    void theInsurerStandsInItsOwnBlockAndNowhereElse() {
        AccidentType accident = accidents(SWITCHER, SINCE_1960).get(0);
        String insurer = accident.getInsurer().getCbeNumber();
        accident.setInsurer(null);

        assertThat(Crowd.xml(
                        "occupationalrisk",
                        new ObjectFactory().createConsultOccupationalAccidentResponse(answerWith(accident))))
                .doesNotContain(insurer);
    }

    @Test
    void everyAnswerIsValid() throws Exception {
        ObjectFactory factory = new ObjectFactory();
        List<JAXBElement<?>> answers = new ArrayList<>();
        for (String ssin : Crowd.numbers()) {
            answers.add(factory.createConsultOccupationalAccidentResponse(accident(ssin, SINCE_1960)));
            answers.add(factory.createConsultOccupationalDiseaseResponse(disease(ssin)));
        }

        AnswersFollowTheContractTest.assertValid("occupationalrisk", answers);
    }

    @Test
    void nobodyIsUnknownAndAReplacedNumberLeadsToTheNewOne() {
        assertThat(disease(NamedPeople.NOBODY.digits()).getStatus().getCode()).isEqualTo("MSG00005");
        assertThat(disease("91610102453").getStatus().getCode()).isEqualTo("MSG00006");
        assertThat(disease("85673003361").getStatus().getCode()).isEqualTo("MSG00011");
    }

    private ConsultOccupationalAccidentResponseType answerWith(AccidentType accident) {
        ConsultOccupationalAccidentResponseType answer = accident(SWITCHER, SINCE_1960);
        answer.getResult().getAccident().clear();
        answer.getResult().getAccident().add(accident);
        return answer;
    }

    private List<AccidentType> accidents(String ssin, PeriodType period) {
        ConsultOccupationalAccidentResponseType answer = accident(ssin, period);
        return answer.getResult() == null ? List.of() : answer.getResult().getAccident();
    }

    private ConsultOccupationalAccidentResponseType accident(String ssin, PeriodType period) {
        ConsultOccupationalAccidentCriteriaType criteria = new ConsultOccupationalAccidentCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(period);
        ConsultOccupationalAccidentRequestType question = new ConsultOccupationalAccidentRequestType();
        question.setInformationCustomer(Questions.customer());
        question.setLegalContext("RVA:UNEMPLOYMENT_BENEFIT");
        question.setCriteria(criteria);
        return source.consultOccupationalAccident(question);
    }

    private List<DiseaseType> diseases(String ssin) {
        return disease(ssin).getResult().getDisease();
    }

    private ConsultOccupationalDiseaseResponseType disease(String ssin) {
        ConsultOccupationalDiseaseCriteriaType criteria = new ConsultOccupationalDiseaseCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(SINCE_1960);
        ConsultOccupationalDiseaseRequestType question = new ConsultOccupationalDiseaseRequestType();
        question.setInformationCustomer(Questions.customer());
        question.setLegalContext("RVA:UNEMPLOYMENT_BENEFIT");
        question.setCriteria(criteria);
        return source.consultOccupationalDisease(question);
    }
}
