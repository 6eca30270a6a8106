package org.crossroads.sandbox.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.crossroads.contract.identification.v1.VerificationDataType;
import org.crossroads.contract.identification.v1.VerificationType;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.hub.person.Spelling;
import org.crossroads.sandbox.people.Person;
import org.jspecify.annotations.Nullable;

/** Compares what a requester believes of a person with what is known; names what differs, never what is known. */
final class Verification {

    private final List<String> mismatches = new ArrayList<>();

    private Verification() {}

    static VerificationType of(VerificationDataType believed, Person person) {
        Verification verification = new Verification();
        verification.compare("lastName", believed.getLastName(), name -> alike(name, person.lastName()));
        verification.compare(
                "firstName",
                believed.getFirstName(),
                name -> person.firstNames().stream().limit(1).anyMatch(first -> alike(name, first)));
        verification.compare(
                "birthDate",
                believed.getBirthDate(),
                date -> IncompleteDate.parse(date).map(person.birthDate()::fits).orElse(false));
        verification.compare(
                "gender",
                believed.getGender(),
                gender -> gender.value().equals(person.gender().name()));
        VerificationType type = new VerificationType();
        type.setMatches(verification.mismatches.isEmpty());
        type.getMismatch().addAll(verification.mismatches);
        return type;
    }

    private <T> void compare(String field, @Nullable T believed, Predicate<T> holds) {
        if (Optional.ofNullable(believed).filter(holds.negate()).isPresent()) {
            mismatches.add(field);
        }
    }

    private static boolean alike(String one, String other) {
        return Spelling.plain(one).equals(Spelling.plain(other));
    }
}
