package org.crossroads.exchange.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.crossroads.hub.consultation.Deadline;
import org.crossroads.hub.consultation.Source.Failure;
import org.junit.jupiter.api.Test;

class ReceptionTest {

    private static final int MOST = 1_000_000;
    private static final int LARGE = 500_000;

    private final Room room = new Room(600_000, Duration.ofMinutes(1));
    private final Room.Share share = room.share();
    private final Connection connection = new Connection();

    @Test
    void aSmallAnswerTakesNoRoom() throws Exception {
        Reception reception = subscribed(in(Duration.ofSeconds(10)), 20_000);
        send(reception, 20_000);
        reception.onComplete();

        assertThat(whole(reception).get(1, TimeUnit.SECONDS).size()).isEqualTo(20_000);
        assertThat(room.taken()).isZero();
    }

    @Test
    void aLargeAnswerTakesItsSizeBeforeItsFirstOctet() throws Exception {
        Reception reception = subscribed(in(Duration.ofSeconds(10)), LARGE);
        connection.awaitDemand();

        assertThat(room.taken()).isEqualTo(LARGE);
        send(reception, LARGE);
        reception.onComplete();
        assertThat(whole(reception).get(1, TimeUnit.SECONDS).size()).isEqualTo(LARGE);
    }

    @Test
    void anAnswerThatDoesNotSayHowLargeItIsTakesAsMuchAsItMayAndGivesTheRestBack() throws Exception {
        Reception reception = subscribed(in(Duration.ofSeconds(10)), 0);
        send(reception, 100_000);
        connection.awaitDemand();
        assertThat(room.taken()).isEqualTo(600_000);

        reception.onComplete();

        assertThat(room.taken()).isEqualTo(100_000);
    }

    @Test
    void withoutRoomNothingIsReadAndTheDeadlineStandsStill() throws Exception {
        Room.Share other = room.share();
        other.claim(LARGE);
        Deadline deadline = in(Duration.ofMillis(200));
        Reception reception = subscribed(deadline, LARGE);

        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(connection.demand).hasValue(0);
        assertThat(deadline.isOver()).isFalse();

        other.close();
        connection.awaitDemand();
        send(reception, LARGE);
        reception.onComplete();
        assertThat(deadline.await(whole(reception)).size()).isEqualTo(LARGE);
    }

    @Test
    void aSourceIsAskedOnlyWhenThereIsRoomForItsUsualAnswer() throws Exception {
        Room.Share other = room.share();
        other.claim(LARGE);
        Deadline deadline = in(Duration.ofMillis(200));
        Reception reception = new Reception(MOST, share, deadline);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> awaitRoom(reception));

        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(waiting).isNotDone();
        assertThat(deadline.isOver()).isFalse();

