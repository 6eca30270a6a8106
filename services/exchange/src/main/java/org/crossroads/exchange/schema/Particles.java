package org.crossroads.exchange.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.crossroads.exchange.schema.SchemaSet.Declaration;
import org.crossroads.exchange.schema.SchemaSet.Loaded;
import org.crossroads.exchange.xml.Elements;
import org.w3c.dom.Element;

/** The elements that may stand in a type, in order: through sequences, choices, groups and extensions, all in one list. */
final class Particles {

    private final SchemaSet set;
    private final Set<Element> under = new HashSet<>();

    Particles(SchemaSet set) {
        this.set = set;
    }

    /** An element in a type: {@code required} wherever the type is, {@code repeats} when there may be several. */
    record Particle(QName name, Declaration declaration, boolean required, boolean repeats) {}

    /** How often what is read may stand there, with all that encloses it. */
    private record Occurs(boolean required, boolean repeats) {
        Occurs with(Element particle, boolean mayBeLeftOut) {
            String least = particle.getAttribute("minOccurs");
            String most = particle.getAttribute("maxOccurs");
            return new Occurs(
                    required && !mayBeLeftOut && !"0".equals(least),
                    repeats || !(most.isEmpty() || most.equals("0") || most.equals("1")));
        }
    }

    List<Particle> of(Declaration type) {
        List<Particle> found = new ArrayList<>();
        if (under.add(type.element())) {
            content(type.element(), type.in(), new Occurs(true, false), found);
            under.remove(type.element());
        }
        return found;
    }

    private void content(Element parent, Loaded in, Occurs occurs, List<Particle> found) {
        boolean isChoice = "choice".equals(parent.getLocalName());
        for (Element child : Elements.children(parent)) {
            if (!SchemaSet.XSD.equals(child.getNamespaceURI())) {
                continue;
            }
            switch (child.getLocalName()) {
                case "sequence", "choice", "all" -> content(child, in, occurs.with(child, isChoice), found);
                case "complexContent" -> content(child, in, occurs, found);
                case "extension" -> {
                    set.declaration("complexType", qualified(in, child, child.getAttribute("base")))
                            .ifPresent(base -> found.addAll(of(base)));
                    content(child, in, occurs, found);
                }
                case "restriction" -> content(child, in, occurs, found);
                case "group" -> group(child, in, occurs.with(child, isChoice), found);
                case "element" -> found.add(particle(child, in, occurs.with(child, isChoice)));
                default -> {
                    // Attributes, documentation, xs:any: nothing that has a name here.
                }
            }
        }
    }

    private void group(Element group, Loaded in, Occurs occurs, List<Particle> found) {
        if (!group.hasAttribute("ref")) {
            content(group, in, occurs, found);
            return;
        }
        set.declaration("group", qualified(in, group, group.getAttribute("ref")))
                .filter(named -> under.add(named.element()))
                .ifPresent(named -> {
                    content(named.element(), named.in(), occurs, found);
                    under.remove(named.element());
                });
    }

    private Particle particle(Element element, Loaded in, Occurs occurs) {
        if (element.hasAttribute("ref")) {
            QName name = qualified(in, element, element.getAttribute("ref"));
            Declaration declared = set.declaration("element", name).orElse(new Declaration(element, in));
            return new Particle(name, declared, occurs.required(), occurs.repeats());
        }
        String form = element.hasAttribute("form")
                ? element.getAttribute("form")
                : in.schema().getAttribute("elementFormDefault");
        String namespace = "qualified".equals(form) ? in.namespace() : XMLConstants.NULL_NS_URI;
        return new Particle(
                new QName(namespace, element.getAttribute("name")),
                new Declaration(element, in),
                occurs.required(),
                occurs.repeats());
    }

    /** The names of a type's attributes: all, or those that are always there. */
    void attributes(Declaration type, boolean requiredOnly, Set<String> names) {
        if (under.add(type.element())) {
            attributesIn(type.element(), type.in(), requiredOnly, names);
        }
    }

    private void attributesIn(Element parent, Loaded in, boolean requiredOnly, Set<String> names) {
        for (Element child : Elements.children(parent)) {
            switch (child.getLocalName()) {
                case "attribute" -> {
                    if (!requiredOnly || "required".equals(child.getAttribute("use"))) {
                        names.add(
                                child.hasAttribute("name")
                                        ? child.getAttribute("name")
                                        : child.getAttribute("ref").replaceFirst(".*:", ""));
                    }
                }
                case "attributeGroup" ->
                    set.declaration("attributeGroup", qualified(in, child, child.getAttribute("ref")))
                            .ifPresent(group -> attributes(group, requiredOnly, names));
                case "extension", "restriction" -> {
                    set.declaration("complexType", qualified(in, child, child.getAttribute("base")))
                            .ifPresent(base -> attributes(base, requiredOnly, names));
                    attributesIn(child, in, requiredOnly, names);
                }
                case "complexContent", "simpleContent" -> attributesIn(child, in, requiredOnly, names);
                default -> {
                    // Elements and documentation.
                }
            }
        }
    }

    /** The complex or simple type of an element, its own or by name; empty for a built-in one. */
    static Optional<Declaration> typeOf(SchemaSet set, Declaration element) {
        if (element.element().hasAttribute("type")) {
            QName name =
                    qualified(element.in(), element.element(), element.element().getAttribute("type"));
            return set.declaration("complexType", name).or(() -> set.declaration("simpleType", name));
        }
        return Elements.child(element.element(), "complexType")
                .or(() -> Elements.child(element.element(), "simpleType"))
                .map(type -> new Declaration(type, element.in()));
    }

    /** The name that a prefixed text stands for where it stands; a schema without a namespace has its includer's. */
    static QName qualified(Loaded in, Element at, String text) {
        QName name = qualified(at, text);
        boolean taken = name.getNamespaceURI().isEmpty() && !in.schema().hasAttribute("targetNamespace");
        return taken ? new QName(in.namespace(), name.getLocalPart()) : name;
    }

    /** The name that a prefixed text stands for where it stands. */
    static QName qualified(Element at, String text) {
        int colon = text.indexOf(':');
        String namespace = at.lookupNamespaceURI(colon < 0 ? null : text.substring(0, colon));
        return new QName(namespace == null ? XMLConstants.NULL_NS_URI : namespace, text.substring(colon + 1));
    }

    static String documentation(Element component) {
        return Elements.child(component, "annotation")
                .flatMap(annotation -> Elements.child(annotation, "documentation"))
                .map(documentation -> documentation.getTextContent().strip().replaceAll("\\s+", " "))
                .orElse("");
    }
}
