package org.crossroads.store.registry;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crossroads.hub.amendment.Officer;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.Institution.Kind;

/**
 * {@code officers.yaml}: who may change the access-authorisation table, a row for each certificate. It is one of those that
 * speak for the hub's own institution: an officer's messages are the Bank's.
 */
final class OfficersFile {

    static final String NAME = "officers.yaml";

    private static final Set<String> FIELDS = Set.of("name", "certificate");

    private final Path file;

    OfficersFile(Path directory) {
        this.file = directory.resolve(NAME);
    }

    List<Officer> read(Collection<Institution> known) {
        Set<X509Certificate> taken = new HashSet<>();
        return YamlRow.of(file, FIELDS).stream()
                .map(row -> {
                    X509Certificate certificate =
                            row.value("certificate", relative -> InstitutionsFile.certificate(file, relative));
                    if (!taken.add(certificate)) {
                        throw row.invalid("certificate", "is that of an earlier row too");
                    }
                    if (known.stream()
                            .filter(institution -> institution.kind() == Kind.HUB)
                            .noneMatch(bank -> bank.certificates().contains(certificate))) {
                        throw row.invalid("certificate", "is not registered for the hub's own institution");
                    }
                    return new Officer(row.text("name"), certificate);
                })
                .toList();
    }
}
