package org.crossroads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.PersonReferences;
import org.crossroads.hub.directory.PersonRepertory;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;

/** The person repertory in a table, with one round trip to the database for a look-up. */
public final class JdbcPersonRepertory implements PersonRepertory {

    private static final int STRIPES = 256;
    private static final int STRIPE_OF_REPLACEMENTS = 256;
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);
    private static final String OF_FILE =
            " where ssin = ? and institution = ? and sector = ? and quality = ? and recorded_to is null";

    private final Database database;
    private final Clock clock;

    public JdbcPersonRepertory(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public PersonReferences referencesTo(Ssin ssin) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select institution, sector, quality, phase, period_begin, period_end, id,"
                            + " cast(null as varchar(11)) as replaced_by"
                            + " from inscription where ssin = ? and recorded_to is null"
                            + " union all select null, null, null, null, null, null, id, replaced_by"
                            + " from person_replacement where ssin = ? and recorded_to is null"
                            + " order by period_begin, id")) {
                select.setString(1, ssin.digits());
                select.setString(2, ssin.digits());
                try (ResultSet rows = select.executeQuery()) {
                    return references(ssin, rows);
                }
            }
        });
    }

    @Override
    public Registration register(Inscription inscription) {
        return database.write(connection -> {
            lock(connection, stripeOf(inscription.ssin()));
            if (overlaps(connection, inscription)) {
                return Registration.OVERLAPS;
            }
            try (InscriptionInsert insert = new InscriptionInsert(connection, clock.instant())) {
                insert.add(inscription);
            }
            return Registration.REGISTERED;
        });
    }

    @Override
    public Closure close(Ssin ssin, InstitutionCode institution, Quality quality, LocalDate lastDay) {
        return database.write(connection -> {
            lock(connection, stripeOf(ssin));
            Optional<Stored> open = findOpen(connection, ssin, institution, quality);
            if (open.isEmpty()) {
                return Closure.NOTHING_OPEN;
            }
            if (lastDay.isBefore(open.get().begin())) {
                return Closure.BEFORE_BEGIN;
            }
            Instant now = clock.instant();
            Rows.endRecording(connection, "inscription", List.of(open.get().id()), now);
            Period closed = Period.of(open.get().begin(), lastDay);
            try (InscriptionInsert insert = new InscriptionInsert(connection, now)) {
                insert.add(
                        new Inscription(ssin, institution, quality, open.get().phase(), closed));
            }
            return Closure.CLOSED;
        });
    }

    /**
     * {@inheritDoc}
     *
     * <p>Numbers that led to the old one lead to the replacement too, so that one look-up finds the number of today.
     *
     * @throws IllegalArgumentException when the replacement itself is, in the end, replaced by the old number
     */
    @Override
    public void replace(Ssin old, Ssin replacement) {
        database.write(connection -> {
            lock(connection, STRIPE_OF_REPLACEMENTS);
            Replacements.add(connection, old, replacement, clock.instant());
            return true;
        });
    }

    /**
     * Fills a repertory in which there is nothing, in one transaction; one in which there is something stays as it is.
     *
     * @return false when there was something
     * @throws IllegalArgumentException when two of the inscriptions overlap; then nothing is changed
     */
    public boolean fill(Iterator<Inscription> inscriptions, Iterator<Replacement> replacements) {
        return database.write(connection -> {
            lockAll(connection);
            if (!isEmpty(connection)) {
                return false;
            }
            Instant now = clock.instant();
            try (InscriptionInsert insert = new InscriptionInsert(connection, now)) {
                while (inscriptions.hasNext()) {
                    insert.add(inscriptions.next());
                }
            }
            refuseOverlaps(connection);
            while (replacements.hasNext()) {
                Replacement replacement = replacements.next();
                Replacements.add(connection, replacement.old(), replacement.replacedBy(), now);
            }
            return true;
        });
    }

    /** That a person is known by another number from now on. */
    public record Replacement(Ssin old, Ssin replacedBy) {}

    private record Stored(long id, LocalDate begin, Phase phase) {}

    private static PersonReferences references(Ssin ssin, ResultSet rows) throws SQLException {
        Optional<Ssin> replacedBy = Optional.empty();
        List<Inscription> inscriptions = new ArrayList<>();
        while (rows.next()) {
            String replacement = rows.getString("replaced_by");
            if (replacement == null) {
                inscriptions.add(new Inscription(
                        ssin,
                        new InstitutionCode(rows.getString("institution")),
                        new Quality(rows.getInt("sector"), rows.getInt("quality")),
                        Phase.valueOf(rows.getString("phase")),
                        Rows.period(rows)));
            } else {
                replacedBy = Optional.of(new Ssin(replacement));
            }
        }
        return new PersonReferences(ssin, replacedBy, inscriptions);
    }

    private static int stripeOf(Ssin ssin) {
        return Math.floorMod(ssin.digits().hashCode(), STRIPES);
    }

    /** Held to the end of the transaction, against the same person on every node. */
    private static void lock(Connection connection, int stripe) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select stripe from repertory_lock where stripe = ? for update")) {
            select.setInt(1, stripe);
            select.executeQuery().close();
        }
    }

    private static void lockAll(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select stripe from repertory_lock order by stripe for update")) {
            select.executeQuery().close();
        }
    }

    private static boolean overlaps(Connection connection, Inscription inscription) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select 1 from inscription" + OF_FILE
                + " and period_begin <= ? and (period_end is null or period_end >= ?)")) {
            bindFile(select, inscription.ssin(), inscription.institution(), inscription.quality());
            select.setObject(5, inscription.period().end().orElse(FOR_EVER));
            select.setObject(6, inscription.period().begin());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static Optional<Stored> findOpen(
            Connection connection, Ssin ssin, InstitutionCode institution, Quality quality) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select id, period_begin, phase from inscription" + OF_FILE + " and period_end is null")) {
            bindFile(select, ssin, institution, quality);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Stored(
                                rows.getLong("id"),
                                rows.getObject("period_begin", LocalDate.class),
                                Phase.valueOf(rows.getString("phase"))))
                        : Optional.empty();
            }
        }
    }

    private static void bindFile(PreparedStatement select, Ssin ssin, InstitutionCode institution, Quality quality)
            throws SQLException {
        select.setString(1, ssin.digits());
        select.setString(2, institution.value());
        select.setInt(3, quality.sector());
        select.setInt(4, quality.code());
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select 1 where exists (select 1 from inscription)"
                        + " or exists (select 1 from person_replacement)");
                ResultSet rows = select.executeQuery()) {
            return !rows.next();
        }
    }

    private static void refuseOverlaps(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select a.institution, a.sector, a.quality,"
                        + " a.id - (select min(id) from inscription) + 1,"
                        + " b.id - (select min(id) from inscription) + 1"
                        + " from inscription a join inscription b on b.ssin = a.ssin"
                        + " where b.institution = a.institution and b.sector = a.sector and b.quality = a.quality"
                        + " and b.id > a.id and (a.period_end is null or b.period_begin <= a.period_end)"
                        + " and (b.period_end is null or a.period_begin <= b.period_end) limit 1");
                ResultSet rows = select.executeQuery()) {
            if (rows.next()) {
                throw new IllegalArgumentException(
                        "inscriptions %d and %d are of one person at %s in quality %d/%d, and overlap"
                                .formatted(
                                        rows.getLong(4),
                                        rows.getLong(5),
                                        rows.getString(1),
                                        rows.getInt(2),
                                        rows.getInt(3)));
            }
        }
    }
}
