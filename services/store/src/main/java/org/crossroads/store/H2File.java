package org.crossroads.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * The file under an H2 database, and how to wait until it holds what is committed.
 *
 * <p>H2 commits in memory and writes up to half a second later, in threads of its own. Its statement
 * {@code CHECKPOINT SYNC} is not enough: when such a thread has just begun to write, the statement finds nothing to do and
 * flushes a file in which that write is still missing. {@code WRITE_DELAY=0} would have no such threads, but also none
 * that compacts the file, which then grows by more than ten kilobytes for each exchange.
 */
final class H2File {

    private H2File() {}

    /** Returns when every commit before it is on disk, those of other connections too. */
    static void sync(Connection connection) throws SQLException {
        JdbcConnection h2 = connection.unwrap(JdbcConnection.class);
        if (!(h2.getSession() instanceof SessionLocal session)) {
            throw new SQLException("the H2 database is not in this process");
        }
        MVStore file = session.getDatabase().getStore().getMvStore();
        file.commit();
        // Waits for the writes that H2's threads have begun, then flushes.
        file.executeFilestoreOperation(file::sync);
    }
}
