package org.crossroads.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

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
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.collection.Charge;
import org.crossroads.hub.collection.FunctionalDistribution;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.store.Snapshot.Freshness;

/** The functional distribution, read from memory: of one operation by block, then begin. */
public final class JdbcFunctionalDistribution implements FunctionalDistribution, AutoCloseable {

    private static final Comparator<Charge> ORDER = Comparator.comparing(Charge::block)
            .thenComparing(row -> row.period().begin())
            .thenComparing(Charge::institution);

    private static final String COLUMNS =
            "id, service, operation, major_version, block, institution, quality, period_begin, period_end";

    private record Table(Map<Charge, Long> ids, Map<Operation, List<Charge>> byOperation) {}

    private final Database database;
    private final Snapshot<Table> snapshot;
    private final Clock clock;

    public JdbcFunctionalDistribution(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.snapshot = new Snapshot<>(
                database, "functional_distribution", Freshness.standard(), JdbcFunctionalDistribution::readAll);
    }

    @Override
    public List<Charge> chargesOf(Operation operation) {
        return snapshot.current().byOperation().getOrDefault(operation, List.of());
    }

    @Override
    public List<Charge> chargesOf(Operation operation, Instant known) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS
                    + " from functional_distribution where service = ? and operation = ? and major_version = ?"
                    + " and recorded_from <= ? and (recorded_to is null or recorded_to > ?)")) {
                select.setString(1, operation.service());
                select.setString(2, operation.name());
                select.setInt(3, operation.version());
                Rows.bindInstant(select, 4, known);
                Rows.bindInstant(select, 5, known);
                return read(select).keySet().stream().sorted(ORDER).toList();
            }
        });
    }

    @Override
    public void replaceAll(List<Charge> rows) {
        Charge.requireOneForEach(rows);
        Set<Charge> wanted = new LinkedHashSet<>(rows);
        snapshot.change((connection, now) -> Rows.replace(
                connection,
                "functional_distribution",
                now.ids(),
                wanted,
                clock.instant(),
                JdbcFunctionalDistribution::insert));
    }

    @Override
    public void close() {
        snapshot.close();
    }

    private static void insert(Connection connection, Collection<Charge> rows, Instant at) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into functional_distribution (service, operation, major_version,"
                        + " block, institution, quality, period_begin, period_end, recorded_from)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Charge row : rows) {
                insert.setString(1, row.operation().service());
                insert.setString(2, row.operation().name());
                insert.setInt(3, row.operation().version());
                insert.setString(4, row.block().name());
                insert.setString(5, row.institution().value());
                insert.setString(6, row.quality().map(Quality::toString).orElse(null));
                Rows.bindPeriod(insert, 7, row.period());
                Rows.bindInstant(insert, 9, at);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Table readAll(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + COLUMNS + " from functional_distribution where recorded_to is null")) {
            Map<Charge, Long> ids = read(select);
            return new Table(
                    Map.copyOf(ids),
                    ids.keySet().stream().sorted(ORDER).collect(groupingBy(Charge::operation, toUnmodifiableList())));
        }
    }

    private static Map<Charge, Long> read(PreparedStatement select) throws SQLException {
        Map<Charge, Long> ids = new HashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Charge row = new Charge(
                        Rows.operation(rows),
                        new DataBlock(rows.getString("block")),
                        new InstitutionCode(rows.getString("institution")),
                        Optional.ofNullable(rows.getString("quality")).map(Rows::quality),
                        Rows.period(rows));
                ids.put(row, rows.getLong("id"));
            }
        }
        return ids;
    }
}
