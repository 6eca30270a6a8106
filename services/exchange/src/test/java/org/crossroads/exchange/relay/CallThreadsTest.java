package org.crossroads.exchange.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallThreadsTest {

    private final ExecutorService threads = CallThreads.create(2, Duration.ofMillis(50));
    private final CountDownLatch letGo = new CountDownLatch(1);

    @AfterEach
    void letTheThreadsGo() throws InterruptedException {
        letGo.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theyAreVirtualWhereThePlatformHasSuchAndDaemonsOfAPoolElsewhere() throws Exception {
        Thread thread = threads.submit(Thread::currentThread).get(10, TimeUnit.SECONDS);

        boolean virtual = thread.getClass().getName().equals("java.lang.VirtualThread");
        assertThat(virtual).isEqualTo(Runtime.version().feature() >= 21);
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).isEqualTo("source-call");
    }

    @Test
    void oneMoreThanTheirNumberIsRefusedAtOnceAndNoneWaits() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            threads.execute(() -> {
                underWay.countDown();
                hang();
            });
        }
        assertThat(underWay.await(10, TimeUnit.SECONDS)).isTrue();

        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> threads.execute(this::hang));
    }

    @Test
    void aCallThatEndedMakesPlaceForAnother() throws Exception {
        for (int i = 0; i < 20; i++) {
            int number = i;
            assertThat(submitted(number)).isEqualTo(number);
        }
    }

    /** The thread of the call before may be a moment from having ended. */
    private int submitted(int number) throws Exception {
        for (int attempt = 0; ; attempt++) {
            try {
                return threads.submit(() -> number).get(10, TimeUnit.SECONDS);
            } catch (RejectedExecutionException ending) {
                assertThat(attempt).isLessThan(100);
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
    }

    private void hang() {
        try {
            letGo.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
