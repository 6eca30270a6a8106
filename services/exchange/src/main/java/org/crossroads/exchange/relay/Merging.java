package org.crossroads.exchange.relay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossroads.exchange.mapping.MergeRule;
import org.crossroads.exchange.mapping.MergeRule.Kind;
import org.crossroads.exchange.schema.ElementShape;
import org.crossroads.exchange.xml.Elements;
import org.w3c.dom.Element;

/**
 * Puts the data of one source into those of another, by the descriptor's rules and in the order of the contract: so that
 * what comes out follows the contract as each of them did. The data are moved: of a large answer there is never a second copy.
 */
final class Merging {

    /** By path below the result. */
    private final Map<String, MergeRule> rules;

    Merging(Map<String, MergeRule> rules) {
        this.rules = rules;
    }

    void merge(Element result, ElementShape shape, Element more) {
        merge(result, shape, more, "");
        rules.forEach((path, rule) -> {
            if (rule.orderedBy().isPresent()) {
                parents(result, path).forEach(each -> order(each, last(path), rule));
            }
        });
    }

    private void merge(Element own, ElementShape shape, Element more, String prefix) {
        for (Element child : Elements.children(more)) {
            String path = prefix + child.getLocalName();
            Optional<ElementShape> declared = shape.child(child.getLocalName());
            if (declared.isPresent()) {
                put(own, shape, declared.get(), child, path);
            }
        }
    }

    private void put(Element own, ElementShape shape, ElementShape declared, Element child, String path) {
        MergeRule rule = rules.getOrDefault(path, MergeRule.STANDARD);
        Optional<Element> same = same(own, declared, child, rule);
        if (same.isEmpty()) {
            if (rule.kind() != Kind.FIRST || named(own, declared).isEmpty()) {
                shape.insertMoved(own, child);
            }
        } else if (rule.kind() != Kind.FIRST) {
            merge(same.get(), declared, child, path + "/");
        }
    }

    /** The one with which it is to be one: the only one there may be, or one with the same key. */
    private static Optional<Element> same(Element own, ElementShape declared, Element child, MergeRule rule) {
        if (!declared.repeats()) {
            return named(own, declared).stream().findFirst();
        }
        if (rule.key().isEmpty()) {
            return Optional.empty();
        }
        List<String> key = key(child, rule);
        return named(own, declared).stream()
                .filter(each -> key(each, rule).equals(key))
                .findFirst();
    }

    private static List<String> key(Element element, MergeRule rule) {
        return rule.key().stream().map(path -> text(element, path)).toList();
    }

    private static String text(Element element, String path) {
        return Elements.textAt(element, path).orElse("");
    }

    private static List<Element> named(Element parent, ElementShape declared) {
        return Elements.children(parent).stream()
                .filter(each -> declared.localName().equals(each.getLocalName()))
                .toList();
    }

    /** In the order of their texts; those that are alike stay as they came. */
    private static void order(Element parent, String name, MergeRule rule) {
        String by = rule.orderedBy().orElseThrow();
        List<Element> elements = new ArrayList<>(Elements.children(parent).stream()
                .filter(each -> name.equals(each.getLocalName()))
                .toList());
        if (elements.size() < 2) {
            return;
        }
        var after = elements.get(elements.size() - 1).getNextSibling();
        Comparator<Element> byText = Comparator.comparing(each -> text(each, by));
        elements.sort(rule.descending() ? byText.reversed() : byText);
        elements.forEach(each -> parent.insertBefore(each, after));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Every element in which the path's last step may stand. */
    private static List<Element> parents(Element root, String path) {
        List<Element> found = List.of(root);
        String[] steps = path.split("/");
        for (int i = 0; i < steps.length - 1; i++) {
            String step = steps[i];
            found = found.stream()
                    .flatMap(each -> Elements.children(each).stream())
                    .filter(each -> step.equals(each.getLocalName()))
                    .toList();
        }
        return found;
    }
}
