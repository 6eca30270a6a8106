package org.crossroads.bench.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.crossroads.hub.authorisation.AccessAuthorisation;
import org.crossroads.hub.authorisation.AccessRequest;
import org.crossroads.hub.authorisation.Decision;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.authorisation.Rules;

/** The same decision without an index: looks at every rule of the table. What the index is worth is measured against it. */
final class LinearScan {

    private final List<Rule> rules;

    LinearScan(Collection<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    Decision decide(AccessRequest request) {
        List<Recipient> meaning = Recipient.meaning(request.requester());
        List<Rule> giving = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.operation().equals(request.operation()) && meaning.contains(rule.recipient())) {
                giving.add(rule);
            }
        }
        return AccessAuthorisation.decide(Rules.of(giving), request);
    }
}
