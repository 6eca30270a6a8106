package org.crossroads.store.registry;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** One element of a YAML list of mappings, read field by field; every scalar is the text that was written. */
final class YamlRow {

    private final Path file;
    private final String place;
    private final Map<String, Object> fields;

    private YamlRow(Path file, String place, Map<String, Object> fields) {
        this.file = file;
        this.place = place;
        this.fields = fields;
    }

    static List<YamlRow> of(Path file, Set<String> fieldNames) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return of(file, reader, fieldNames);
        } catch (IOException e) {
            throw new InvalidRegistry(file, "cannot be read", e);
        }
    }

    static List<YamlRow> of(Path file, Reader reader, Set<String> fieldNames) {
        return of(file, "row ", list(file, reader), fieldNames);
    }

    private static List<YamlRow> of(Path file, String place, List<?> elements, Set<String> fieldNames) {
        List<YamlRow> rows = new ArrayList<>();
        for (Object element : elements) {
            YamlRow row = new YamlRow(file, place + (rows.size() + 1), new HashMap<>());
            if (!(element instanceof Map<?, ?> map)) {
                throw row.invalid("is not a mapping");
            }
            map.forEach((name, value) -> {
                if (!fieldNames.contains(String.valueOf(name))) {
                    // A misspelt condition must not silently be no condition.
                    throw row.invalid("field " + name + ": unknown; there are "
                            + fieldNames.stream().sorted().collect(Collectors.joining(", ")));
                }
                row.fields.put(String.valueOf(name), value);
            });
            rows.add(row);
        }
        return rows;
    }

    /** The mappings of a list within this row; none when the field is not there. */
    List<YamlRow> rows(String field, Set<String> fieldNames) {
        if (!has(field)) {
            return List.of();
        }
        if (!(fields.get(field) instanceof List<?> list)) {
            throw invalid(field, "is not a list");
        }
        return of(file, place + name() + ", field " + field + ", element ", list, fieldNames);
    }

    private static List<?> list(Path file, Reader reader) {
        try {
            if (yaml().load(reader) instanceof List<?> list) {
                return list;
            }
            throw new InvalidRegistry(file, "is not a list; an empty one is written []");
        } catch (YAMLException e) {
            throw new InvalidRegistry(file, "is not YAML: " + e.getMessage(), e);
        }
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(64 * 1024 * 1024);
        DumperOptions dumper = new DumperOptions();
        return new Yaml(
                new SafeConstructor(options), new Representer(dumper), dumper, options, new EveryScalarIsText());
    }

    /** YAML 1.1 would make an octal number of 0403019261, a truth of "no" and a moment of 2024-01-01. */
    private static final class EveryScalarIsText extends Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }

    /** Whether the field is there and has a value. */
    boolean has(String field) {
        Object value = fields.get(field);
        return value != null && !value.equals("");
    }

    String text(String field) {
        return optionalText(field).orElseThrow(() -> invalid(field, "is missing"));
    }

    /** Empty when the field is not there or has no value. */
    Optional<String> optionalText(String field) {
        Object value = fields.get(field);
        if (value == null || value.equals("")) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return Optional.of(text.strip());
        }
        throw invalid(field, "is not a single value");
    }

    /** The field's value, made by a constructor or parser that refuses what cannot be. */
    <T> T value(String field, Function<String, T> read) {
        return made(field, text(field), read);
    }

    <T> Optional<T> optionalValue(String field, Function<String, T> read) {
        return optionalText(field).map(text -> made(field, text, read));
    }

    /** The elements of a list that must be there, though it may be empty. */
    <T> List<T> values(String field, Function<String, T> read) {
        if (!(fields.get(field) instanceof List<?> list)) {
            throw invalid(
                    field, fields.containsKey(field) ? "is not a list" : "is missing; an empty list is written []");
        }
        List<T> values = new ArrayList<>();
        for (Object element : list) {
            if (!(element instanceof String text) || text.isBlank()) {
                throw invalid(field, "element " + (values.size() + 1) + " is not a single value");
            }
            values.add(made(field, text.strip(), read));
        }
        return values;
    }

    /** The elements of a list; none when the field is not there. */
    <T> List<T> optionalValues(String field, Function<String, T> read) {
        return fields.containsKey(field) ? values(field, read) : List.of();
    }

    Map<String, String> texts(String field) {
        Map<String, String> texts = new HashMap<>();
        if (!(fields.get(field) instanceof Map<?, ?> map)) {
            throw invalid(field, "is not a mapping of languages to texts");
        }
        map.forEach((key, value) -> {
            if (!(key instanceof String name) || !(value instanceof String text) || text.isBlank()) {
                throw invalid(field, "has something that is not a text");
            }
            texts.put(name, text);
        });
        return texts;
    }

    boolean truth(String field) {
        return value(field, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("is true or false, not " + text);
        });
    }

    /** False when the field is not there. */
    boolean optionalTruth(String field) {
        return fields.containsKey(field) && truth(field);
    }

    Operation operation() {
        int version = value("version", Integer::parseInt);
        String service = text("service");
        return value("operation", name -> new Operation(service, name, version));
    }

    Period period() {
        LocalDate from = value("from", LocalDate::parse);
        Optional<LocalDate> until = optionalValue("until", LocalDate::parse);
        if (until.isPresent() && until.get().isBefore(from)) {
            throw invalid("until", "lies before from");
        }
        return new Period(from, until);
    }

    static Quality quality(String text) {
        return Quality.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("is written sector/code, not " + text));
    }

    InvalidRegistry invalid(String field, String what) {
        return invalid("field " + field + ": " + what);
    }

    private InvalidRegistry invalid(String what) {
        return new InvalidRegistry(file, place + name() + ", " + what);
    }

    private String name() {
        Object name = fields.getOrDefault("id", fields.getOrDefault("code", fields.get("body")));
        return name instanceof String text ? " (" + text + ")" : "";
    }

    private <T> T made(String field, String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (NumberFormatException e) {
            throw invalid(field, "is not a number: " + text);
        } catch (java.time.DateTimeException e) {
            throw invalid(field, "is not a day, written 2026-01-31: " + text);
        } catch (IllegalArgumentException e) {
            throw invalid(field, String.valueOf(e.getMessage()));
        }
    }
}
