package org.crossroads.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One thread that writes for all: what is submitted while a transaction runs goes into the next one, together.
 *
 * <p>A commit waits for the disk, whatever it carries; so hundreds of writers on one wait are as fast as one, and a
 * single one waits for nobody.
 */
final class GroupCommit<Q, R> implements AutoCloseable {

    /** Writes all of them in one transaction, and gives a result for each, in the same order. */
    @FunctionalInterface
    interface Transaction<Q, R> {
        List<R> commit(List<Q> requests) throws SQLException;
    }

    /** It is not known to be written. */
    static final class NotCommitted extends Exception {
        private static final long serialVersionUID = 1L;

        NotCommitted(String message) {
            super(message);
        }

        NotCommitted(Throwable cause) {
            super("the transaction failed", cause);
        }
    }

    private record Waiting<Q, R>(Q request, CompletableFuture<R> result) {}

    private final int mostTogether;
    private final int mostWaiting;
    private final Duration patience;
    private final Transaction<Q, R> transaction;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Deque<Waiting<Q, R>> queue = new ArrayDeque<>();
    private final Thread writer;
    private boolean closed;

    GroupCommit(String name, Limits limits, Transaction<Q, R> transaction) {
        this.mostTogether = limits.mostTogether();
        this.mostWaiting = limits.mostWaiting();
        this.patience = limits.patience();
        this.transaction = transaction;
        this.writer = new Thread(this::writeUntilClosed, name);
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * How much at once, and how long.
     *
     * @param mostTogether in one transaction
     * @param mostWaiting beyond which a submission is refused at once
     * @param patience how long a caller waits
     */
    record Limits(int mostTogether, int mostWaiting, Duration patience) {
        static Limits withPatience(Duration patience) {
            return new Limits(256, 10_000, patience);
        }
    }

    /**
     * Returns when the request is committed.
     *
     * <p>When the patience ends before its transaction began it is withdrawn; when the transaction is under way it may
     * still be written, though the caller was told that it is not known to be.
     */
    R submit(Q request) throws NotCommitted {
        Waiting<Q, R> waiting = new Waiting<>(request, new CompletableFuture<>());
        enqueue(waiting);
        try {
            return waiting.result().get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new NotCommitted(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            withdraw(waiting);
            throw new NotCommitted("not written within " + patience.toMillis() + " ms");
        } catch (InterruptedException e) {
            withdraw(waiting);
            Thread.currentThread().interrupt();
            throw new NotCommitted(e);
        }
    }

    /** How many wait for the next transaction. */
    int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    /** Writes what still waits, and takes nothing more. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            arrived.signal();
        } finally {
            lock.unlock();
        }
        try {
            writer.join(patience.toMillis() * 2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void enqueue(Waiting<Q, R> waiting) throws NotCommitted {
        lock.lock();
        try {
            if (closed) {
                throw new NotCommitted("closed");
            }
            if (queue.size() >= mostWaiting) {
                throw new NotCommitted("too many wait already");
            }
            queue.add(waiting);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    private void withdraw(Waiting<Q, R> waiting) {
        lock.lock();
        try {
            queue.remove(waiting);
        } finally {
            lock.unlock();
        }
    }

    private void writeUntilClosed() {
        List<Waiting<Q, R>> together = takeTogether();
        while (!together.isEmpty()) {
            write(together);
            together = takeTogether();
        }
    }

    /** Empty only when it is closed and nothing waits. */
    private List<Waiting<Q, R>> takeTogether() {
        lock.lock();
        try {
            while (queue.isEmpty() && !closed) {
                arrived.awaitUninterruptibly();
            }
            List<Waiting<Q, R>> together = new ArrayList<>(Math.min(queue.size(), mostTogether));
            while (!queue.isEmpty() && together.size() < mostTogether) {
                together.add(queue.remove());
            }
            return together;
        } finally {
            lock.unlock();
        }
    }

    // Whatever is thrown belongs to the callers; the one writer must live on for the next.
    @SuppressWarnings("CatchingUnchecked")
    private void write(List<Waiting<Q, R>> together) {
        try {
            List<R> results =
                    transaction.commit(together.stream().map(Waiting::request).toList());
            for (int i = 0; i < results.size(); i++) {
                together.get(i).result().complete(results.get(i));
            }
        } catch (SQLException e) {
            if (together.size() > 1 && isAboutTheData(e)) {
                // One request that the database cannot take must not refuse its neighbours' exchanges.
                together.forEach(one -> write(List.of(one)));
            } else {
                fail(together, e);
            }
        } catch (RuntimeException | Error e) {
            fail(together, e);
        }
    }

    private void fail(List<Waiting<Q, R>> together, Throwable reason) {
        together.forEach(one -> one.result().completeExceptionally(reason));
    }

    /** SQLSTATE classes 22 (data exception) and 23 (integrity constraint violation): nothing was written. */
    private static boolean isAboutTheData(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }
}
