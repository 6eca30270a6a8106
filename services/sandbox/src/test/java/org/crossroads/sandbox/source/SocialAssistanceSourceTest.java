package org.crossroads.sandbox.source;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXBElement;
import java.util.ArrayList;
import java.util.List;
import org.crossroads.contract.common.v1.PeriodType;
import org.crossroads.contract.socialassistance.v1.AssistanceForm;
import org.crossroads.contract.socialassistance.v1.AssistanceType;
import org.crossroads.contract.socialassistance.v1.ConsultLivingWageCriteriaType;
import org.crossroads.contract.socialassistance.v1.ConsultLivingWageRequestType;
import org.crossroads.contract.socialassistance.v1.ConsultLivingWageResponseType;
import org.crossroads.contract.socialassistance.v1.EmploymentBasis;
import org.crossroads.contract.socialassistance.v1.ObjectFactory;
import org.crossroads.contract.socialassistance.v1.ProjectKind;
import org.crossroads.sandbox.source.assistance.SocialAssistanceSource;
import org.junit.jupiter.api.Test;

class SocialAssistanceSourceTest {

    private static final String AT_NO_SUPPLIER = "04690302197";
    private static final String REPLACED = "91700102419";
    private static final String SWITCHER = "85673003360";
    private static final PeriodType SINCE_2000 = Questions.period("2000-01-01", "2026-03-03");

    private final SocialAssistanceSource source = new SocialAssistanceSource(Crowd.POPULATION, Crowd.REPLIES);

    @Test
    void whoLivesAloneHasTheAmountOfCategoryTwoLessTheMeans() {
        assertThat(assistance(AT_NO_SUPPLIER)).singleElement().satisfies(help -> {
            assertThat(help.getGrant().getForm()).isEqualTo(AssistanceForm.LIVING_WAGE);
            assertThat(help.getCategory().get(0).getCategory()).isEqualTo(2);
            assertThat(help.getAmount()).singleElement().satisfies(amount -> {
                assertThat(amount.getMonthlyFullAmount()).isEqualTo(131_420);
                assertThat(amount.getMonthlyAmount()).isEqualTo(131_420 - 12_000);
            });
            assertThat(help.getProject().get(0).getKind()).isEqualTo(ProjectKind.GENERAL);
            assertThat(help.getReimbursement())
                    .extracting(share -> share.getPercentage().intValue())
                    .containsExactly(70, 10);
        });
    }

    @Test
    void theEquivalentHelpEndsWithAJobUnderArticleSixtyParagraphSeven() {
        assertThat(assistance(REPLACED)).hasSize(2);
        assertThat(assistance(REPLACED).get(0).getGrant().getForm()).isEqualTo(AssistanceForm.EQUIVALENT_LIVING_WAGE);
        assertThat(assistance(REPLACED).get(1)).satisfies(job -> {
            assertThat(job.getGrant().getForm()).isEqualTo(AssistanceForm.EMPLOYMENT);
            assertThat(job.getEmployment().getBasis()).isEqualTo(EmploymentBasis.ARTICLE_60_7);
            assertThat(job.getAmount()).isEmpty();
            assertThat(job.getCategory()).isEmpty();
        });
    }

    @Test
    void theCentreIsThatOfTheMunicipality() {
        assertThat(assistance(REPLACED).get(0).getCentre().getMunicipalityNisCode())
                .isEqualTo("21004");
        assertThat(assistance(AT_NO_SUPPLIER).get(0).getCentre().getName()).isEqualTo("CPAS de Namur");
    }

    @Test
    void whoNeverAskedForHelpHasNothing() {
        assertThat(ask(SWITCHER, SINCE_2000).getStatus().getCode()).isEqualTo("MSG00100");
        assertThat(ask(AT_NO_SUPPLIER, Questions.period("2020-01-01", "2025-08-31"))
                        .getStatus()
                        .getCode())
                .isEqualTo("MSG00100");
        assertThat(ask(AT_NO_SUPPLIER, Questions.period("2020-01-02", "2020-01-01"))
                        .getStatus()
                        .getCode())
                .isEqualTo("MSG00008");
    }

    @Test
    void everyAnswerIsValid() throws Exception {
        List<JAXBElement<?>> answers = new ArrayList<>();
        for (String ssin : Crowd.numbers()) {
            answers.add(new ObjectFactory().createConsultLivingWageResponse(ask(ssin, SINCE_2000)));
        }

        AnswersFollowTheContractTest.assertValid("socialassistance", answers);
    }

    private List<AssistanceType> assistance(String ssin) {
        return ask(ssin, SINCE_2000).getResult().getAssistance();
    }

    private ConsultLivingWageResponseType ask(String ssin, PeriodType period) {
        ConsultLivingWageCriteriaType criteria = new ConsultLivingWageCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(period);
        ConsultLivingWageRequestType question = new ConsultLivingWageRequestType();
        question.setInformationCustomer(Questions.customer());
        question.setLegalContext("RVA:UNEMPLOYMENT_BENEFIT");
        question.setCriteria(criteria);
        return source.consultLivingWage(question);
    }
}
