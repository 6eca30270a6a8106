package org.crossroads.hub.authorisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossroads.hub.authorisation.Decision.Deny;
import org.crossroads.hub.authorisation.Decision.Grant;
import org.crossroads.hub.authorisation.Decision.Permit;
import org.crossroads.hub.authorisation.Decision.Reason;
import org.crossroads.hub.authorisation.Decision.Unmet;
import org.crossroads.hub.directory.Quality;

/** Decides from the access-authorisation table, and says why. What no rule grants is denied (art. 15: prior authorisation). */
public final class AccessAuthorisation {

    private final AuthorisationTable table;

    public AccessAuthorisation(AuthorisationTable table) {
        this.table = table;
    }

    public Decision decide(AccessRequest request) {
        List<Rule> granted = new ArrayList<>();
        List<List<Unmet>> nearMisses = new ArrayList<>();
        for (Rule rule : table.rulesFor(request.operation())) {
            if (!rule.recipient().includes(request.requester())) {
                continue;
            }
            List<Unmet> unmet = unmetBy(request, rule);
            if (unmet.isEmpty()) {
                granted.add(rule);
            } else {
                nearMisses.add(unmet);
            }
        }
        if (!granted.isEmpty()) {
            return permit(granted, request);
        }
        return nearMisses.stream()
                .min(Comparator.comparingInt(List::size))
                .map(unmet -> new Deny(Reason.CONDITIONS_NOT_MET, unmet))
                .orElseGet(() -> new Deny(Reason.SERVICE_NOT_GRANTED, List.of(new Unmet("recipient", ""))));
    }

    private static Permit permit(List<Rule> granted, AccessRequest request) {
        return new Permit(granted.stream()
                .map(rule -> new Grant(rule.id(), rule.blocks(), qualities(rule, request)))
                .toList());
    }

    /** The stated quality alone when the rule needs one: it is one of the rule's, or the rule would not have matched. */
    private static Set<Quality> qualities(Rule rule, AccessRequest request) {
        return rule.qualities().isEmpty()
                ? Set.of()
                : request.inscriptionContext().map(Set::of).orElse(rule.qualities());
    }

    private static List<Unmet> unmetBy(AccessRequest request, Rule rule) {
        List<Unmet> unmet = new ArrayList<>();
        boolean ground = request.legalContext()
                .map(rule.legalContexts()::contains)
                .orElse(rule.legalContexts().isEmpty());
        if (!ground) {
            unmet.add(new Unmet("legalContext", words(rule.legalContexts())));
        }
        boolean capacity = rule.qualities().isEmpty()
                || request.inscriptionContext().map(rule.qualities()::contains).orElse(true);
        if (!capacity) {
            unmet.add(new Unmet("inscriptionContext", words(rule.qualities())));
        }
        boolean application = rule.applications().isEmpty()
                || request.application().map(rule.applications()::contains).orElse(false);
        if (!application) {
            unmet.add(new Unmet("application", words(rule.applications())));
        }
        if (rule.userRequired() && request.user().isEmpty()) {
            unmet.add(new Unmet("user", "the civil servant's SSIN"));
        }
        if (!rule.validity().contains(request.on())) {
            unmet.add(new Unmet(
                    "validity",
                    rule.validity().begin()
                            + rule.validity().end().map(end -> " to " + end).orElse(" onwards")));
        }
        return unmet;
    }

    private static String words(Set<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(" or "));
    }
}
