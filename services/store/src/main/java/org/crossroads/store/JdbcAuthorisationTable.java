package org.crossroads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.crossroads.hub.authorisation.AuthorisationTable;
import org.crossroads.hub.authorisation.Basis;
import org.crossroads.hub.authorisation.Conditions;
import org.crossroads.hub.authorisation.Disclosure;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.authorisation.Rules;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.network.PurposeCode;
import org.crossroads.store.Snapshot.Freshness;

/** The access-authorisation table, read from memory; a rule that was replaced or withdrawn stays in the database. */
public final class JdbcAuthorisationTable implements AuthorisationTable, AutoCloseable {

    private static final String COLUMNS =
            "rule_id, recipient, service, operation, major_version, legal_contexts, qualities, applications, roles,"
                    + " user_required, history_months, blocks, supplier_qualities, discloses_membership, deliberation,"
                    + " purpose, period_begin, period_end, recorded_from";

    private record Table(Map<Rule, Long> ids, Rules rules) {}

    private final Database database;
    private final Snapshot<Table> snapshot;
    private final Clock clock;

    public JdbcAuthorisationTable(Database database, Clock clock) {
        this(database, clock, Freshness.standard());
    }

    JdbcAuthorisationTable(Database database, Clock clock, Freshness freshness) {
        this.database = database;
        this.clock = clock;
        this.snapshot = new Snapshot<>(database, "access_authorisation", freshness, JdbcAuthorisationTable::readNow);
    }

    @Override
    public Rules now() {
        return snapshot.current().rules();
    }

    @Override
    public Rules knownAt(Instant known) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select * from authorisation_rule"
                    + " where recorded_from <= ? and (recorded_to is null or recorded_to > ?)")) {
                Rows.bindInstant(select, 1, known);
                Rows.bindInstant(select, 2, known);
                return Rules.of(read(select).keySet());
            }
        });
    }

    @Override
    public void replaceAll(Collection<Rule> rules) {
        Rules wanted = Rules.of(rules);
        snapshot.change((connection, now) -> change(connection, now, wanted));
    }

    @Override
    public boolean replace(Rules expected, Rules by) {
        AtomicBoolean asExpected = new AtomicBoolean();
        snapshot.change((connection, now) -> {
            asExpected.set(now.rules().equals(expected));
            return asExpected.get() && change(connection, now, by);
        });
        return asExpected.get();
    }

    private boolean change(Connection connection, Table now, Rules wanted) throws SQLException {
        return Rows.replace(
                connection,
                "authorisation_rule",
                now.ids(),
                new LinkedHashSet<>(wanted.all()),
                clock.instant(),
                JdbcAuthorisationTable::insert);
    }

    @Override
    public void close() {
        snapshot.close();
    }

    private static void insert(Connection connection, Collection<Rule> rules, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into authorisation_rule (" + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Rule rule : rules) {
                insert.setString(1, rule.id());
                insert.setString(2, rule.recipient().toString());
                insert.setString(3, rule.operation().service());
                insert.setString(4, rule.operation().name());
                insert.setInt(5, rule.operation().version());
                bind(insert, rule.conditions());
                bind(insert, rule.discloses());
                insert.setString(15, rule.basis().deliberation());
                insert.setString(
                        16, rule.basis().purpose().map(PurposeCode::value).orElse(null));
                Rows.bindPeriod(insert, 17, rule.validity());
                Rows.bindInstant(insert, 19, at);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, Conditions conditions) throws SQLException {
        Rows.bindSet(insert, 6, conditions.legalContexts());
        Rows.bindSet(insert, 7, conditions.qualities());
        Rows.bindSet(insert, 8, conditions.applications());
        Rows.bindSet(insert, 9, conditions.roles());
        insert.setBoolean(10, conditions.userRequired());
        insert.setObject(11, conditions.historyMonths().orElse(null), Types.INTEGER);
    }

    private static void bind(PreparedStatement insert, Disclosure disclosure) throws SQLException {
        Rows.bindSet(insert, 12, disclosure.blocks());
        Rows.bindSet(insert, 13, disclosure.supplierQualities());
        insert.setBoolean(14, disclosure.membership());
    }

    private static Table readNow(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select * from authorisation_rule where recorded_to is null")) {
            Map<Rule, Long> ids = read(select);
            return new Table(Map.copyOf(ids), Rules.of(ids.keySet()));
        }
    }

    private static Map<Rule, Long> read(PreparedStatement select) throws SQLException {
        Map<Rule, Long> ids = new HashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.put(rule(rows), rows.getLong("id"));
            }
        }
        return ids;
    }

    private static Rule rule(ResultSet row) throws SQLException {
        return new Rule(
                row.getString("rule_id"),
                Recipient.parse(row.getString("recipient")),
                Rows.operation(row),
                conditions(row),
                new Disclosure(
                        Rows.set(row, "blocks", DataBlock::new),
                        Rows.set(row, "supplier_qualities", Rows::quality),
                        row.getBoolean("discloses_membership")),
                new Basis(
                        row.getString("deliberation"),
                        Optional.ofNullable(row.getString("purpose")).map(PurposeCode::new)),
                Rows.period(row));
    }

    private static Conditions conditions(ResultSet row) throws SQLException {
        return new Conditions(
                Rows.set(row, "legal_contexts", LegalContext::new),
                Rows.set(row, "qualities", Rows::quality),
                Rows.set(row, "applications", Function.identity()),
                Rows.set(row, "roles", Function.identity()),
                row.getBoolean("user_required"),
                Optional.ofNullable(row.getObject("history_months", Integer.class)));
    }
}
