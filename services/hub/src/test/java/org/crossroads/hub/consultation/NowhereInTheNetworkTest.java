package org.crossroads.hub.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossroads.hub.fixtures.Star.CIVIL_SERVANT;
import static org.crossroads.hub.fixtures.Star.EMPLOYEE;
import static org.crossroads.hub.fixtures.Star.FPD;
import static org.crossroads.hub.fixtures.Star.RSVZ;
import static org.crossroads.hub.fixtures.Star.RSZ;
import static org.crossroads.hub.fixtures.Star.SELF_EMPLOYED;
import static org.crossroads.hub.fixtures.Star.UNEMPLOYED;
import static org.crossroads.hub.fixtures.Star.WORKER;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.crossroads.hub.authorisation.Decision.Grant;
import org.crossroads.hub.authorisation.Decision.Permit;
import org.crossroads.hub.authorisation.Disclosure;
import org.crossroads.hub.consultation.Entrance.Granted;
import org.crossroads.hub.consultation.Source.Failure;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.RegisterView;
import org.crossroads.hub.exemption.Subcontract;
import org.crossroads.hub.fixtures.Direct;
import org.crossroads.hub.fixtures.InMemoryAvailabilityTable;
import org.crossroads.hub.fixtures.InMemoryInstitutions;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.network.StarNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an answer says to be nowhere: only that the citizen may be asked for (art. 11). */
class NowhereInTheNetworkTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final InMemoryInstitutions institutions = new InMemoryInstitutions(Star.everybody());
    private final InMemoryAvailabilityTable availability = Questions.careerTable();

    @AfterEach
    void letTheThreadsGo() {
        threads.shutdownNow();
    }

    @Test
    void whatEverySourceSaysNotToHaveIsNowhere() {
        Answer answer = consult(Questions.everything(), CareerSources.answering(Status.of(StatusCode.NO_DATA_FOUND)));

        assertThat(answer.nowhere()).containsExactlyInAnyOrder(EMPLOYEE, SELF_EMPLOYED, CIVIL_SERVANT);
    }

    @Test
    void whatNoInstitutionIsThereForIsNowhere() {
        availability.replaceAll(List.of());

        assertThat(consult(Questions.granted(EMPLOYEE), new CareerSources()).nowhere())
                .containsExactly(EMPLOYEE);
    }

    @Test
    void whatNoSupplierHasAFileForIsNowhere() {
        Answer answer = consult(
                Questions.question(Set.of(EMPLOYEE, SELF_EMPLOYED), Questions.nobodyKnows()), new CareerSources());

        assertThat(answer.status().code()).isEqualTo(StatusCode.SUPPLIER_NOT_INTEGRATED);
        assertThat(answer.nowhere()).containsExactlyInAnyOrder(EMPLOYEE, SELF_EMPLOYED);
    }

    @ParameterizedTest
    @EnumSource
    void whatASourceThatCouldNotBeAskedMightHaveIsNotSaidToBeNowhere(Failure failure) {
        Answer answer = consult(
                Questions.everything(),
                (supplier, deadline) -> supplier.equals(RSVZ)
                        ? new Source.SourceReply.Failed(failure)
                        : CareerSources.answering(Status.of(StatusCode.NO_DATA_FOUND))
                                .ask(supplier, deadline));

        assertThat(answer.nowhere()).isEmpty();
    }

    @Test
    void whatASuspendedSourceMightHaveIsNotSaidToBeNowhere() {
        institutions.save(Star.suspended(RSVZ));

        assertThat(consult(Questions.everything(), CareerSources.answering(Status.of(StatusCode.NO_DATA_FOUND)))
                        .nowhere())
                .isEmpty();
    }

    @Test
    void whatIsWithheldIsNotSaidToBeNowhere() {
        Answer answer =
                consult(Questions.granted(EMPLOYEE), CareerSources.answering(Status.of(StatusCode.NO_DATA_FOUND)));

        assertThat(answer.withheld()).containsExactlyInAnyOrder(SELF_EMPLOYED, CIVIL_SERVANT);
        assertThat(answer.nowhere()).containsExactly(EMPLOYEE);
    }

    /** RSZ has the person as a worker; the rule gives only what RSZ has of the unemployed. */
    @Test
    void whatASupplierHasInAQualityThatTheRuleDoesNotGiveIsNotSaidToBeNowhere() {
        Granted everybody = Questions.granted(EMPLOYEE);
        Granted narrowed = new Granted(
                everybody.approach(),
                new Permit(List.of(new Grant(
                        "RVA-1", Disclosure.of(Set.of(EMPLOYEE)).knownAtTheSupplierIn(Set.of(UNEMPLOYED)), Set.of()))),
                everybody.person());

        Answer answer = consult(narrowed, new CareerSources());

        assertThat(answer.status().code()).isEqualTo(StatusCode.SUPPLIER_NOT_INTEGRATED);
        assertThat(answer.nowhere()).isEmpty();
    }

    @Test
    void whatWasFoundInPartIsNotSaidToBeNowhere() {
        Answer answer = consult(
                Questions.everything(),
                CareerSources.answering(Map.of(
                        RSZ, Status.of(StatusCode.DATA_FOUND),
                        RSVZ, Status.of(StatusCode.NO_DATA_FOUND),
                        FPD, Status.of(StatusCode.NO_DATA_FOUND))));

        assertThat(answer.nowhere()).isEmpty();
    }

    @Test
    void aReasonToHaveNoneIsNoLeaveToAsk() {
        Answer answer = consult(
                Questions.everything(),
                CareerSources.answering(Map.of(
                        RSZ, Status.of(StatusCode.NO_DATA_FOUND),
                        RSVZ, Status.of(StatusCode.DECEASED),
                        FPD, Status.of(StatusCode.NO_DATA_FOUND))));

        assertThat(answer.nowhere()).isEmpty();
    }

    @Test
    void nothingIsNowhereForAQuestionThatNamesNobody() {
        availability.replaceAll(
                List.of(new Availability(Star.CONSULT_CAREER, EMPLOYEE, RSZ.code(), Set.of(), Questions.ALWAYS)));

        Answer answer = consult(
                Questions.question(Set.of(EMPLOYEE), Optional.empty()),
                CareerSources.answering(Status.of(StatusCode.NO_DATA_FOUND)));

        assertThat(answer.status().code()).isEqualTo(StatusCode.NO_DATA_FOUND);
        assertThat(answer.nowhere()).isEmpty();
    }

    @Test
    void dataOfAnotherQualityAtTheSameSupplierMakeNothingFound() {
        availability.replaceAll(List.of(Questions.available(EMPLOYEE, RSZ)));

        Answer answer = consult(Questions.question(Set.of(EMPLOYEE), Questions.knownAt(RSVZ)), new CareerSources());

        assertThat(answer.nowhere()).containsExactly(EMPLOYEE);
        assertThat(Questions.available(EMPLOYEE, RSZ).qualities()).containsExactly(WORKER);
    }

    @Test
    void whatTheAskerHasWithoutTheHubIsNotSaidToBeNowhere() {
        Subcontract contract = new Subcontract(RSZ.code(), Star.RVA.code(), Questions.ALWAYS);
        Routing routing = new Routing(
                availability,
                new RegisterView(institutions),
                Direct.exemptions(availability, institutions, Direct.HUB, contract),
                Direct.HUB);

        Answer answer =
                consult(routing, Questions.everything(), CareerSources.answering(Status.of(StatusCode.NO_DATA_FOUND)));

        assertThat(answer.nowhere()).containsExactlyInAnyOrder(SELF_EMPLOYED, CIVIL_SERVANT);
    }

    @Test
    void ofTheWholeNetworkTheNodeOfASectorDoesNotSpeak() {
        StarNode node = new StarNode(Star.NIC.code(), Optional.of(Star.HUB.code()));

        Answer answer = consult(
                Direct.routing(availability, institutions, node),
                Questions.everything(),
                CareerSources.answering(Status.of(StatusCode.NO_DATA_FOUND)));

        assertThat(answer.status().code()).isEqualTo(StatusCode.NO_DATA_FOUND);
        assertThat(answer.nowhere()).isEmpty();
    }

    private Answer consult(Granted question, Source source) {
        return consult(Direct.routing(availability, institutions), question, source);
    }

    private Answer consult(Routing routing, Granted question, Source source) {
        return new Consultation(routing, institutions, threads, Clock.systemUTC())
                .consult(question, source, Duration.ofSeconds(20));
    }
}
