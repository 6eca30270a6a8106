package org.crossroads.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.admission.Admissions;
import org.crossroads.hub.admission.Dossier;
import org.crossroads.hub.admission.Mission;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.store.Snapshot.Freshness;

/** The dossiers of admission, read from memory; every state in which one was stays in the database. */
public final class JdbcAdmissions implements Admissions, AutoCloseable {

    private final Database database;
    private final Clock clock;
    private final Snapshot<AdmissionRows> snapshot;

    public JdbcAdmissions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.snapshot = new Snapshot<>(database, "admission", Freshness.standard(), AdmissionRows::current);
    }

    @Override
    public Optional<Dossier> of(InstitutionCode body) {
        return snapshot.current().dossiersOf(body).stream().max(Comparator.comparing(Dossier::requestedOn));
    }

    @Override
    public List<Mission> missionsOf(InstitutionCode body) {
        return snapshot.current().dossiersOf(body).stream()
                .flatMap(dossier -> dossier.admitted().stream())
                .toList();
    }

    @Override
    public List<Recorded> history(InstitutionCode body) {
        return database.readOneMoment(connection -> AdmissionRows.history(connection, body));
    }

    @Override
    public void save(Dossier dossier) {
        snapshot.change((connection, now) -> store(connection, now, List.of(dossier)));
    }

    /** What these say takes the place of what there is; a dossier that is gone admits nobody any more, and stays in the history. */
    public void replaceAll(List<Dossier> dossiers) {
        Set<AdmissionRows.Key> wanted = new HashSet<>();
        for (Dossier dossier : dossiers) {
            if (!wanted.add(AdmissionRows.Key.of(dossier))) {
                throw new IllegalArgumentException(
                        "two dossiers of " + dossier.body() + " were requested on " + dossier.requestedOn());
            }
        }
        snapshot.change((connection, now) -> {
            List<Long> gone = now.idsWithout(wanted);
            Rows.endRecording(connection, "admission", gone, clock.instant());
            return store(connection, now, dossiers) || !gone.isEmpty();
        });
    }

    @Override
    public void close() {
        snapshot.close();
    }

    private boolean store(Connection connection, AdmissionRows now, Collection<Dossier> dossiers) throws SQLException {
        Instant at = clock.instant();
        List<Dossier> changed = dossiers.stream()
                .filter(dossier -> !now.dossier(AdmissionRows.Key.of(dossier)).equals(Optional.of(dossier)))
                .toList();
        for (Dossier dossier : changed) {
            Rows.endRecording(connection, "admission", now.idOf(AdmissionRows.Key.of(dossier)), at);
            AdmissionRows.insert(connection, dossier, at);
        }
        return !changed.isEmpty();
    }
}
