package org.crossroads.hub.authorisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.network.Institution;

/**
 * The rules of the table as of one moment, immutable and arranged for the one question that is asked of them for every
 * exchange: which rules give this operation to this institution. What the others have is never looked at.
 */
public final class Rules {

    public static final Rules NONE = new Rules(List.of());

    private record To(Operation operation, Recipient recipient) {}

    private final Map<String, Rule> byId = new TreeMap<>();
    private final Map<To, List<Rule>> byRecipient = new HashMap<>();

    private Rules(Collection<Rule> rules) {
        for (Rule rule : rules) {
            // Decisions and evidence name a rule by its id alone.
            if (byId.put(rule.id(), rule) != null) {
                throw new IllegalArgumentException("two rules have the id " + rule.id());
            }
        }
        byId.values()
                .forEach(rule -> byRecipient
                        .computeIfAbsent(new To(rule.operation(), rule.recipient()), to -> new ArrayList<>())
                        .add(rule));
    }

    /**
     * A table of these rules.
     *
     * @throws IllegalArgumentException when two have the same id
     */
    public static Rules of(Collection<Rule> rules) {
        return new Rules(rules);
    }

    /** Those that give this operation to this institution, on whatever conditions, in the order of their ids. */
    List<Rule> giving(Operation operation, Institution requester) {
        List<Rule> giving = new ArrayList<>();
        for (Recipient recipient : Recipient.meaning(requester)) {
            giving.addAll(byRecipient.getOrDefault(new To(operation, recipient), List.of()));
        }
        giving.sort(Comparator.comparing(Rule::id));
        return giving;
    }

    /** All of them, in the order of their ids. */
    public Collection<Rule> all() {
        return List.copyOf(byId.values());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rules rules && byId.equals(rules.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }
}
