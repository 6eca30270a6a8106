package org.crossroads.hub.amendment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.authorisation.Conditions;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Period;

/** How the questions that two rules are for relate: which questions meet both, and whether all of one's meet the other. */
final class Scope {

    private Scope() {}

    /** Whether some question can meet both: same recipient and operation, a common ground, day and way of asking. */
    static boolean overlap(Rule one, Rule other) {
        Conditions a = one.conditions();
        Conditions b = other.conditions();
        return sameQuestion(one, other)
                && one.validity().overlaps(other.validity())
                && (a.legalContexts().equals(b.legalContexts())
                        || !Collections.disjoint(a.legalContexts(), b.legalContexts()))
                && meet(a.qualities(), b.qualities())
                && meet(a.applications(), b.applications())
                && meet(a.roles(), b.roles());
    }

    /** Whether every question that meets the narrow rule meets the wide one too. */
    static boolean within(Rule narrow, Rule wide) {
        Conditions n = narrow.conditions();
        Conditions w = wide.conditions();
        return sameQuestion(narrow, wide)
                && w.legalContexts().containsAll(n.legalContexts())
                && w.legalContexts().isEmpty() == n.legalContexts().isEmpty()
                && (w.qualities().isEmpty() || inside(n.qualities(), w.qualities()))
                && (w.applications().isEmpty() || inside(n.applications(), w.applications()))
                && (w.roles().isEmpty() || inside(n.roles(), w.roles()))
                && (!w.userRequired() || n.userRequired())
                && reaches(w.historyMonths(), n.historyMonths())
                && covers(wide.validity(), narrow.validity());
    }

    /** What the strict rule asks that the lax one does not, as far as it is not a mere list of alternatives. */
    static List<String> laxness(Rule strict, Rule lax) {
        Conditions s = strict.conditions();
        Conditions l = lax.conditions();
        return List.of(
                        s.userRequired() && !l.userRequired() ? "the user" : "",
                        !s.qualities().isEmpty() && l.qualities().isEmpty() ? "a file on the person" : "",
                        !s.roles().isEmpty() && l.roles().isEmpty() ? "a role" : "",
                        !s.applications().isEmpty() && l.applications().isEmpty() ? "an application" : "",
                        s.historyMonths().isPresent() && l.historyMonths().isEmpty() ? "a limit to the history" : "")
                .stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean sameQuestion(Rule one, Rule other) {
        return one.recipient().equals(other.recipient()) && one.operation().equals(other.operation());
    }

    private static boolean meet(Set<?> one, Set<?> other) {
        return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
    }

    private static boolean inside(Set<?> narrow, Set<?> wide) {
        return !narrow.isEmpty() && wide.containsAll(narrow);
    }

    private static boolean reaches(Optional<Integer> wide, Optional<Integer> narrow) {
        return wide.isEmpty() || narrow.filter(months -> months <= wide.get()).isPresent();
    }

    private static boolean covers(Period wide, Period narrow) {
        LocalDate last = narrow.end().orElse(LocalDate.MAX);
        return !wide.begin().isAfter(narrow.begin())
                && !wide.end().orElse(LocalDate.MAX).isBefore(last);
    }
}
