package org.crossroads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.crossroads.hub.amendment.Officer;
import org.crossroads.hub.network.CertificateFingerprint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every store of officers does. */
abstract class OfficersContract {

    private static final Officer AN = new Officer("An Opsteller", Fixtures.certificate("rva"));
    private static final Officer BEN = new Officer("Benoît Vérificateur", Fixtures.certificate("rsz"));

    private final TestStore store;
    private final Database database;
    private final JdbcOfficers officers;

    OfficersContract(TestStore store) {
        this.store = store;
        this.database = store.open();
        this.officers = new JdbcOfficers(database, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        officers.close();
        store.close();
    }

    @Test
    void nobodyIsAnOfficerAtFirst() {
        assertThat(officers.byCertificate(of(AN.certificate()))).isEmpty();
    }

    @Test
    void anOfficerIsKnownByTheCertificate() {
        officers.replaceAll(List.of(AN, BEN));

        assertThat(officers.byCertificate(of(AN.certificate()))).contains(AN);
        assertThat(officers.byCertificate(of(BEN.certificate()))).contains(BEN);
    }

    @Test
    void whoIsReplacedIsAnOfficerNoMoreAndStaysOnRecord() {
        officers.replaceAll(List.of(AN));
        officers.replaceAll(List.of(BEN));

        assertThat(officers.byCertificate(of(AN.certificate()))).isEmpty();
        assertThat(recorded(AN)).isEqualTo(1);
    }

    @Test
    void whatIsSaidAgainIsNotRecordedAgain() {
        officers.replaceAll(List.of(AN));
        officers.replaceAll(List.of(AN));

        assertThat(recorded(AN)).isEqualTo(1);
    }

    @Test
    void anotherNameForACertificateIsAnotherRow() {
        Officer married = new Officer("An Andersson", AN.certificate());
        officers.replaceAll(List.of(AN));
        officers.replaceAll(List.of(married));

        assertThat(officers.byCertificate(of(AN.certificate()))).contains(married);
        assertThat(recorded(AN)).isEqualTo(2);
    }

    @Test
    void aCertificateIsOfOneOfficer() {
        assertThatThrownBy(() -> officers.replaceAll(List.of(AN, new Officer("somebody else", AN.certificate()))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(officers.byCertificate(of(AN.certificate()))).isEmpty();
    }

    private int recorded(Officer officer) {
        return database.read(connection -> {
            try (var select = connection.prepareStatement("select count(*) from officer where fingerprint = ?")) {
                select.setString(1, of(officer.certificate()).hex());
                try (var rows = select.executeQuery()) {
                    rows.next();
                    return rows.getInt(1);
                }
            }
        });
    }

    private static CertificateFingerprint of(X509Certificate certificate) {
        return CertificateFingerprint.of(certificate);
    }
}
