package org.crossroads.hub.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossroads.hub.fixtures.Star.FPD;
import static org.crossroads.hub.fixtures.Star.RSVZ;
import static org.crossroads.hub.fixtures.Star.RSZ;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.crossroads.hub.consultation.Entrance.Granted;
import org.crossroads.hub.consultation.Source.Failure;
import org.crossroads.hub.consultation.Source.SourceReply.Failed;
import org.crossroads.hub.fixtures.Direct;
import org.crossroads.hub.fixtures.InMemoryAvailabilityTable;
import org.crossroads.hub.fixtures.InMemoryInstitutions;
import org.crossroads.hub.fixtures.ListedBlocks;
import org.crossroads.hub.fixtures.Star;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sources and the clock: who is asked at once, who is late, who finds no thread. */
class ConsultationInTimeTest {

    private static final Duration AMPLE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(1);

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
    void threeSourcesAreAskedAtOnce() {
        CyclicBarrier allThree = new CyclicBarrier(3);

        Answer answer = consult(
                Questions.everything(),
                (supplier, deadline) -> {
                    meet(allThree);
                    return sources.ask(supplier, deadline);
                },
                AMPLE);

        assertThat(answer.status().code()).isEqualTo(StatusCode.DATA_FOUND);
    }

    @Test
    void aHangingSourceHoldsUpTheReplyNoLongerThanTheDeadline() {
        long begun = System.nanoTime();

        Answer answer = consult(Questions.everything(), sources.hangingAt(RSVZ), SHORT);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(SHORT, SHORT.multipliedBy(5));
        assertThat(answer.status()).isEqualTo(Status.of(StatusCode.INCOMPLETE_DATA));
        assertThat(answer.payload()).contains(ListedBlocks.of("employee", "civilServant"));
        assertThat(answer.sources()).extracting(SourceStatus::code).containsExactly("MSG00000", "SRC00001", "MSG00000");
    }

    @Test
    void threeHangingSourcesHoldUpTheReplyNoLongerThanOne() {
        long begun = System.nanoTime();

        Answer answer = consult(Questions.everything(), sources.hangingAt(RSZ, RSVZ, FPD), SHORT);

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isLessThan(SHORT.multipliedBy(5).dividedBy(2));
        assertThat(answer.status()).isEqualTo(Status.of(StatusCode.INCOMPLETE_DATA));
        assertThat(answer.payload()).isEmpty();
    }

    @Test
    void aWallClockThatIsSetBackKeepsNobodyWaiting() {
        Clock setBack = new RunningBackwards();
        long begun = System.nanoTime();

        Answer answer = consultation(threads, setBack)
                .consult(Questions.everything(), sources.hangingAt(RSZ, RSVZ, FPD), SHORT);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(answer.sources())
                .allSatisfy(source -> assertThat(source.took()).isGreaterThanOrEqualTo(Duration.ZERO));
    }

    @Test
    void aSourceThatIsLateIsInterrupted() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);

        Answer answer = consult(
                Questions.everything(),
                (supplier, deadline) -> {
                    try {
                        sources.hangUntilInterrupted();
                        return sources.ask(supplier, deadline);
                    } catch (InterruptedException late) {
                        interrupted.countDown();
                        return new Failed(Failure.TIMED_OUT);
                    }
                },
                SHORT);

        assertThat(answer.payload()).isEmpty();
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aQuestionThatWaitedForAThreadHasOnlyTheRestOfTheTime() {
        ExecutorService oneThread = Executors.newSingleThreadExecutor();
        List<Duration> given = new ArrayList<>();
        try {
            Answer answer = consultation(oneThread, Clock.systemUTC())
                    .consult(
                            Questions.everything(),
                            (supplier, deadline) -> {
                                given.add(deadline.left());
                                pause(Duration.ofMillis(50));
                                return sources.ask(supplier, deadline);
                            },
                            AMPLE);

            assertThat(answer.status().code()).isEqualTo(StatusCode.DATA_FOUND);
            assertThat(given).hasSize(3);
            assertThat(given.get(2)).isLessThanOrEqualTo(AMPLE.minusMillis(100));
        } finally {
            oneThread.shutdownNow();
        }
    }

    @Test
    void aFullExecutorMakesASourceBusyAndNotTheHubBroken() {
        ThreadPoolExecutor full = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
        full.execute(sources::hang);
        try {
            Answer answer = consultation(full, Clock.systemUTC()).consult(Questions.everything(), sources, AMPLE);

            assertThat(answer.status().code()).isEqualTo(StatusCode.INCOMPLETE_DATA);
            assertThat(answer.sources()).extracting(SourceStatus::code).containsOnly("SRC00006");
            assertThat(sources.asked()).isEmpty();
        } finally {
            full.shutdownNow();
        }
    }

    @Test
    void anInterruptedConsultationEndsAtOnceAndStaysInterrupted() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(3);
        List<Answer> answers = new CopyOnWriteArrayList<>();
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        Thread requester = new Thread(() -> {
            answers.add(consult(
                    Questions.everything(),
                    (supplier, deadline) -> {
                        underWay.countDown();
                        sources.hang();
                        return new Failed(Failure.TIMED_OUT);
                    },
                    AMPLE));
            stillInterrupted.set(Thread.currentThread().isInterrupted());
        });
        requester.start();
        assertThat(underWay.await(10, TimeUnit.SECONDS)).isTrue();
        requester.interrupt();
        requester.join(10_000);

        assertThat(answers).extracting(answer -> answer.status().code()).containsExactly(StatusCode.INCOMPLETE_DATA);
        assertThat(stillInterrupted.get()).isTrue();
    }

    private static void meet(CyclicBarrier others) {
        try {
            others.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException("the sources are not asked at once", alone);
        }
    }

    private static void pause(Duration duration) {
        try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer consult(Granted question, Source source, Duration deadline) {
        return consultation(threads, Clock.systemUTC()).consult(question, source, deadline);
    }

    private Consultation consultation(ExecutorService executor, Clock clock) {
        return new Consultation(Direct.routing(availability, institutions), institutions, executor, clock);
    }

    /** A wall clock that goes an hour back each time it is read. */
    private static final class RunningBackwards extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-03T10:00:00Z"));

        @Override
        public Instant instant() {
            return now.getAndUpdate(instant -> instant.minus(Duration.ofHours(1)));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
