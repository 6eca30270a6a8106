package org.crossroads.store.registry;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crossroads.hub.amendment.TableFiles;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.authorisation.Rules;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;

/** The table in YAML, one file a recipient, with the fields of {@code authorisations.yaml}; what is empty is left out. */
public final class YamlTableFiles implements TableFiles {

    @Override
    public SortedMap<String, String> write(Rules rules) {
        Map<String, List<Rule>> byRecipient = rules.all().stream()
                .collect(Collectors.groupingBy(rule -> rule.recipient().toString(), TreeMap::new, Collectors.toList()));
        SortedMap<String, String> files = new TreeMap<>();
        byRecipient.forEach((recipient, own) -> files.put(
                recipient.replace(' ', '-') + ".yaml",
                "# What " + recipient + " may ask.\n"
                        + yaml().dump(own.stream().map(YamlTableFiles::row).toList())));
        return files;
    }

    @Override
    public Rules read(Map<String, String> files) throws Unreadable {
        try {
            List<Rule> rules = new ArrayList<>();
            new TreeMap<>(files).forEach((name, text) -> rules.addAll(read(name, text)));
            return Rules.of(rules);
        } catch (IllegalArgumentException | InvalidRegistry e) {
            throw new Unreadable(String.valueOf(e.getMessage()), e);
        }
    }

    private static List<Rule> read(String name, String text) {
        return YamlRow.of(Path.of(name), new StringReader(text), AuthorisationsFile.FIELDS).stream()
                .map(AuthorisationsFile::rule)
                .toList();
    }

    private static Map<String, Object> row(Rule rule) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", rule.id());
        row.put("recipient", rule.recipient().toString());
        row.put("service", rule.operation().service());
        row.put("operation", rule.operation().name());
        row.put("version", rule.operation().version());
        row.put("legalContexts", sorted(rule.conditions().legalContexts()));
        row.put("qualities", sorted(rule.conditions().qualities()));
        row.put("applications", sorted(rule.conditions().applications()));
        if (!rule.conditions().roles().isEmpty()) {
            row.put("roles", sorted(rule.conditions().roles()));
        }
        row.put("userRequired", rule.conditions().userRequired());
        rule.conditions().historyMonths().ifPresent(months -> row.put("historyMonths", months));
        row.put("blocks", sorted(rule.discloses().blocks()));
        if (!rule.discloses().supplierQualities().isEmpty()) {
            row.put("supplierQualities", sorted(rule.discloses().supplierQualities()));
        }
        if (rule.discloses().membership()) {
            row.put("disclosesMembership", true);
        }
        row.put("deliberation", rule.basis().deliberation());
        rule.basis().purpose().ifPresent(purpose -> row.put("purpose", purpose.value()));
        row.put("from", rule.validity().begin().toString());
        rule.validity().end().ifPresent(end -> row.put("until", end.toString()));
        return row;
    }

    private static List<String> sorted(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }

    private static Yaml yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        return new Yaml(options);
    }
}
