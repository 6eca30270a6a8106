package org.crossroads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.crossroads.hub.amendment.Amendment;
import org.crossroads.hub.amendment.Amendment.Step;
import org.crossroads.hub.amendment.Amendments;
import org.crossroads.hub.amendment.TableDigest;

/** Amendments in two tables: who signed what, and the files. */
public final class JdbcAmendments implements Amendments {

    private final Database database;

    public JdbcAmendments(Database database) {
        this.database = database;
    }

    @Override
    public void propose(Amendment amendment, Map<String, String> files) {
        database.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into amendment (id, base, proposed,"
                    + " proposed_by, proposed_certificate, proposed_signature, proposed_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?)")) {
                insert.setObject(1, amendment.id());
                insert.setString(2, amendment.base().hex());
                insert.setString(3, amendment.proposed().hex());
                bind(insert, 4, amendment.proposal());
                insert.executeUpdate();
            }
            insertFiles(connection, amendment.id(), files);
            return true;
        });
    }

    @Override
    public Optional<Amendment> find(UUID id) {
        return database.read(connection -> select(connection, "where id = ?", id)).stream()
                .findFirst();
    }

    @Override
    public SortedMap<String, String> files(UUID id) {
        return database.read(connection -> files(connection, id));
    }

    @Override
    public List<Amendment> all() {
        return database.read(connection -> select(connection, ""));
    }

    @Override
    public boolean haveBegun() {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select id from amendment limit 1");
                    ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        });
    }

    @Override
    public void activate(Amendment amendment) {
        Step activation = amendment
                .activation()
                .orElseThrow(() -> new IllegalArgumentException("nobody activated amendment " + amendment.id()));
        database.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement("update amendment set activated_by = ?,"
                    + " activated_certificate = ?, activated_signature = ?, activated_at = ?"
                    + " where id = ? and activated_at is null")) {
                bind(update, 1, activation);
                update.setObject(5, amendment.id());
                return update.executeUpdate() == 1;
            }
        });
    }

    private static void bind(PreparedStatement statement, int at, Step step) throws SQLException {
        statement.setString(at, step.officer());
        statement.setString(at + 1, step.certificateSha256());
        statement.setString(at + 2, step.signature());
        Rows.bindInstant(statement, at + 3, step.at());
    }

    private static void insertFiles(Connection connection, UUID id, Map<String, String> files) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into amendment_file (amendment_id, name, text) values (?, ?, ?)")) {
            for (var file : files.entrySet()) {
                insert.setObject(1, id);
                insert.setString(2, file.getKey());
                insert.setString(3, file.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<Amendment> select(Connection connection, String where, Object... values) throws SQLException {
        List<Amendment> found = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select * from amendment " + where + " order by proposed_at, id")) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject("id", UUID.class);
                    found.add(new Amendment(
                            id,
                            new TableDigest(rows.getString("base")),
                            new TableDigest(rows.getString("proposed")),
                            step(rows, "proposed")
                                    .orElseThrow(() -> new SQLException("an amendment that nobody proposed")),
                            step(rows, "activated")));
                }
            }
        }
        return found;
    }

    private static Optional<Step> step(ResultSet row, String which) throws SQLException {
        OffsetDateTime at = row.getObject(which + "_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Step(
                        row.getString(which + "_by"),
                        row.getString(which + "_certificate"),
                        row.getString(which + "_signature"),
                        at.toInstant()));
    }

    private static SortedMap<String, String> files(Connection connection, UUID id) throws SQLException {
        SortedMap<String, String> files = new TreeMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("select name, text from amendment_file where amendment_id = ?")) {
            select.setObject(1, id);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    files.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return files;
    }
}
