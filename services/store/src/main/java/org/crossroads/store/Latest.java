package org.crossroads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.crossroads.hub.identifier.Ssin;

/**
 * The last that was recorded of a person, read under lock.
 *
 * @param at empty when nothing was ever recorded
 */
record Latest(Optional<Instant> at, Optional<Ssin> replacedBy) {

    static Latest of(Connection connection, Ssin ssin) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select (select max(greatest(recorded_from, coalesce(recorded_to, recorded_from))) from inscription"
                        + " where ssin = ?) as latest,"
                        + " (select replaced_by from person_replacement where ssin = ? and recorded_to is null)"
                        + " as replaced_by")) {
            select.setString(1, ssin.digits());
            select.setString(2, ssin.digits());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Latest(
                        Optional.ofNullable(row.getObject("latest", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getString("replaced_by")).map(Ssin::new));
            }
        }
    }

    /** Now, or just after the last when another node's clock was ahead: what a person's rows say never goes back in time. */
    Instant next(Instant clock) {
        Instant now = clock.truncatedTo(ChronoUnit.MICROS);
        return at.filter(last -> !now.isAfter(last))
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .orElse(now);
    }
}
