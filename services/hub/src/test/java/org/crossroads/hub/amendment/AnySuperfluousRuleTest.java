package org.crossroads.hub.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crossroads.hub.admission.AdmissionCheck;
import org.crossroads.hub.amendment.Finding.Kind;
import org.crossroads.hub.authorisation.AccessAuthorisation;
import org.crossroads.hub.authorisation.AccessRequest;
import org.crossroads.hub.authorisation.Basis;
import org.crossroads.hub.authorisation.Conditions;
import org.crossroads.hub.authorisation.Disclosure;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.authorisation.Rules;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.fixtures.InMemoryAdmissions;
import org.crossroads.hub.fixtures.InMemoryAvailabilityTable;
import org.crossroads.hub.fixtures.InMemoryInstitutions;
import org.crossroads.hub.fixtures.SomeRules;
import org.crossroads.hub.fixtures.Star;

/** What the check calls dead may go, and nobody gets less. */
class AnySuperfluousRuleTest {

    private static final TableCheck CHECK = new TableCheck(
            new InMemoryInstitutions(Star.everybody()),
            new InMemoryAvailabilityTable(),
            List.of(Star.CONSULT_CAREER),
            new AdmissionCheck(new InMemoryAdmissions()));

    @Property(tries = 2000)
    void aDeadRuleCanGo(
            @ForAll("tables") List<Rule> table,
            @ForAll("requests") AccessRequest request,
            @ForAll("files") Set<Quality> files) {
        Rules rules = Rules.of(table);
        Set<String> dead = CHECK.check(rules, Star.TODAY).stream()
                .filter(finding -> finding.kind() == Kind.DEAD)
                .map(Finding::rule)
                .collect(Collectors.toSet());
        Rules living = Rules.of(
                table.stream().filter(rule -> !dead.contains(rule.id())).toList());

        assertThat(given(living, request, files)).isEqualTo(given(rules, request, files));
    }

    private static Optional<Set<DataBlock>> given(Rules rules, AccessRequest request, Set<Quality> files) {
        return AccessAuthorisation.decide(rules, request)
                .fold(
                        permit -> permit.whereKnown(
                                        qualities -> qualities.stream().anyMatch(files::contains))
                                .map(held -> held.blocks()),
                        deny -> Optional.empty());
    }

    @Provide
    Arbitrary<List<Rule>> tables() {
        Arbitrary<Conditions> conditions = Combinators.combine(
                        subsets(SomeRules.BENEFIT, SomeRules.INQUIRY),
                        subsets(Star.UNEMPLOYED, Star.CAREER_BREAK),
                        subsets("DOSSIER"),
                        subsets("CONTROLLER"),
                        Arbitraries.of(true, false),
                        Arbitraries.of(12, 24).optional(0.3))
                .as(Conditions::new);
        Arbitrary<Period> validities = Arbitraries.of(
                Period.from(Star.TODAY.minusYears(1)),
                Period.of(Star.TODAY.minusYears(1), Star.TODAY.plusDays(1)),
                Period.of(Star.TODAY.minusYears(1), Star.TODAY.minusDays(1)));
        return Combinators.combine(
                        Arbitraries.integers().between(100, 999),
                        conditions,
                        subsets(Star.EMPLOYEE, Star.CIVIL_SERVANT),
                        validities)
                .as((id, met, blocks, validity) -> new Rule(
                        "R-" + id,
                        new Recipient.One(Star.RVA.code()),
                        Star.CONSULT_CAREER,
                        met,
                        Disclosure.of(blocks),
                        Basis.of("deliberation 20/001"),
                        validity))
                .list()
                .uniqueElements(Rule::id)
                .ofMinSize(2)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<AccessRequest> requests() {
        return Combinators.combine(
                        Arbitraries.of(SomeRules.BENEFIT, SomeRules.INQUIRY).optional(0.9),
                        Arbitraries.of(Star.UNEMPLOYED, Star.CAREER_BREAK).optional(0.5),
                        Arbitraries.of("DOSSIER").optional(0.8),
                        Arbitraries.of(Star.CLERK).optional(0.8),
                        Arbitraries.of("CONTROLLER").optional(0.8),
                        Arbitraries.integers().between(0, 30))
                .as((ground, quality, application, user, role, monthsBack) -> new AccessRequest(
                        Star.RVA,
                        Star.CONSULT_CAREER,
                        ground,
                        quality,
                        application,
                        user,
                        role,
                        Period.from(Star.TODAY.minusMonths(monthsBack)),
                        Star.TODAY));
    }

    @Provide
    Arbitrary<Set<Quality>> files() {
        return subsets(Star.UNEMPLOYED, Star.CAREER_BREAK);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <T> Arbitrary<Set<T>> subsets(T... values) {
        return Arbitraries.of(values).set().ofMaxSize(values.length);
    }
}
