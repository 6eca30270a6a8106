package org.crossroads.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;

/** An empty database of one of the two kinds; each opening of it is a node. */
public abstract class TestStore implements AutoCloseable {

    private final Deque<Database> nodes = new ArrayDeque<>();

    /** In a file. */
    public static TestStore h2() {
        return new H2();
    }

    /** In the PostgreSQL that the test JVM shares. */
    public static TestStore postgres() {
        return new Postgres();
    }

    public abstract Database.Settings settings();

    /** Takes away what stops a change of the evidence table, as its owner can. */
    abstract String disarm();

    /** Ends every connection at once, as a full disk or a restart of the server does. */
    abstract void cutOff() throws SQLException;

    /** One more node on this database. */
    public final Database open() {
        Database node = Database.open(settings());
        nodes.push(node);
        return node;
    }

    /** The number that a query gives. */
    final long count(String sql) {
        return nodes.getFirst().read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** Does behind the adapters' back what they never do. */
    final void execute(String sql) throws SQLException {
        try (Connection connection = nodes.getFirst().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Stops every node; the database stays. */
    final void stopNodes() {
        nodes.forEach(Database::close);
    }

    @Override
    public void close() {
        stopNodes();
    }

    private static final class H2 extends TestStore {

        private final Path directory;

        H2() {
            try {
                directory = Files.createTempDirectory("crossroads-store");
            } catch (IOException e) {
                throw new IllegalStateException("a test needs a directory", e);
            }
        }

        @Override
        public Database.Settings settings() {
            return new Database.Settings("jdbc:h2:file:" + directory.resolve("crossroads"), "sa", "", 8);
        }

        @Override
        String disarm() {
            return "drop trigger evidence_is_append_only";
        }

        @Override
        void cutOff() throws SQLException {
            try {
                execute("shutdown immediately");
            } catch (SQLException e) {
                // The connection that said so is cut off too, and cannot be given back.
                if (!H2File.hasClosed(e)) {
                    throw e;
                }
            }
        }

        @Override
        public void close() {
            super.close();
            try {
                Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
            } catch (IOException e) {
                throw new IllegalStateException("a test leaves nothing behind", e);
            }
        }
    }

    private static final class Postgres extends TestStore {

        private final Database.Settings settings = SharedPostgres.newDatabase();

        @Override
        public Database.Settings settings() {
            return settings;
        }

        @Override
        String disarm() {
            return "alter table evidence disable trigger evidence_is_append_only";
        }

        @Override
        void cutOff() throws SQLException {
            execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                    + " and pid <> pg_backend_pid()");
        }
    }
}
