package org.crossroads.exchange.schema;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.crossroads.exchange.schema.SchemaSet.Declaration;
import org.crossroads.exchange.xml.Elements;
import org.w3c.dom.Element;

/** What a contract says of an element's text: through restrictions and extensions down to the built-in type. */
final class SimpleText {

    /** Types that restrict each other more often than this go in a circle. */
    private static final int DEEPEST = 20;

    private final SchemaSet set;

    SimpleText(SchemaSet set) {
        this.set = set;
    }

    Optional<String> builtIn(Declaration element) {
        return typeName(element)
                .flatMap(name -> builtIn(name, 0))
                .or(() -> Particles.typeOf(set, element).flatMap(type -> builtIn(type, 0)));
    }

    private static Optional<QName> typeName(Declaration element) {
        String type = element.element().getAttribute("type");
        return type.isEmpty()
                ? Optional.empty()
                : Optional.of(Particles.qualified(element.in(), element.element(), type));
    }

    private Optional<String> builtIn(QName type, int depth) {
        if (SchemaSet.XSD.equals(type.getNamespaceURI())) {
            return Optional.of(type.getLocalPart());
        }
        return set.declaration("simpleType", type)
                .or(() -> set.declaration("complexType", type))
                .flatMap(declared -> builtIn(declared, depth));
    }

    private Optional<String> builtIn(Declaration type, int depth) {
        return depth > DEEPEST ? Optional.empty() : base(type).flatMap(base -> builtIn(base, depth + 1));
    }

    /** What the type restricts or extends; empty for a type with elements in it, a list or a union. */
    private static Optional<QName> base(Declaration type) {
        return derivation(type.element())
                .filter(by -> by.hasAttribute("base"))
                .map(by -> Particles.qualified(type.in(), by, by.getAttribute("base")));
    }

    private static Optional<Element> derivation(Element type) {
        Optional<Element> holder =
                "simpleType".equals(type.getLocalName()) ? Optional.of(type) : Elements.child(type, "simpleContent");
        return holder.flatMap(held -> Elements.child(held, "restriction").or(() -> Elements.child(held, "extension")));
    }

    Set<String> enumeration(Declaration element) {
        Set<String> values = new LinkedHashSet<>();
        facets(element, "enumeration", values);
        return values;
    }

    Optional<Integer> maxLength(Declaration element) {
        Set<String> values = new LinkedHashSet<>();
        facets(element, "maxLength", values);
        facets(element, "length", values);
        return values.stream().map(Integer::valueOf).min(Integer::compare);
    }

    private void facets(Declaration element, String facet, Set<String> values) {
        Optional<Declaration> type = Particles.typeOf(set, element);
        for (int depth = 0; depth < DEEPEST && type.isPresent(); depth++) {
            Declaration current = type.get();
            derivation(current.element()).stream()
                    .flatMap(by -> Elements.children(by).stream())
                    .filter(child -> facet.equals(child.getLocalName()))
                    .forEach(child -> values.add(child.getAttribute("value")));
            type = base(current)
                    .flatMap(
                            base -> set.declaration("simpleType", base).or(() -> set.declaration("complexType", base)));
        }
    }
}
