package org.crossroads.bench.rehearsal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.evidence.EntryText;
import org.crossroads.hub.evidence.HashChain;
import org.crossroads.hub.evidence.Receipt;
import org.crossroads.store.Database;

/**
 * Fills the evidence log of an empty database with entries whose texts and chain are the real ones. By batches, straight
 * into the table: a million appends that each wait for the disk would say more about the disk than about a rehearsal.
 */
final class FilledLog {

    private static final int AT_A_TIME = 5_000;

    private FilledLog() {}

    /** Returns the receipt of the last. */
    static Receipt fill(Database database, Supplier<Entry> entries, long many) throws SQLException {
        Receipt last = HashChain.BEGIN;
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into evidence (entry_index, hash, ticket_crossroads,"
                            + " received_at, outcome, requester, operation, subject, code, text)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                while (last.index() < many) {
                    Entry entry = entries.get();
                    String text = EntryText.write(entry);
                    last = HashChain.next(last, text);
                    bind(insert, last, entry, text);
                    insert.addBatch();
                    if (last.index() % AT_A_TIME == 0 || last.index() == many) {
                        insert.executeBatch();
                        connection.commit();
                    }
                }
            }
            moveHead(connection, last);
            connection.commit();
        }
        return last;
    }

    private static void bind(PreparedStatement insert, Receipt receipt, Entry entry, String text) throws SQLException {
        insert.setLong(1, receipt.index());
        insert.setString(2, receipt.hash());
        insert.setObject(3, entry.ticketCrossroads());
        insert.setObject(4, entry.receivedAt().atOffset(ZoneOffset.UTC));
        insert.setString(5, entry.outcome().name());
        insert.setString(6, entry.requester().map(code -> code.value()).orElse(null));
        insert.setString(7, entry.operation().orElse(null));
        insert.setString(8, entry.subject().map(ssin -> ssin.digits()).orElse(null));
        insert.setString(9, entry.code());
        insert.setString(10, text);
    }

    private static void moveHead(Connection connection, Receipt last) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update evidence_head set entry_index = ?, hash = ?")) {
            update.setLong(1, last.index());
            update.setString(2, last.hash());
            update.executeUpdate();
        }
    }
}
