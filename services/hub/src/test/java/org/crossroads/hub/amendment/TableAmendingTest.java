package org.crossroads.hub.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crossroads.hub.fixtures.SomeRules.granting;
import static org.crossroads.hub.fixtures.SomeRules.rule;
import static org.crossroads.hub.fixtures.SomeRules.to;
import static org.crossroads.hub.fixtures.Star.EMPLOYEE;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crossroads.hub.admission.AdmissionCheck;
import org.crossroads.hub.amendment.TableAmending.NotTaken;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.authorisation.Rules;
import org.crossroads.hub.fixtures.InMemoryAdmissions;
import org.crossroads.hub.fixtures.InMemoryAuthorisationTable;
import org.crossroads.hub.fixtures.InMemoryAvailabilityTable;
import org.crossroads.hub.fixtures.InMemoryEvidenceLog;
import org.crossroads.hub.fixtures.InMemoryInstitutions;
import org.crossroads.hub.fixtures.MovableClock;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.network.InstitutionCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two officers with keys of their own change a table. */
class TableAmendingTest {

    private static final Rule FIRST = granting(rule("RVA-1"), EMPLOYEE);
    private static final Rule SECOND = granting(rule("RVA-2"), EMPLOYEE);

    @TempDir
    static Path keys = Path.of("");

    private static TestOfficer ann = TestOfficer.NOBODY;
    private static TestOfficer ben = TestOfficer.NOBODY;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-03T08:00:00Z"));
    private final InMemoryAuthorisationTable table = new InMemoryAuthorisationTable(clock);
    private final InMemoryEvidenceLog evidence = new InMemoryEvidenceLog();
    private final RulesById files = new RulesById(FIRST, SECOND, to(FIRST, Star.VDAB));
    private final TableAmending amending = new TableAmending(
            table,
            files,
            new TableCheck(
                    new InMemoryInstitutions(Star.everybody()),
                    new InMemoryAvailabilityTable(),
                    List.of(Star.CONSULT_CAREER),
                    new AdmissionCheck(new InMemoryAdmissions())),
            new AmendmentsInMemory(),
            evidence,
            new InstitutionCode("KSZ"),
            UUID::randomUUID,
            clock);

    @BeforeAll
    static void makeKeys() {
        ann = TestOfficer.named("ann", keys);
        ben = TestOfficer.named("ben", keys);
    }

    @Test
    void oneOfficerProposesAndAnotherActivates() throws Exception {
        Amendment proposed = proposed(FIRST);
        assertThat(table.now()).isEqualTo(Rules.NONE);

        Amendment activated = amending.activate(proposed.id(), ben.officer(), ben.sign(proposed.textOfActivation()));

        assertThat(table.now()).isEqualTo(Rules.of(List.of(FIRST)));
        assertThat(activated.activation().orElseThrow().officer()).isEqualTo("ben");
        assertThat(evidence.from(1, 10))
                .extracting(recorded -> recorded.entry().operation().orElseThrow())
                .containsExactly("AuthorisationTable.proposeTable", "AuthorisationTable.activateTable");
        assertThat(evidence.from(2, 1).get(0).entry().explanation())
                .contains("ben", proposed.id().toString(), proposed.proposed().hex());
    }

    @Test
    void nobodyActivatesWhatHeProposed() throws Exception {
        Amendment proposed = proposed(FIRST);

        assertNotTaken(
                () -> amending.activate(proposed.id(), ann.officer(), ann.sign(proposed.textOfActivation())),
                "two different officers");
        assertNotTaken(
                () -> amending.activate(
                        proposed.id(),
                        new Officer("somebody else", ann.officer().certificate()),
                        ann.sign(proposed.textOfActivation())),
                "two different officers");
    }

    @Test
    void aSignatureOverAnythingElseIsNone() throws Exception {
        SortedMap<String, String> written = files.write(Rules.of(List.of(FIRST)));
        assertNotTaken(() -> amending.propose(written, ann.officer(), ann.sign("something else")), "the signature");
        assertNotTaken(() -> amending.propose(written, ann.officer(), "no signature"), "the signature");
        assertNotTaken(
                () -> amending.propose(written, ann.officer(), ben.sign(textOfProposal(written))), "the signature");

        Amendment proposed = proposed(FIRST);
        assertNotTaken(
                () -> amending.activate(proposed.id(), ben.officer(), ben.sign(textOfProposal(written))),
                "the signature");
        assertThat(table.now()).isEqualTo(Rules.NONE);
    }

    @Test
    void aProposalForATableThatChangedSinceIsNotActivated() throws Exception {
        Amendment proposed = proposed(FIRST);
        table.replaceAll(List.of(SECOND));

        assertNotTaken(
                () -> amending.activate(proposed.id(), ben.officer(), ben.sign(proposed.textOfActivation())),
                "the table has changed since");
        assertThat(table.now()).isEqualTo(Rules.of(List.of(SECOND)));
    }

