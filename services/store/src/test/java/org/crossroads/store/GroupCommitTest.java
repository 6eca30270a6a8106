package org.crossroads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.crossroads.store.GroupCommit.Limits;
import org.crossroads.store.GroupCommit.NotCommitted;
import org.junit.jupiter.api.Test;

final class GroupCommitTest {

    private static final Limits LIMITS = new Limits(4, 20, Duration.ofSeconds(5));

    private final ConcurrentLinkedQueue<List<Integer>> transactions = new ConcurrentLinkedQueue<>();

    @Test
    void whatArrivesDuringATransactionGoesIntoTheNextTogetherUpToTheLimit() throws Exception {
        CountDownLatch firstHasBegun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (GroupCommit<Integer, Integer> group = new GroupCommit<>("test", LIMITS, requests -> {
            transactions.add(requests);
            firstHasBegun.countDown();
            awaitUninterrupted(goOn);
            return requests.stream().map(i -> i * 10).toList();
        })) {
            List<Callable<Integer>> callers = IntStream.range(0, 11)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        if (i == 10) {
                            firstHasBegun.await();
                            Thread.sleep(200);
                            goOn.countDown();
                        }
                        return group.submit(i);
                    })
                    .toList();

            assertThat(Together.run(callers)).containsExactly(0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
        }
        assertThat(transactions)
                .hasSizeLessThan(8)
                .allSatisfy(together -> assertThat(together).hasSizeLessThanOrEqualTo(4));
    }

    @Test
    void beyondTheLimitOfWhatWaitsASubmissionIsRefusedAtOnce() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        Limits tight = new Limits(1, 1, Duration.ofSeconds(5));
        try (GroupCommit<Integer, Integer> group = new GroupCommit<>("test", tight, requests -> {
            awaitUninterrupted(goOn);
            return requests;
        })) {
            List<Callable<Boolean>> callers = IntStream.range(0, 6)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            group.submit(i);
                            return true;
                        } catch (NotCommitted e) {
                            // Some were refused, so the first ones may go on.
                            goOn.countDown();
                            return false;
                        }
                    })
                    .toList();

            assertThat(Together.run(callers)).contains(true, false);
        }
    }

    @Test
    void aFailureIsEveryCallersAndTheNextTransactionRuns() throws Exception {
        try (GroupCommit<String, String> group = new GroupCommit<>("test", LIMITS, requests -> {
            if (requests.contains("broken")) {
                throw new SQLException("the disk is full", "53100");
            }
            return requests;
        })) {
            assertThatThrownBy(() -> group.submit("broken"))
                    .isInstanceOf(NotCommitted.class)
                    .hasRootCauseMessage("the disk is full");
            assertThat(group.submit("whole")).isEqualTo("whole");
        }
    }

    @Test
    void anErrorOfTheTransactionDoesNotEndTheWriter() throws Exception {
        try (GroupCommit<String, String> group = new GroupCommit<>("test", LIMITS, requests -> {
            if (requests.contains("broken")) {
                throw new StackOverflowError();
            }
            return requests;
        })) {
            assertThatThrownBy(() -> group.submit("broken")).isInstanceOf(NotCommitted.class);
            assertThat(group.submit("whole")).isEqualTo("whole");
        }
    }

    @Test
    void whatIsSubmittedAfterClosingIsRefused() {
        GroupCommit<String, String> group = new GroupCommit<>("test", LIMITS, requests -> requests);
        group.close();

        assertThatThrownBy(() -> group.submit("late")).isInstanceOf(NotCommitted.class);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
