package org.crossroads.store.registry;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.network.InstitutionCode;

/** {@code authorisations.yaml}: the access-authorisation table, a rule for each row. */
final class AuthorisationsFile {

    static final String NAME = "authorisations.yaml";

    private static final Pattern SECTOR = Pattern.compile("sector ([0-9]{1,3})");
    private static final Set<String> FIELDS = Set.of(
            "id",
            "recipient",
            "service",
            "operation",
            "version",
            "legalContexts",
            "qualities",
            "applications",
            "userRequired",
            "blocks",
            "from",
            "until",
            "deliberation");

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
                    Recipient recipient = row.value("recipient", AuthorisationsFile::recipient);
                    if (recipient instanceof Recipient.One one && !known.contains(one.code())) {
                        throw row.invalid("recipient", "is not a registered institution: " + one.code());
                    }
                    return rule(row, recipient);
                })
                .toList();
    }

    private static Rule rule(YamlRow row, Recipient recipient) {
        Set<LegalContext> legalContexts = Set.copyOf(row.values("legalContexts", LegalContext::new));
        Set<String> applications = Set.copyOf(row.values("applications", Function.identity()));
        Set<DataBlock> blocks = Set.copyOf(row.values("blocks", DataBlock::new));
        var qualities = Set.copyOf(row.values("qualities", YamlRow::quality));
        return row.value(
                "id",
                id -> new Rule(
                        id,
                        recipient,
                        row.operation(),
                        legalContexts,
                        qualities,
                        applications,
                        row.truth("userRequired"),
                        blocks,
                        row.period(),
                        row.text("deliberation")));
    }

    private static Recipient recipient(String text) {
        Matcher sector = SECTOR.matcher(text);
        return sector.matches()
                ? new Recipient.Sector(Integer.parseInt(sector.group(1)))
                : new Recipient.One(new InstitutionCode(text));
    }
}
