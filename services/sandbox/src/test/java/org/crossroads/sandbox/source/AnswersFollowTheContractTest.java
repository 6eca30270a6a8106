package org.crossroads.sandbox.source;

import jakarta.xml.bind.JAXBElement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossroads.contract.career.v1.ConsultCareerRequestType;
import org.crossroads.contract.identification.v1.SearchPersonRequestType;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Population;
import org.junit.jupiter.api.Test;

/** Whatever a source answers is valid against the schema: the hub refuses an answer that is not. */
class AnswersFollowTheContractTest {

    private static final Period SINCE_1950 = Period.from(LocalDate.of(1950, 1, 1));

    private final Population population = CrowdOfPeople.POPULATION;
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
        for (String ssin : CrowdOfPeople.numbers()) {
            ConsultCareerRequestType question = Questions.career(ssin, SINCE_1950);
            sources.forEach(source -> answers.add(factory.createConsultCareerResponse(source.consultCareer(question))));
        }

        CrowdOfPeople.assertValid("career", answers);
    }

    @Test
    void everyIdentificationIsValid() throws Exception {
        org.crossroads.contract.identification.v1.ObjectFactory factory =
                new org.crossroads.contract.identification.v1.ObjectFactory();
        NationalRegister register = new NationalRegister(population, replies);
        List<JAXBElement<?>> answers = new ArrayList<>();
        for (String ssin : CrowdOfPeople.numbers()) {
            answers.add(factory.createIdentifyPersonResponse(register.identifyPerson(Questions.identify(ssin))));
        }
        for (Person person : population.people().subList(0, 40)) {
            SearchPersonRequestType question = Questions.search(
                    person.lastName(), Optional.empty(), person.birthDate().toString());
            question.getCriteria().setBirthDateToleranceYears(10);
            answers.add(factory.createSearchPersonResponse(register.searchPerson(question)));
        }

        CrowdOfPeople.assertValid("identification", answers);
    }
}
