package org.crossroads.sandbox.source;

import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.Marshaller;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.crossroads.contract.career.v1.ConsultCareerRequestType;
import org.crossroads.contract.identification.v1.SearchPersonRequestType;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.NamedPeople;
import org.crossroads.sandbox.people.NamedPerson;
import org.crossroads.sandbox.people.PeopleGenerator;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Population;
import org.junit.jupiter.api.Test;

/** Whatever a source answers is valid against the schema: the hub refuses an answer that is not. */
class AnswersFollowTheContractTest {

    private static final Period SINCE_1950 = Period.from(LocalDate.of(1950, 1, 1));

    private final Population population = population();
    private final Replies replies =
            new Replies(Clock.fixed(Instant.parse("2026-03-03T12:00:00Z"), ZoneOffset.UTC), UUID::randomUUID, "fr");

    @Test
    void everyCareerIsValid() throws Exception {
        org.crossroads.contract.career.v1.ObjectFactory factory = new org.crossroads.contract.career.v1.ObjectFactory();
        List<CareerSource> sources = List.of(
                CareerSource.ofEmployees(population, replies),
                CareerSource.ofSelfEmployed(population, replies),
                CareerSource.ofCivilServants(population, replies));
        List<JAXBElement<?>> answers = new ArrayList<>();
        for (String ssin : numbers()) {
            ConsultCareerRequestType question = Questions.career(ssin, SINCE_1950);
            sources.forEach(source -> answers.add(factory.createConsultCareerResponse(source.consultCareer(question))));
        }

        assertValid("career", answers);
    }

    @Test
    void everyIdentificationIsValid() throws Exception {
        org.crossroads.contract.identification.v1.ObjectFactory factory =
                new org.crossroads.contract.identification.v1.ObjectFactory();
        NationalRegister register = new NationalRegister(population, replies);
        List<JAXBElement<?>> answers = new ArrayList<>();
        for (String ssin : numbers()) {
            answers.add(factory.createIdentifyPersonResponse(register.identifyPerson(Questions.identify(ssin))));
        }
        for (Person person : population.people().subList(0, 40)) {
            SearchPersonRequestType question = Questions.search(
                    person.lastName(), Optional.empty(), person.birthDate().toString());
            question.getCriteria().setBirthDateToleranceYears(10);
            answers.add(factory.createSearchPersonResponse(register.searchPerson(question)));
        }

        assertValid("identification", answers);
    }

    private List<String> numbers() {
        List<String> numbers = new ArrayList<>(List.of(NamedPeople.NOBODY.digits(), "85673003361", "91610102453"));
        population.people().forEach(person -> numbers.add(person.ssin().digits()));
        return numbers;
    }

    static void assertValid(String contract, List<JAXBElement<?>> answers) throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(AnswersFollowTheContractTest.class.getResource(
                        "/META-INF/crossroads/xsd/" + contract + "-v1.xsd"));
        Marshaller marshaller = JAXBContext.newInstance("org.crossroads.contract." + contract + ".v1")
                .createMarshaller();
        marshaller.setSchema(schema);
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
