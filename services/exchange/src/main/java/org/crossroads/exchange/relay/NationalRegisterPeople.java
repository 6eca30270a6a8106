package org.crossroads.exchange.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossroads.exchange.relay.NationalRegisterCalls.Asked;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.hub.consultation.Source.SourceReply.Answered;
import org.crossroads.hub.consultation.SourceStatus;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.person.Gender;
import org.crossroads.hub.person.Identity;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.hub.person.PersonSearch;
import org.crossroads.hub.register.FoundPerson;
import org.crossroads.hub.register.NationalRegisterSearch;
import org.crossroads.hub.register.Register;
import org.w3c.dom.Element;

/** Looks for people in the National Register by its {@code searchPerson}, for whoever must know whether somebody is there. */
public final class NationalRegisterPeople implements NationalRegisterSearch {

    private static final DataBlock PERSON = new DataBlock("person");

    private final NationalRegisterCalls register;

    public NationalRegisterPeople(NationalRegisterCalls register) {
        this.register = register;
    }

    @Override
    public Found search(PersonSearch search) {
        Optional<Asked> asked = register.ask("searchPerson", PERSON, criteria -> write(criteria, search));
        if (asked.isEmpty()) {
            return unsearched(List.of());
        }
        List<SourceStatus> sources = List.of(asked.get().source());
        return asked.get().reply().fold(answered -> found(answered, sources), failed -> unsearched(sources));
    }

    private void write(Element criteria, PersonSearch search) {
        Element name = Elements.append(criteria, register.namespace(), "phonetic");
        Elements.append(name, register.namespace(), "lastName", search.lastName());
        search.firstName().ifPresent(first -> Elements.append(name, register.namespace(), "firstName", first));
        Elements.append(
                criteria, register.namespace(), "birthDate", search.birthDate().toString());
        Elements.append(
                criteria, register.namespace(), "birthDateToleranceYears", Integer.toString(search.toleranceYears()));
        search.gender().ifPresent(gender -> Elements.append(criteria, register.namespace(), "gender", gender.name()));
    }

    private static Found unsearched(List<SourceStatus> sources) {
        return new Found(Status.of(StatusCode.INCOMPLETE_DATA), sources, List.of(), false);
    }

    /** An answer with a date that no calendar has is none: who it is of must not be overlooked. */
    private static Found found(Answered answered, List<SourceStatus> sources) {
        Element result = ((XmlPayload) answered.payload()).result();
        List<FoundPerson> people = new ArrayList<>();
        for (Element child : Elements.children(result)) {
            if ("person".equals(child.getLocalName())) {
                Optional<FoundPerson> person = person(child);
                if (person.isEmpty()) {
                    return unsearched(sources);
                }
                people.add(person.get());
            }
        }
        boolean truncated = Elements.textAt(result, "truncated")
                .map(NationalRegisterPeople::isTrue)
                .orElse(false);
        return new Found(answered.status(), sources, people, truncated);
    }

    private static boolean isTrue(String text) {
        return text.equals("true") || text.equals("1");
    }

    private static Optional<FoundPerson> person(Element person) {
        return Elements.child(person, "identity")
                .flatMap(identity -> Elements.textAt(identity, "birthDate")
                        .flatMap(IncompleteDate::parse)
                        .map(birthDate -> new FoundPerson(
                                Elements.textAt(identity, "ssin").flatMap(Ssin::parse),
                                new Identity(
                                        Elements.textAt(identity, "lastName")
                                                .filter(name -> !name.isEmpty())
                                                .orElse("-"),
                                        firstNames(identity),
                                        Elements.textAt(identity, "gender")
                                                .map(Gender::valueOf)
                                                .orElse(Gender.UNKNOWN),
                                        birthDate),
                                Register.NATIONAL_REGISTER,
                                Elements.textAt(person, "score")
                                        .map(Integer::parseInt)
                                        .orElse(0))));
    }

    private static List<String> firstNames(Element identity) {
        return Elements.children(identity).stream()
                .filter(child -> "firstName".equals(child.getLocalName()))
                .map(child -> child.getTextContent().strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
