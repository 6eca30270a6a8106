package org.crossroads.sandbox.people.register;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.sandbox.people.Person;

/**
 * A household in one composition.
 *
 * @param reference the person to whom the others are registered as related
 * @param members the others
 */
public record Household(Member reference, List<Member> members) {

    public Household {
        members = List.copyOf(members);
        if (!reference.relation().equals(Relation.REFERENCE_PERSON)) {
            throw new IllegalArgumentException("the reference person is related to nobody but itself");
        }
        Member first = reference;
        if (members.stream().anyMatch(member -> member.ssin().equals(first.ssin()))) {
            throw new IllegalArgumentException("the reference person is not a member beside itself");
        }
    }

    /** Everybody in it, the reference person first. */
    public Stream<Member> people() {
        return Stream.concat(Stream.of(reference), members.stream());
    }

    /**
     * Somebody in a household.
     *
     * @param relation to the reference person
     */
    public record Member(
            Ssin ssin,
            String lastName,
            List<String> firstNames,
            Person.Gender gender,
            IncompleteDate birthDate,
            Relation relation,
            LocalDate since) {
        public Member {
            firstNames = List.copyOf(firstNames);
        }

        public static Member of(Person person, Relation relation, LocalDate since) {
            return new Member(
                    person.ssin(),
                    person.lastName(),
                    person.firstNames(),
                    person.gender(),
                    person.birthDate(),
                    relation,
                    since);
        }
    }

    /** Those of the National Register's relations that occur in the sandbox, with their codes. */
    public enum Relation {
        REFERENCE_PERSON("01"),
        SPOUSE("02"),
        CHILD("03"),
        PARENT("06"),
        PARTNER("21");

        private final String code;

        Relation(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
