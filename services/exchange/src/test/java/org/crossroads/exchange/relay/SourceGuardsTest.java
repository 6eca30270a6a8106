package org.crossroads.exchange.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.crossroads.hub.consultation.Deadline;
import org.crossroads.hub.consultation.Source;
import org.crossroads.hub.consultation.Source.Failure;
import org.crossroads.hub.consultation.Source.SourceReply;
import org.crossroads.hub.consultation.Source.SourceReply.Answered;
import org.crossroads.hub.consultation.Source.SourceReply.Failed;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.network.Institution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SourceGuardsTest {

    private static final Institution RSZ = SomeSources.at("RSZ", "https://rsz.example");
    private static final Institution RSVZ = SomeSources.at("RSVZ", "https://rsvz.example");
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final SourceReply FOUND = new Answered(Status.of(StatusCode.DATA_FOUND), SomeSources.nothing());

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SourceGuards guards =
            new SourceGuards(new SourceGuards.Settings(3, 4, 4, 50, PAUSE, 1), meters, Clock.systemUTC());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void letTheThreadsGo() throws InterruptedException {
        letGo.countDown();
        threads.shutdownNow();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anAnswerPassesAsItIs() {
        assertThat(ask(RSZ, answering(FOUND))).isSameAs(FOUND);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aSourceThatHangsIsBusyForOneCallMoreAndAnotherSourceNoticesNothing() throws Exception {
        List<Future<SourceReply>> hanging = hangThree(RSZ);

        assertThat(ask(RSZ, answering(FOUND))).isEqualTo(new Failed(Failure.BUSY));
        assertThat(ask(RSVZ, answering(FOUND))).isSameAs(FOUND);

        letGo.countDown();
        for (Future<SourceReply> call : hanging) {
            assertThat(call.get(10, TimeUnit.SECONDS)).isSameAs(FOUND);
        }
        assertThat(ask(RSZ, answering(FOUND))).isSameAs(FOUND);
    }

    @Test
    void aSourceThatDoesNotAnswerIsGivenAPauseAndItsQuestionsAreToldAtOnce() {
        timeOut(RSZ, 4);

        assertThat(ask(RSZ, answering(FOUND))).isEqualTo(new Failed(Failure.RESTING));
        assertThat(asked).hasValue(4);
        assertThat(ask(RSVZ, answering(FOUND))).isSameAs(FOUND);
    }

    @Test
    void afterThePauseItIsTriedAndAskedAgainAsSoonAsItAnswers() throws InterruptedException {
        timeOut(RSZ, 4);
        TimeUnit.MILLISECONDS.sleep(PAUSE.plusMillis(50).toMillis());

        assertThat(ask(RSZ, answering(FOUND))).isSameAs(FOUND);
        assertThat(ask(RSZ, answering(FOUND))).isSameAs(FOUND);
    }

    @Test
    void oneThatIsStillDeadAfterThePauseIsGivenAnother() throws InterruptedException {
        timeOut(RSZ, 4);
        TimeUnit.MILLISECONDS.sleep(PAUSE.plusMillis(50).toMillis());

        timeOut(RSZ, 1);

        assertThat(ask(RSZ, answering(FOUND))).isEqualTo(new Failed(Failure.RESTING));
    }

    @Test
    void whatASourceAnswersWithItsOwnReasonsIsNoOutage() {
        for (int i = 0; i < 10; i++) {
            assertThat(ask(RSZ, answering(new Failed(Failure.FAULTED)))).isEqualTo(new Failed(Failure.FAULTED));
        }

        assertThat(ask(RSZ, answering(FOUND))).isSameAs(FOUND);
    }

    @Test
    void theHubsOwnWantOfMemoryIsNotTheSourcesFault() {
        for (int i = 0; i < 10; i++) {
            ask(RSZ, answering(new Failed(Failure.BUSY)));
        }

        assertThat(ask(RSZ, answering(FOUND))).isSameAs(FOUND);
    }

    @Test
    void aQuestionWhoseConnectionFailedIsPutOnceMore() {
        Source failsOnce =
                (supplier, deadline) -> asked.incrementAndGet() == 1 ? new Failed(Failure.UNREACHABLE) : FOUND;

        assertThat(ask(RSZ, failsOnce)).isSameAs(FOUND);
        assertThat(asked).hasValue(2);
    }

    @Test
    void itIsPutOnceMoreAndNotTwice() {
        assertThat(ask(RSZ, answering(new Failed(Failure.UNREACHABLE)))).isEqualTo(new Failed(Failure.UNREACHABLE));
        assertThat(asked).hasValue(2);
    }

    @Test
    void anAnswerThatFailedOtherwiseIsNotAskedForAgain() {
        for (Failure failure : Failure.values()) {
            if (failure != Failure.UNREACHABLE) {
                asked.set(0);
                new SourceGuards(
                                new SourceGuards.Settings(3, 4, 4, 50, PAUSE, 1),
                                new SimpleMeterRegistry(),
                                Clock.systemUTC())
                        .around(answering(new Failed(failure)))
                        .ask(RSZ, in(Duration.ofSeconds(5)));
                assertThat(asked).as(failure.code()).hasValue(1);
            }
        }
    }

    @Test
    void nothingIsPutAgainWhenTheDeadlineWouldPass() {
        SourceReply reply =
                guards.around(answering(new Failed(Failure.UNREACHABLE))).ask(RSZ, in(Duration.ofMillis(60)));

        assertThat(reply).isEqualTo(new Failed(Failure.UNREACHABLE));
        assertThat(asked).hasValue(1);
    }

    @Test
    void aSourceThatBreaksItsPromiseAndThrowsGivesItsPlaceBack() {
        for (int i = 0; i < 3; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> ask(RSZ, (supplier, deadline) -> {
                        throw new IllegalStateException("broken");
                    }));
        }

        assertThat(meters.get("crossroads.source.calls.active")
                        .tag("source", "RSZ")
                        .gauge()
                        .value())
                .isZero();
    }

    @Test
    void theFiguresTellOfEachSourceWhatItDoesAndHowItsCallsEnded() throws Exception {
        ask(RSVZ, answering(FOUND));
        timeOut(RSZ, 4);

        assertThat(meters.get("crossroads.source.resting")
                        .tag("source", "RSZ")
                        .gauge()
                        .value())
                .isEqualTo(2);
        assertThat(meters.get("crossroads.source.resting")
                        .tag("source", "RSVZ")
                        .gauge()
                        .value())
                .isZero();
        assertThat(meters.get("crossroads.source.calls")
                        .tags("source", "RSZ", "code", "SRC00001")
                        .timer()
                        .count())
                .isEqualTo(4);
        hangThree(RSVZ);
        assertThat(meters.get("crossroads.source.calls.active")
                        .tag("source", "RSVZ")
                        .gauge()
                        .value())
                .isEqualTo(3);
    }

    @Test
    void settingsThatMeanNothingAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceGuards.Settings(0, 4, 4, 50, PAUSE, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceGuards.Settings(3, 4, 5, 50, PAUSE, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceGuards.Settings(3, 4, 4, 0, PAUSE, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceGuards.Settings(3, 4, 4, 50, Duration.ZERO, 1));
    }

    private List<Future<SourceReply>> hangThree(Institution source) throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(3);
        List<Future<SourceReply>> calls = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            calls.add(threads.submit(() -> ask(source, (supplier, deadline) -> {
                underWay.countDown();
                hang();
                return FOUND;
            })));
        }
        assertThat(underWay.await(10, TimeUnit.SECONDS)).isTrue();
        return calls;
    }

    private void hang() {
        try {
            letGo.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void timeOut(Institution source, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(ask(source, answering(new Failed(Failure.TIMED_OUT)))).isEqualTo(new Failed(Failure.TIMED_OUT));
        }
    }

    private Source answering(SourceReply reply) {
        return (supplier, deadline) -> {
            asked.incrementAndGet();
            return reply;
        };
    }

    private SourceReply ask(Institution supplier, Source source) {
        return guards.around(source).ask(supplier, in(Duration.ofSeconds(20)));
    }

    private static Deadline in(Duration duration) {
        return new Deadline(Clock.systemUTC(), duration);
    }
}
