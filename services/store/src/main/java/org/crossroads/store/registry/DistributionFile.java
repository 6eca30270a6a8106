package org.crossroads.store.registry;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.crossroads.hub.collection.Charge;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.network.InstitutionCode;

/** {@code distribution.yaml}: which institution is charged with storing which block of which operation. */
final class DistributionFile {

    static final String NAME = "distribution.yaml";

    private static final Set<String> FIELDS =
            Set.of("service", "operation", "version", "block", "institution", "quality", "from", "until");

    private final Path file;

    DistributionFile(Path directory) {
        this.file = directory.resolve(NAME);
    }

    List<Charge> read(Set<InstitutionCode> known) {
        List<Charge> charges = YamlRow.of(file, FIELDS).stream()
                .map(row -> {
                    Charge charge = new Charge(
                            row.operation(),
                            row.value("block", DataBlock::new),
                            row.value("institution", InstitutionCode::new),
                            row.optionalValue("quality", YamlRow::quality),
                            row.period());
                    if (!known.contains(charge.institution())) {
                        throw row.invalid("institution", "is not a registered institution: " + charge.institution());
                    }
                    return charge;
                })
                .toList();
        try {
            Charge.requireOneForEach(charges);
        } catch (IllegalArgumentException e) {
            throw new InvalidRegistry(file, String.valueOf(e.getMessage()), e);
        }
        return charges;
    }
}
