package org.crossroads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.person.NameSounds;
import org.crossroads.hub.person.PersonData;
import org.crossroads.hub.person.PersonSearch;
import org.crossroads.hub.person.Spelling;
import org.crossroads.store.RegisterPersonRow.Binding;
import org.crossroads.store.RegisterPersonRow.Recorded;

/** The rows of the Crossroads registers within one transaction; whoever changes them holds the lock. */
final class RegisterRows {

    private static final String STANDING = "p.recorded_to is null";
    private static final String KNOWN = "p.recorded_from <= ? and (p.recorded_to is null or p.recorded_to > ?)";
    private static final String OF_DAY = " and p.valid_from <= ? and (p.valid_to is null or p.valid_to >= ?)";

    private final Connection connection;
    private final NameSounds sounds;

    RegisterRows(Connection connection, NameSounds sounds) {
        this.connection = connection;
        this.sounds = sounds;
    }

    /** Held to the end of the transaction, against every node. */
    void lock() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select one from register_lock for update")) {
            select.executeQuery().close();
        }
    }

    Optional<RegisterPersonRow> person(Ssin ssin, LocalDate day, Optional<Instant> known) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + RegisterPersonRow.COLUMNS
                + " from register_person p where p.ssin = ? and " + (known.isPresent() ? KNOWN : STANDING) + OF_DAY)) {
            Binding parameters = new Binding(select);
            parameters.text(ssin.digits());
            if (known.isPresent()) {
                parameters.moment(known.get());
                parameters.moment(known.get());
            }
            parameters.day(day);
            parameters.day(day);
            return read(select).stream().findFirst();
        }
    }

    /** Every day of what is known now. */
    List<RegisterPersonRow> history(Ssin ssin) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + RegisterPersonRow.COLUMNS
                + " from register_person p where p.ssin = ? and " + STANDING + " order by p.valid_from")) {
            select.setString(1, ssin.digits());
            return read(select);
        }
    }

    /** Those whose names sound like it and who can be born then; whether they fit is not said. */
    List<RegisterPersonRow> candidates(PersonSearch search, LocalDate day) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + RegisterPersonRow.COLUMNS
                + " from register_person p where " + STANDING + OF_DAY
                + " and p.birth_first <= ? and p.birth_last >= ?"
                + " and p.id in (select person_id from register_sound where sound = any (?))")) {
            Binding parameters = new Binding(select);
            parameters.day(day);
            parameters.day(day);
            parameters.day(search.birthDate().last().plusYears(search.toleranceYears()));
            parameters.day(search.birthDate().first().minusYears(search.toleranceYears()));
            parameters.texts(List.copyOf(soundsOf(search.lastName())));
            return read(select);
        }
    }

    private static List<RegisterPersonRow> read(PreparedStatement select) throws SQLException {
        List<RegisterPersonRow> rows = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(RegisterPersonRow.read(row));
            }
        }
        return rows;
    }

    /** What a search by that name looks up; the name itself too, for one that no rule knows how to say. */
    private Set<String> soundsOf(String lastName) {
        String plain = Spelling.plain(lastName);
        Set<String> all = new HashSet<>(sounds.of(plain));
        all.addAll(sounds.of(Spelling.stem(lastName)));
        String name = "=" + plain;
        all.add(name.substring(0, Math.min(name.length(), BeiderMorseSounds.LONGEST)));
        return all;
    }

    void add(Ssin ssin, PersonData person, LocalDate from, Optional<LocalDate> to, Recorded recorded)
            throws SQLException {
        long id = RegisterPersonRow.insert(connection, ssin, person, from, to, recorded);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into register_sound (sound, person_id) values (?, ?)")) {
            for (String sound : soundsOf(person.identity().lastName())) {
                insert.setString(1, sound);
                insert.setLong(2, id);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void end(List<RegisterPersonRow> rows, Instant now) throws SQLException {
        Rows.endRecording(
                connection,
                "register_person",
                rows.stream().map(RegisterPersonRow::id).toList(),
                now);
    }

    /** Now, or just after the last when another node's clock was ahead: what is known of a person never goes back in time. */
    Instant next(Ssin ssin, Instant clock) throws SQLException {
        Instant now = clock.truncatedTo(ChronoUnit.MICROS);
        try (PreparedStatement select = connection.prepareStatement(
                "select max(greatest(recorded_from, coalesce(recorded_to, recorded_from))) as latest"
                        + " from register_person where ssin = ?")) {
            select.setString(1, ssin.digits());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject("latest", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .filter(last -> !now.isAfter(last))
                        .map(last -> last.plus(1, ChronoUnit.MICROS))
                        .orElse(now);
            }
        }
    }

    /** Empty when the number was not cancelled by then. */
    boolean isCanceled(Ssin ssin, Optional<Instant> known) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select 1 from register_cancellation where ssin = ?"
                + (known.isPresent() ? " and recorded_at <= ?" : ""))) {
            Binding parameters = new Binding(select);
            parameters.text(ssin.digits());
            if (known.isPresent()) {
                parameters.moment(known.get());
            }
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    void cancel(Ssin ssin, String reason, Recorded recorded) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into register_cancellation (ssin, reason, recorded_at, recorded_by,"
                        + " exchange) values (?, ?, ?, ?, ?)")) {
            Binding row = new Binding(insert);
            row.text(ssin.digits());
            row.text(reason);
            row.recorded(recorded);
            insert.executeUpdate();
        }
    }

    /** From now on the number is somebody's, for ever. */
    void give(Ssin ssin, Recorded recorded) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into register_number (ssin, recorded_at, recorded_by, exchange) values (?, ?, ?, ?)")) {
            Binding row = new Binding(insert);
            row.text(ssin.digits());
            row.recorded(recorded);
            insert.executeUpdate();
        }
    }

    /** The numbers of this year, month and day that were ever given, or under which an institution has a file. */
    Set<String> taken(String sixDigits) throws SQLException {
        Set<String> taken = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("select ssin from register_number where ssin between ? and ?"
                        + " union select ssin from inscription where ssin between ? and ?"
                        + " union select ssin from person_replacement where ssin between ? and ?"
                        + " union select replaced_by from person_replacement where replaced_by between ? and ?")) {
            for (int at = 1; at < 9; at += 2) {
                select.setString(at, sixDigits + "00000");
                select.setString(at + 1, sixDigits + "99999");
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    taken.add(rows.getString(1));
                }
            }
        }
        return taken;
    }

    boolean isEmpty() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select 1 from register_number limit 1");
                ResultSet rows = select.executeQuery()) {
            return !rows.next();
        }
    }
}
