package org.crossroads.hub.amendment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossroads.hub.admission.AdmissionCheck;
import org.crossroads.hub.amendment.Finding.Kind;
import org.crossroads.hub.amendment.Finding.Severity;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.authorisation.Rules;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.AvailabilityTable;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.network.Institutions;

/**
 * Looks a table over before anybody signs it: what cannot be, what contradicts itself, what is of no use.
 *
 * <p>What stands against the law is an objection here and nowhere else, so that no form and no file gets round it.
 */
public final class TableCheck {

    private final Institutions institutions;
    private final AvailabilityTable availability;
    private final Set<Operation> operations;
    private final AdmissionCheck admissions;

    /** @param operations all that the contracts have */
    public TableCheck(
            Institutions institutions,
            AvailabilityTable availability,
            Collection<Operation> operations,
            AdmissionCheck admissions) {
        this.institutions = institutions;
        this.availability = availability;
        this.operations = Set.copyOf(operations);
        this.admissions = admissions;
    }

    /** Objections first, then in the order of the rules. */
    public List<Finding> check(Rules rules, LocalDate on) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules.all()) {
            unknown(rule, findings);
            law(rule, findings);
            time(rule, on, findings);
        }
        among(rules, findings);
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::rule))
                .toList();
    }

    private void unknown(Rule rule, List<Finding> findings) {
        if (rule.recipient() instanceof Recipient.One one
                && institutions.byCode(one.code()).isEmpty()) {
            findings.add(objection(Kind.UNKNOWN, rule, "nobody is registered as " + one.code()));
        }
        if (!operations.contains(rule.operation())) {
            findings.add(objection(Kind.UNKNOWN, rule, "no contract has " + rule.operation()));
            return;
        }
        Set<DataBlock> existing = availability.suppliersOf(rule.operation()).stream()
                .map(Availability::block)
                .collect(Collectors.toSet());
        Set<DataBlock> nowhere = new HashSet<>(rule.discloses().blocks());
        nowhere.removeAll(existing);
        if (!nowhere.isEmpty()) {
            findings.add(remark(Kind.UNKNOWN, rule, "no institution supplies " + words(nowhere)));
        }
    }

    private void law(Rule rule, List<Finding> findings) {
        if (rule.basis().deliberation().isBlank()) {
            findings.add(remark(Kind.NO_DELIBERATION, rule, "it gives no data, yet say why it is there"));
        }
        if (rule.givesData() && rule.recipient() instanceof Recipient.One one) {
            institutions
                    .byCode(one.code())
                    .flatMap(recipient -> admissions.objection(
                            recipient,
                            rule.basis().purpose(),
                            rule.validity().begin(),
                            rule.validity().end()))
                    .ifPresent(why -> findings.add(objection(Kind.BEYOND_MISSION, rule, why)));
        }
    }

    private static void time(Rule rule, LocalDate on, List<Finding> findings) {
        rule.validity()
                .end()
                .filter(last -> last.isBefore(on))
                .ifPresent(last -> findings.add(remark(Kind.DEAD, rule, "it ended on " + last)));
    }

    /** Only rules of one recipient and operation can meet the same question: the rest need not be compared. */
    private static void among(Rules rules, List<Finding> findings) {
        rules.all().stream()
                .collect(Collectors.groupingBy(rule -> List.of(rule.recipient(), rule.operation())))
                .values()
                .forEach(same -> {
                    for (Rule rule : same) {
                        dead(rule, same, findings);
                        contradicted(rule, same, findings);
                    }
                });
    }

    private static void dead(Rule rule, List<Rule> same, List<Finding> findings) {
        same.stream()
                .filter(other -> !other.id().equals(rule.id()) && Scope.within(rule, other) && gives(other, rule))
                // Of two that are equal one is enough: the later id is the superfluous one.
                .filter(other -> !(Scope.within(other, rule) && gives(rule, other))
                        || other.id().compareTo(rule.id()) < 0)
                .findFirst()
                .ifPresent(other ->
                        findings.add(remark(Kind.DEAD, rule, other.id() + " gives all of it to the same questions")));
    }

    private static boolean gives(Rule all, Rule one) {
        return all.discloses().blocks().containsAll(one.discloses().blocks())
                && (all.discloses().supplierQualities().isEmpty()
                        || all.discloses()
                                .supplierQualities()
                                .equals(one.discloses().supplierQualities()))
                && (all.discloses().membership() || !one.discloses().membership());
    }

    private static void contradicted(Rule strict, List<Rule> same, List<Finding> findings) {
        for (Rule lax : same) {
            Set<DataBlock> both = new HashSet<>(strict.discloses().blocks());
            both.retainAll(lax.discloses().blocks());
            List<String> dropped = Scope.laxness(strict, lax);
            if (!lax.id().equals(strict.id()) && !both.isEmpty() && !dropped.isEmpty() && Scope.overlap(strict, lax)) {
                findings.add(remark(
                        Kind.CONTRADICTION,
                        strict,
                        lax.id() + " gives " + words(both) + " to some of the same questions without asking for "
                                + String.join(" and ", dropped)));
            }
        }
    }

    private static Finding objection(Kind kind, Rule rule, String why) {
        return new Finding(Severity.OBJECTION, kind, rule.id(), why);
    }

    private static Finding remark(Kind kind, Rule rule, String why) {
        return new Finding(Severity.REMARK, kind, rule.id(), why);
    }

    private static String words(Set<DataBlock> blocks) {
        return blocks.stream().map(DataBlock::name).sorted().collect(Collectors.joining(", "));
    }
}
