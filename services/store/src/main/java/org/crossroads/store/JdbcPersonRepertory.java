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
import java.util.TreeSet;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.PersonFile;
import org.crossroads.hub.directory.PersonReferences;
import org.crossroads.hub.directory.PersonRepertory;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.directory.Registration;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;

/** The person repertory in a table, with one round trip to the database for a look-up. */
public final class JdbcPersonRepertory implements PersonRepertory {

    private static final int STRIPES = 256;
    private static final int STRIPE_OF_REPLACEMENTS = 256;

    private final Database database;
    private final Clock clock;

    public JdbcPersonRepertory(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public PersonReferences referencesTo(Ssin ssin) {
        return references(ssin, "recorded_to is null", Optional.empty());
    }

    @Override
    public PersonReferences referencesTo(Ssin ssin, Instant known) {
        return references(ssin, "recorded_from <= ? and (recorded_to is null or recorded_to > ?)", Optional.of(known));
    }

    private PersonReferences references(Ssin ssin, String recorded, Optional<Instant> known) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select institution, sector, quality, phase, period_begin, period_end, id,"
                            + " cast(null as varchar(11)) as replaced_by"
                            + " from inscription where ssin = ? and " + recorded
                            + " union all select null, null, null, null, null, null, id, replaced_by"
                            + " from person_replacement where ssin = ? and " + recorded
                            + " order by period_begin, id")) {
                int at = 1;
                for (int part = 0; part < 2; part++) {
                    select.setString(at++, ssin.digits());
                    if (known.isPresent()) {
                        Rows.bindInstant(select, at++, known.get());
                        Rows.bindInstant(select, at++, known.get());
                    }
                }
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
            Latest latest = Latest.of(connection, inscription.ssin());
            if (latest.replacedBy().isPresent()) {
                return new Registration.Replaced(latest.replacedBy().get());
            }
            FileRows rows =
                    FileRows.standing(connection, inscription.ssin(), inscription.institution(), inscription.quality());
            PersonFile.After<Registration> after = rows.file().register(inscription);
            rows.become(connection, after.file(), latest.next(clock.instant()));
            return after.answer();
        });
    }

    @Override
    public Closure close(Ssin ssin, InstitutionCode institution, Quality quality, LocalDate lastDay) {
        return database.write(connection -> {
            lock(connection, stripeOf(ssin));
            FileRows rows = FileRows.standing(connection, ssin, institution, quality);
            PersonFile.After<Closure> after = rows.file().close(lastDay);
            rows.become(connection, after.file(), Latest.of(connection, ssin).next(clock.instant()));
            return after.answer();
        });
    }

    /**
     * {@inheritDoc}
     *
     * <p>Numbers that led to the old one lead to the replacement too, so that one look-up finds the number of today; and
     * what stood under the old one stands under that number.
     *
     * @throws IllegalArgumentException when the replacement itself is, in the end, replaced by the old number
     */
    @Override
    public void replace(Ssin old, Ssin replacement) {
        database.write(connection -> {
            replace(connection, old, replacement, clock.instant());
            return true;
        });
    }

    /** The same within a transaction that changes something else too. */
    static void replace(Connection connection, Ssin old, Ssin replacement, Instant clock) throws SQLException {
        // Before those of people, always: so no two wait for each other.
        lock(connection, STRIPE_OF_REPLACEMENTS);
        Ssin last = Replacements.lastOf(connection, replacement);
        // Two can be one stripe.
        for (int stripe : new TreeSet<>(List.of(stripeOf(old), stripeOf(last)))) {
            lock(connection, stripe);
        }
        Instant now =
                Latest.of(connection, last).next(Latest.of(connection, old).next(clock));
        move(connection, old, last, now);
    }

    private static void move(Connection connection, Ssin old, Ssin last, Instant now) throws SQLException {
        Replacements.add(connection, old, last, now);
        for (FileRows moved : FileRows.allStanding(connection, old)) {
            FileRows there = FileRows.standing(connection, last, moved.institution(), moved.quality());
            PersonFile united = there.file().unitedWith(last, moved.file().inscriptions());
            moved.become(connection, PersonFile.EMPTY, now);
            there.become(connection, united, now);
        }
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
                Ssin last = Replacements.lastOf(connection, replacement.replacedBy());
                move(connection, replacement.old(), last, now);
            }
            return true;
        });
    }

    /** That a person is known by another number from now on. */
    public record Replacement(Ssin old, Ssin replacedBy) {}

    private static PersonReferences references(Ssin ssin, ResultSet rows) throws SQLException {
        Optional<Ssin> replacedBy = Optional.empty();
        List<Inscription> inscriptions = new ArrayList<>();
        while (rows.next()) {
            String replacement = rows.getString("replaced_by");
            if (replacement == null) {
                inscriptions.add(FileRows.inscription(ssin, rows));
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
        lock(connection, STRIPE_OF_REPLACEMENTS);
        try (PreparedStatement select =
                connection.prepareStatement("select stripe from repertory_lock order by stripe for update")) {
            select.executeQuery().close();
        }
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
