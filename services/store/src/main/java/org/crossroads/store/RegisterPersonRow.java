package org.crossroads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.person.Gender;
import org.crossroads.hub.person.Identity;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.hub.person.PersonData;
import org.crossroads.hub.person.PersonData.Address;
import org.crossroads.hub.person.PersonData.BirthPlace;
import org.crossroads.hub.person.PersonData.CivilState;
import org.crossroads.hub.person.PersonData.Decease;
import org.jspecify.annotations.Nullable;

/** One row of {@code register_person}: what is known of a person, and of which days. */
record RegisterPersonRow(long id, Ssin ssin, PersonData person, LocalDate from, Optional<LocalDate> to) {

    static final String COLUMNS = "p.id, p.ssin, p.last_name, p.first_names, p.gender, p.birth_date, p.birth_place,"
            + " p.birth_country, p.nationality, p.civil_state, p.civil_state_since, p.street, p.house_number, p.box,"
            + " p.postal_code, p.municipality, p.nis_code, p.country, p.address_since, p.decease_date,"
            + " p.decease_place, p.valid_from, p.valid_to";

    static RegisterPersonRow read(ResultSet row) throws SQLException {
        Optional<String> birthPlace = text(row, "birth_place");
        Optional<IncompleteDate> civilStateSince = date(row, "civil_state_since");
        Optional<String> deceasePlace = text(row, "decease_place");
        PersonData person = new PersonData(
                identity(row),
                text(row, "birth_country").map(country -> new BirthPlace(birthPlace, country)),
                text(row, "nationality"),
                text(row, "civil_state").map(code -> new CivilState(CivilState.Code.valueOf(code), civilStateSince)),
                address(row),
                date(row, "decease_date").map(day -> new Decease(day, deceasePlace)));
        return new RegisterPersonRow(
                row.getLong("id"),
                new Ssin(row.getString("ssin")),
                person,
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
    }

    private static Identity identity(ResultSet row) throws SQLException {
        Object[] firstNames = (Object[]) row.getArray("first_names").getArray();
        return new Identity(
                row.getString("last_name"),
                Arrays.stream(firstNames).map(Object::toString).toList(),
                Gender.valueOf(row.getString("gender")),
                date(row, "birth_date").orElseThrow());
    }

    private static Optional<Address> address(ResultSet row) throws SQLException {
        String street = row.getString("street");
        return street == null
                ? Optional.empty()
                : Optional.of(new Address(
                        street,
                        row.getString("house_number"),
                        text(row, "box"),
                        row.getString("postal_code"),
                        row.getString("municipality"),
                        text(row, "nis_code"),
                        row.getString("country"),
                        date(row, "address_since")));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** Every date was one when it was written. */
    private static Optional<IncompleteDate> date(ResultSet row, String column) throws SQLException {
        return text(row, column).map(text -> IncompleteDate.parse(text).orElseThrow());
    }

    /** The row's number. */
    static long insert(
            Connection connection,
            Ssin ssin,
            PersonData person,
            LocalDate from,
            Optional<LocalDate> to,
            Recorded recorded)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into register_person (ssin, last_name, first_names, gender, birth_date, birth_first, birth_last,"
                        + " birth_place, birth_country, nationality, civil_state, civil_state_since, street,"
                        + " house_number, box, postal_code, municipality, nis_code, country, address_since,"
                        + " decease_date, decease_place, valid_from, valid_to, recorded_from, recorded_by, exchange)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                new String[] {"id"})) {
            Binding row = new Binding(insert);
            row.text(ssin.digits());
            identity(row, person.identity());
            row.maybe(person.birthPlace().flatMap(BirthPlace::place));
            row.maybe(person.birthPlace().map(BirthPlace::country));
            row.maybe(person.nationality());
            row.maybe(person.civilState().map(state -> state.code().name()));
            row.maybe(person.civilState().flatMap(CivilState::since));
            row.maybe(person.address().map(Address::street));
            row.maybe(person.address().map(Address::houseNumber));
            row.maybe(person.address().flatMap(Address::box));
            row.maybe(person.address().map(Address::postalCode));
            row.maybe(person.address().map(Address::municipality));
            row.maybe(person.address().flatMap(Address::nisCode));
            row.maybe(person.address().map(Address::country));
            row.maybe(person.address().flatMap(Address::since));
            row.maybe(person.decease().map(Decease::date));
            row.maybe(person.decease().flatMap(Decease::place));
            row.day(from);
            row.day(to.orElse(null));
            row.recorded(recorded);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private static void identity(Binding row, Identity identity) throws SQLException {
        row.text(identity.lastName());
        row.texts(identity.firstNames());
        row.text(identity.gender().name());
        row.text(identity.birthDate().toString());
        row.day(identity.birthDate().first());
        row.day(identity.birthDate().last());
    }

    /** By whom, when and in which exchange; none when a file was read. */
    record Recorded(Instant at, String by, Optional<UUID> exchange) {}

    /** The parameters of a statement, one after the other. */
    static final class Binding {

        private final PreparedStatement statement;
        private int at = 1;

        Binding(PreparedStatement statement) {
            this.statement = statement;
        }

        void text(@Nullable String value) throws SQLException {
            statement.setString(at++, value);
        }

        void maybe(Optional<?> value) throws SQLException {
            text(value.map(Object::toString).orElse(null));
        }

        void texts(List<String> values) throws SQLException {
            statement.setArray(at++, statement.getConnection().createArrayOf("varchar", values.toArray()));
        }

        void day(@Nullable LocalDate value) throws SQLException {
            statement.setObject(at++, value, Types.DATE);
        }

        void moment(Instant value) throws SQLException {
            Rows.bindInstant(statement, at++, value);
        }

        void recorded(Recorded recorded) throws SQLException {
            moment(recorded.at());
            text(recorded.by());
            exchange(recorded.exchange().orElse(null));
        }

        private void exchange(@Nullable UUID ticket) throws SQLException {
            if (ticket == null) {
                statement.setNull(at++, Types.OTHER);
            } else {
                statement.setObject(at++, ticket);
            }
        }
    }
}
