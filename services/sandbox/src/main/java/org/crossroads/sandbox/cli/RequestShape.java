package org.crossroads.sandbox.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.crossroads.exchange.contract.Contracts;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.GuardedReader;
import org.crossroads.exchange.xml.HostileXml;
import org.crossroads.exchange.xml.XmlLimits;
import org.w3c.dom.Element;

/** What a request is made of, as its schema says: so a contract that is added can be asked without more. */
final class RequestShape {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema";
    private static final Set<String> COMPOSITORS =
            Set.of("sequence", "choice", "all", "complexContent", "extension", "restriction");

    /** Every schema that the service's own one leads to, by namespace. */
    private final Map<String, Element> schemas = new HashMap<>();

    private RequestShape(String schemaFile) {
        load(schemaFile, new HashSet<>());
    }

    /**
     * A part of a request.
     *
     * @param steps from the request's element down, this part's own name last
     * @param leaf whether it holds a text
     * @param required whether the schema asks for it
     */
    record Part(List<QName> steps, boolean leaf, boolean required) {

        String name() {
            return steps.get(steps.size() - 1).getLocalPart();
        }

        /** As it is named on the command line: local names below the part of the request in which it stands. */
        String path() {
            return steps.stream()
                    .skip(steps.size() > 1 ? 1 : 0)
                    .map(QName::getLocalPart)
                    .collect(Collectors.joining("/"));
        }
    }

    /** Every part of a request, each after the one in which it stands, in the order of the contract. */
    static List<Part> of(String schemaFile, String namespace, String requestElement) {
        RequestShape shape = new RequestShape(schemaFile);
        List<Part> parts = new ArrayList<>();
        shape.below(shape.global("element", new QName(namespace, requestElement)), List.of(), Set.of(), parts);
        return List.copyOf(parts);
    }

    private void below(Element declaration, List<QName> steps, Set<Element> within, List<Part> parts) {
        Optional<Element> type = complexType(declaration);
        // A type that contains itself is told once.
        if (type.isEmpty() || within.contains(type.get())) {
            return;
        }
        Set<Element> deeper = Stream.concat(within.stream(), type.stream()).collect(Collectors.toSet());
        for (Element child : declarations(type.get()).toList()) {
            Element declared = declared(child);
            List<QName> path = Stream.concat(steps.stream(), Stream.of(name(child, declared)))
                    .toList();
            boolean leaf = complexType(declared).isEmpty();
            parts.add(new Part(path, leaf, !"0".equals(child.getAttribute("minOccurs"))));
            below(declared, path, deeper, parts);
        }
    }

    /** Element declarations in a type, those that it inherits first. */
    private Stream<Element> declarations(Element parent) {
        Stream<Element> inherited = parent.getLocalName().equals("extension")
                ? declarations(global("complexType", reference(parent, "base")))
                : Stream.of();
        return Stream.concat(
                inherited,
                Elements.children(parent).stream()
                        .flatMap(child -> child.getLocalName().equals("element")
                                ? Stream.of(child)
                                : COMPOSITORS.contains(child.getLocalName()) ? declarations(child) : Stream.of()));
    }

    private Element declared(Element element) {
        return element.hasAttribute("ref") ? global("element", reference(element, "ref")) : element;
    }

    /** Empty for a text. */
    private Optional<Element> complexType(Element declaration) {
        if (!declaration.hasAttribute("type")) {
            return Elements.child(declaration, "complexType");
        }
        QName type = reference(declaration, "type");
        return find("complexType", type)
                .filter(found -> Elements.child(found, "simpleContent").isEmpty());
    }

    private static QName name(Element used, Element declared) {
        Element schema = declared.getOwnerDocument().getDocumentElement();
        boolean global = declared.getParentNode() == schema;
        String form = used.hasAttribute("form") ? used.getAttribute("form") : schema.getAttribute("elementFormDefault");
        String namespace = global || form.equals("qualified") ? schema.getAttribute("targetNamespace") : "";
        return new QName(namespace, declared.getAttribute("name"));
    }

    private static QName reference(Element element, String attribute) {
        String[] parts = element.getAttribute(attribute).split(":", 2);
        String namespace = element.lookupNamespaceURI(parts.length == 2 ? parts[0] : null);
        return new QName(namespace, parts[parts.length - 1]);
    }

    private Element global(String kind, QName name) {
        return find(kind, name)
                .orElseThrow(() -> new IllegalArgumentException("the contract has no " + kind + " " + name));
    }

    private Optional<Element> find(String kind, QName name) {
        return Optional.ofNullable(schemas.get(name.getNamespaceURI())).stream()
                .flatMap(schema -> Elements.children(schema).stream())
                .filter(child -> child.getLocalName().equals(kind)
                        && child.getAttribute("name").equals(name.getLocalPart()))
                .findFirst();
    }

    private void load(String file, Set<String> seen) {
        if (!seen.add(file)) {
            return;
        }
        String text =
                Contracts.schema(file).orElseThrow(() -> new IllegalArgumentException("there is no schema " + file));
        Element schema = parse(file, text);
        schemas.put(schema.getAttribute("targetNamespace"), schema);
        Elements.children(schema).stream()
                .filter(child -> Elements.isNamed(child, XSD, "import") && child.hasAttribute("schemaLocation"))
                .map(child -> child.getAttribute("schemaLocation"))
                .forEach(location -> load(location.substring(location.lastIndexOf('/') + 1), seen));
    }

    private static Element parse(String file, String text) {
        try {
            return new GuardedReader(XmlLimits.MESSAGE)
                    .read(text.getBytes(StandardCharsets.UTF_8))
                    .getDocumentElement();
        } catch (HostileXml e) {
            throw new IllegalArgumentException("the schema " + file + " cannot be read", e);
        }
    }
}
