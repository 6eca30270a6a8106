package org.crossroads.sandbox.registry.rows;

import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.Institutions;

/** TestConnection and Authorisation: they need no ground and give no data on anybody, so everybody may ask. */
final class ForEverybodyRows implements ServiceRows {

    private static final Operation TEST_CONNECTION = new Operation("TestConnection", "sendTestMessage", 1);
    private static final Operation CHECK = new Operation("Authorisation", "checkAuthorisation", 1);
    private static final Operation LIST = new Operation("Authorisation", "listAuthorisations", 1);

    private final List<InstitutionCode> members;

    ForEverybodyRows(List<InstitutionCode> members) {
        this.members = members;
    }

    @Override
    public List<Availability> availability() {
        return List.of();
    }

    @Override
    public List<Rule> rules() {
        return Stream.concat(testConnection(), authorisation()).toList();
    }

    private Stream<Rule> testConnection() {
        return members.stream()
                .filter(member -> !member.equals(Institutions.KSZ))
                .map(member -> RuleDraft.of(member, TEST_CONNECTION, "001").rule(member + "-TEST-1"));
    }

    /** The hub's own institution included. */
    private Stream<Rule> authorisation() {
        return members.stream()
                .flatMap(member -> Stream.of(
                        RuleDraft.of(member, CHECK, "009").rule(member + "-CHECK-1"),
                        RuleDraft.of(member, LIST, "009").rule(member + "-AUTHORISATIONS-1")));
    }
}
