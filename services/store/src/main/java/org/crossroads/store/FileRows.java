package org.crossroads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.PersonFile;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;

/** The standing rows of one file, read under lock; rows that stand no more keep what they say and end in recording. */
record FileRows(InstitutionCode institution, Quality quality, Map<Inscription, Long> ids) {

    private static final String COLUMNS =
            "select id, institution, sector, quality, phase, period_begin, period_end from inscription"
                    + " where ssin = ? and recorded_to is null";

    static FileRows standing(Connection connection, Ssin ssin, InstitutionCode institution, Quality quality)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(COLUMNS + " and institution = ? and sector = ? and quality = ?")) {
            select.setString(1, ssin.digits());
            select.setString(2, institution.value());
            select.setInt(3, quality.sector());
            select.setInt(4, quality.code());
            return new FileRows(institution, quality, read(select, ssin));
        }
    }

    /** Of all files on a person. */
    static Collection<FileRows> allStanding(Connection connection, Ssin ssin) throws SQLException {
        Map<List<Object>, FileRows> files = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(COLUMNS)) {
            select.setString(1, ssin.digits());
            read(select, ssin)
                    .forEach((inscription, id) -> files.computeIfAbsent(
                                    List.of(inscription.institution(), inscription.quality()),
                                    key -> new FileRows(
                                            inscription.institution(), inscription.quality(), new LinkedHashMap<>()))
                            .ids()
                            .put(inscription, id));
        }
        return files.values();
    }

    PersonFile file() {
        return new PersonFile(List.copyOf(ids.keySet()));
    }

    /** Writes the difference. */
    void become(Connection connection, PersonFile after, Instant now) throws SQLException {
        List<Long> gone = ids.entrySet().stream()
                .filter(row -> !after.inscriptions().contains(row.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        List<Inscription> come = new ArrayList<>(after.inscriptions());
        come.removeAll(ids.keySet());
        if (!gone.isEmpty()) {
            Rows.endRecording(connection, "inscription", gone, now);
        }
        if (!come.isEmpty()) {
            try (InscriptionInsert insert = new InscriptionInsert(connection, now)) {
                for (Inscription inscription : come) {
                    insert.add(inscription);
                }
            }
        }
    }

    private static Map<Inscription, Long> read(PreparedStatement select, Ssin ssin) throws SQLException {
        Map<Inscription, Long> ids = new LinkedHashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.put(inscription(ssin, rows), rows.getLong("id"));
            }
        }
        return ids;
    }

    static Inscription inscription(Ssin ssin, ResultSet row) throws SQLException {
        return new Inscription(
                ssin,
                new InstitutionCode(row.getString("institution")),
                new Quality(row.getInt("sector"), row.getInt("quality")),
                Phase.valueOf(row.getString("phase")),
                Rows.period(row));
    }
}
