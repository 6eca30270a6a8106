package org.crossroads.exchange.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.crossroads.exchange.client.Room.Claim;
import org.crossroads.exchange.client.Room.Share;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final long MEGABYTE = 1_000_000;

    private final Room room = new Room(10 * MEGABYTE, Duration.ofMinutes(1));

    @Test
    void whatFitsIsGrantedAtOnce() {
        Share share = room.share();

        assertThat(share.claim(6 * MEGABYTE).granted()).isCompleted();
        assertThat(room.taken()).isEqualTo(6 * MEGABYTE);
    }

    @Test
    void whatDoesNotFitWaitsUntilEnoughIsGivenBack() {
        Share first = room.share();
        Share second = room.share();
        first.claim(6 * MEGABYTE);
        Claim waiting = second.claim(6 * MEGABYTE);

        assertThat(waiting.granted()).isNotDone();
        assertThat(room.waiting()).isEqualTo(1);

        first.close();

        assertThat(waiting.granted()).isCompleted();
        assertThat(room.taken()).isEqualTo(6 * MEGABYTE);
    }

    @Test
    void aSmallerOneDoesNotPassALargerOneThatCameBefore() {
        room.share().claim(8 * MEGABYTE);
        Claim large = room.share().claim(6 * MEGABYTE);
        Claim small = room.share().claim(MEGABYTE);

        assertThat(large.granted()).isNotDone();
        assertThat(small.granted()).isNotDone();
    }

    @Test
    void whatIsLargerThanAllOfItGetsAllOfIt() {
        Share share = room.share();

        assertThat(share.claim(50 * MEGABYTE).granted()).isCompleted();
        assertThat(room.share().claim(MEGABYTE).granted()).isNotDone();
        share.close();
        assertThat(room.taken()).isEqualTo(MEGABYTE);
    }

    @Test
    void whatTurnsOutSmallerMakesRoomForTheNext() {
        Claim guessed = room.share().claim(8 * MEGABYTE);
        Claim waiting = room.share().claim(6 * MEGABYTE);

        guessed.shrinkTo(2 * MEGABYTE);

        assertThat(waiting.granted()).isCompleted();
        assertThat(room.taken()).isEqualTo(8 * MEGABYTE);
    }

    @Test
    void aReplyThatHasLeftTheTreeKeepsOnlyItsOctets() {
        Share share = room.share();
        share.claim(4 * MEGABYTE);
        share.claim(4 * MEGABYTE);

        share.shrinkTo(5 * MEGABYTE);
        assertThat(room.taken()).isEqualTo(5 * MEGABYTE);

        share.close();
        share.close();
        assertThat(room.taken()).isZero();
    }

    @Test
    void whoGivesUpWaitingIsPassedOver() {
        Share first = room.share();
        first.claim(8 * MEGABYTE);
        Claim givenUp = room.share().claim(8 * MEGABYTE);
        Claim next = room.share().claim(2 * MEGABYTE);

        givenUp.close();

        assertThat(givenUp.granted()).isNotDone();
        assertThat(next.granted()).isCompleted();
        first.close();
        assertThat(room.taken()).isEqualTo(2 * MEGABYTE);
    }

    @Test
    void questionsThatEachWaitForWhatTheOtherHoldsCannotExist() {
        Share older = room.share();
        Share younger = room.share();
        older.claim(5 * MEGABYTE);
        younger.claim(5 * MEGABYTE);

        Claim youngersSecond = younger.claim(5 * MEGABYTE);
        Claim oldersSecond = older.claim(5 * MEGABYTE);

        assertThat(oldersSecond.granted()).isCompleted();
        assertThat(youngersSecond.granted()).isNotDone();
        older.close();
        assertThat(youngersSecond.granted()).isCompleted();
    }

    @Test
    void aShareThatIsClosedHoldsNothingAnyMore() {
        Share share = room.share();
        share.close();

        assertThat(share.claim(6 * MEGABYTE).granted()).isCompleted();
        assertThat(room.taken()).isZero();
    }

    @Test
    void itIsNotForLessThanASmallAnswer() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Room(Room.SMALL - 1, Duration.ofMinutes(1)));
    }

    @Test
    void fiftyQuestionsOfThreeLargeAnswersEachAllGetTheirTurn() throws Exception {
        AtomicLong most = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            List<CompletableFuture<Void>> questions = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                questions.add(CompletableFuture.runAsync(() -> three(most), threads));
            }
            CompletableFuture.allOf(questions.toArray(new CompletableFuture<?>[0]))
                    .get(60, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }

        assertThat(room.taken()).isZero();
        assertThat(room.waiting()).isZero();
        assertThat(most.get()).isBetween(3 * MEGABYTE, 10 * MEGABYTE + 2 * 3 * MEGABYTE);
    }

    private void three(AtomicLong most) {
        try (Share share = room.share()) {
            for (int i = 0; i < 3; i++) {
                share.claim(3 * MEGABYTE).granted().join();
                most.accumulateAndGet(room.taken(), Math::max);
            }
        }
    }
}
