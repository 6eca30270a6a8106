package org.crossroads.hub.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.authorisation.Rules;

/** What one table has that another has not, rule by rule, each list in the order of the ids. */
public record Difference(List<Rule> added, List<Rule> removed, List<Changed> changed) {

    /** A rule that keeps its id and says something else. */
    public record Changed(Rule before, Rule after) {}

    public Difference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    public static Difference between(Rules before, Rules after) {
        Map<String, Rule> old = byId(before);
        Map<String, Rule> now = byId(after);
        List<Changed> changed = new ArrayList<>();
        for (Rule rule : after.all()) {
            Rule was = old.getOrDefault(rule.id(), rule);
            if (!was.equals(rule)) {
                changed.add(new Changed(was, rule));
            }
        }
        return new Difference(missing(after, old), missing(before, now), changed);
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    private static List<Rule> missing(Rules rules, Map<String, Rule> from) {
        return rules.all().stream().filter(rule -> !from.containsKey(rule.id())).toList();
    }

    private static Map<String, Rule> byId(Rules rules) {
        return rules.all().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
    }
}
