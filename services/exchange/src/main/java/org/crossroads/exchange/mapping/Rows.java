package org.crossroads.exchange.mapping;

import java.util.Map;
import java.util.Optional;
import org.crossroads.exchange.schema.ElementShape;
import org.crossroads.exchange.xml.Elements;
import org.w3c.dom.Element;

/**
 * An element that comes once for each of several things.
 *
 * @param each its path
 * @param columns the paths below it, by what stands there; a dot for its own text
 */
public record Rows(String each, Map<String, String> columns) {

    public Rows {
        columns = Map.copyOf(columns);
    }

    /** Writes one; what the contract has no place for is left out. */
    public void add(ElementShape shape, Element root, Map<String, String> texts) {
        Element row = shape.add(root, each);
        ElementShape inside = shape.at(each).orElseThrow();
        texts.forEach((column, text) -> path(column).ifPresent(path -> {
            if (path.equals(".")) {
                row.setTextContent(text);
            } else {
                inside.put(row, path, text);
            }
        }));
    }

    /** What one says in that column; nothing where it has none. */
    public String text(Element row, String column) {
        return path(column)
                .map(path -> switch (path.charAt(0)) {
                    case '.' -> row.getTextContent().strip();
                    case '@' -> row.getAttribute(path.substring(1));
                    default -> Elements.textAt(row, path).orElse("");
                })
                .orElse("");
    }

    public Optional<String> path(String column) {
        return Optional.ofNullable(columns.get(column));
    }
}
