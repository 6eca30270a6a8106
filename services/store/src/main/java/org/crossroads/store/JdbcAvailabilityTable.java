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
            .thenComparing(row -> row.qualities().stream().sorted().toList().toString());

    private record Table(Map<Availability, Long> ids, Map<Operation, List<Availability>> byOperation) {}

    private final Snapshot<Table> snapshot;
    private final Clock clock;

    public JdbcAvailabilityTable(Database database, Clock clock) {
        this(database, clock, Freshness.standard());
    }

    JdbcAvailabilityTable(Database database, Clock clock, Freshness freshness) {
        this.clock = clock;
        this.snapshot = new Snapshot<>(database, "availability", freshness, JdbcAvailabilityTable::readAll);
    }

    @Override
    public List<Availability> suppliersOf(Operation operation) {
        return snapshot.current().byOperation().getOrDefault(operation, List.of());
    }

    @Override
    public void replaceAll(List<Availability> rows) {
        Set<Availability> wanted = new LinkedHashSet<>(rows);
        snapshot.change((connection, now) -> {
            Instant at = clock.instant();
            List<Long> gone = now.ids().entrySet().stream()
                    .filter(row -> !wanted.contains(row.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            List<Availability> come =
                    wanted.stream().filter(row -> !now.ids().containsKey(row)).toList();
            Rows.endRecording(connection, "availability", gone, at);
            insert(connection, come, at);
            return !gone.isEmpty() || !come.isEmpty();
        });
    }

    @Override
    public void close() {
        snapshot.close();
    }

    private static void insert(Connection connection, Collection<Availability> rows, Instant at) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into availability (service, operation, major_version, block,"
                        + " supplier, qualities, period_begin, period_end, recorded_from)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Availability row : rows) {
                insert.setString(1, row.operation().service());
                insert.setString(2, row.operation().name());
                insert.setInt(3, row.operation().version());
                insert.setString(4, row.block().name());
                insert.setString(5, row.supplier().value());
                Rows.bindSet(insert, 6, row.qualities());
                Rows.bindPeriod(insert, 7, row.period());
                Rows.bindInstant(insert, 9, at);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Table readAll(Connection connection) throws SQLException {
        Map<Availability, Long> ids = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select id, service, operation, major_version,"
                        + " block, supplier, qualities, period_begin, period_end"
                        + " from availability where recorded_to is null");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Availability row = new Availability(
                        Rows.operation(rows),
                        new DataBlock(rows.getString("block")),
                        new InstitutionCode(rows.getString("supplier")),
                        Rows.set(rows, "qualities", Rows::quality),
                        Rows.period(rows));
                ids.put(row, rows.getLong("id"));
            }
        }
        return new Table(
                Map.copyOf(ids),
                ids.keySet().stream().sorted(ORDER).collect(groupingBy(Availability::operation, toUnmodifiableList())));
    }
}
