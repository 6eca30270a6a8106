package org.crossroads.hub.authorisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossroads.hub.authorisation.Decision.Deny;
import org.crossroads.hub.authorisation.Decision.Grant;
import org.crossroads.hub.authorisation.Decision.Permit;
import org.crossroads.hub.directory.Quality;

/** Decides from the access-authorisation table, and says why. What no rule grants is denied (art. 15: prior authorisation). */
public final class AccessAuthorisation {

    private final AuthorisationTable table;

    public AccessAuthorisation(AuthorisationTable table) {
        this.table = table;
    }

    public Decision decide(AccessRequest request) {
        return decide(table.now(), request);
    }

    /** The decision as it would have been, had it been asked when the hub knew what it knew then. */
    public Decision decideAsKnown(AccessRequest request, Instant known) {
        return decide(table.knownAt(known), request);
    }

    /** By these rules, whether or not they ever counted. */
    public static Decision decide(Rules rules, AccessRequest request) {
        List<Grant> grants = new ArrayList<>();
        List<Missed> missed = new ArrayList<>();
        for (Rule rule : rules.giving(request.operation(), request.requester())) {
            List<Missed.Lack> lacks = rule.lackedBy(request);
            if (lacks.isEmpty()) {
                grants.add(grant(rule, request));
            } else {
                missed.add(new Missed(rule.id(), lacks));
            }
        }
        return grants.isEmpty() ? Deny.after(missed) : new Permit(grants);
    }

    private static Grant grant(Rule rule, AccessRequest request) {
        return new Grant(
                rule.id(), rule.discloses(), qualities(rule.conditions().qualities(), request));
    }

    /** The stated quality alone when the rule needs one: it is one of the rule's, or the rule would not have matched. */
    private static Set<Quality> qualities(Set<Quality> needed, AccessRequest request) {
        return needed.isEmpty()
                ? needed
                : request.inscriptionContext().map(Set::of).orElse(needed);
    }
}
