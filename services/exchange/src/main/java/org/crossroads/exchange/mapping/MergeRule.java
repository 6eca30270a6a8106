package org.crossroads.exchange.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossroads.exchange.schema.ElementShape;

/**
 * What becomes of an element that several sources give. Without a rule, elements of which there may be several are all
 * kept, the sources in the order of the descriptor's {@code precedence}, then of their codes, and one of which there may be one is put together from its
 * parts, the first source's where both have the same.
 *
 * @param kind what is done
 * @param key paths below the element: two with the same texts there are one and are put together
 * @param orderedBy path below the element by whose text all of them are ordered; empty when they stay as they come
 * @param descending the greatest text first
 */
public record MergeRule(Kind kind, List<String> key, Optional<String> orderedBy, boolean descending) {

    /** What is done with a second one. */
    public enum Kind {
        /** It is kept beside the first, or put into it. */
        APPEND,
        /** It is dropped: what the first source says counts. */
        FIRST
    }

    public MergeRule {
        key = List.copyOf(key);
    }

    /** As long as nobody says anything else. */
    public static final MergeRule STANDARD = new MergeRule(Kind.APPEND, List.of(), Optional.empty(), false);

    /** The rules of an operation by the path of their element below the result. */
    static Map<String, MergeRule> read(DescriptorFields section, ElementShape result) {
        Map<String, MergeRule> rules = new LinkedHashMap<>();
        for (String path : section.names()) {
            ElementShape shape = result.at(path)
                    .orElseThrow(() -> section.wrong(path, "is no element below the result of the contract"));
            rules.put(path, section.isSection(path) ? detailed(section.section(path), shape) : plain(section, path));
        }
        return rules;
    }

    private static MergeRule plain(DescriptorFields section, String path) {
        return new MergeRule(kind(section, path, section.text(path)), List.of(), Optional.empty(), false);
    }

    private static Kind kind(DescriptorFields section, String name, String text) {
        return switch (text) {
            case "append" -> Kind.APPEND;
            case "first" -> Kind.FIRST;
            default -> throw section.wrong(name, "is " + text + "; there are append and first");
        };
    }

    private static MergeRule detailed(DescriptorFields rule, ElementShape shape) {
        List<String> key = rule.list("key");
        Optional<String> order = rule.maybe("order");
        if ((!key.isEmpty() || order.isPresent()) && !shape.repeats()) {
            throw rule.wrong(key.isEmpty() ? "order" : "key", "is for elements of which there may be several");
        }
        key.forEach(path -> mustExist(rule, "key", path, shape));
        order.ifPresent(path -> mustExist(rule, "order", path, shape));
        String direction = rule.maybe("direction").orElse("ascending");
        if (!direction.equals("ascending") && !direction.equals("descending")) {
            throw rule.wrong("direction", "is " + direction + "; there are ascending and descending");
        }
        Kind kind = rule.maybe("rule").map(text -> kind(rule, "rule", text)).orElse(Kind.APPEND);
        return new MergeRule(kind, key, order, direction.equals("descending"));
    }

    private static void mustExist(DescriptorFields rule, String name, String path, ElementShape shape) {
        if (!shape.has(path)) {
            throw rule.wrong(name, "is " + path + ", which the contract does not have in " + shape);
        }
    }
}
