package org.crossroads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.crossroads.hub.directory.Inscription;

/** Inserts inscriptions of which it is known that they do not overlap, a thousand at a time. */
final class InscriptionInsert implements AutoCloseable {

    private static final int AT_A_TIME = 1000;

    private final PreparedStatement insert;
    private final Instant now;
    private int waiting;

    InscriptionInsert(Connection connection, Instant now) throws SQLException {
        this.insert = connection.prepareStatement("insert into inscription (ssin, institution, sector, quality, phase,"
                + " period_begin, period_end, recorded_from) values (?, ?, ?, ?, ?, ?, ?, ?)");
        this.now = now;
    }

    void add(Inscription inscription) throws SQLException {
        insert.setString(1, inscription.ssin().digits());
        insert.setString(2, inscription.institution().value());
        insert.setInt(3, inscription.quality().sector());
        insert.setInt(4, inscription.quality().code());
        insert.setString(5, inscription.phase().name());
        Rows.bindPeriod(insert, 6, inscription.period());
        Rows.bindInstant(insert, 8, now);
        insert.addBatch();
        waiting++;
        if (waiting == AT_A_TIME) {
            flush();
        }
    }

    /** Sends what waits. */
    @Override
    public void close() throws SQLException {
        try (insert) {
            flush();
        }
    }

    private void flush() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
        }
    }
}
