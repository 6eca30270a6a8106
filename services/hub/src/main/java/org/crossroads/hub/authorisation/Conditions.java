package org.crossroads.hub.authorisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossroads.hub.authorisation.Missed.Lack;
import org.crossroads.hub.directory.Quality;

/**
 * What a question must meet before a rule gives anything; what is empty asks nothing, except the grounds.
 *
 * @param legalContexts the grounds on which it may be asked; empty only for operations that have none
 * @param qualities in one of which the requester must know the person; empty when no file is needed
 * @param applications from which it may be asked
 * @param roles of the civil servant in the requester's organisation
 * @param userRequired whether the civil servant must be named
 * @param historyMonths how far before the day of asking the period asked about may begin
 */
public record Conditions(
        Set<LegalContext> legalContexts,
        Set<Quality> qualities,
        Set<String> applications,
        Set<String> roles,
        boolean userRequired,
        Optional<Integer> historyMonths) {

    /** Asks nothing: for an operation without legal ground. */
    public static final Conditions NONE =
            new Conditions(Set.of(), Set.of(), Set.of(), Set.of(), false, Optional.empty());

    public Conditions {
        legalContexts = Set.copyOf(legalContexts);
        qualities = Set.copyOf(qualities);
        applications = Set.copyOf(applications);
        roles = Set.copyOf(roles);
        if (historyMonths.filter(months -> months < 0).isPresent()) {
            throw new IllegalArgumentException("a history is 0 months or more, not " + historyMonths.get());
        }
    }

    public Conditions on(Set<LegalContext> grounds) {
        return new Conditions(grounds, qualities, applications, roles, userRequired, historyMonths);
    }

    public Conditions knowing(Set<Quality> inOneOf) {
        return new Conditions(legalContexts, inOneOf, applications, roles, userRequired, historyMonths);
    }

    public Conditions from(Set<String> oneOf) {
        return new Conditions(legalContexts, qualities, oneOf, roles, userRequired, historyMonths);
    }

    public Conditions as(Set<String> oneOf) {
        return new Conditions(legalContexts, qualities, applications, oneOf, userRequired, historyMonths);
    }

    public Conditions namingTheUser() {
        return new Conditions(legalContexts, qualities, applications, roles, true, historyMonths);
    }

    public Conditions goingBack(int months) {
        return new Conditions(legalContexts, qualities, applications, roles, userRequired, Optional.of(months));
    }

    /** What this question does not meet, in a list to add to; empty when it meets everything. */
    List<Lack> lackedBy(AccessRequest request) {
        List<Lack> lacks = new ArrayList<>();
        if (!ground(request)) {
            lacks.add(new Lack("legalContext", () -> words(legalContexts)));
        }
        // Unstated, it is the repertory that says later in which of them the person is known.
        if (!qualities.isEmpty()
                && request.inscriptionContext()
                        .filter(stated -> !qualities.contains(stated))
                        .isPresent()) {
            lacks.add(new Lack("inscriptionContext", () -> words(qualities)));
        }
        if (!meets(applications, request.application())) {
            lacks.add(new Lack("application", () -> words(applications)));
        }
        if (!meets(roles, request.role())) {
            lacks.add(new Lack("role", () -> words(roles)));
        }
        if (userRequired && request.user().isEmpty()) {
            lacks.add(new Lack("user", () -> "the civil servant's SSIN"));
        }
        earliest(request)
                .filter(day -> request.asked().begin().isBefore(day))
                .ifPresent(day -> lacks.add(new Lack("history", () -> "not before " + day)));
        return lacks;
    }

    private boolean ground(AccessRequest request) {
        return request.legalContext().map(legalContexts::contains).orElse(legalContexts.isEmpty());
    }

    private Optional<LocalDate> earliest(AccessRequest request) {
        return historyMonths.map(months -> request.on().minusMonths(months));
    }

    private static boolean meets(Set<String> oneOf, Optional<String> stated) {
        return oneOf.isEmpty() || stated.filter(oneOf::contains).isPresent();
    }

    private static String words(Set<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(" or "));
    }
}
