package org.crossroads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.collection.CollectionLedger.Claimed;
import org.crossroads.hub.collection.CollectionPermit;
import org.crossroads.hub.collection.Delivery;
import org.crossroads.hub.collection.Delivery.State;
import org.crossroads.hub.collection.Report;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;

/** Permits, reports and deliveries as the rows of their tables. */
final class CollectionRows {

    private CollectionRows() {}

    static void insert(Connection connection, CollectionPermit permit) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into collection_permit (id, institution,"
                + " ssin, service, operation, major_version, blocks, legal_context, period_begin, period_end,"
                + " issued_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, permit.id());
            insert.setString(2, permit.institution().value());
            insert.setString(3, permit.person().digits());
            bind(insert, 4, permit.operation());
            Rows.bindSet(insert, 7, names(permit.blocks()));
            insert.setString(8, permit.ground().value());
            Rows.bindPeriod(insert, 9, permit.asked());
            Rows.bindInstant(insert, 11, permit.issued());
            Rows.bindInstant(insert, 12, permit.expires());
            insert.executeUpdate();
        }
    }

    static void insert(Connection connection, Report report) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into collection_report (id, permit_id,"
                + " reporter, ssin, service, operation, major_version, legal_context, period_begin, period_end,"
                + " ticket_crossroads, reported_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, report.id());
            insert.setObject(2, report.permit());
            insert.setString(3, report.reporter().value());
            insert.setString(4, report.person().digits());
            bind(insert, 5, report.operation());
            insert.setString(8, report.ground().value());
            Rows.bindPeriod(insert, 9, report.asked());
            insert.setObject(11, report.ticketCrossroads());
            Rows.bindInstant(insert, 12, report.reportedAt());
            insert.executeUpdate();
        }
    }

    static void insert(Connection connection, Report report, Map<Delivery, String> deliveries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into collection_delivery (report_id,"
                + " institution, blocks, state, attempts, next_attempt, content) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (Map.Entry<Delivery, String> each : deliveries.entrySet()) {
                Delivery delivery = each.getKey();
                insert.setObject(1, report.id());
                insert.setString(2, delivery.to().value());
                Rows.bindSet(insert, 3, names(delivery.blocks()));
                insert.setString(4, delivery.state().name());
                insert.setInt(5, delivery.attempts());
                Rows.bindInstant(insert, 6, delivery.nextAttempt());
                insert.setString(7, each.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static List<Claimed> read(PreparedStatement select) throws SQLException {
        List<Claimed> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Report report = new Report(
                        row.getObject("id", UUID.class),
                        row.getObject("permit_id", UUID.class),
                        new InstitutionCode(row.getString("reporter")),
                        new Ssin(row.getString("ssin")),
                        Rows.operation(row),
                        new LegalContext(row.getString("legal_context")),
                        Rows.period(row),
                        row.getObject("ticket_crossroads", UUID.class),
                        instant(row, "reported_at").orElseThrow(() -> new SQLException("a report without a moment")));
                Delivery delivery = new Delivery(
                        new InstitutionCode(row.getString("institution")),
                        Rows.set(row, "blocks", DataBlock::new),
                        State.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        Optional.ofNullable(row.getString("last_code")),
                        instant(row, "next_attempt")
                                .orElseThrow(() -> new SQLException("a delivery without a next attempt")),
                        instant(row, "ended_at"));
                found.add(new Claimed(report, delivery, row.getString("content")));
            }
        }
        return found;
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static List<String> names(Collection<DataBlock> blocks) {
        return blocks.stream().map(DataBlock::name).toList();
    }

    static void bind(PreparedStatement statement, int at, Operation operation) throws SQLException {
        statement.setString(at, operation.service());
        statement.setString(at + 1, operation.name());
        statement.setInt(at + 2, operation.version());
    }
}
