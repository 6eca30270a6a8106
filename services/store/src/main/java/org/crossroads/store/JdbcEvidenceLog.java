package org.crossroads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.evidence.EntryText;
import org.crossroads.hub.evidence.EvidenceLog;
import org.crossroads.hub.evidence.HashChain;
import org.crossroads.hub.evidence.Receipt;
import org.crossroads.store.GroupCommit.Limits;
import org.crossroads.store.GroupCommit.NotCommitted;

/** The append-only log in a table; entries that arrive together share one wait for the disk. */
public final class JdbcEvidenceLog implements EvidenceLog, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private record Written(Entry entry, String text) {}

    private final Database database;
    private final GroupCommit<Written, Receipt> writer;

    public JdbcEvidenceLog(Database database) {
        this(database, PATIENCE);
    }

    /**
     * A log that gives up on an append after some time.
     *
     * @param patience beyond which {@link #append} throws. The entry may then still come to be recorded, if its
     *     transaction was under way: evidence of an exchange whose reply was refused, which is the safe side.
     */
    public JdbcEvidenceLog(Database database, Duration patience) {
        this.database = database;
        this.writer = new GroupCommit<>("crossroads-evidence", Limits.withPatience(patience), this::commit);
    }

    @Override
    public Receipt append(Entry entry) throws EvidenceUnavailable {
        try {
            return writer.submit(new Written(entry, EntryText.write(entry)));
        } catch (NotCommitted e) {
            throw new EvidenceUnavailable(e);
        }
    }

    @Override
    public Optional<Recorded> find(UUID ticketCrossroads) {
        return database
                .read(connection -> select(connection, "where ticket_crossroads = ?", 1, ticketCrossroads))
                .stream()
                .findFirst();
    }

    @Override
    public List<Recorded> from(long index, int most) {
        return database.read(connection -> select(connection, "where entry_index >= ?", most, index));
    }

    /** How many appends wait for the disk; near 10,000 they are refused. */
    public int waiting() {
        return writer.waiting();
    }

    /** Finishes the appends that wait; later ones are refused. */
    @Override
    public void close() {
        writer.close();
    }

    private List<Receipt> commit(List<Written> entries) throws SQLException {
        return database.writeOrFail(connection -> {
            Receipt last = lockHead(connection);
            List<Receipt> receipts = new ArrayList<>(entries.size());
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into evidence (entry_index, hash, ticket_crossroads,"
                            + " received_at, outcome, requester, operation, subject, code, text)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (Written written : entries) {
                    last = HashChain.next(last, written.text());
                    receipts.add(last);
                    bind(insert, last, written);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            moveHead(connection, last);
            return receipts;
        });
    }

    private static Receipt lockHead(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select entry_index, hash from evidence_head for update");
                ResultSet rows = select.executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("the evidence log has lost its head");
            }
            return new Receipt(rows.getLong(1), rows.getString(2));
        }
    }

    private static void bind(PreparedStatement insert, Receipt receipt, Written written) throws SQLException {
        Entry entry = written.entry();
        insert.setLong(1, receipt.index());
        insert.setString(2, receipt.hash());
        insert.setObject(3, entry.ticketCrossroads());
        insert.setObject(4, entry.receivedAt().atOffset(ZoneOffset.UTC));
        insert.setString(5, entry.outcome().name());
        insert.setString(6, entry.requester().map(code -> code.value()).orElse(null));
        insert.setString(7, entry.operation().orElse(null));
        insert.setString(8, entry.subject().map(ssin -> ssin.digits()).orElse(null));
        insert.setString(9, entry.code());
        insert.setString(10, written.text());
    }

    private static void moveHead(Connection connection, Receipt last) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update evidence_head set entry_index = ?, hash = ?")) {
            update.setLong(1, last.index());
            update.setString(2, last.hash());
            update.executeUpdate();
        }
    }

    private static List<Recorded> select(Connection connection, String where, int most, Object value)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select entry_index, hash, text from evidence " + where + " order by entry_index limit ?")) {
            select.setObject(1, value);
            select.setInt(2, most);
            List<Recorded> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Recorded(new Receipt(rows.getLong(1), rows.getString(2)), rows.getString(3)));
                }
            }
            return found;
        }
    }
}
