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
