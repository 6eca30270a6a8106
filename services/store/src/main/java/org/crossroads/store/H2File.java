package org.crossroads.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The file under an H2 database: how it is opened, and how to wait until it holds what is committed. */
final class H2File {

    private static final String URL = "jdbc:h2:file:";

    private H2File() {}

    static boolean isUrl(String url) {
        return url.startsWith(URL);
    }

    /**
     * The URL with all that the store needs.
     *
     * <ul>
     *   <li>{@code retry:} opens the file again when a thread is interrupted while it reads. Java closes a channel then,
     *       and H2 the whole database with it: one caller that gives up would take all others along.
     *   <li>MODE, DATABASE_TO_LOWER and DEFAULT_NULL_ORDERING make H2 read the same SQL as PostgreSQL.
     *   <li>RETENTION_TIME: H2 keeps what was overwritten for 45 s by default, in case the disk has not flushed by then.
     *       Here every append flushes, and the file would be many times as large.
     *   <li>DB_CLOSE_ON_EXIT: H2's own shutdown hook would close the file under exchanges that still finish.
     * </ul>
     */
    static String withOptions(String url) {
        return URL + "retry:" + url.substring(URL.length())
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";RETENTION_TIME=1000;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
    }

    /**
     * Returns when every commit before it is on disk, those of other connections too.
     *
     * <p>H2 commits in memory and writes up to half a second later, in threads of its own. Its statement
     * {@code CHECKPOINT SYNC} is not enough: when such a thread has just begun to write, the statement finds nothing to do
     * and flushes a file in which that write is still missing. {@code WRITE_DELAY=0} would have no such threads, but also
     * none that compacts the file.
     */
    static void sync(Connection connection) throws SQLException {
        JdbcConnection h2 = connection.unwrap(JdbcConnection.class);
        if (!(h2.getSession() instanceof SessionLocal session)) {
            throw new SQLException("the H2 database is not in this process");
        }
        try {
            MVStore file = session.getDatabase().getStore().getMvStore();
            file.commit();
            // Waits for the writes that H2's threads have begun, then flushes.
            file.executeFilestoreOperation(file::sync);
        } catch (MVStoreException e) {
            throw new SQLException("the database file cannot be written", "58030", ErrorCode.DATABASE_IS_CLOSED, e);
        }
    }

    /** Whether H2 has closed the database by itself, as it does when a disk is full; all its connections are dead then. */
    static boolean hasClosed(SQLException e) {
        return e.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED
                || e.getErrorCode() == ErrorCode.DATABASE_CALLED_AT_SHUTDOWN
                || e.getErrorCode() == ErrorCode.CONNECTION_BROKEN_1;
    }
}
