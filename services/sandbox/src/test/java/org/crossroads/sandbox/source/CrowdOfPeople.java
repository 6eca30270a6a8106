package org.crossroads.sandbox.source;

import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.Marshaller;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.crossroads.sandbox.people.NamedPeople;
import org.crossroads.sandbox.people.NamedPerson;
import org.crossroads.sandbox.people.PeopleGenerator;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Population;

/** The ten with a name and three hundred others, to ask every source about. */
public final class CrowdOfPeople {

    public static final Population POPULATION = population();

    private CrowdOfPeople() {}

    /** Of everybody, and three that lead to nobody: unknown, wrong, replaced. */
    public static List<String> numbers() {
        List<String> numbers = new ArrayList<>(List.of(NamedPeople.NOBODY.digits(), "85673003361", "91610102453"));
        POPULATION.people().forEach(person -> numbers.add(person.ssin().digits()));
        return numbers;
    }

    /**
     * Every answer follows the schema: the hub refuses one that does not.
     *
     * @param contract the part of the namespace that is the service's own, {@code career}
     */
    public static void assertValid(String contract, List<JAXBElement<?>> answers) throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(CrowdOfPeople.class.getResource("/META-INF/crossroads/xsd/" + contract + "-v1.xsd"));
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
