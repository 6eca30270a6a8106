package org.crossroads.hub.register;

import java.util.EnumSet;
import java.util.Set;
import org.crossroads.hub.integration.IdentityProof;
import org.crossroads.hub.integration.IdentityProof.Item;
import org.crossroads.hub.person.Identity;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.hub.person.Spelling;

/** Compares what is believed of a person with what a register of the Bank has; says what is right, never what it has. */
public final class IdentityComparison {

    private IdentityComparison() {}

    /** The items that are right: names without case, accents and hyphens, a date that can be the same day. */
    public static Set<Item> matching(IdentityProof believed, Identity known) {
        Set<Item> matching = EnumSet.noneOf(Item.class);
        believed.items().forEach((item, value) -> {
            if (holds(item, value, known)) {
                matching.add(item);
            }
        });
        return matching;
    }

    private static boolean holds(Item item, String value, Identity known) {
        return switch (item) {
            case LAST_NAME -> alike(value, known.lastName());
            case FIRST_NAME -> known.firstNames().stream().limit(1).anyMatch(first -> alike(value, first));
            case BIRTH_DATE ->
                IncompleteDate.parse(value).filter(known.birthDate()::fits).isPresent();
            case GENDER -> value.equals(known.gender().name());
        };
    }

    private static boolean alike(String one, String other) {
        return Spelling.plain(one).equals(Spelling.plain(other));
    }
}
