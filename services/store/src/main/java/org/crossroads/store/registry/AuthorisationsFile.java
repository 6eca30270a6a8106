package org.crossroads.store.registry;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.crossroads.hub.authorisation.Basis;
import org.crossroads.hub.authorisation.Conditions;
import org.crossroads.hub.authorisation.Disclosure;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.PurposeCode;

/** {@code authorisations.yaml}: the access-authorisation table, a rule for each row. */
final class AuthorisationsFile {

    static final String NAME = "authorisations.yaml";

    static final Set<String> FIELDS = Set.of(
            "id",
            "recipient",
            "service",
            "operation",
            "version",
            "legalContexts",
            "qualities",
            "applications",
            "roles",
            "userRequired",
            "historyMonths",
            "blocks",
            "supplierQualities",
            "disclosesMembership",
            "deliberation",
            "purpose",
            "from",
            "until");

    private final Path file;

    AuthorisationsFile(Path directory) {
        this.file = directory.resolve(NAME);
    }

    List<Rule> read(Set<InstitutionCode> known) {
        Set<String> ids = new HashSet<>();
        return YamlRow.of(file, FIELDS).stream()
                .map(row -> {
                    if (!ids.add(row.text("id"))) {
                        throw row.invalid("id", "is in an earlier row too");
                    }
                    Rule rule = rule(row);
                    if (rule.recipient() instanceof Recipient.One one && !known.contains(one.code())) {
                        throw row.invalid("recipient", "is not a registered institution: " + one.code());
                    }
                    return rule;
                })
                .toList();
    }

    static Rule rule(YamlRow row) {
        Recipient recipient = row.value("recipient", Recipient::parse);
        Conditions conditions = conditions(row);
        Disclosure disclosure = new Disclosure(
                Set.copyOf(row.values("blocks", DataBlock::new)),
                Set.copyOf(row.optionalValues("supplierQualities", YamlRow::quality)),
                row.optionalTruth("disclosesMembership"));
        Basis basis = new Basis(row.text("deliberation"), row.optionalValue("purpose", PurposeCode::new));
        return row.value(
                "id", id -> new Rule(id, recipient, row.operation(), conditions, disclosure, basis, row.period()));
    }

    private static Conditions conditions(YamlRow row) {
        return new Conditions(
                Set.copyOf(row.values("legalContexts", LegalContext::new)),
                Set.copyOf(row.values("qualities", YamlRow::quality)),
                Set.copyOf(row.values("applications", Function.identity())),
                Set.copyOf(row.optionalValues("roles", Function.identity())),
                row.truth("userRequired"),
                row.optionalValue("historyMonths", Integer::parseInt));
    }
}
