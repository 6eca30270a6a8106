package org.crossroads.hub.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.crossroads.hub.authorisation.Decision.Permit;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.fixtures.InMemoryAuthorisationTable;
import org.crossroads.hub.fixtures.MovableClock;
import org.crossroads.hub.fixtures.SomeRules;
import org.crossroads.hub.fixtures.Star;

/** What must hold for every table, every request and every person, drawn from a world small enough that rules often match. */
class AnyAuthorisationTableTest {

    @Property
    void anEmptyTableDeniesEverything(@ForAll("requests") AccessRequest request) {
        assertThat(decide(List.of(), request)).isInstanceOf(Decision.Deny.class);
    }

    @Property(tries = 1000)
    void addingARuleNeverRemovesAPermission(
            @ForAll("tables") List<Rule> table,
            @ForAll("rules") Rule more,
            @ForAll("requests") AccessRequest request,
            @ForAll("files") Set<Quality> files) {
        Assume.that(table.stream().noneMatch(rule -> rule.id().equals(more.id())));
        List<Rule> longer = new ArrayList<>(table);
        longer.add(more);

        Optional<Set<DataBlock>> before = given(table, request, files);
        Optional<Set<DataBlock>> after = given(longer, request, files);

        assertThat(before.isPresent() && after.isEmpty()).isFalse();
        assertThat(after.orElse(Set.of())).containsAll(before.orElse(Set.of()));
    }

    @Property(tries = 1000)
    void removingARuleNeverAddsAPermission(
            @ForAll("tables") List<Rule> table,
            @ForAll("requests") AccessRequest request,
            @ForAll("files") Set<Quality> files) {
        Optional<Set<DataBlock>> before = given(table, request, files);
        for (Rule removed : table) {
            List<Rule> shorter = new ArrayList<>(table);
            shorter.remove(removed);

            Optional<Set<DataBlock>> after = given(shorter, request, files);

            assertThat(after.isPresent() && before.isEmpty()).isFalse();
            assertThat(before.orElse(Set.of())).containsAll(after.orElse(Set.of()));
        }
    }

