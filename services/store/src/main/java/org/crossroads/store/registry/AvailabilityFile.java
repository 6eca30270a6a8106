package org.crossroads.store.registry;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.network.InstitutionCode;

/** {@code availability.yaml}: which block of which operation exists at which supplier. */
final class AvailabilityFile {

    static final String NAME = "availability.yaml";

    private static final Set<String> FIELDS =
            Set.of("service", "operation", "version", "block", "supplier", "qualities", "from", "until", "endpoint");

    private final Path file;

    AvailabilityFile(Path directory) {
        this.file = directory.resolve(NAME);
    }

    List<Availability> read(Set<InstitutionCode> known) {
        return YamlRow.of(file, FIELDS).stream()
                .map(row -> {
                    Availability availability = new Availability(
                            row.operation(),
                            row.value("block", DataBlock::new),
                            row.value("supplier", InstitutionCode::new),
                            Set.copyOf(row.values("qualities", YamlRow::quality)),
                            row.period(),
                            row.optionalValue("endpoint", URI::create));
                    if (!known.contains(availability.supplier())) {
                        throw row.invalid("supplier", "is not a registered institution: " + availability.supplier());
                    }
                    return availability;
                })
                .toList();
    }
}
