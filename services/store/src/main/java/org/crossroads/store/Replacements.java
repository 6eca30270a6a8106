package org.crossroads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossroads.hub.identifier.Ssin;

/** The rows that lead from a number to the one in its place: always to the last, never along a chain. */
final class Replacements {

    private Replacements() {}

    /** The number that leads no further; the caller holds the lock. */
    static Ssin lastOf(Connection connection, Ssin number) throws SQLException {
        return replacementOf(connection, number.digits()).map(Ssin::new).orElse(number);
    }

    /** The number in the place of this one, now or as known then. */
    static Optional<Ssin> of(Connection connection, Ssin number, Optional<Instant> known) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select replaced_by from person_replacement where ssin = ? and "
                        + (known.isPresent()
                                ? "recorded_from <= ? and (recorded_to is null or recorded_to > ?)"
                                : "recorded_to is null"))) {
            select.setString(1, number.digits());
            if (known.isPresent()) {
                Rows.bindInstant(select, 2, known.get());
                Rows.bindInstant(select, 3, known.get());
            }
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(new Ssin(rows.getString(1))) : Optional.empty();
            }
        }
    }

    /** Leads the old number, and all that led to it, to the last one; the caller holds the lock. */
    static void add(Connection connection, Ssin old, Ssin lastOne, Instant now) throws SQLException {
        String last = lastOne.digits();
        if (last.equals(old.digits())) {
            throw new IllegalArgumentException("a number cannot be replaced by itself, directly or in the end");
        }
        if (replacementOf(connection, old.digits()).equals(Optional.of(last))) {
            return;
        }
        List<String> toLead = new ArrayList<>(leadingTo(connection, old.digits()));
        toLead.add(old.digits());
        for (String number : toLead) {
            endRecording(connection, number, now);
            insert(connection, number, last, now);
        }
    }

    private static Optional<String> replacementOf(Connection connection, String number) throws SQLException {
        return select(connection, "select replaced_by from person_replacement where ssin = ?", number).stream()
                .findFirst();
    }

    private static List<String> leadingTo(Connection connection, String number) throws SQLException {
        return select(connection, "select ssin from person_replacement where replaced_by = ?", number);
    }

    private static List<String> select(Connection connection, String sql, String number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql + " and recorded_to is null")) {
            select.setString(1, number);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private static void endRecording(Connection connection, String number, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update person_replacement set recorded_to = ? where ssin = ? and recorded_to is null")) {
            Rows.bindInstant(update, 1, now);
            update.setString(2, number);
            update.executeUpdate();
        }
    }

    private static void insert(Connection connection, String number, String replacedBy, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into person_replacement (ssin, replaced_by, recorded_from) values (?, ?, ?)")) {
            insert.setString(1, number);
            insert.setString(2, replacedBy);
            Rows.bindInstant(insert, 3, now);
            insert.executeUpdate();
        }
    }
}
