package org.crossroads.bench.repertory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.crossroads.hub.directory.Inscription;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills the table of inscriptions by COPY: without its indexes first, which are made anew from all rows at once. */
final class Loading {

    private static final int CHARACTERS_AT_A_TIME = 1 << 16;

    private final DataSource database;

    Loading(DataSource database) {
        this.database = database;
    }

    /**
     * How long it took.
     *
     * @param copy the rows alone
     * @param indexes all indexes but that of the identity, and the statistics
     */
    record Loaded(long rows, Duration copy, Duration indexes, String size) {

        long rowsASecond() {
            return rows * 1000 / Math.max(1, copy.toMillis());
        }

        long rowsASecondWithIndexes() {
            return rows * 1000 / Math.max(1, copy.plus(indexes).toMillis());
        }
    }

    Loaded load(MadeUpInscriptions inscriptions) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            // Making an index of 20 million rows takes longer than a statement of an exchange may.
            connection.setNetworkTimeout(Runnable::run, 0);
            List<String> indexes = indexes(statement);
            for (String name : names(statement)) {
                statement.execute("drop index " + name);
            }
            long began = System.nanoTime();
            copy(connection, inscriptions);
            long copied = System.nanoTime();
            statement.execute("set maintenance_work_mem = '512MB'");
            for (String index : indexes) {
                statement.execute(index);
            }
            statement.execute("vacuum analyze inscription");
            statement.execute("checkpoint");
            return new Loaded(
                    inscriptions.rows(),
                    Duration.ofNanos(copied - began),
                    Duration.ofNanos(System.nanoTime() - copied),
                    one(statement, "select pg_size_pretty(pg_total_relation_size('inscription'))"));
        }
    }

    private static void copy(Connection connection, MadeUpInscriptions inscriptions) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy inscription (ssin, institution, sector, quality, phase, period_begin, period_end,"
                        + " recorded_from, recorded_to) from stdin");
        StringBuilder lines = new StringBuilder(CHARACTERS_AT_A_TIME + 200);
        for (long number = 0; number < inscriptions.rows(); number++) {
            append(lines, inscriptions.row(number), inscriptions.isHistory(number));
            if (lines.length() > CHARACTERS_AT_A_TIME) {
                flush(copy, lines);
            }
        }
        flush(copy, lines);
        copy.endCopy();
    }

    private static void flush(CopyIn copy, StringBuilder lines) throws SQLException {
        byte[] octets = lines.toString().getBytes(StandardCharsets.US_ASCII);
        copy.writeToCopy(octets, 0, octets.length);
        lines.setLength(0);
    }

    private static void append(StringBuilder lines, Inscription row, boolean history) {
        lines.append(row.ssin().digits())
                .append('\t')
                .append(row.institution())
                .append('\t')
                .append(row.quality().sector())
                .append('\t')
                .append(row.quality().code())
                .append('\t')
                .append(row.phase())
                .append('\t')
                .append(row.period().begin())
                .append('\t')
                .append(row.period().end().map(Object::toString).orElse("\\N"))
                .append("\t2020-01-01T00:00:00Z\t")
                .append(history ? "2022-01-01T00:00:00Z" : "\\N")
                .append('\n');
    }

    private static List<String> indexes(Statement statement) throws SQLException {
        return all(statement, "select indexdef" + SECONDARY);
    }

    private static List<String> names(Statement statement) throws SQLException {
        return all(statement, "select indexname" + SECONDARY);
    }

    private static final String SECONDARY =
            " from pg_indexes where tablename = 'inscription' and indexdef not like '%UNIQUE%' order by indexname";

    private static String one(Statement statement, String sql) throws SQLException {
        return all(statement, sql).get(0);
    }

    private static List<String> all(Statement statement, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
