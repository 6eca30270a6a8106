package org.crossroads.sandbox.source;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXBElement;
import java.util.ArrayList;
import java.util.List;
import org.crossroads.contract.common.v1.PeriodType;
import org.crossroads.contract.identification.v1.CivilStateCode;
import org.crossroads.contract.identification.v1.ConsultFamilyCompositionCriteriaType;
import org.crossroads.contract.identification.v1.ConsultFamilyCompositionRequestType;
import org.crossroads.contract.identification.v1.ConsultFamilyCompositionResponseType;
import org.crossroads.contract.identification.v1.ConsultHistoryCriteriaType;
import org.crossroads.contract.identification.v1.ConsultHistoryRequestType;
import org.crossroads.contract.identification.v1.ConsultHistoryResponseType;
import org.crossroads.contract.identification.v1.ConsultHistoryResultType;
import org.crossroads.contract.identification.v1.HouseholdType;
import org.crossroads.contract.identification.v1.ObjectFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The National Register on households and on the past. */
class CivilRegisterTest {

    private static final String SWITCHER = "85673003360";
    private static final String THREE_SOURCES = "79711401275";
    private static final String DECEASED = "48621901581";
    private static final String REPLACED = "91700102419";
    private static final String BIS = "79423101142";
    private static final PeriodType SINCE_1940 = Questions.period("1940-01-01", "2026-03-03");

    private final NationalRegister register = new NationalRegister(Crowd.POPULATION, Crowd.REPLIES);

    @Test
    void withoutAPeriodTheHouseholdIsTheOneOfToday() {
        assertThat(households(SWITCHER, null)).singleElement().satisfies(home -> {
            assertThat(home.getComposition().getSize()).isEqualTo(3);
            assertThat(home.getComposition().getMinors()).isEqualTo(1);
            assertThat(home.getComposition().getPeriod().getBeginDate()).isEqualTo("2016-05-12");
            assertThat(home.getReferencePerson().getIdentity().getSsin()).isEqualTo(SWITCHER);
            assertThat(home.getMember())
                    .extracting(member -> member.getRelationship().getCode())
                    .containsExactly("02", "03");
        });
    }

    @Test
    void theHouseholdsOfAPeriodComeTheLatestFirst() {
        assertThat(households(THREE_SOURCES, SINCE_1940))
                .extracting(
                        home -> home.getComposition().getPeriod().getBeginDate().toString())
                .containsExactly("2016-02-01", "2008-03-03", "2005-06-18");
        assertThat(households(THREE_SOURCES, Questions.period("2006-01-01", "2007-12-31")))
                .singleElement()
                .satisfies(home -> {
                    assertThat(home.getReferencePerson().getIdentity().getLastName())
                            .isEqualTo("Claeys");
                    assertThat(home.getMember().get(0).getIdentity().getSsin()).isEqualTo(THREE_SOURCES);
                });
    }

    @Test
    void minorsAreCountedOnTheLastDayAskedAbout() {
        assertThat(households(THREE_SOURCES, Questions.period("2020-01-01", "2026-03-02"))
                        .get(0)
                        .getComposition()
                        .getMinors())
                .isEqualTo(1);
        assertThat(households(THREE_SOURCES, Questions.period("2020-01-01", "2026-03-03"))
                        .get(0)
                        .getComposition()
                        .getMinors())
                .isZero();
    }

    @Test
    void theDeadHaveNoHouseholdTodayAndHadOneThen() {
        assertThat(family(DECEASED, null).getStatus().getCode()).isEqualTo("MSG00100");
        assertThat(households(DECEASED, Questions.period("2019-01-01", "2019-11-30")))
                .singleElement()
                .satisfies(home -> assertThat(home.getComposition().getSize()).isEqualTo(2));
    }

    @Test
    void theHistoryHasEveryAddressStateNationalityAndName() {
        ConsultHistoryResultType history = history(REPLACED, SINCE_1940).getResult();

        assertThat(history.getAddressHistory().getResidence())
                .extracting(residence -> residence.getPeriod().getBeginDate().toString())
                .containsExactly("2014-09-01", "2010-09-01");
        assertThat(history.getCivilStateHistory().getCivilState())
                .extracting(state -> state.getCode())
                .containsExactly(CivilStateCode.MARRIED, CivilStateCode.SINGLE);
        assertThat(history.getNationalityHistory().getNationality())
                .extracting(nationality -> nationality.getCountryCode())
                .containsExactly("MA");
        assertThat(history.getNameHistory().getName())
                .extracting(name -> name.getLastName())
                .containsExactly("El Amrani", "Elamrani");
    }

    @Test
    void onlyWhatOverlapsThePeriodIsTold() {
        ConsultHistoryResultType history =
                history(REPLACED, Questions.period("2011-01-01", "2012-12-31")).getResult();

        assertThat(history.getAddressHistory().getResidence()).singleElement().satisfies(residence -> {
            assertThat(residence.getAddress().getHouseNumber()).isEqualTo("22");
            assertThat(residence.getPeriod().getEndDate()).isEqualTo("2014-08-31");
        });
        assertThat(history(SWITCHER, Questions.period("1950-01-01", "1960-01-01"))
                        .getStatus()
                        .getCode())
                .isEqualTo("MSG00100");
        assertThat(history(SWITCHER, Questions.period("2020-01-02", "2020-01-01"))
                        .getStatus()
                        .getCode())
                .isEqualTo("MSG00008");
    }

    @Test
    void whoHasANumberOfTheBanksIsNotInTheNationalRegister() {
        assertThat(history(BIS, SINCE_1940).getStatus().getCode()).isEqualTo("MSG00005");
        assertThat(family(BIS, null).getStatus().getCode()).isEqualTo("MSG00005");
    }

    @Test
    void everyAnswerIsValid() throws Exception {
        ObjectFactory factory = new ObjectFactory();
        List<JAXBElement<?>> answers = new ArrayList<>();
        for (String ssin : Crowd.numbers()) {
            answers.add(factory.createConsultFamilyCompositionResponse(family(ssin, SINCE_1940)));
            answers.add(factory.createConsultHistoryResponse(history(ssin, SINCE_1940)));
        }

        AnswersFollowTheContractTest.assertValid("identification", answers);
    }

    private List<HouseholdType> households(String ssin, @Nullable PeriodType period) {
        return family(ssin, period).getResult().getHousehold();
    }

    private ConsultFamilyCompositionResponseType family(String ssin, @Nullable PeriodType period) {
        ConsultFamilyCompositionCriteriaType criteria = new ConsultFamilyCompositionCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(period);
        ConsultFamilyCompositionRequestType question = new ConsultFamilyCompositionRequestType();
        question.setInformationCustomer(Questions.customer());
        question.setLegalContext("RVA:UNEMPLOYMENT_BENEFIT");
        question.setCriteria(criteria);
        return register.consultFamilyComposition(question);
    }

    private ConsultHistoryResponseType history(String ssin, PeriodType period) {
        ConsultHistoryCriteriaType criteria = new ConsultHistoryCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(period);
        ConsultHistoryRequestType question = new ConsultHistoryRequestType();
        question.setInformationCustomer(Questions.customer());
        question.setLegalContext("RVA:UNEMPLOYMENT_BENEFIT");
        question.setCriteria(criteria);
        return register.consultHistory(question);
    }
}
