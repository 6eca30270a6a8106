package org.crossroads.store;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.hub.network.CertificateFingerprint;
import org.crossroads.hub.network.Contact;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.NetworkCode;
import org.crossroads.hub.network.NetworkNumber;
import org.crossroads.hub.network.SecurityProfile;

/** The current rows of the institution table, by code and by certificate. */
final class InstitutionRows {

    private record Row(long id, Institution institution) {}

    private final Map<InstitutionCode, Row> byCode;
    private final Map<CertificateFingerprint, Institution> byCertificate;
    private final List<Institution> all;

    private InstitutionRows(Map<InstitutionCode, Row> byCode) {
        this.byCode = byCode;
        this.all = byCode.values().stream().map(Row::institution).toList();
        this.byCertificate = owners(all);
    }

    private static Map<CertificateFingerprint, Institution> owners(Collection<Institution> institutions) {
        Map<CertificateFingerprint, Institution> owners = new HashMap<>();
        for (Institution institution : institutions) {
            for (X509Certificate certificate : institution.certificates()) {
                Institution other = owners.put(CertificateFingerprint.of(certificate), institution);
                if (other != null && !other.code().equals(institution.code())) {
                    // The certificate alone says who asks: it cannot say two names.
                    throw new IllegalArgumentException(
                            "one certificate is registered for " + other.code() + " and for " + institution.code());
                }
            }
        }
        return owners;
    }

    Optional<Institution> byCode(InstitutionCode code) {
        return Optional.ofNullable(byCode.get(code)).map(Row::institution);
    }

    Optional<Institution> byCertificate(CertificateFingerprint fingerprint) {
        return Optional.ofNullable(byCertificate.get(fingerprint));
    }

    List<Institution> all() {
        return all;
    }

    /** Empty when there is no such institution. */
    List<Long> idOf(InstitutionCode code) {
        return Optional.ofNullable(byCode.get(code)).map(Row::id).stream().toList();
    }

    /** Those that are not among these, suspended; a certificate that one of these has now is theirs. */
    List<Institution> suspendedWithout(Collection<Institution> these) {
        Set<InstitutionCode> codes = these.stream().map(Institution::code).collect(Collectors.toSet());
        Set<X509Certificate> taken = these.stream()
                .flatMap(institution -> institution.certificates().stream())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(institution -> !codes.contains(institution.code()))
                .map(gone -> gone.suspendedWith(gone.certificates().stream()
                        .filter(certificate -> !taken.contains(certificate))
                        .toList()))
                .toList();
    }

    /** Refuses a certificate that two institutions would have once these are saved. */
    void refuseSharedCertificates(Collection<Institution> changed) {
        Map<InstitutionCode, Institution> after = new TreeMap<>();
        all.forEach(institution -> after.put(institution.code(), institution));
        changed.forEach(institution -> after.put(institution.code(), institution));
        var unused = owners(after.values());
    }

    /** A certificate as it was stored, in DER. */
    static X509Certificate certificate(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new IllegalStateException("a stored certificate cannot be read", e);
        }
    }

    /** Reads them; a certificate that was read before is not parsed again. */
    static final class Reader implements Snapshot.Load<InstitutionRows> {

        private volatile Map<String, X509Certificate> parsed = Map.of();

        @Override
        public InstitutionRows from(Connection connection) throws SQLException {
            Map<Long, List<X509Certificate>> certificates = certificates(connection);
            Map<InstitutionCode, Row> byCode = new TreeMap<>();
            try (PreparedStatement select =
                            connection.prepareStatement("select * from institution where recorded_to is null");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    long id = rows.getLong("id");
                    Institution institution = institution(rows, certificates.getOrDefault(id, List.of()));
                    byCode.put(institution.code(), new Row(id, institution));
                }
            }
            return new InstitutionRows(byCode);
        }

        /** The one row that was recorded at that moment. */
        static Optional<Institution> asOf(Connection connection, InstitutionCode code, Instant known)
                throws SQLException {
            try (PreparedStatement select = connection.prepareStatement("select * from institution where code = ?"
                    + " and recorded_from <= ? and (recorded_to is null or recorded_to > ?)")) {
                select.setString(1, code.value());
                Rows.bindInstant(select, 2, known);
                Rows.bindInstant(select, 3, known);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next()
                            ? Optional.of(institution(rows, certificatesOf(connection, rows.getLong("id"))))
                            : Optional.empty();
                }
            }
        }

        private static List<X509Certificate> certificatesOf(Connection connection, long id) throws SQLException {
            List<X509Certificate> certificates = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select der from institution_certificate where institution_id = ? order by place")) {
                select.setLong(1, id);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        certificates.add(certificate(rows.getBytes("der")));
                    }
                }
            }
            return certificates;
        }

        private Map<Long, List<X509Certificate>> certificates(Connection connection) throws SQLException {
            Map<String, X509Certificate> known = new HashMap<>();
            Map<Long, List<X509Certificate>> byInstitution = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement("select c.institution_id, c.fingerprint, c.der"
                            + " from institution_certificate c join institution i on i.id = c.institution_id"
                            + " where i.recorded_to is null order by c.institution_id, c.place");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String fingerprint = rows.getString("fingerprint");
                    X509Certificate certificate = parsed.get(fingerprint);
                    if (certificate == null) {
                        certificate = certificate(rows.getBytes("der"));
                    }
                    known.put(fingerprint, certificate);
                    byInstitution
                            .computeIfAbsent(rows.getLong("institution_id"), id -> new ArrayList<>())
                            .add(certificate);
                }
            }
            parsed = Map.copyOf(known);
            return byInstitution;
        }

        private static Institution institution(ResultSet row, List<X509Certificate> certificates) throws SQLException {
            Map<String, String> names = new HashMap<>();
            for (String language : List.of("nl", "fr", "en")) {
                String name = row.getString("name_" + language);
                if (name != null) {
                    names.put(language, name);
                }
            }
            String profile = row.getString("profile");
            return new Institution(
                    new InstitutionCode(row.getString("code")),
                    Institution.Kind.valueOf(row.getString("kind")),
                    new CbeNumber(row.getString("cbe_number")),
                    new NetworkNumber(row.getInt("sector"), row.getInt("type_in_sector")),
                    names,
                    row.getString("language"),
                    Optional.ofNullable(row.getString("endpoint")).map(URI::create),
                    SecurityProfile.parse(profile)
                            .orElseThrow(() -> new IllegalStateException("not a profile: " + profile)),
                    Institution.Status.valueOf(row.getString("status")),
                    certificates,
                    Optional.ofNullable(row.getString("secondary_network")).map(NetworkCode::new),
                    contact(row));
        }

        private static Optional<Contact> contact(ResultSet row) throws SQLException {
            String name = row.getString("contact_name");
            return name == null
                    ? Optional.empty()
                    : Optional.of(new Contact(
                            name,
                            Optional.ofNullable(row.getString("contact_email")),
                            Optional.ofNullable(row.getString("contact_telephone"))));
        }
    }
}
