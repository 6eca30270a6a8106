package org.crossroads.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;

/** The columns that several tables have alike: operations, periods, sets, and the time of recording. */
final class Rows {

    private Rows() {}

    static Operation operation(ResultSet row) throws SQLException {
        return new Operation(row.getString("service"), row.getString("operation"), row.getInt("major_version"));
    }

    static Period period(ResultSet row) throws SQLException {
        return new Period(
                row.getObject("period_begin", LocalDate.class),
                Optional.ofNullable(row.getObject("period_end", LocalDate.class)));
    }

    static Quality quality(String text) {
        return Quality.parse(text).orElseThrow(() -> new IllegalStateException("not a quality: " + text));
    }

    static <T> Set<T> set(ResultSet row, String column, Function<String, T> read) throws SQLException {
        Object[] elements = (Object[]) row.getArray(column).getArray();
        return Arrays.stream(elements).map(Object::toString).map(read).collect(Collectors.toUnmodifiableSet());
    }

    static void bindSet(PreparedStatement statement, int at, Collection<?> values) throws SQLException {
        Object[] elements = values.stream().map(Object::toString).sorted().toArray(String[]::new);
        Array array = statement.getConnection().createArrayOf("varchar", elements);
        statement.setArray(at, array);
    }

    static void bindPeriod(PreparedStatement statement, int at, Period period) throws SQLException {
        statement.setObject(at, period.begin());
        statement.setObject(at + 1, period.end().orElse(null), java.sql.Types.DATE);
    }

    /** In microseconds, cut off: databases would round, and then something could be known before it was. */
    static void bindInstant(PreparedStatement statement, int at, Instant instant) throws SQLException {
        statement.setObject(at, instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    }

    /** Inserts rows of one table, as known from that moment on. */
    interface Insert<T> {
        void rows(Connection connection, Collection<T> rows, Instant from) throws SQLException;
    }

    /**
     * Makes what the table says from now on what is wanted: rows that are in both stay as they were recorded, the others end
     * or come.
     *
     * @param now each row that counts now, with its id
     * @return whether anything changed
     */
    static <T> boolean replace(
            Connection connection, String table, Map<T, Long> now, Set<T> wanted, Instant at, Insert<T> insert)
            throws SQLException {
        List<Long> gone = now.entrySet().stream()
                .filter(row -> !wanted.contains(row.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        List<T> come = wanted.stream().filter(row -> !now.containsKey(row)).toList();
        endRecording(connection, table, gone, at);
        insert.rows(connection, come, at);
        return !gone.isEmpty() || !come.isEmpty();
    }

    /** Ends the recorded time of these rows: from now on the hub knows better, and remembers what it knew. */
    static void endRecording(Connection connection, String table, Collection<Long> ids, Instant now)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update " + table + " set recorded_to = ? where id = ?")) {
            for (long id : ids) {
                bindInstant(update, 1, now);
                update.setLong(2, id);
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
