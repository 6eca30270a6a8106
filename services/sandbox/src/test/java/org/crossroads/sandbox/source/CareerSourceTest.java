package org.crossroads.sandbox.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.crossroads.contract.career.v1.ConsultCareerRequestType;
import org.crossroads.contract.career.v1.ConsultCareerResponseType;
import org.crossroads.contract.career.v1.SelfEmployedCategory;
import org.crossroads.contract.common.v1.PeriodType;
import org.crossroads.contract.common.v1.StatusValue;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.NamedPeople;
import org.crossroads.sandbox.people.NamedPerson;
import org.crossroads.sandbox.people.Population;
import org.junit.jupiter.api.Test;

class CareerSourceTest {

    private static final String SWITCHER = "85673003360";
    private static final String THREE_SOURCES = "79711401275";
    private static final Period SINCE_2000 = Period.from(LocalDate.of(2000, 1, 1));
    private static final UUID TICKET = UUID.fromString("0b6f5c1e-5c0e-4a57-9f0e-3d2f8f0f6c11");

    private final Population population =
            new Population(NamedPeople.all().stream().map(NamedPerson::person).toList());
    private final Replies replies =
            new Replies(Clock.fixed(Instant.parse("2026-03-03T12:00:00.123456Z"), ZoneOffset.UTC), () -> TICKET, "nl");
    private final CareerSource employees = CareerSource.ofEmployees(population, replies);
    private final CareerSource selfEmployed = CareerSource.ofSelfEmployed(population, replies);
    private final CareerSource civilServants = CareerSource.ofCivilServants(population, replies);

    @Test
    void eachSourceTellsItsOwnPartOfACareer() {
        ConsultCareerRequestType question = Questions.career(SWITCHER, SINCE_2000);

        assertThat(employees.consultCareer(question).getResult().getEmployee().getEmployment())
                .singleElement()
                .satisfies(employment -> {
                    assertThat(employment.getEmployerName()).isEqualTo("Brouwerij De Zandbak");
                    assertThat(employment.getPeriod().getBeginDate()).isEqualTo("2007-09-01");
                    assertThat(employment.getPeriod().getEndDate()).isEqualTo("2014-03-31");
                });
        assertThat(selfEmployed
                        .consultCareer(question)
                        .getResult()
                        .getSelfEmployed()
                        .getActivity())
                .singleElement()
                .satisfies(activity -> assertThat(activity.getCategory()).isEqualTo(SelfEmployedCategory.MAIN));
        assertThat(civilServants
                        .consultCareer(question)
                        .getResult()
                        .getCivilServant()
                        .getAppointment())
                .singleElement()
                .satisfies(appointment ->
                        assertThat(appointment.getPeriod().getEndDate()).isNull());
    }

    @Test
    void noSourceTellsAnothersPart() {
        ConsultCareerResponseType answer = employees.consultCareer(Questions.career(SWITCHER, SINCE_2000));

        assertThat(answer.getResult().getSelfEmployed()).isNull();
        assertThat(answer.getResult().getCivilServant()).isNull();
    }

    @Test
    void theQuestionIsEchoedAndTheAnswerHasItsOwnReference() {
        ConsultCareerRequestType question = Questions.career(SWITCHER, SINCE_2000);

        ConsultCareerResponseType answer = employees.consultCareer(question);

        assertThat(answer.getInformationCustomer()).isSameAs(question.getInformationCustomer());
        assertThat(answer.getCriteria()).isSameAs(question.getCriteria());
        assertThat(answer.getLegalContext()).isEqualTo("RVA:UNEMPLOYMENT_BENEFIT");
        assertThat(answer.getInformationCrossroads().getTicketCrossroads()).isEqualTo(TICKET.toString());
        assertThat(answer.getInformationCrossroads().getTimestampReceive()).isEqualTo("2026-03-03T12:00:00.123Z");
        assertThat(answer.getStatus().getDescription()).isEqualTo("Behandeling geslaagd");
    }

    @Test
    void onlyWhatOverlapsThePeriodIsTold() {
        ConsultCareerResponseType before =
                employees.consultCareer(Questions.career(SWITCHER, Questions.period("2000-01-01", "2007-08-31")));
        ConsultCareerResponseType firstDay =
                employees.consultCareer(Questions.career(SWITCHER, Questions.period("2000-01-01", "2007-09-01")));

        assertThat(before.getStatus().getCode()).isEqualTo("MSG00100");
        assertThat(before.getStatus().getValue()).isEqualTo(StatusValue.NO_DATA_FOUND);
        assertThat(before.getResult()).isNull();
        assertThat(firstDay.getStatus().getCode()).isEqualTo("MSG00000");
        assertThat(firstDay.getResult().getEmployee().getTotalDays()).isEqualTo(1);
    }

    @Test
    void daysCountWithinThePeriodAskedAndUntilToday() {
        ConsultCareerResponseType march =
                employees.consultCareer(Questions.career(THREE_SOURCES, Questions.period("2020-03-01", "2020-03-31")));
        ConsultCareerResponseType open =
                employees.consultCareer(Questions.career(THREE_SOURCES, Period.from(LocalDate.of(2026, 3, 1))));

        assertThat(march.getResult().getEmployee().getTotalDays()).isEqualTo(31);
        assertThat(open.getResult().getEmployee().getTotalDays()).isEqualTo(3);
    }

    @Test
    void onePersonCanHaveDataAtAllThree() {
        ConsultCareerRequestType question = Questions.career(THREE_SOURCES, SINCE_2000);

        assertThat(employees.consultCareer(question).getStatus().getCode()).isEqualTo("MSG00000");
        assertThat(selfEmployed.consultCareer(question).getStatus().getCode()).isEqualTo("MSG00000");
        assertThat(civilServants.consultCareer(question).getStatus().getCode()).isEqualTo("MSG00000");
    }

    @Test
    void aReplacedNumberIsAnsweredWithTheNewOne() {
        ConsultCareerResponseType answer = employees.consultCareer(Questions.career("91610102453", SINCE_2000));

        assertThat(answer.getStatus().getCode()).isEqualTo("MSG00006");
        assertThat(answer.getStatus().getInformation()).singleElement().satisfies(fact -> {
            assertThat(fact.getFieldName()).isEqualTo("newSSIN");
            assertThat(fact.getFieldValue()).isEqualTo("91700102419");
        });
        assertThat(answer.getSsin().getReplacedBy()).isEqualTo("91700102419");
        assertThat(employees
                        .consultCareer(Questions.career("91700102419", SINCE_2000))
                        .getSsin()
                        .getReplaces())
                .isEqualTo("91610102453");
    }

    @Test
    void anUnknownNumberAndAWrongOneHaveTheirOwnCodes() {
        assertThat(code(Questions.career(NamedPeople.NOBODY.digits(), SINCE_2000)))
                .isEqualTo("MSG00005");
        assertThat(code(Questions.career("85673003361", SINCE_2000))).isEqualTo("MSG00011");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsInvalidData() {
        PeriodType backwards = Questions.period("2020-01-02", "2020-01-01");

        assertThat(code(Questions.career(SWITCHER, backwards))).isEqualTo("MSG00008");
    }

    private String code(ConsultCareerRequestType question) {
        return employees.consultCareer(question).getStatus().getCode();
    }
}
