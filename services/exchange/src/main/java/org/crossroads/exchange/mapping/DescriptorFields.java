package org.crossroads.exchange.mapping;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.crossroads.exchange.schema.ElementShape;
import org.crossroads.exchange.schema.InvalidContract;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one mapping in a descriptor file. Every error names the file and the place; a field that nobody asked for is
 * one, since a misspelt name would be silently without effect.
 */
public final class DescriptorFields {

    private final String file;
    private final String place;
    private final Map<String, Object> values;
    private final Set<String> known = new TreeSet<>();
    private final Map<String, DescriptorFields> sections = new LinkedHashMap<>();

    private DescriptorFields(String file, String place, Map<String, Object> values) {
        this.file = file;
        this.place = place;
        this.values = values;
    }

    /** The root of a file. */
    public static DescriptorFields of(String file, @Nullable Object root) {
        return new DescriptorFields(file, "", typed(file, "", root));
    }

    private static Map<String, Object> typed(String file, String place, @Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new InvalidContract(file, place + " is not a mapping of names to values");
        }
        Map<String, Object> typed = new LinkedHashMap<>();
        map.forEach((key, each) -> typed.put(String.valueOf(key), each == null ? Nothing.STATED : each));
        return typed;
    }

    /** A name that stands there with nothing behind it. */
    private enum Nothing {
        STATED
    }

    /** Whether the name stands there, even with nothing behind it. */
    boolean states(String name) {
        known.add(name);
        return values.containsKey(name);
    }

    public Optional<String> maybe(String name) {
        known.add(name);
        Object value = values.get(name);
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            throw wrong(name, "must be one text");
        }
        return value == null || value == Nothing.STATED
                ? Optional.empty()
                : Optional.of(String.valueOf(value)).filter(text -> !text.isBlank());
    }

    public String text(String name) {
        return maybe(name).orElseThrow(() -> wrong(name, "is missing"));
    }

    /** A whole number that is not negative. */
    public Optional<Integer> number(String name) {
        return maybe(name).map(text -> {
            if (!text.matches("[0-9]{1,9}")) {
                throw wrong(name, "must be a whole number, not " + text);
            }
            return Integer.valueOf(text);
        });
    }

    public List<String> list(String name) {
        known.add(name);
        Object value = values.get(name);
        if (value == null || value == Nothing.STATED) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        if (value instanceof Map<?, ?>) {
            throw wrong(name, "must be a list");
        }
        return List.of(String.valueOf(value));
    }

    /** Names of the operator's own choice and what stands behind them, in the order of the file. */
    public Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        DescriptorFields section = section(name);
        section.values.keySet().forEach(key -> texts.put(key, section.text(key)));
        return texts;
    }

    /** The names that stand in it, in the order of the file. */
    public Set<String> names() {
        return values.keySet();
    }

    /** A mapping inside this one; an empty one where there is none. */
    public DescriptorFields section(String name) {
        known.add(name);
        return sections.computeIfAbsent(name, this::open);
    }

    private DescriptorFields open(String name) {
        Object value = values.get(name);
        String inside = place.isEmpty() ? name : place + "." + name;
        return new DescriptorFields(file, inside, typed(file, inside, value == Nothing.STATED ? null : value));
    }

    /** Whether what stands behind the name is a mapping. */
    boolean isSection(String name) {
        return values.get(name) instanceof Map<?, ?>;
    }

    public InvalidContract wrong(String name, String why) {
        String where = place.isEmpty() || name.isEmpty() ? place + name : place + "." + name;
        return new InvalidContract(file, where + " " + why);
    }

    /** Refuses paths on which two elements of different namespaces have one name. */
    void refuseAmbiguous(ElementShape shape, Collection<String> paths) {
        for (String path : paths) {
            ElementShape at = shape;
            for (String step : path.replaceFirst("/?@.*", "").split("/")) {
                if (at.ambiguousChildren().contains(step)) {
                    throw wrong(path, "is not clear: two elements of different namespaces are called " + step);
                }
                Optional<ElementShape> next = at.child(step);
                if (next.isEmpty()) {
                    break;
                }
                at = next.get();
            }
        }
    }

    /** Refuses what nobody asked for, here and in every section that was opened. */
    public void refuseUnknown() {
        Set<String> strange = values.keySet().stream()
                .filter(name -> !known.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!strange.isEmpty()) {
            throw new InvalidContract(
                    file,
                    (place.isEmpty() ? "the descriptor" : place) + " has no " + String.join(", ", strange)
                            + "; there are " + String.join(", ", known));
        }
        sections.values().forEach(DescriptorFields::refuseUnknown);
    }
}
