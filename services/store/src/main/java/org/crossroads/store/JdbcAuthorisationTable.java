package org.crossroads.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.crossroads.hub.authorisation.AuthorisationTable;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.store.Snapshot.Freshness;

/** The access-authorisation table, read from memory; a rule that was replaced or withdrawn stays in the database. */
public final class JdbcAuthorisationTable implements AuthorisationTable, AutoCloseable {

    private record Table(Map<Rule, Long> ids, Map<Operation, List<Rule>> byOperation) {}

    private final Snapshot<Table> snapshot;
    private final Clock clock;

    public JdbcAuthorisationTable(Database database, Clock clock) {
        this(database, clock, Freshness.standard());
    }

    JdbcAuthorisationTable(Database database, Clock clock, Freshness freshness) {
        this.clock = clock;
        this.snapshot = new Snapshot<>(database, "access_authorisation", freshness, JdbcAuthorisationTable::readAll);
    }

    @Override
    public List<Rule> rulesFor(Operation operation) {
        return snapshot.current().byOperation().getOrDefault(operation, List.of());
    }

    @Override
    public void replaceAll(List<Rule> rules) {
        Set<String> names = new HashSet<>();
        for (Rule rule : rules) {
            // Decisions and evidence name a rule by its id alone.
            if (!names.add(rule.id())) {
                throw new IllegalArgumentException("two rules have the id " + rule.id());
            }
        }
        Set<Rule> wanted = Set.copyOf(rules);
        snapshot.change((connection, now) -> {
            Instant at = clock.instant();
            List<Long> gone = now.ids().entrySet().stream()
                    .filter(row -> !wanted.contains(row.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            List<Rule> come =
                    wanted.stream().filter(rule -> !now.ids().containsKey(rule)).toList();
            Rows.endRecording(connection, "access_authorisation", gone, at);
            insert(connection, come, at);
            return !gone.isEmpty() || !come.isEmpty();
        });
    }

    @Override
    public void close() {
        snapshot.close();
    }

    private static void insert(Connection connection, Collection<Rule> rules, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into access_authorisation (rule_id,"
                + " recipient_code, recipient_sector, service, operation, major_version, legal_contexts, qualities,"
                + " applications, user_required, blocks, period_begin, period_end, deliberation, recorded_from)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Rule rule : rules) {
                insert.setString(1, rule.id());
                bindRecipient(insert, rule.recipient());
                insert.setString(4, rule.operation().service());
                insert.setString(5, rule.operation().name());
                insert.setInt(6, rule.operation().version());
                Rows.bindSet(insert, 7, rule.legalContexts());
                Rows.bindSet(insert, 8, rule.qualities());
                Rows.bindSet(insert, 9, rule.applications());
                insert.setBoolean(10, rule.userRequired());
                Rows.bindSet(insert, 11, rule.blocks());
                Rows.bindPeriod(insert, 12, rule.validity());
                insert.setString(14, rule.deliberation());
                Rows.bindInstant(insert, 15, at);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bindRecipient(PreparedStatement insert, Recipient recipient) throws SQLException {
        if (recipient instanceof Recipient.Sector sector) {
            insert.setNull(2, Types.VARCHAR);
            insert.setInt(3, sector.number());
        } else if (recipient instanceof Recipient.One one) {
            insert.setString(2, one.code().value());
            insert.setNull(3, Types.INTEGER);
        }
    }

    private static Table readAll(Connection connection) throws SQLException {
        Map<Rule, Long> ids = new HashMap<>();
        try (PreparedStatement select =
                        connection.prepareStatement("select * from access_authorisation where recorded_to is null");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.put(rule(rows), rows.getLong("id"));
            }
        }
        return new Table(
                Map.copyOf(ids),
                ids.keySet().stream()
                        .sorted(Comparator.comparing(Rule::id))
                        .collect(groupingBy(Rule::operation, toUnmodifiableList())));
    }

    private static Rule rule(ResultSet row) throws SQLException {
        String code = row.getString("recipient_code");
        return new Rule(
                row.getString("rule_id"),
                code == null
                        ? new Recipient.Sector(row.getInt("recipient_sector"))
                        : new Recipient.One(new InstitutionCode(code)),
                Rows.operation(row),
                Rows.set(row, "legal_contexts", LegalContext::new),
                Rows.set(row, "qualities", Rows::quality),
                Rows.set(row, "applications", Function.identity()),
                row.getBoolean("user_required"),
                Rows.set(row, "blocks", DataBlock::new),
                Rows.period(row),
                row.getString("deliberation"));
    }
}