        other.close();
        waiting.get(1, TimeUnit.SECONDS);
        subscribe(reception, LARGE);
        connection.awaitDemand();
        assertThat(room.taken()).as("claimed once").isEqualTo(LARGE);
        send(reception, LARGE);
        reception.onComplete();
        assertThat(whole(reception).get(1, TimeUnit.SECONDS).size()).isEqualTo(LARGE);
        assertThat(reception.claimed()).isEqualTo(LARGE);
    }

    @Test
    void anAnswerThatIsSmallerThanUsualGivesTheRestBackAtOnce() throws Exception {
        Reception reception = new Reception(MOST, share, in(Duration.ofSeconds(10)));
        reception.awaitRoomFor(LARGE);
        subscribe(reception, 100_000);

        assertThat(room.taken()).isEqualTo(100_000);
        assertThat(reception.claimed()).isEqualTo(100_000);
    }

    @Test
    void anAnswerThatIsLargerThanUsualClaimsItsSize() throws Exception {
        Reception reception = new Reception(MOST, share, in(Duration.ofSeconds(10)));
        reception.awaitRoomFor(100_000);
        subscribe(reception, LARGE);
        connection.awaitDemand();

        assertThat(room.taken()).isEqualTo(LARGE);
    }

    @Test
    void whoFindsNoRoomForTheUsualAnswerIsToldThatTheSourceIsBusy() {
        Room narrow = new Room(LARGE, Duration.ofMillis(100));
        narrow.share().claim(LARGE);
        Reception reception = new Reception(MOST, narrow.share(), in(Duration.ofSeconds(10)));

        assertThatThrownBy(() -> reception.awaitRoomFor(LARGE))
                .isInstanceOfSatisfying(
                        CallFailure.class, busy -> assertThat(busy.failure()).isEqualTo(Failure.BUSY));
        assertThat(narrow.waiting()).isZero();
    }

    private static void awaitRoom(Reception reception) {
        try {
            reception.awaitRoomFor(LARGE);
        } catch (CallFailure e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theDeadlineStandsStillFromTheLastOctetUntilTheAnswerIsOpened() throws Exception {
        Deadline deadline = in(Duration.ofMillis(200));
        Reception reception = subscribed(deadline, 1_000);
        send(reception, 1_000);
        reception.onComplete();

        TimeUnit.MILLISECONDS.sleep(300);
        assertThat(deadline.isOver()).isFalse();

        reception.close();
        TimeUnit.MILLISECONDS.sleep(300);
        assertThat(deadline.isOver()).isTrue();
    }

    @Test
    void anAnswerThatSaysThatItIsTooLargeIsNotRead() {
        Reception reception = subscribed(in(Duration.ofSeconds(10)), MOST + 1);

        assertTooLarge(reception);
        assertThat(connection.demand).hasValue(0);
    }

    @Test
    void anAnswerThatBecomesTooLargeIsBrokenOff() {
        Room ample = Room.withoutLimit();
        Reception reception = new Reception(MOST, ample.share(), in(Duration.ofSeconds(10)));
        subscribe(reception, 0);
        for (int i = 0; i < 11; i++) {
            send(reception, 100_000);
        }

        assertTooLarge(reception);
        assertThat(ample.taken()).isZero();
    }

    @Test
    void whatComesAfterItWasGivenUpIsDroppedButItsEndIsSeen() throws Exception {
        Reception reception = subscribed(in(Duration.ofSeconds(10)), LARGE);
        send(reception, 100_000);

        reception.giveUp();
        assertThat(room.taken()).isZero();
        send(reception, 400_000);
        reception.onComplete();

        assertThat(whole(reception).get(1, TimeUnit.SECONDS).size()).isZero();
    }

    @Test
    void anAnswerThatWaitsForRoomAndIsGivenUpMakesPlaceForTheNext() {
        Room.Share other = room.share();
        other.claim(LARGE);
        Reception reception = subscribed(in(Duration.ofSeconds(10)), LARGE);
        assertThat(room.waiting()).isEqualTo(1);

        reception.giveUp();

        assertThat(room.waiting()).isZero();
    }

    @Test
    void whatIsWholeOnlyAfterTheDeadlineIsDropped() throws Exception {
        Deadline deadline = in(Duration.ofMillis(50));
        Reception reception = subscribed(deadline, 1_000);
        send(reception, 1_000);
        TimeUnit.MILLISECONDS.sleep(100);

        reception.onComplete();

        assertThat(whole(reception).get(1, TimeUnit.SECONDS).size()).isZero();
        assertThat(deadline.isOver()).isTrue();
    }

    private void assertTooLarge(Reception reception) {
        assertThatThrownBy(() -> whole(reception).get(1, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        CallFailure.class,
                        failed -> assertThat(failed.failure()).isEqualTo(Failure.TOO_LARGE));
        assertThat(connection.cancelled).isTrue();
    }

    private Reception subscribed(Deadline deadline, long announced) {
        Reception reception = new Reception(MOST, share, deadline);
        subscribe(reception, announced);
        return reception;
    }

    private void subscribe(Reception reception, long announced) {
        reception.apply(new Head(announced)).onSubscribe(connection);
    }

    private static void send(Reception reception, int octets) {
        reception.onNext(List.of(ByteBuffer.allocate(octets)));
    }

    private static CompletableFuture<Octets> whole(Reception reception) {
        return reception.getBody().toCompletableFuture();
    }

    private static Deadline in(Duration duration) {
        return new Deadline(Clock.systemUTC(), duration);
    }

    /** The head of an answer that says how long it is, or with 0 does not. */
    private record Head(long announced) implements ResponseInfo {
        @Override
        public int statusCode() {
            return 200;
        }

        @Override
        public HttpHeaders headers() {
            Map<String, List<String>> headers =
                    announced == 0 ? Map.of() : Map.of("content-length", List.of(Long.toString(announced)));
            return HttpHeaders.of(headers, (name, value) -> true);
        }

        @Override
        public Version version() {
            return Version.HTTP_1_1;
        }
    }

    private static final class Connection implements Subscription {

        private final AtomicLong demand = new AtomicLong();
        private final AtomicBoolean cancelled = new AtomicBoolean();

        @Override
        public void request(long n) {
            demand.addAndGet(n);
        }

        @Override
        public void cancel() {
            cancelled.set(true);
        }

        void awaitDemand() throws InterruptedException {
            long before = demand.get();
            for (int i = 0; i < 500 && demand.get() == before && before == 0; i++) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            assertThat(demand.get()).isPositive();
        }
    }
}
