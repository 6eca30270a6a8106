package org.crossroads.hub.authorisation;

import java.util.List;
import java.util.regex.Pattern;
import org.crossroads.hub.authorisation.Missed.Lack;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;

/**
 * One row of the access-authorisation table.
 *
 * @param id names it in decisions and evidence, for example {@code RVA-CAREER-1}
 */
public record Rule(
        String id,
        Recipient recipient,
        Operation operation,
        Conditions conditions,
        Disclosure discloses,
        Basis basis,
        Period validity) {

    private static final Pattern ID = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,63}");

    public Rule {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a rule's id has 3 to 64 capitals, digits or hyphens: " + id);
        }
        if (!discloses.blocks().isEmpty() && basis.deliberation().isBlank()) {
            throw new IllegalArgumentException("a rule that grants data rests on a deliberation (art. 15): " + id);
        }
    }

    /** Whether it gives anything on a person: what gives no data and has no ground, such as a test of the connection, does not. */
    public boolean givesData() {
        return !discloses.blocks().isEmpty() || !conditions.legalContexts().isEmpty();
    }

    /** What stands between a question of its recipient and what it gives; empty when nothing does. */
    List<Lack> lackedBy(AccessRequest request) {
        List<Lack> lacks = conditions.lackedBy(request);
        if (!validity.contains(request.on())) {
            lacks.add(new Lack("validity", validity::toString));
        }
        return lacks;
    }
}
