package org.crossroads.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.net.URI;
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
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.AvailabilityTable;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.store.Snapshot.Freshness;

/** The availability table, read from memory: of one operation by supplier, then block, then begin. */
public final class JdbcAvailabilityTable implements AvailabilityTable, AutoCloseable {

    private static final Comparator<Availability> ORDER = Comparator.comparing(Availability::supplier)
            .thenComparing(Availability::block)
            .thenComparing(row -> row.period().begin())
            .thenComparing(row -> row.qualities().stream().sorted().toList().toString())
            .thenComparing(row -> row.endpoint().map(URI::toString).orElse(""));

    private static final String COLUMNS = "id, service, operation, major_version, block, supplier, qualities,"
            + " period_begin, period_end, endpoint";

    private record Table(Map<Availability, Long> ids, Map<Operation, List<Availability>> byOperation) {}

    private final Database database;
    private final Snapshot<Table> snapshot;
    private final Clock clock;

    public JdbcAvailabilityTable(Database database, Clock clock) {
        this(database, clock, Freshness.standard());
    }

    JdbcAvailabilityTable(Database database, Clock clock, Freshness freshness) {
        this.database = database;
        this.clock = clock;
        this.snapshot = new Snapshot<>(database, "availability", freshness, JdbcAvailabilityTable::readAll);
    }

    @Override
    public List<Availability> suppliersOf(Operation operation) {
        return snapshot.current().byOperation().getOrDefault(operation, List.of());
    }

    @Override
    public List<Availability> suppliersOf(Operation operation, Instant known) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS + " from availability"
                    + " where service = ? and operation = ? and major_version = ?"
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
    public void replaceAll(List<Availability> rows) {
        Set<Availability> wanted = new LinkedHashSet<>(rows);
        snapshot.change((connection, now) -> Rows.replace(
                connection, "availability", now.ids(), wanted, clock.instant(), JdbcAvailabilityTable::insert));
    }

    @Override
    public void close() {
        snapshot.close();
    }

    private static void insert(Connection connection, Collection<Availability> rows, Instant at) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into availability (service, operation, major_version, block,"
                        + " supplier, qualities, period_begin, period_end, endpoint, recorded_from)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Availability row : rows) {
                insert.setString(1, row.operation().service());
                insert.setString(2, row.operation().name());
                insert.setInt(3, row.operation().version());
                insert.setString(4, row.block().name());
                insert.setString(5, row.supplier().value());
                Rows.bindSet(insert, 6, row.qualities());
                Rows.bindPeriod(insert, 7, row.period());
                insert.setString(9, row.endpoint().map(URI::toString).orElse(null));
                Rows.bindInstant(insert, 10, at);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Table readAll(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select " + COLUMNS + " from availability where recorded_to is null")) {
            Map<Availability, Long> ids = read(select);
            return new Table(
                    Map.copyOf(ids),
                    ids.keySet().stream()
                            .sorted(ORDER)
                            .collect(groupingBy(Availability::operation, toUnmodifiableList())));
        }
    }

    private static Map<Availability, Long> read(PreparedStatement select) throws SQLException {
        Map<Availability, Long> ids = new HashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Availability row = new Availability(
                        Rows.operation(rows),
                        new DataBlock(rows.getString("block")),
                        new InstitutionCode(rows.getString("supplier")),
                        Rows.set(rows, "qualities", Rows::quality),
                        Rows.period(rows),
                        Optional.ofNullable(rows.getString("endpoint")).map(URI::create));
                ids.put(row, rows.getLong("id"));
            }
        }
        return ids;
    }
}