    /** Whatever changes came later, the past answers as it did. */
    @Property
    void aDecisionAsOfNowIsTheDecisionReplayedLaterAsOfThen(
            @ForAll("histories") List<List<Rule>> history, @ForAll("requests") AccessRequest request) {
        MovableClock clock = new MovableClock(Instant.parse("2026-03-03T08:00:00Z"));
        InMemoryAuthorisationTable table = new InMemoryAuthorisationTable(clock);
        AccessAuthorisation authorisation = new AccessAuthorisation(table);
        Map<Instant, Decision> decided = new HashMap<>();
        for (List<Rule> rules : history) {
            decided.put(clock.instant(), authorisation.decide(request));
            clock.advance(Duration.ofMinutes(1));
            table.replaceAll(rules);
            decided.put(clock.instant(), authorisation.decide(request));
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(decided)
                .allSatisfy((then, decision) ->
                        assertThat(authorisation.decideAsKnown(request, then)).isEqualTo(decision));
    }

    /** Rules never help each other: what several give together, one of them gives by itself. */
    @Property(tries = 1000)
    void everyBlockIsGivenByOneRuleWhoseEveryConditionHolds(
            @ForAll("tables") List<Rule> table,
            @ForAll("requests") AccessRequest request,
            @ForAll("files") Set<Quality> files) {
        Set<DataBlock> expected = new HashSet<>();
        boolean any = false;
        for (Rule rule : table) {
            if (everyConditionHolds(rule, request, files)) {
                any = true;
                expected.addAll(rule.discloses().blocks());
            }
        }

        assertThat(given(table, request, files)).isEqualTo(any ? Optional.of(expected) : Optional.empty());
    }

    @Property(tries = 1000)
    void aPermitThatNeedsAFileNeverForgetsThatItDoes(
            @ForAll("tables") List<Rule> table, @ForAll("requests") AccessRequest request) {
        List<Rule> needingAFile = table.stream()
                .filter(rule -> !rule.conditions().qualities().isEmpty())
                .toList();

        decide(needingAFile, request)
                .fold(
                        permit -> {
                            assertThat(permit.qualities()).isNotEmpty();
                            request.inscriptionContext()
                                    .ifPresent(stated ->
                                            assertThat(permit.qualities()).containsExactly(stated));
                            return permit.whereKnown(qualities -> false);
                        },
                        deny -> Optional.empty())
                .ifPresent(permit -> assertThat(permit).isNull());
    }

    @Property
    void onlyTheOperationThatIsAskedIsLookedAt(
            @ForAll("tables") List<Rule> table, @ForAll("requests") AccessRequest request) {
        AccessRequest other = new AccessRequest(
                request.requester(),
                Star.SEARCH_PERSON,
                request.legalContext(),
                request.inscriptionContext(),
                request.application(),
                request.user(),
                request.role(),
                request.asked(),
                request.on());

        assertThat(decide(table, other)).isInstanceOf(Decision.Deny.class);
    }

    /** The table's meaning, said once more and without any shortcut. */
    private static boolean everyConditionHolds(Rule rule, AccessRequest request, Set<Quality> files) {
        boolean recipient = rule.recipient().includes(request.requester());
        boolean ground = request.legalContext().isPresent()
                ? rule.conditions()
                        .legalContexts()
                        .contains(request.legalContext().get())
                : rule.conditions().legalContexts().isEmpty();
        boolean application = rule.conditions().applications().isEmpty()
                || (request.application().isPresent()
                        && rule.conditions()
                                .applications()
                                .contains(request.application().get()));
        boolean user = !rule.conditions().userRequired() || request.user().isPresent();
        boolean role = rule.conditions().roles().isEmpty()
                || (request.role().isPresent()
                        && rule.conditions().roles().contains(request.role().get()));
        boolean history = rule.conditions().historyMonths().isEmpty()
                || !request.asked()
                        .begin()
                        .isBefore(request.on()
                                .minusMonths(rule.conditions().historyMonths().get()));
        boolean day = rule.validity().contains(request.on());
        Set<Quality> counting = new HashSet<>(rule.conditions().qualities());
        if (request.inscriptionContext().isPresent()) {
            counting.retainAll(Set.of(request.inscriptionContext().get()));
        }
        boolean file = rule.conditions().qualities().isEmpty() || !Collections.disjoint(counting, files);
        return recipient && ground && application && user && role && history && day && file;
    }

    /** What the requester gets for a person on whom it has files in these qualities; empty when it is refused. */
    private static Optional<Set<DataBlock>> given(List<Rule> table, AccessRequest request, Set<Quality> files) {
        return decide(table, request)
                .fold(
                        permit -> permit.whereKnown(qualities -> !Collections.disjoint(qualities, files))
                                .map(Permit::blocks),
                        deny -> Optional.empty());
    }

    private static Decision decide(List<Rule> table, AccessRequest request) {
        return new AccessAuthorisation(new InMemoryAuthorisationTable(table)).decide(request);
    }

    @Provide
    Arbitrary<Rule> rules() {
        Arbitrary<Recipient> recipients = Arbitraries.of(
                new Recipient.One(Star.RVA.code()),
                new Recipient.One(Star.VDAB.code()),
                new Recipient.Sector(18),
                new Recipient.Sector(12));
        return Combinators.combine(
                        Arbitraries.integers().between(100, 999),
                        recipients,
                        conditions(),
                        subsets(Star.EMPLOYEE, Star.SELF_EMPLOYED, Star.CIVIL_SERVANT),
                        validities())
                .as((id, recipient, conditions, blocks, validity) -> new Rule(
                        "R-" + id,
                        recipient,
                        Star.CONSULT_CAREER,
                        conditions,
                        Disclosure.of(blocks),
                        Basis.of("deliberation 20/001"),
                        validity));
    }

    private static Arbitrary<Conditions> conditions() {
        return Combinators.combine(
                        subsets(SomeRules.BENEFIT, SomeRules.INQUIRY),
                        subsets(Star.UNEMPLOYED, Star.CAREER_BREAK),
                        subsets("DOSSIER", "PAYMENT"),
                        subsets("CONTROLLER"),
                        Arbitraries.of(true, false),
                        Arbitraries.of(0, 12, 24).optional(0.3))
                .as(Conditions::new);
    }

    @Provide
    Arbitrary<List<Rule>> tables() {
        return rules().list().uniqueElements(Rule::id).ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<List<Rule>>> histories() {
        return tables().list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<AccessRequest> requests() {
        return Combinators.combine(
                        Arbitraries.of(Star.RVA, Star.RSZ, Star.UNION_FUND, Star.VDAB, Star.NATIONAL_REGISTER),
                        Arbitraries.of(SomeRules.BENEFIT, SomeRules.INQUIRY).optional(0.8),
                        Arbitraries.of(Star.UNEMPLOYED, Star.CAREER_BREAK).optional(0.5),
                        Arbitraries.of("DOSSIER", "PAYMENT").optional(0.8),
                        Arbitraries.of(Star.CLERK).optional(0.8),
                        Arbitraries.of("CONTROLLER", "CLERK").optional(0.7),
                        Arbitraries.integers().between(0, 30))
                .as((requester, ground, quality, application, user, role, monthsBack) -> new AccessRequest(
                        requester,
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
        return subsets(Star.UNEMPLOYED, Star.CAREER_BREAK, Star.WORKER);
    }

    private static Arbitrary<Period> validities() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Period.from(Star.TODAY.minusYears(1)))),
                Tuple.of(1, Arbitraries.just(Period.from(Star.TODAY.plusDays(1)))));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <T> Arbitrary<Set<T>> subsets(T... values) {
        return Arbitraries.of(values).set().ofMaxSize(values.length);
    }
}