    @Test
    void anActivatedProposalIsOver() throws Exception {
        Amendment proposed = proposed(FIRST);
        amending.activate(proposed.id(), ben.officer(), ben.sign(proposed.textOfActivation()));

        assertNotTaken(
                () -> amending.activate(proposed.id(), ben.officer(), ben.sign(proposed.textOfActivation())),
                "no amendment");
        assertNotTaken(() -> amending.activate(new UUID(0, 0), ben.officer(), ""), "no amendment");
    }

    @Test
    void anAuthorisationBeyondAMissionCannotBeProposed() {
        SortedMap<String, String> written = files.write(Rules.of(List.of(to(FIRST, Star.VDAB))));

        assertNotTaken(
                () -> amending.propose(written, ann.officer(), ann.sign(textOfProposal(written))), "BEYOND_MISSION");
    }

    @Test
    void aTableThatSaysTheSameIsNoProposal() {
        table.replaceAll(List.of(FIRST));
        SortedMap<String, String> written = files.write(Rules.of(List.of(FIRST)));

        assertNotTaken(
                () -> amending.propose(written, ann.officer(), ann.sign(textOfProposal(written))), "says this already");
    }

    @Test
    void aReviewSaysWhatWouldChange() throws Exception {
        table.replaceAll(List.of(FIRST));

        TableAmending.Review review = amending.review(files.write(Rules.of(List.of(SECOND))));

        assertThat(review.difference().added()).containsExactly(SECOND);
        assertThat(review.difference().removed()).containsExactly(FIRST);
        assertThat(review.base()).isEqualTo(TableDigest.of(amending.export()));
    }

    @Test
    void aProposalIsTheFilesInWhichItDiffers() throws Exception {
        table.replaceAll(List.of(FIRST));
        SortedMap<String, String> active = amending.export();
        SortedMap<String, String> wanted = files.write(Rules.of(List.of(to(FIRST, Star.VDAB))));

        Proposal proposal = Proposal.between(active, wanted);

        assertThat(proposal.changed()).containsOnlyKeys("VDAB.yaml");
        assertThat(proposal.removed()).containsExactly("RVA.yaml");
        assertThat(amending.whole(proposal)).isEqualTo(wanted);
        assertThat(amending.rehearse(proposal, List.<RecordedQuestion>of().iterator())
                        .lines())
                .isEmpty();
    }

    @Test
    void aProposalThatMakesAnotherTableThanItSaysIsNotTaken() {
        table.replaceAll(List.of(FIRST));
        SortedMap<String, String> active = amending.export();
        Proposal honest = Proposal.between(active, files.write(Rules.of(List.of(SECOND))));

        assertNotTaken(
                () -> amending.whole(new Proposal(honest.base(), honest.base(), honest.changed(), honest.removed())),
                "these files make");
        assertNotTaken(
                () -> amending.whole(
                        new Proposal(honest.proposed(), honest.proposed(), honest.changed(), honest.removed())),
                "the active table is another");
        assertNotTaken(
                () -> amending.whole(
                        new Proposal(honest.base(), honest.proposed(), honest.changed(), Set.of("nobody.yaml"))),
                "cannot be removed");
    }

    @Test
    void anExportIsTheTableAsItWasKnownAtAnyMoment() {
        table.replaceAll(List.of(FIRST));
        SortedMap<String, String> before = amending.export();
        Instant then = clock.instant();
        clock.advance(Duration.ofDays(1));
        table.replaceAll(List.of(SECOND));

        assertThat(amending.export(then)).isEqualTo(before);
        assertThat(amending.export()).isNotEqualTo(before);
    }

    private Amendment proposed(Rule... rules) throws Exception {
        SortedMap<String, String> written = files.write(Rules.of(List.of(rules)));
        return amending.propose(written, ann.officer(), ann.sign(textOfProposal(written)));
    }

    private String textOfProposal(SortedMap<String, String> written) {
        return Amendment.textOfProposal(TableDigest.of(amending.export()), TableDigest.of(written));
    }

    private static void assertNotTaken(ThrowingCallable step, String why) {
        assertThatThrownBy(step).isInstanceOf(NotTaken.class).hasMessageContaining(why);
    }

    /** Files that hold ids of rules that are known here, which is form enough. */
    private record RulesById(List<Rule> known) implements TableFiles {
        RulesById(Rule... known) {
            this(List.of(known));
        }

        @Override
        public SortedMap<String, String> write(Rules rules) {
            return rules.all().stream()
                    .collect(Collectors.toMap(
                            rule -> rule.recipient() + ".yaml", Rule::id, (a, b) -> a + " " + b, TreeMap::new));
        }

        @Override
        public Rules read(Map<String, String> files) {
            return Rules.of(files.entrySet().stream()
                    .flatMap(file -> List.of(file.getValue().split(" ")).stream()
                            .flatMap(id -> known.stream()
                                    .filter(rule -> rule.id().equals(id)
                                            && file.getKey().equals(rule.recipient() + ".yaml"))))
                    .toList());
        }
    }
}
