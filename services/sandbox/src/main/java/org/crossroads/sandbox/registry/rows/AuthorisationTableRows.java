package org.crossroads.sandbox.registry.rows;

import java.util.List;
import java.util.Locale;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Operation;
import org.crossroads.sandbox.people.Institutions;

/** AuthorisationTable: the Bank keeps the table; it gives no data on anybody. */
final class AuthorisationTableRows implements ServiceRows {

    private static final List<String> OPERATIONS = List.of(
            "exportTable",
            "reviewProposal",
            "rehearseProposal",
            "proposeAmendment",
            "activateAmendment",
            "listAmendments",
            "consultAmendment");

    @Override
    public List<Availability> availability() {
        return List.of();
    }

    @Override
    public List<Rule> rules() {
        return OPERATIONS.stream().map(AuthorisationTableRows::rule).toList();
    }

    private static Rule rule(String name) {
        Operation operation = new Operation("AuthorisationTable", name, 1);
        return RuleDraft.of(Institutions.KSZ, operation, "009")
                .rule(Institutions.KSZ + "-" + name.toUpperCase(Locale.ROOT) + "-1");
    }
}
