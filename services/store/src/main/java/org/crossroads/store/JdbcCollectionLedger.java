package org.crossroads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crossroads.hub.collection.CollectionLedger;
import org.crossroads.hub.collection.CollectionPermit;
import org.crossroads.hub.collection.Delivery;
import org.crossroads.hub.collection.Delivery.State;
import org.crossroads.hub.collection.Report;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;

/** Permits, reports and deliveries in three tables; a permit is used, and a delivery claimed, by one conditional update. */
public final class JdbcCollectionLedger implements CollectionLedger {

    private static final String REPORT =
            "r.id, r.permit_id, r.reporter, r.ssin, r.service, r.operation, r.major_version,"
                    + " r.legal_context, r.period_begin, r.period_end, r.ticket_crossroads, r.reported_at";
    private static final String DELIVERY =
            "d.institution, d.blocks, d.state, d.attempts, d.last_code, d.next_attempt, d.ended_at";
    private static final String JOINED =
            " from collection_delivery d join collection_report r on r.id = d.report_id where ";

    private final Database database;

    public JdbcCollectionLedger(Database database) {
        this.database = database;
    }

    @Override
    public void issued(CollectionPermit permit) {
        database.write(connection -> {
            CollectionRows.insert(connection, permit);
            return true;
        });
    }

    @Override
    public boolean accept(Report report, Map<Delivery, String> deliveries) {
        return database.write(connection -> {
            if (!use(connection, report)) {
                return false;
            }
            CollectionRows.insert(connection, report);
            CollectionRows.insert(connection, report, deliveries);
            return true;
        });
    }

    /** Of two that do this at once one updates the row; the other then finds it used. */
    private static boolean use(Connection connection, Report report) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update collection_permit set used_at = ? where id = ? and used_at is null")) {
            Rows.bindInstant(update, 1, report.reportedAt());
            update.setObject(2, report.permit());
            return update.executeUpdate() == 1;
        }
    }

    @Override
    public Optional<Reported> find(UUID report) {
        List<Claimed> rows = database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select " + REPORT + ", " + DELIVERY
                    + ", '' as content" + JOINED + "r.id = ? order by d.institution")) {
                select.setObject(1, report);
                return CollectionRows.read(select);
            }
        });
        return rows.stream()
                .findFirst()
                .map(first -> new Reported(
                        first.report(), rows.stream().map(Claimed::delivery).toList()));
    }

    @Override
    public Optional<UUID> reportUnder(UUID permit) {
        return database.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select id from collection_report where permit_id = ?")) {
                select.setObject(1, permit);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getObject("id", UUID.class)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public Set<DataBlock> underWay(Ssin person, Operation operation) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select d.blocks" + JOINED
                    + "r.ssin = ? and r.service = ? and r.operation = ? and r.major_version = ?"
                    + " and d.state = 'UNDER_WAY'")) {
                select.setString(1, person.digits());
                CollectionRows.bind(select, 2, operation);
                Set<DataBlock> blocks = new HashSet<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        blocks.addAll(Rows.set(rows, "blocks", DataBlock::new));
                    }
                }
                return blocks;
            }
        });
    }

    @Override
    public Optional<Claimed> claimNext(Instant now, Instant leaseUntil, Set<InstitutionCode> except) {
        // Another node may take what was just read; then the next one is looked for.
        while (true) {
            Optional<Claimed> next = database.read(connection -> next(connection, now, except));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            Optional<Claimed> mine = claim(next.get(), leaseUntil);
            if (mine.isPresent()) {
                return mine;
            }
        }
    }

    private static Optional<Claimed> next(Connection connection, Instant now, Set<InstitutionCode> except)
            throws SQLException {
        String others = except.isEmpty()
                ? ""
                : " and d.institution not in (" + String.join(", ", Collections.nCopies(except.size(), "?")) + ")";
        try (PreparedStatement select = connection.prepareStatement("select " + REPORT + ", " + DELIVERY + ", d.content"
                + JOINED + "d.state = 'UNDER_WAY' and d.next_attempt <= ?" + others
                + " order by r.reported_at, r.id, d.institution fetch first 1 rows only")) {
            Rows.bindInstant(select, 1, now);
            int at = 2;
            for (InstitutionCode code : except) {
                select.setString(at++, code.value());
            }
            return CollectionRows.read(select).stream().findFirst();
        }
    }

    @Override
    public List<Claimed> claim(UUID report, Instant leaseUntil) {
        List<Claimed> due = database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select " + REPORT + ", " + DELIVERY
                    + ", d.content" + JOINED
                    + "r.id = ? and d.state = 'UNDER_WAY' and d.attempts = 0 order by d.institution")) {
                select.setObject(1, report);
                return CollectionRows.read(select);
            }
        });
        return due.stream()
                .flatMap(claimed -> claim(claimed, leaseUntil).stream())
                .toList();
    }

    private Optional<Claimed> claim(Claimed due, Instant leaseUntil) {
        Delivery before = due.delivery();
        boolean mine = database.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement("update collection_delivery set attempts = ?,"
                    + " next_attempt = ? where report_id = ? and institution = ? and state = 'UNDER_WAY'"
                    + " and attempts = ?")) {
                update.setInt(1, before.attempts() + 1);
                Rows.bindInstant(update, 2, leaseUntil);
                update.setObject(3, due.report().id());
                update.setString(4, before.to().value());
                update.setInt(5, before.attempts());
                return update.executeUpdate() == 1;
            }
        });
        return mine
                ? Optional.of(new Claimed(
                        due.report(),
                        new Delivery(
                                before.to(),
                                before.blocks(),
                                before.state(),
                                before.attempts() + 1,
                                before.lastCode(),
                                leaseUntil,
                                Optional.empty()),
                        due.sealed()))
                : Optional.empty();
    }

    @Override
    public void delivered(UUID report, InstitutionCode to, String code, Instant at) {
        end(report, to, State.DELIVERED, code, at);
    }

    @Override
    public void givenUp(UUID report, InstitutionCode to, String code, Instant at) {
        end(report, to, State.GIVEN_UP, code, at);
    }

    private void end(UUID report, InstitutionCode to, State state, String code, Instant at) {
        database.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement("update collection_delivery set state = ?,"
                    + " last_code = ?, ended_at = ?, content = ? where report_id = ? and institution = ?"
                    + " and state = 'UNDER_WAY'")) {
                update.setString(1, state.name());
                update.setString(2, code);
                Rows.bindInstant(update, 3, at);
                update.setNull(4, Types.VARCHAR);
                update.setObject(5, report);
                update.setString(6, to.value());
                return update.executeUpdate();
            }
        });
    }

    @Override
    public void tryAgain(UUID report, InstitutionCode to, String code, Instant nextAttempt) {
        database.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement("update collection_delivery set last_code = ?,"
                    + " next_attempt = ? where report_id = ? and institution = ? and state = 'UNDER_WAY'")) {
                update.setString(1, code);
                Rows.bindInstant(update, 2, nextAttempt);
                update.setObject(3, report);
                update.setString(4, to.value());
                return update.executeUpdate();
            }
        });
    }

    @Override
    public Backlog backlog() {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "select count(*) as waiting, min(r.reported_at) as oldest," + " (select count(*) from"
                                    + " collection_delivery where state = 'GIVEN_UP') as given_up" + JOINED
                                    + "d.state = 'UNDER_WAY'");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return new Backlog(
                        row.getInt("waiting"), CollectionRows.instant(row, "oldest"), row.getInt("given_up"));
            }
        });
    }
}
