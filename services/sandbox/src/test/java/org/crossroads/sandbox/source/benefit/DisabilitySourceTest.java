package org.crossroads.sandbox.source.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.crossroads.sandbox.source.benefit.BenefitQuestions.SINCE_1990;

import java.time.LocalDate;
import java.util.List;
import org.crossroads.contract.disability.v1.CareBudgetGrantType;
import org.crossroads.contract.disability.v1.ConsultAllowancesResponseType;
import org.crossroads.contract.disability.v1.ConsultRecognitionResponseType;
import org.crossroads.contract.disability.v1.ElderlyAssistanceGrantType;
import org.crossroads.contract.disability.v1.RecognitionDecisionType;
import org.crossroads.contract.disability.v1.RecognitionKind;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.Institutions;
import org.junit.jupiter.api.Test;

class DisabilitySourceTest {

    private static final String BRUSSELS_NAME = "66720502665";
    private static final String DECEASED = "48621901581";
    private static final String HARD_OF_HEARING = "04690302197";
    private static final String SWITCHER = "85673003360";

    @Test
    void eachAuthorityTellsItsOwnRecognitionsAndNoOthers() {
        assertThat(recognitions(Institutions.FODSZ, BRUSSELS_NAME)
                        .getResult()
                        .getRecognition()
                        .getDecision())
                .extracting(RecognitionDecisionType::getAuthority, RecognitionDecisionType::getKind)
                .containsExactly(tuple("FODSZ", RecognitionKind.ADULT));
        assertThat(recognitions(Institutions.IRISCARE, BRUSSELS_NAME)
                        .getResult()
                        .getRecognition()
                        .getDecision())
                .extracting(RecognitionDecisionType::getAuthority, RecognitionDecisionType::getKind)
                .containsExactly(tuple("IRISCARE", RecognitionKind.MOBILITY_AID));
        assertThat(recognitions(Institutions.VSB, BRUSSELS_NAME).getStatus().getCode())
                .isEqualTo("MSG00100");
    }

    @Test
    void anAdultHasPointsForSixCriteriaAndTheirSum() {
        assertThat(recognitions(Institutions.FODSZ, BRUSSELS_NAME)
                        .getResult()
                        .getSelfReliance()
                        .getAssessment())
                .singleElement()
                .satisfies(points -> assertThat(points.getTotal())
                        .isEqualTo(points.getMoving()
                                + points.getEating()
                                + points.getHygiene()
                                + points.getHousehold()
                                + points.getDanger()
                                + points.getSocialContacts())
                        .isEqualTo(9));
    }

    @Test
    void aChildHasPointsForThreePillarsUntilItIsTwentyOne() {
        ConsultRecognitionResponseType answer = recognitions(Institutions.FODSZ, HARD_OF_HEARING);

        assertThat(answer.getResult().getChildPillars().getAssessment())
                .singleElement()
                .satisfies(points -> {
                    assertThat(points.getTotal()).isEqualTo(11);
                    assertThat(points.getPeriod().getEndDate()).isEqualTo("2025-09-02");
                });
        assertThat(answer.getResult().getSelfReliance()).isNull();
        assertThat(answer.getResult().getDegree().getFinding().get(0).getPercentage())
                .isEqualByComparingTo("66");
    }

    @Test
    void assistanceForTheElderlyWasFederalAndThenFlemish() {
        assertThat(elderly(Institutions.FODSZ))
                .extracting(
                        grant -> grant.getPeriod().getEndDate().toString(),
                        ElderlyAssistanceGrantType::getMonthlyAmount)
                .containsExactly(tuple("2016-12-31", 8_315L));
        assertThat(elderly(Institutions.VSB))
                .extracting(
                        grant -> grant.getPeriod().getBeginDate().toString(),
                        ElderlyAssistanceGrantType::getCategory,
                        ElderlyAssistanceGrantType::getMonthlyAmount)
                .containsExactly(tuple("2017-01-01", 2, 31_742L));
        assertThat(allowances(Institutions.VSB, DECEASED)
                        .getResult()
                        .getCareBudget()
                        .getGrant())
                .extracting(CareBudgetGrantType::getMonthlyAmount)
                .containsExactly(13_000L);
    }

    @Test
    void onlyWhatHoldsInThePeriodIsTold() {
        DisabilitySource source =
                new DisabilitySource(Institutions.VSB, BenefitQuestions.namedPeople(), BenefitQuestions.replies());
        Period year2020 = Period.of(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));

        assertThat(source.consultRecognition(BenefitQuestions.recognition(DECEASED, year2020))
                        .getResult()
                        .getRecognition()
                        .getDecision())
                .extracting(RecognitionDecisionType::getKind)
                .containsExactly(RecognitionKind.ELDERLY);
    }

    @Test
    void whoHasNoDisabilityHasNothingAnywhere() {
        assertThat(recognitions(Institutions.FODSZ, SWITCHER).getStatus().getCode())
                .isEqualTo("MSG00100");
        assertThat(allowances(Institutions.FODSZ, SWITCHER).getResult()).isNull();
    }

    private static List<ElderlyAssistanceGrantType> elderly(InstitutionCode authority) {
        return allowances(authority, DECEASED)
                .getResult()
                .getElderlyAssistance()
                .getGrant();
    }

    private static ConsultRecognitionResponseType recognitions(InstitutionCode authority, String ssin) {
        return new DisabilitySource(authority, BenefitQuestions.namedPeople(), BenefitQuestions.replies())
                .consultRecognition(BenefitQuestions.recognition(ssin, SINCE_1990));
    }

    private static ConsultAllowancesResponseType allowances(InstitutionCode authority, String ssin) {
        return new DisabilitySource(authority, BenefitQuestions.namedPeople(), BenefitQuestions.replies())
                .consultAllowances(BenefitQuestions.allowances(ssin, SINCE_1990));
    }
}
