package org.crossroads.hub.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossroads.hub.fixtures.Star.CIVIL_SERVANT;
import static org.crossroads.hub.fixtures.Star.CONSULT_CAREER;
import static org.crossroads.hub.fixtures.Star.EMPLOYEE;
import static org.crossroads.hub.fixtures.Star.FPD;
import static org.crossroads.hub.fixtures.Star.RSVZ;
import static org.crossroads.hub.fixtures.Star.RSZ;
import static org.crossroads.hub.fixtures.Star.SELF_EMPLOYED;
import static org.crossroads.hub.fixtures.Star.TODAY;
import static org.crossroads.hub.fixtures.Star.WORKER;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.crossroads.hub.consultation.Entrance.Granted;
import org.crossroads.hub.consultation.Source.Failure;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.fixtures.Direct;
import org.crossroads.hub.fixtures.InMemoryAvailabilityTable;
import org.crossroads.hub.fixtures.InMemoryInstitutions;
import org.crossroads.hub.fixtures.ListedBlocks;
import org.crossroads.hub.fixtures.Star;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsultationTest {

    private static final Duration AMPLE = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final InMemoryInstitutions institutions = new InMemoryInstitutions(Star.everybody());
    private final InMemoryAvailabilityTable availability = Questions.careerTable();
    private final CareerSources sources = new CareerSources();

    @AfterEach
    void letTheThreadsGo() throws InterruptedException {
        sources.letGo();
        threads.shutdownNow();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theAnswersOfAllSourcesAreMergedInTheOrderOfTheTable() {
        Answer answer = consult(Questions.everything(), sources, AMPLE);

        assertThat(answer.status()).isEqualTo(Status.of(StatusCode.DATA_FOUND));
        assertThat(answer.payload()).contains(ListedBlocks.of("employee", "selfEmployed", "civilServant"));
        assertThat(answer.sources())
                .extracting(SourceStatus::institution)
                .containsExactly(RSZ.code(), RSVZ.code(), FPD.code());
        assertThat(answer.sources()).extracting(SourceStatus::code).containsOnly("MSG00000");
        assertThat(answer.withheld()).isEmpty();
    }

    @Test
    void aFailingSourceLeavesTheOthersTheirAnswer() {
        Answer answer = consult(Questions.everything(), sources.failingAt(RSZ, Failure.NOT_TRUSTED), AMPLE);

        assertThat(answer.status()).isEqualTo(Status.of(StatusCode.INCOMPLETE_DATA));
        assertThat(answer.payload()).contains(ListedBlocks.of("selfEmployed", "civilServant"));
        assertThat(answer.sources().get(0).value()).isEqualTo("NO_RESULT");
        assertThat(answer.sources().get(0).code()).isEqualTo("SRC00004");
    }

    @Test
    void aSourceThatBreaksItsPromiseAndThrowsIsOneThatFailed() {
        Answer answer = consult(
                Questions.everything(),
                (supplier, deadline) -> {
                    if (supplier.equals(RSZ)) {
                        throw new IllegalStateException("broken");
                    }
                    return sources.ask(supplier, deadline);
                },
                AMPLE);

        assertThat(answer.status().code()).isEqualTo(StatusCode.INCOMPLETE_DATA);
        assertThat(answer.sources().get(0).code()).isEqualTo("SRC00002");
    }

    @Test
    void aSuspendedSourceIsNotAsked() {
        institutions.save(Star.suspended(RSVZ));

        Answer answer = consult(Questions.everything(), sources, AMPLE);

        assertThat(sources.asked()).containsExactlyInAnyOrder(RSZ.code(), FPD.code());
        assertThat(answer.status().code()).isEqualTo(StatusCode.INCOMPLETE_DATA);
        assertThat(answer.sources().get(1).code()).isEqualTo("SRC00007");
    }

    @Test
    void aSourceThatTheRegistryDoesNotKnowIsNotAsked() {
        InMemoryInstitutions nobody = new InMemoryInstitutions(List.of());
        Consultation nobodyRegistered =
                new Consultation(Direct.routing(availability, nobody), nobody, threads, Clock.systemUTC());

        Answer answer = nobodyRegistered.consult(Questions.everything(), sources, AMPLE);

        assertThat(sources.asked()).isEmpty();
        assertThat(answer.sources()).extracting(SourceStatus::code).containsOnly("SRC00007");
    }

    @Test
    void onlySourcesOfGrantedBlocksAreAsked() {
        Answer answer = consult(Questions.granted(EMPLOYEE), sources, AMPLE);

        assertThat(sources.asked()).containsExactly(RSZ.code());
        assertThat(answer.sources()).extracting(SourceStatus::institution).containsExactly(RSZ.code());
        assertThat(answer.payload()).contains(ListedBlocks.of("employee"));
    }

    @Test
    void theWithheldBlocksAreTheSameWhetherThePersonHasSuchDataOrNot() {
        Answer known = consult(Questions.granted(EMPLOYEE), sources, AMPLE);
        Answer unknown = consult(Questions.question(Set.of(EMPLOYEE), Questions.nobodyKnows()), sources, AMPLE);

        assertThat(known.withheld()).containsExactlyInAnyOrder(SELF_EMPLOYED, CIVIL_SERVANT);
        assertThat(unknown.withheld()).isEqualTo(known.withheld());
    }

    @Test
    void aBlockThatASourceGivesWithoutBeingAskedIsTakenOut() {
        Answer answer = consult(
                Questions.granted(EMPLOYEE),
                (supplier, deadline) -> CareerSources.found("employee", "civilServant"),
                AMPLE);

        assertThat(answer.payload()).contains(ListedBlocks.of("employee"));
    }

    @Test
    void aGrantedBlockOfAnotherSourceIsTakenOutToo() {
        Answer answer = consult(
                Questions.everything(),
                (supplier, deadline) -> supplier.equals(RSZ)
                        ? CareerSources.found("employee", "civilServant")
                        : sources.ask(supplier, deadline),
                AMPLE);

        assertThat(answer.payload()).contains(ListedBlocks.of("employee", "selfEmployed", "civilServant"));
    }

    @Test
    void aSourceWithoutAFileOnThePersonIsNotAsked() {
        Answer answer =
                consult(Questions.question(Set.of(EMPLOYEE, SELF_EMPLOYED), Questions.knownAt(RSVZ)), sources, AMPLE);

        assertThat(sources.asked()).containsExactly(RSVZ.code());
        assertThat(answer.status().code()).isEqualTo(StatusCode.DATA_FOUND);
    }

    @Test
    void whenNoSourceHasAFileTheSupplierIsNotIntegrated() {
        Answer answer = consult(Questions.question(Set.of(EMPLOYEE), Questions.nobodyKnows()), sources, AMPLE);

        assertThat(answer.status()).isEqualTo(Status.of(StatusCode.SUPPLIER_NOT_INTEGRATED));
        assertThat(answer.sources()).isEmpty();
        assertThat(answer.payload()).isEmpty();
        assertThat(sources.asked()).isEmpty();
    }

    @Test
    void aSourceThatKnowsEverybodyNeedsNoFile() {
        availability.replaceAll(
                List.of(new Availability(CONSULT_CAREER, EMPLOYEE, RSZ.code(), Set.of(), Questions.ALWAYS)));

        assertThat(consult(Questions.question(Set.of(EMPLOYEE), Questions.nobodyKnows()), sources, AMPLE)
                        .status()
                        .code())
                .isEqualTo(StatusCode.DATA_FOUND);
    }

    @Test
    void aQuestionThatNamesNobodyGoesOnlyToSourcesThatKnowEverybody() {
        availability.replaceAll(List.of(
                new Availability(CONSULT_CAREER, EMPLOYEE, RSZ.code(), Set.of(), Questions.ALWAYS),
                Questions.available(SELF_EMPLOYED, RSVZ)));

        Answer answer = consult(Questions.question(Set.of(EMPLOYEE, SELF_EMPLOYED), Optional.empty()), sources, AMPLE);

        assertThat(sources.asked()).containsExactly(RSZ.code());
        assertThat(answer.status().code()).isEqualTo(StatusCode.DATA_FOUND);
    }

    @Test
    void whatIsNowhereInTheNetworkIsNotFound() {
        availability.replaceAll(List.of());

        assertThat(consult(Questions.everything(), sources, AMPLE))
                .isEqualTo(Answer.without(StatusCode.NO_DATA_FOUND, Set.of())
                        .beingNowhere(Set.of(EMPLOYEE, SELF_EMPLOYED, CIVIL_SERVANT)));
    }

    @Test
    void dataOfAnotherPeriodIsNotFound() {
        availability.replaceAll(List.of(new Availability(
                CONSULT_CAREER,
                EMPLOYEE,
                RSZ.code(),
                Set.of(WORKER),
                Period.of(TODAY.minusYears(9), TODAY.minusYears(8)))));

        assertThat(consult(Questions.everything(), sources, AMPLE).status().code())
                .isEqualTo(StatusCode.NO_DATA_FOUND);
        assertThat(sources.asked()).isEmpty();
    }

    @Test
    void whenNoSourceHasDataThereIsNoneAndNoPayload() {
        Answer answer =
                consult(Questions.everything(), CareerSources.answering(Status.of(StatusCode.NO_DATA_FOUND)), AMPLE);

        assertThat(answer.status()).isEqualTo(Status.of(StatusCode.NO_DATA_FOUND));
        assertThat(answer.payload()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SSIN_UNKNOWN", "SSIN_REPLACED", "INVALID_DATA", "DECEASED"})
    void theReasonOfASingleSourcePassesThrough(StatusCode code) {
        Status reason = Status.of(code, "field", "value");

        Answer answer = consult(Questions.granted(EMPLOYEE), CareerSources.answering(reason), AMPLE);

        assertThat(answer.status()).isEqualTo(reason);
        assertThat(answer.sources()).extracting(SourceStatus::code).containsExactly(code.code());
        assertThat(answer.payload()).isEmpty();
    }

    @Test
    void aReasonOutweighsPlainAbsence() {
        Status deceased = Status.of(StatusCode.DECEASED, "deceaseDate", "2025-12-24");

        Answer answer = consult(
                Questions.everything(),
                CareerSources.answering(Map.of(
                        RSZ, Status.of(StatusCode.NO_DATA_FOUND),
                        RSVZ, deceased,
                        FPD, Status.of(StatusCode.NO_DATA_FOUND))),
                AMPLE);

        assertThat(answer.status()).isEqualTo(deceased);
    }

    @Test
    void dataOutweighsAnothersReasonForHavingNone() {
        Answer answer = consult(
                Questions.everything(),
                CareerSources.answering(Map.of(
                        RSZ, Status.of(StatusCode.DATA_FOUND),
                        RSVZ, Status.of(StatusCode.DECEASED),
                        FPD, Status.of(StatusCode.NO_DATA_FOUND))),
                AMPLE);

        assertThat(answer.status().code()).isEqualTo(StatusCode.DATA_FOUND);
        assertThat(answer.payload()).contains(ListedBlocks.of("employee"));
    }

    @ParameterizedTest
    @EnumSource(names = {"INVALID_DATA", "NOT_ALLOWED", "NOT_AUTHORISED", "SSIN_UNKNOWN"})
    void dataBesidesWhichASourceGaveNoResultIsIncomplete(StatusCode refusal) {
        Answer answer = consult(
                Questions.everything(),
                CareerSources.answering(Map.of(
                        RSZ, Status.of(StatusCode.DATA_FOUND),
                        RSVZ, Status.of(refusal),
                        FPD, Status.of(StatusCode.DATA_FOUND))),
                AMPLE);

        assertThat(answer.status()).isEqualTo(Status.of(StatusCode.INCOMPLETE_DATA));
        assertThat(answer.payload()).contains(ListedBlocks.of("employee", "civilServant"));
    }

    @Test
    void theIncompleteAnswerOfASectoralNodeIsPassedOnAsIncomplete() {
        Answer answer = consult(
                Questions.granted(EMPLOYEE), CareerSources.answering(Status.of(StatusCode.INCOMPLETE_DATA)), AMPLE);

        assertThat(answer.status()).isEqualTo(Status.of(StatusCode.INCOMPLETE_DATA));
        assertThat(answer.payload()).contains(ListedBlocks.of("employee"));
    }

    private Answer consult(Granted question, Source source, Duration deadline) {
        return new Consultation(Direct.routing(availability, institutions), institutions, threads, Clock.systemUTC())
                .consult(question, source, deadline);
    }
}
