package org.crossroads.hub.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossroads.hub.fixtures.SomeRules.during;
import static org.crossroads.hub.fixtures.SomeRules.fromApplication;
import static org.crossroads.hub.fixtures.SomeRules.goingBack;
import static org.crossroads.hub.fixtures.SomeRules.granting;
import static org.crossroads.hub.fixtures.SomeRules.inRole;
import static org.crossroads.hub.fixtures.SomeRules.knownIn;
import static org.crossroads.hub.fixtures.SomeRules.namingTheUser;
import static org.crossroads.hub.fixtures.SomeRules.rule;
import static org.crossroads.hub.fixtures.SomeRules.to;
import static org.crossroads.hub.fixtures.Star.CIVIL_SERVANT;
import static org.crossroads.hub.fixtures.Star.CONSULT_CAREER;
import static org.crossroads.hub.fixtures.Star.EMPLOYEE;
import static org.crossroads.hub.fixtures.Star.RVA;
import static org.crossroads.hub.fixtures.Star.SELF_EMPLOYED;
import static org.crossroads.hub.fixtures.Star.TODAY;
import static org.crossroads.hub.fixtures.Star.UNEMPLOYED;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.crossroads.hub.amendment.Rehearsal.Change;
import org.crossroads.hub.amendment.Rehearsal.Line;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.authorisation.Rules;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.fixtures.InMemoryInstitutions;
import org.crossroads.hub.fixtures.RecordedEntry;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static final Rule EMPLOYED = granting(rule("RVA-1"), EMPLOYEE);
    private static final RecordedEntry QUESTION = RecordedEntry.on(TODAY);

    private final InMemoryInstitutions institutions = new InMemoryInstitutions(Star.everybody());

    @Test
    void aTableThatSaysTheSameChangesNothing() {
        Rehearsal rehearsal = rehearse(table(EMPLOYED), table(granting(rule("OTHER-ID"), EMPLOYEE)), QUESTION);

        assertThat(rehearsal).isEqualTo(new Rehearsal(1, 0, List.of()));
    }

    @Test
    void aQuestionOfAWithdrawnRuleIsNewlyDenied() {
        assertChange(table(EMPLOYED), table(), Change.NEWLY_DENIED);
    }

    @Test
    void aQuestionThatWasDeniedIsNewlyPermitted() {
        assertChange(table(), table(EMPLOYED), Change.NEWLY_PERMITTED);
    }

    @Test
    void whatIsDeniedForAnotherReasonIsDeniedStill() {
        Rules proposed = table(inRole(EMPLOYED, "inspector"));

        assertThat(rehearse(table(), proposed, QUESTION).lines()).isEmpty();
    }

    @Test
    void aNarrowedRuleGivesFewerBlocks() {
        assertChange(table(granting(EMPLOYED, EMPLOYEE, SELF_EMPLOYED)), table(EMPLOYED), Change.FEWER_BLOCKS);
    }

    @Test
    void aWidenedRuleGivesMoreBlocks() {
        assertChange(table(EMPLOYED), table(granting(EMPLOYED, EMPLOYEE, SELF_EMPLOYED)), Change.MORE_BLOCKS);
    }

    @Test
    void blocksForOtherBlocksAreNeitherFewerNorMore() {
        assertChange(
                table(granting(EMPLOYED, EMPLOYEE, SELF_EMPLOYED)),
                table(granting(EMPLOYED, EMPLOYEE, CIVIL_SERVANT)),
                Change.OTHER_BLOCKS);
    }

    @Test
    void theSameBlocksForOtherPeopleAreAChangeToo() {
        assertChange(table(EMPLOYED), table(knownIn(EMPLOYED, UNEMPLOYED)), Change.OTHER_QUALITIES);
    }

    @Test
    void everyRecordedConditionIsPutToTheTableAgain() {
        Rules demanding =
                table(inRole(fromApplication(namingTheUser(knownIn(EMPLOYED, UNEMPLOYED)), "dossier"), "inspector"));
        RecordedEntry stated = QUESTION.stating(UNEMPLOYED, "dossier", Star.CLERK, "inspector");

        assertThat(rehearse(demanding, table(), stated).questions(Change.NEWLY_DENIED))
                .isEqualTo(1);
        assertThat(rehearse(demanding, table(), QUESTION).lines()).isEmpty();
    }

    @Test
    void questionsAreCountedByInstitutionOperationAndChange() {
        Rules active = table(EMPLOYED, to(granting(rule("FPD-1"), EMPLOYEE), Star.FPD));
        RecordedEntry byFpd = QUESTION.by(Star.FPD.code());

        Rehearsal rehearsal = rehearse(active, table(), QUESTION, byFpd, QUESTION, QUESTION);

        assertThat(rehearsal.lines())
                .containsExactly(
                        new Line(Star.FPD.code(), CONSULT_CAREER, Change.NEWLY_DENIED, 1),
                        new Line(RVA.code(), CONSULT_CAREER, Change.NEWLY_DENIED, 3));
        assertThat(rehearsal.questions(Change.NEWLY_DENIED)).isEqualTo(4);
        assertThat(rehearsal.questions(Change.NEWLY_PERMITTED)).isZero();
    }

    @Test
    void entriesOfNoUseAreCountedAndNotPassedOverInSilence() {
        Rehearsal rehearsal = rehearse(
                table(EMPLOYED),
                table(),
                QUESTION,
                QUESTION.byNobody(),
                QUESTION.by(new InstitutionCode("GONE")),
                QUESTION.ofNothing(),
                QUESTION.of("table proposed"),
                QUESTION.ending("REQ00003"));

        assertThat(rehearsal.replayed()).isEqualTo(1);
        assertThat(rehearsal.notReplayed()).isEqualTo(5);
    }

    /** The years then had a leap day, and the years before today have none. */
    @Test
    void theAskedPeriodMovesAlongWithTheDay() {
        Rules twoYears = table(goingBack(EMPLOYED, 24));
        LocalDate aYearAgo = TODAY.minusYears(1);
        RecordedEntry twoYearsThen = RecordedEntry.on(aYearAgo).about(aYearAgo.minusYears(2) + "/" + aYearAgo);
        RecordedEntry threeYearsThen = RecordedEntry.on(aYearAgo).about(aYearAgo.minusYears(3) + "/");

        Rehearsal rehearsal = rehearse(twoYears, table(), twoYearsThen, threeYearsThen);

        assertThat(rehearsal.questions(Change.NEWLY_DENIED)).isEqualTo(1);
    }

    @Test
    void aQuestionWithoutAPeriodIsAboutTheDayItself() {
        Rules noHistory = table(goingBack(EMPLOYED, 0));

        assertChange(noHistory, table(), RecordedEntry.on(TODAY.minusYears(5)), Change.NEWLY_DENIED);
    }

    /** At eleven in the evening of winter time it is already the next day in Brussels. */
    @Test
    void theDayOfTheRecordIsThatOfBrussels() {
        LocalDate dayBefore = TODAY.minusDays(1);
        RecordedEntry justAfterMidnight = RecordedEntry.at(
                        dayBefore.atTime(23, 30).toInstant(ZoneOffset.UTC))
                .about(TODAY + "/" + TODAY);

        assertChange(table(goingBack(EMPLOYED, 0)), table(), justAfterMidnight, Change.NEWLY_DENIED);
        assertChange(table(goingBack(EMPLOYED, 0)), table(), justAfterMidnight.about(TODAY + "/"), Change.NEWLY_DENIED);
        assertThat(rehearse(table(goingBack(EMPLOYED, 0)), table(), justAfterMidnight.about(dayBefore + "/" + TODAY))
                        .lines())
                .isEmpty();
    }

    @Test
    void aRuleThatEndedBeforeTheDayGivesNothing() {
        Rules ended = table(during(EMPLOYED, Period.of(LocalDate.of(2020, 1, 1), TODAY.minusDays(1))));

        assertChange(ended, table(EMPLOYED), RecordedEntry.on(TODAY.minusMonths(1)), Change.NEWLY_PERMITTED);
    }

    private void assertChange(Rules active, Rules proposed, Change change) {
        assertChange(active, proposed, QUESTION, change);
    }

    private void assertChange(Rules active, Rules proposed, RecordedEntry question, Change change) {
        assertThat(rehearse(active, proposed, question))
                .isEqualTo(new Rehearsal(1, 0, List.of(new Line(RVA.code(), CONSULT_CAREER, change, 1))));
    }

    private Rehearsal rehearse(Rules active, Rules proposed, RecordedEntry... recorded) {
        return Rehearsal.of(
                active,
                proposed,
                Arrays.stream(recorded)
                        .map(entry -> new RecordedQuestion(entry.entry(), this::registered))
                        .iterator(),
                TODAY);
    }

    private Optional<Institution> registered(InstitutionCode code) {
        return institutions.byCode(code);
    }

    private static Rules table(Rule... rules) {
        return Rules.of(List.of(rules));
    }
}
