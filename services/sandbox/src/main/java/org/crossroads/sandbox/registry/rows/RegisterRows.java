package org.crossroads.sandbox.registry.rows;

import java.util.List;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.Institutions;

/**
 * Register: those who meet people without a number first may have one given, whoever has a file states what changes, and one
 * institution leads and cancels numbers for all (Act of 15 January 1990, art. 4).
 */
final class RegisterRows implements ServiceRows {

    private static final String GROUND = "REGISTER:MAINTENANCE";

    @Override
    public List<Availability> availability() {
        return List.of();
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                give(Institutions.RSZ),
                give(Institutions.NIC),
                give(Institutions.RVA),
                update(Institutions.RSZ, "12/10"),
                update(Institutions.NIC, "11/1", "11/2"),
                update(Institutions.RVA, "18/1"),
                maintain("replaceSsin").rule("RSZ-REPLACE-1"),
                maintain("cancelSsin").rule("RSZ-CANCEL-1"));
    }

    private static Rule give(InstitutionCode recipient) {
        return RuleDraft.of(recipient, operation("registerPerson"), "010")
                .on(GROUND)
                .rule(recipient + "-PERSON-1");
    }

    /** Of people whom it has a file on. */
    private static Rule update(InstitutionCode recipient, String... qualities) {
        return RuleDraft.of(recipient, operation("updatePerson"), "010")
                .on(GROUND)
                .knowing(qualities)
                .rule(recipient + "-UPDATE-1");
    }

    private static RuleDraft maintain(String operation) {
        return RuleDraft.of(Institutions.RSZ, operation(operation), "011").on(GROUND);
    }

    private static Operation operation(String name) {
        return new Operation("Register", name, 1);
    }
}
