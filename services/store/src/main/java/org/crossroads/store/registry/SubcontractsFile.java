package org.crossroads.store.registry;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.crossroads.hub.exemption.Subcontract;
import org.crossroads.hub.network.InstitutionCode;

/** {@code subcontracts.yaml}: who works for whom, both of them registered. */
final class SubcontractsFile {

    static final String NAME = "subcontracts.yaml";

    private static final Set<String> FIELDS = Set.of("principal", "subcontractor", "from", "until");

    private final Path file;

    SubcontractsFile(Path directory) {
        this.file = directory.resolve(NAME);
    }

    List<Subcontract> read(Set<InstitutionCode> known) {
        return YamlRow.of(file, FIELDS).stream()
                .map(row -> {
                    InstitutionCode principal = registered(row, "principal", known);
                    InstitutionCode subcontractor = registered(row, "subcontractor", known);
                    if (principal.equals(subcontractor)) {
                        throw row.invalid("subcontractor", "is somebody else than the principal");
                    }
                    return new Subcontract(principal, subcontractor, row.period());
                })
                .toList();
    }

    private static InstitutionCode registered(YamlRow row, String field, Set<InstitutionCode> known) {
        InstitutionCode code = row.value(field, InstitutionCode::new);
        if (!known.contains(code)) {
            throw row.invalid(field, "is not a registered institution: " + code);
        }
        return code;
    }
}
