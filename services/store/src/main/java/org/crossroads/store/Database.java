package org.crossroads.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open database with its tables up to date: a connection pool, and transactions that are on disk when they return. */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(5);

    private final HikariDataSource pool;
    private final Dialect dialect;

    private Database(HikariDataSource pool, Dialect dialect) {
        this.pool = pool;
        this.dialect = dialect;
    }

    /** Which of the two it is. */
    public enum Dialect {
        H2,
        POSTGRESQL
    }

    /**
     * Where it is.
     *
     * @param url {@code jdbc:h2:file:<path>} or {@code jdbc:postgresql:...}
     * @param poolSize connections at most
     */
    public record Settings(String url, String user, String password, int poolSize) {
        public Settings {
            if (poolSize < 2) {
                // Migration holds one while it works on another; with one alone it would wait for itself.
                throw new IllegalArgumentException("a pool has at least two connections");
            }
        }

        @Override
        public String toString() {
            return "Settings[" + url + ", " + user + ", ***, " + poolSize + "]";
        }
    }

    /** Connects, and brings the tables up to date; of two nodes that start at once one does it and the other waits. */
    public static Database open(Settings settings) {
        Dialect dialect = dialectOf(settings.url());
        HikariConfig config = new HikariConfig();
        config.setPoolName("crossroads-store");
        config.setJdbcUrl(dialect == Dialect.H2 ? H2File.withOptions(settings.url()) : settings.url());
        // Named, since a stock Tomcat has asked for drivers before the hub's were there, and Java asks only once.
        config.setDriverClassName(dialect == Dialect.H2 ? "org.h2.Driver" : "org.postgresql.Driver");
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(Math.min(2, settings.poolSize()));
        config.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        if (dialect == Dialect.POSTGRESQL) {
            // Whatever the server's default: what a receipt is given for is on disk. Batches that need less say so.
            config.setConnectionInitSql("set synchronous_commit = on");
            config.addDataSourceProperty("ApplicationName", "crossroads");
            config.addDataSourceProperty("tcpKeepAlive", "true");
            // A network that swallows packets must not hold the evidence log's one writer for ever.
            config.addDataSourceProperty("socketTimeout", "60");
        }
        HikariDataSource pool = new HikariDataSource(config);
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations(MIGRATIONS + "shared", MIGRATIONS + (dialect == Dialect.H2 ? "h2" : "postgresql"))
                    .load()
                    .migrate();
            Database database = new Database(pool, dialect);
            database.warnIfDiskIsNotWaitedFor();
            return database;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static final String MIGRATIONS = "classpath:org/crossroads/store/migration/";

    private static Dialect dialectOf(String url) {
        if (H2File.isUrl(url)) {
            return Dialect.H2;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return Dialect.POSTGRESQL;
        }
        // An H2 in memory would give receipts for what is on no disk.
        throw new IllegalArgumentException("the database is jdbc:h2:file:... or jdbc:postgresql:..., not " + url);
    }

    public Dialect dialect() {
        return dialect;
    }

    /** For whoever must read the tables as they are; the adapters are the way to them. */
    public DataSource dataSource() {
        return pool;
    }

    /**
     * The connections at this moment.
     *
     * @param waiting threads that want one
     * @param most that there may be
     */
    public record Connections(int active, int idle, int waiting, int most) {}

    public Connections connections() {
        HikariPoolMXBean now = pool.getHikariPoolMXBean();
        return new Connections(
                now.getActiveConnections(),
                now.getIdleConnections(),
                now.getThreadsAwaitingConnection(),
                pool.getMaximumPoolSize());
    }

    /** Whether it answers now. */
    public boolean answers() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Closes the pool; close the adapters first, they finish what waits. */
    @Override
    public void close() {
        pool.close();
    }

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** One statement outside of a transaction: one round trip. */
    <T> T read(Work<T> work) {
        try {
            return connected(work);
        } catch (SQLException e) {
            throw new StoreUnavailable("the database cannot be read", e);
        }
    }

    /** Several reads that see the same moment. */
    <T> T readOneMoment(Work<T> work) {
        return read(connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return inTransaction(connection, work);
        });
    }

    /** A transaction that is on disk when this returns, and undone when it throws. */
    <T> T write(Work<T> work) {
        try {
            return writeOrFail(work);
        } catch (SQLException e) {
            throw new StoreUnavailable("the database cannot be written", e);
        }
    }

    <T> T writeOrFail(Work<T> work) throws SQLException {
        return connected(connection -> {
            T result = inTransaction(connection, work);
            if (dialect == Dialect.H2) {
                H2File.sync(connection);
            }
            return result;
        });
    }

    /** A transaction that every node sees when this returns, and that is on disk at the latest with the next write. */
    <T> T writeWithoutWaitingForDisk(Work<T> work) throws SQLException {
        return connected(connection -> inTransaction(connection, inside -> {
            if (dialect == Dialect.POSTGRESQL) {
                execute(inside, "set local synchronous_commit = off");
            }
            return work.with(inside);
        }));
    }

    private <T> T connected(Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            if (dialect == Dialect.H2 && H2File.hasClosed(e)) {
                // The pool knows a dead connection of PostgreSQL by its state, but not these. The next one opens the
                // file.
                pool.getHikariPoolMXBean().softEvictConnections();
            }
            throw e;
        }
    }

    private static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            T result = work.with(connection);
            connection.commit();
            done = true;
            connection.setAutoCommit(true);
            return result;
        } finally {
            if (!done) {
                rollBack(connection);
            }
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The reason of the failure is already under way; a dead connection has rolled back by itself.
            LOG.debug("the connection failed while rolling back", e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void warnIfDiskIsNotWaitedFor() {
        if (dialect == Dialect.POSTGRESQL && read(Database::fsync).equals("off")) {
            LOG.warn("PostgreSQL runs with fsync=off: evidence with a receipt is lost when its machine stops");
        }
    }

    private static String fsync(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show fsync")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
