package org.crossroads.sandbox.source.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.crossroads.sandbox.source.benefit.BenefitQuestions.SINCE_1990;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.Marshaller;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.validation.SchemaFactory;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.Institutions;
import org.crossroads.sandbox.people.NamedPeople;
import org.crossroads.sandbox.people.NamedPerson;
import org.crossroads.sandbox.people.PeopleGenerator;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Population;
import org.crossroads.sandbox.source.Inquiries;
import org.crossroads.sandbox.source.Replies;
import org.junit.jupiter.api.Test;

/** Whatever a source of benefits answers, about anybody, is valid against its contract. */
class BenefitAnswersFollowTheContractTest {

    private static final List<InstitutionCode> AUTHORITIES =
            List.of(Institutions.FODSZ, Institutions.VSB, Institutions.AVIQ, Institutions.IRISCARE, Institutions.DSL);

    private final Population population = population();
    private final List<String> numbers = BenefitQuestions.numbers(population);
    private final Replies replies = BenefitQuestions.replies();

    @Test
    void everyInsurabilityAndIncapacityIsValid() throws Exception {
        HealthInsuranceSource source = new HealthInsuranceSource(population, replies);
        org.crossroads.contract.healthinsurance.v1.ObjectFactory factory =
                new org.crossroads.contract.healthinsurance.v1.ObjectFactory();

        assertValid(
                "healthinsurance",
                numbers.stream()
                        .flatMap(ssin -> Stream.of(
                                factory.createConsultInsurabilityResponse(
                                        source.consultInsurability(BenefitQuestions.insurability(ssin, SINCE_1990))),
                                factory.createConsultIncapacityResponse(
                                        source.consultIncapacity(BenefitQuestions.incapacity(ssin, SINCE_1990)))))
                        .toList());
    }

    @Test
    void everyRecognitionAndAllowanceIsValid() throws Exception {
        org.crossroads.contract.disability.v1.ObjectFactory factory =
                new org.crossroads.contract.disability.v1.ObjectFactory();
        List<JAXBElement<?>> answers = new ArrayList<>();
        for (InstitutionCode authority : AUTHORITIES) {
            DisabilitySource source = new DisabilitySource(authority, population, replies);
            for (String ssin : numbers) {
                answers.add(factory.createConsultRecognitionResponse(
                        source.consultRecognition(BenefitQuestions.recognition(ssin, SINCE_1990))));
                answers.add(factory.createConsultAllowancesResponse(
                        source.consultAllowances(BenefitQuestions.allowances(ssin, SINCE_1990))));
            }
        }

        assertValid("disability", answers);
    }

    @Test
    void everyChildBenefitIsValid() throws Exception {
        ChildBenefitSource source = new ChildBenefitSource(population, replies);
        org.crossroads.contract.childbenefit.v1.ObjectFactory factory =
                new org.crossroads.contract.childbenefit.v1.ObjectFactory();

        assertValid(
                "childbenefit",
                numbers.stream()
                        .map(ssin -> factory.createConsultChildBenefitResponse(
                                source.consultChildBenefit(BenefitQuestions.childBenefit(ssin, SINCE_1990))))
                        .toList());
    }

    @Test
    void everyHolidayRightIsValid() throws Exception {
        HolidaySource source = new HolidaySource(population, replies);
        org.crossroads.contract.holiday.v1.ObjectFactory factory =
                new org.crossroads.contract.holiday.v1.ObjectFactory();
        Period since2020 = Period.from(LocalDate.of(2020, 1, 1));

        assertValid(
                "holiday",
                numbers.stream()
                        .map(ssin -> factory.createConsultHolidayRightsResponse(source.consultHolidayRights(
                                BenefitQuestions.holidays(ssin, Inquiries.period(since2020)))))
                        .toList());
    }

    private void assertValid(String contract, List<? extends JAXBElement<?>> answers) throws Exception {
        Marshaller marshaller = JAXBContext.newInstance("org.crossroads.contract." + contract + ".v1")
                .createMarshaller();
        marshaller.setSchema(SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(getClass().getResource("/META-INF/crossroads/xsd/" + contract + "-v1.xsd")));
        assertThat(answers).hasSizeGreaterThanOrEqualTo(numbers.size());
        for (JAXBElement<?> answer : answers) {
            assertThatCode(() -> marshaller.marshal(answer, new StringWriter())).doesNotThrowAnyException();
        }
    }

    private static Population population() {
        List<Person> people = new ArrayList<>(
                NamedPeople.all().stream().map(NamedPerson::person).toList());
        people.addAll(new PeopleGenerator(11, LocalDate.of(2026, 1, 1)).people(300));
        return new Population(people);
    }
}
