package org.crossroads.store;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.network.CertificateFingerprint;
import org.crossroads.hub.network.Contact;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.Institutions;
import org.crossroads.hub.network.NetworkCode;
import org.crossroads.store.Snapshot.Freshness;

/** The registry of institutions, read from memory; a suspension is effective on all nodes within a second. */
public final class JdbcInstitutions implements Institutions, AutoCloseable {

    private static final Set<String> LANGUAGES = Set.of("nl", "fr", "en");

    private final Snapshot<InstitutionRows> snapshot;
    private final Database database;
    private final Clock clock;

    public JdbcInstitutions(Database database, Clock clock) {
        this(database, clock, Freshness.standard());
    }

    JdbcInstitutions(Database database, Clock clock, Freshness freshness) {
        this.database = database;
        this.clock = clock;
        this.snapshot = new Snapshot<>(database, "institution", freshness, new InstitutionRows.Reader());
    }

    @Override
    public Optional<Institution> byCode(InstitutionCode code) {
        return snapshot.current().byCode(code);
    }

    @Override
    public Optional<Institution> byCertificate(CertificateFingerprint fingerprint) {
        return snapshot.current().byCertificate(fingerprint);
    }

    @Override
    public List<Institution> all() {
        return snapshot.current().all();
    }

    @Override
    public Optional<Institution> asOf(InstitutionCode code, Instant known) {
        return database.readOneMoment(connection -> InstitutionRows.Reader.asOf(connection, code, known));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when another institution has one of its certificates
     */
    @Override
    public void save(Institution institution) {
        saveAll(List.of(institution));
    }

    /** Saves all of them, or none. */
    public void saveAll(Collection<Institution> institutions) {
        snapshot.change((connection, now) -> store(connection, now, institutions));
    }

    /**
     * Saves all of them, or none, and suspends every other. One that is gone is not forgotten: files and evidence name it,
     * and a message from it is to be refused as its own and not as a stranger's.
     */
    public void replaceAll(Collection<Institution> institutions) {
        snapshot.change((connection, now) -> {
            List<Institution> after = new ArrayList<>(institutions);
            after.addAll(now.suspendedWithout(institutions));
            return store(connection, now, after);
        });
    }

    private boolean store(Connection connection, InstitutionRows now, Collection<Institution> institutions)
            throws SQLException {
        Instant at = clock.instant();
        refuseWhatCannotBeStored(institutions, now);
        List<Institution> changed = institutions.stream()
                .filter(one -> !now.byCode(one.code()).equals(Optional.of(one)))
                .toList();
        for (Institution institution : changed) {
            Rows.endRecording(connection, "institution", now.idOf(institution.code()), at);
            insert(connection, institution, at);
        }
        return !changed.isEmpty();
    }

    @Override
    public void close() {
        snapshot.close();
    }

    private static void refuseWhatCannotBeStored(Collection<Institution> changed, InstitutionRows now) {
        Set<InstitutionCode> codes = new HashSet<>();
        for (Institution institution : changed) {
            if (!codes.add(institution.code())) {
                throw new IllegalArgumentException("twice in one list: " + institution.code());
            }
            if (!LANGUAGES.containsAll(institution.names().keySet())) {
                throw new IllegalArgumentException("names are in nl, fr and en: " + institution.code());
            }
        }
        now.refuseSharedCertificates(changed);
    }

    private static void insert(Connection connection, Institution institution, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into institution (code, kind, cbe_number, sector, type_in_sector, name_nl, name_fr, name_en,"
                        + " language, endpoint, profile, status, recorded_from, secondary_network, contact_name, contact_email,"
                        + " contact_telephone) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, institution.code().value());
            insert.setString(2, institution.kind().name());
            insert.setString(3, institution.cbeNumber().digits());
            insert.setInt(4, institution.number().sector());
            insert.setInt(5, institution.number().institution());
            insert.setString(6, institution.names().get("nl"));
            insert.setString(7, institution.names().get("fr"));
            insert.setString(8, institution.names().get("en"));
            insert.setString(9, institution.language());
            insert.setString(
                    10,
                    institution.endpoint().map(endpoint -> endpoint.toString()).orElse(null));
            insert.setString(11, institution.profile().label());
            insert.setString(12, institution.status().name());
            Rows.bindInstant(insert, 13, at);
            insert.setString(
                    14, institution.secondaryNetwork().map(NetworkCode::value).orElse(null));
            Optional<Contact> contact = institution.contact();
            insert.setString(15, contact.map(Contact::name).orElse(null));
            insert.setString(16, contact.flatMap(Contact::email).orElse(null));
            insert.setString(17, contact.flatMap(Contact::telephone).orElse(null));
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                long id = keys.getLong("id");
                insertCertificates(connection, id, institution.certificates());
            }
        }
    }

    private static void insertCertificates(Connection connection, long id, List<X509Certificate> certificates)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into institution_certificate (institution_id, place, fingerprint, der) values (?, ?, ?, ?)")) {
            for (int place = 0; place < certificates.size(); place++) {
                insert.setLong(1, id);
                insert.setInt(2, place);
                insert.setString(
                        3, CertificateFingerprint.of(certificates.get(place)).hex());
                insert.setBytes(4, certificates.get(place).getEncoded());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("what was parsed can be encoded", e);
        }
    }
}
