package org.crossroads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A whole table in memory, immutable, replaced when its version in the database has changed. */
final class Snapshot<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

    /** Reads the whole table as it is now. */
    @FunctionalInterface
    interface Load<T> {
        T from(Connection connection) throws SQLException;
    }

    /** Changes the table, given what is in it; false when there was nothing to change. */
    @FunctionalInterface
    interface Change<T> {
        boolean apply(Connection connection, T now) throws SQLException;
    }

    /**
     * How old an answer may be.
     *
     * @param poll between two looks at the version
     * @param staleAfter the age at which there is no answer any more
     * @param nanoTime a clock that only goes forward
     */
    record Freshness(Duration poll, Duration staleAfter, LongSupplier nanoTime) {
        static Freshness standard() {
            return new Freshness(Duration.ofMillis(500), Duration.ofSeconds(30), System::nanoTime);
        }
    }

    private record Held<T>(T value, long version, long readAt) {}

    private final Database database;
    private final String table;
    private final Load<T> load;
    private final Freshness freshness;
    private final ScheduledExecutorService poll;
    private final Object refreshing = new Object();
    private volatile Held<T> held;
    private volatile boolean failing;

    Snapshot(Database database, String table, Freshness freshness, Load<T> load) {
        this.database = database;
        this.table = table;
        this.freshness = freshness;
        this.load = load;
        this.held = database.readOneMoment(this::readAll);
        this.poll = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "crossroads-" + table + "-poll");
            thread.setDaemon(true);
            return thread;
        });
        long pause = freshness.poll().toNanos();
        var unused = poll.scheduleWithFixedDelay(this::lookAgain, pause, pause, TimeUnit.NANOSECONDS);
    }

    /**
     * What is in the table, as of at most one poll ago.
     *
     * @throws StoreUnavailable when the database could not be read for too long: a certificate may have been suspended or
     *     an authorisation withdrawn meanwhile, and this node would be the last to honour it. A short outage is bridged,
     *     since the evidence log, which must be written, refuses every exchange by itself then.
     */
    T current() {
        Held<T> now = held;
        if (freshness.nanoTime().getAsLong() - now.readAt()
                > freshness.staleAfter().toNanos()) {
            throw new StoreUnavailable("the " + table + " table could not be read for more than "
                    + freshness.staleAfter().toSeconds() + " s");
        }
        return now.value();
    }

    /** Changes the table for all nodes; here the change is visible when this returns. */
    void change(Change<T> change) {
        database.write(connection -> {
            lock(connection);
            if (change.apply(connection, load.from(connection))) {
                raiseVersion(connection);
            }
            return true;
        });
        refresh();
    }

    @Override
    public void close() {
        poll.shutdownNow();
    }

    private void lookAgain() {
        try {
            refresh();
            if (failing) {
                failing = false;
                LOG.info("the {} table can be read again", table);
            }
        } catch (RuntimeException e) {
            if (!failing) {
                failing = true;
                LOG.warn("the {} table cannot be read; the last copy serves for a while", table, e);
            }
        }
    }

    private void refresh() {
        synchronized (refreshing) {
            long asOf = freshness.nanoTime().getAsLong();
            long version = database.read(this::version);
            Held<T> last = held;
            held = version == last.version()
                    ? new Held<>(last.value(), version, asOf)
                    : database.readOneMoment(this::readAll);
        }
    }

    private Held<T> readAll(Connection connection) throws SQLException {
        long asOf = freshness.nanoTime().getAsLong();
        return new Held<>(load.from(connection), version(connection), asOf);
    }

    private long version(Connection connection) throws SQLException {
        return version(connection, "select version from table_version where name = ?");
    }

    private void lock(Connection connection) throws SQLException {
        version(connection, "select version from table_version where name = ? for update");
    }

    private long version(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, table);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("there is no version of " + table);
                }
                return rows.getLong(1);
            }
        }
    }

    private void raiseVersion(Connection connection) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update table_version set version = version + 1 where name = ?")) {
            update.setString(1, table);
            update.executeUpdate();
        }
    }
}
