package org.crossroads.store;

import static java.util.stream.Collectors.toMap;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.amendment.Officer;
import org.crossroads.hub.amendment.Officers;
import org.crossroads.hub.network.CertificateFingerprint;
import org.crossroads.store.Snapshot.Freshness;

/** The officers, read from memory; one who is an officer no more stays in the database. */
public final class JdbcOfficers implements Officers, AutoCloseable {

    private record Row(long id, Officer officer) {}

    private final Clock clock;
    private final Snapshot<Map<CertificateFingerprint, Row>> snapshot;

    public JdbcOfficers(Database database, Clock clock) {
        this.clock = clock;
        this.snapshot = new Snapshot<>(database, "officer", Freshness.standard(), JdbcOfficers::current);
    }

    @Override
    public Optional<Officer> byCertificate(CertificateFingerprint fingerprint) {
        return Optional.ofNullable(snapshot.current().get(fingerprint)).map(Row::officer);
    }

    /**
     * These take the place of those who are officers now.
     *
     * @throws IllegalArgumentException when two of them have one certificate: then nobody could tell who signed
     */
    public void replaceAll(Collection<Officer> officers) {
        Set<CertificateFingerprint> certificates = new HashSet<>();
        for (Officer officer : officers) {
            if (!certificates.add(CertificateFingerprint.of(officer.certificate()))) {
                throw new IllegalArgumentException(
                        "the certificate of " + officer.name() + " is another officer's too");
            }
        }
        snapshot.change((connection, now) -> change(connection, now, Set.copyOf(officers)));
    }

    private boolean change(Connection connection, Map<CertificateFingerprint, Row> now, Set<Officer> wanted)
            throws SQLException {
        Map<Officer, Long> ids = now.values().stream().collect(toMap(Row::officer, Row::id));
        return Rows.replace(connection, "officer", ids, wanted, clock.instant(), JdbcOfficers::insert);
    }

    private static void insert(Connection connection, Collection<Officer> officers, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into officer (name, fingerprint, der, recorded_from) values (?, ?, ?, ?)")) {
            for (Officer officer : officers) {
                insert.setString(1, officer.name());
                insert.setString(
                        2, CertificateFingerprint.of(officer.certificate()).hex());
                insert.setBytes(3, der(officer.certificate()));
                Rows.bindInstant(insert, 4, at);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate that cannot be written", e);
        }
    }

    private static Map<CertificateFingerprint, Row> current(Connection connection) throws SQLException {
        Map<CertificateFingerprint, Row> officers = new HashMap<>();
        try (PreparedStatement select =
                        connection.prepareStatement("select id, name, der from officer where recorded_to is null");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                X509Certificate certificate = InstitutionRows.certificate(rows.getBytes("der"));
                officers.put(
                        CertificateFingerprint.of(certificate),
                        new Row(rows.getLong("id"), new Officer(rows.getString("name"), certificate)));
            }
        }
        return Map.copyOf(officers);
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
