package org.crossroads.hub.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.crossroads.hub.consultation.Deadline.Hold;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final Duration SHORT = Duration.ofMillis(150);

    @Test
    void whatCameInTimeIsGiven() throws Exception {
        assertThat(in(SHORT).await(CompletableFuture.completedFuture("answer"))).isEqualTo("answer");
    }

    @Test
    void whatDoesNotComeIsWaitedForUntilTheEndAndNoLonger() {
        Deadline deadline = in(SHORT);
        long begun = System.nanoTime();

        assertThatThrownBy(() -> deadline.await(new CompletableFuture<>())).isInstanceOf(TimeoutException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(SHORT);
        assertThat(deadline.isOver()).isTrue();
        assertThat(deadline.left()).isZero();
        assertThat(deadline.over()).isPositive();
    }

    @Test
    void itStandsStillWhileItIsHeldAndGoesOnAfterwards() throws Exception {
        Deadline deadline = in(SHORT);
        CompletableFuture<String> answer = new CompletableFuture<>();
        Hold hold = deadline.hold();
        answer.completeOnTimeout("answer", SHORT.multipliedBy(3).toMillis(), TimeUnit.MILLISECONDS);

        assertThat(deadline.await(answer)).isEqualTo("answer");

        hold.close();
        assertThat(deadline.isOver()).isFalse();
        assertThatThrownBy(() -> deadline.await(new CompletableFuture<>())).isInstanceOf(TimeoutException.class);
    }

    @Test
    void itGoesOnOnlyWhenTheLastOfItsHoldsIsClosed() throws Exception {
        Deadline deadline = in(SHORT);
        Hold first = deadline.hold();
        Hold second = deadline.hold();

        first.close();
        first.close();
        TimeUnit.MILLISECONDS.sleep(SHORT.multipliedBy(2).toMillis());

        assertThat(deadline.isOver()).isFalse();
        second.close();
        assertThat(deadline.left()).isPositive();
    }

    @Test
    void whatComesAfterItsEndCannotHoldIt() throws Exception {
        Deadline deadline = in(Duration.ofMillis(1));
        TimeUnit.MILLISECONDS.sleep(5);

        assertThatThrownBy(deadline::hold).isInstanceOf(TimeoutException.class);
        assertThat(deadline.isOver()).isTrue();
    }

    private static Deadline in(Duration duration) {
        return new Deadline(Clock.systemUTC(), duration);
    }
}
