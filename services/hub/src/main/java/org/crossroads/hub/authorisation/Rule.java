package org.crossroads.hub.authorisation;

import java.util.Set;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;

/**
 * One row of the access-authorisation table.
 *
 * @param id names it in decisions and evidence, for example {@code RVA-CAREER-1}
 * @param legalContexts the grounds on which it may be used; never empty, except for operations that have none
 * @param qualities in one of which the requester must know the person; empty when no file is needed
 * @param applications from which it may be asked; empty for any
 * @param userRequired whether the civil servant must be named
 * @param blocks what it grants; empty for an operation that returns no data on a person
 * @param deliberation the Information Security Committee's decision behind it
 */
public record Rule(
        String id,
        Recipient recipient,
        Operation operation,
        Set<LegalContext> legalContexts,
        Set<Quality> qualities,
        Set<String> applications,
        boolean userRequired,
        Set<DataBlock> blocks,
        Period validity,
        String deliberation) {

    public Rule {
        if (!id.matches("[A-Z0-9][A-Z0-9-]{2,63}")) {
            throw new IllegalArgumentException("a rule's id has 3 to 64 capitals, digits or hyphens: " + id);
        }
        legalContexts = Set.copyOf(legalContexts);
        qualities = Set.copyOf(qualities);
        applications = Set.copyOf(applications);
        blocks = Set.copyOf(blocks);
        if (!blocks.isEmpty() && deliberation.isBlank()) {
            throw new IllegalArgumentException("a rule that grants data rests on a deliberation (art. 15): " + id);
        }
    }
}
