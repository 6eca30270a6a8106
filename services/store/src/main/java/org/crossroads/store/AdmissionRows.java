package org.crossroads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossroads.hub.admission.Admissions.Recorded;
import org.crossroads.hub.admission.Conditions;
import org.crossroads.hub.admission.Deliberation;
import org.crossroads.hub.admission.Dossier;
import org.crossroads.hub.admission.Extension;
import org.crossroads.hub.admission.Mission;
import org.crossroads.hub.admission.Refusal;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.PurposeCode;

/** The current rows of the admission table, by body and day of the request. */
final class AdmissionRows {

    /** What a dossier is told apart by. */
    record Key(InstitutionCode body, LocalDate requestedOn) {
        static Key of(Dossier dossier) {
            return new Key(dossier.body(), dossier.requestedOn());
        }
    }

    private record Row(long id, Recorded recorded) {}

    private final Map<Key, Row> rows;

    private AdmissionRows(Collection<Row> rows) {
        Map<Key, Row> byKey = new HashMap<>();
        rows.forEach(row -> byKey.put(Key.of(row.recorded().dossier()), row));
        this.rows = Map.copyOf(byKey);
    }

    List<Dossier> dossiersOf(InstitutionCode body) {
        return rows.values().stream()
                .map(row -> row.recorded().dossier())
                .filter(dossier -> dossier.body().equals(body))
                .toList();
    }

    Optional<Dossier> dossier(Key key) {
        return Optional.ofNullable(rows.get(key)).map(row -> row.recorded().dossier());
    }

    /** Empty when there is no such dossier. */
    List<Long> idOf(Key key) {
        return Optional.ofNullable(rows.get(key)).map(Row::id).stream().toList();
    }

    List<Long> idsWithout(Collection<Key> keys) {
        return rows.entrySet().stream()
                .filter(row -> !keys.contains(row.getKey()))
                .map(row -> row.getValue().id())
                .toList();
    }

    static AdmissionRows current(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select * from admission where recorded_to is null")) {
            return new AdmissionRows(read(connection, select));
        }
    }

    static List<Recorded> history(Connection connection, InstitutionCode body) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select * from admission where body = ? order by recorded_from, id")) {
            select.setString(1, body.value());
            return read(connection, select).stream().map(Row::recorded).toList();
        }
    }

    static void insert(Connection connection, Dossier dossier, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into admission (body, extension, requested_on, state, checked_on, register_authorisation,"
                        + " number_authorisation, deliberation, deliberated_on, decided_on, refused_on, refusal,"
                        + " recorded_from) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, dossier.body().value());
            insert.setString(2, dossier.extension().name());
            insert.setObject(3, dossier.requestedOn());
            insert.setString(4, dossier.state().name());
            Optional<Conditions> conditions = dossier.conditions();
            bindDay(insert, 5, conditions.map(Conditions::on));
            insert.setString(
                    6, conditions.flatMap(Conditions::registerAuthorisation).orElse(null));
            insert.setString(
                    7, conditions.flatMap(Conditions::numberAuthorisation).orElse(null));
            insert.setString(8, dossier.deliberation().map(Deliberation::number).orElse(null));
            bindDay(insert, 9, dossier.deliberation().map(Deliberation::on));
            bindDay(insert, 10, dossier.decidedOn());
            bindDay(insert, 11, dossier.refusal().map(Refusal::on));
            insert.setString(12, dossier.refusal().map(Refusal::reason).orElse(null));
            Rows.bindInstant(insert, 13, at);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                long id = keys.getLong("id");
                insertMissions(connection, id, dossier.requested(), false);
                insertMissions(connection, id, dossier.admitted(), true);
            }
        }
    }

    private static void insertMissions(Connection connection, long id, List<Mission> missions, boolean admitted)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into admission_mission (admission_id, place, admitted, purpose,"
                        + " text, period_begin, period_end) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (int place = 0; place < missions.size(); place++) {
                Mission mission = missions.get(place);
                insert.setLong(1, id);
                insert.setInt(2, place);
                insert.setBoolean(3, admitted);
                insert.setString(4, mission.purpose().map(PurposeCode::value).orElse(null));
                insert.setString(5, mission.text());
                insert.setObject(6, mission.begin());
                bindDay(insert, 7, mission.end());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bindDay(PreparedStatement statement, int at, Optional<LocalDate> day) throws SQLException {
        statement.setObject(at, day.orElse(null), Types.DATE);
    }

    private static List<Row> read(Connection connection, PreparedStatement select) throws SQLException {
        List<Row> read = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                long id = rows.getLong("id");
                read.add(new Row(
                        id,
                        new Recorded(
                                dossier(rows, missions(connection, id, false), missions(connection, id, true)),
                                rows.getObject("recorded_from", OffsetDateTime.class)
                                        .toInstant(),
                                Optional.ofNullable(rows.getObject("recorded_to", OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant))));
            }
        }
        return read;
    }

    private static Dossier dossier(ResultSet row, List<Mission> requested, List<Mission> admitted) throws SQLException {
        Optional<Conditions> conditions = Optional.empty();
        Optional<LocalDate> checked = day(row, "checked_on");
        if (checked.isPresent()) {
            conditions = Optional.of(new Conditions(
                    checked.get(),
                    Optional.ofNullable(row.getString("register_authorisation")),
                    Optional.ofNullable(row.getString("number_authorisation"))));
        }
        String deliberation = row.getString("deliberation");
        String refusal = row.getString("refusal");
        return new Dossier(
                new InstitutionCode(row.getString("body")),
                Extension.valueOf(row.getString("extension")),
                row.getObject("requested_on", LocalDate.class),
                requested,
                Dossier.State.valueOf(row.getString("state")),
                conditions,
                day(row, "deliberated_on").map(on -> new Deliberation(deliberation, on)),
                day(row, "decided_on"),
                admitted,
                day(row, "refused_on").map(on -> new Refusal(on, refusal)));
    }

    private static List<Mission> missions(Connection connection, long id, boolean admitted) throws SQLException {
        List<Mission> missions = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select * from admission_mission" + " where admission_id = ? and admitted = ? order by place")) {
            select.setLong(1, id);
            select.setBoolean(2, admitted);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    missions.add(new Mission(
                            Optional.ofNullable(rows.getString("purpose")).map(PurposeCode::new),
                            rows.getString("text"),
                            rows.getObject("period_begin", LocalDate.class),
                            day(rows, "period_end")));
                }
            }
        }
        return missions;
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
