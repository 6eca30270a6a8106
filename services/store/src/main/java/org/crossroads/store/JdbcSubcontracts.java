package org.crossroads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crossroads.hub.exemption.Subcontract;
import org.crossroads.hub.exemption.Subcontracts;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.store.Snapshot.Freshness;

/** Who works for whom, read from memory. */
public final class JdbcSubcontracts implements Subcontracts, AutoCloseable {

    private static final Comparator<Subcontract> ORDER = Comparator.comparing(Subcontract::principal)
            .thenComparing(Subcontract::subcontractor)
            .thenComparing(row -> row.period().begin());

    private record Table(Map<Subcontract, Long> ids, List<Subcontract> ordered) {}

    private final Snapshot<Table> snapshot;
    private final Clock clock;

    public JdbcSubcontracts(Database database, Clock clock) {
        this.clock = clock;
        this.snapshot = new Snapshot<>(database, "subcontract", Freshness.standard(), JdbcSubcontracts::readAll);
    }

    @Override
    public List<Subcontract> all() {
        return snapshot.current().ordered();
    }

    @Override
    public void replaceAll(List<Subcontract> rows) {
        Set<Subcontract> wanted = new LinkedHashSet<>(rows);
        snapshot.change((connection, now) ->
                Rows.replace(connection, "subcontract", now.ids(), wanted, clock.instant(), JdbcSubcontracts::insert));
    }

    @Override
    public void close() {
        snapshot.close();
    }

    private static void insert(Connection connection, Collection<Subcontract> rows, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into subcontract (principal, subcontractor,"
                + " period_begin, period_end, recorded_from) values (?, ?, ?, ?, ?)")) {
            for (Subcontract row : rows) {
                insert.setString(1, row.principal().value());
                insert.setString(2, row.subcontractor().value());
                Rows.bindPeriod(insert, 3, row.period());
                Rows.bindInstant(insert, 5, at);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Table readAll(Connection connection) throws SQLException {
        Map<Subcontract, Long> ids = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select id, principal, subcontractor, period_begin, period_end from subcontract"
                                + " where recorded_to is null");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.put(
                        new Subcontract(
                                new InstitutionCode(rows.getString("principal")),
                                new InstitutionCode(rows.getString("subcontractor")),
                                Rows.period(rows)),
                        rows.getLong("id"));
            }
        }
        return new Table(Map.copyOf(ids), ids.keySet().stream().sorted(ORDER).toList());
    }
}
