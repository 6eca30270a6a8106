package org.crossroads.sandbox.source;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crossroads.sandbox.people.NamedPeople;
import org.crossroads.sandbox.people.NamedPerson;
import org.crossroads.sandbox.people.PeopleGenerator;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Population;

/** The people with a name, their relatives and three hundred others, on a day in March 2026. */
final class Crowd {

    static final Population POPULATION = population();
    static final Replies REPLIES =
            new Replies(Clock.fixed(Instant.parse("2026-03-03T12:00:00Z"), ZoneOffset.UTC), UUID::randomUUID, "nl");

    private Crowd() {}

    /** Of everybody, and three that lead to nobody. */
    static List<String> numbers() {
        List<String> numbers = new ArrayList<>(List.of(NamedPeople.NOBODY.digits(), "85673003361", "91610102453"));
        POPULATION.people().forEach(person -> numbers.add(person.ssin().digits()));
        return numbers;
    }

    static String xml(String contract, JAXBElement<?> answer) {
        try {
            StringWriter written = new StringWriter();
            JAXBContext.newInstance("org.crossroads.contract." + contract + ".v1")
                    .createMarshaller()
                    .marshal(answer, written);
            return written.toString();
        } catch (JAXBException e) {
            throw new AssertionError("not as the contract says", e);
        }
    }

    private static Population population() {
        List<Person> people = new ArrayList<>(
                NamedPeople.all().stream().map(NamedPerson::person).toList());
        people.addAll(NamedPeople.relatives());
        people.addAll(new PeopleGenerator(11, LocalDate.of(2026, 1, 1)).people(300));
        return new Population(people);
    }
}
