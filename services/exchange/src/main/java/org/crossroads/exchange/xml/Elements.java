package org.crossroads.exchange.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Steps through a tree of elements, by position and never by identifier or XPath. */
public final class Elements {

    private Elements() {}

    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    public static Optional<Element> child(Element parent, String localName) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && localName.equals(element.getLocalName())) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** The descendant at a path of local names, {@code criteria/period/beginDate}; the first where a step has several. */
    public static Optional<Element> at(Element from, String path) {
        Optional<Element> element = Optional.of(from);
        for (String step : path.split("/")) {
            element = element.flatMap(parent -> child(parent, step));
        }
        return element;
    }

    public static Optional<String> textAt(Element from, String path) {
        return at(from, path).map(element -> element.getTextContent().strip());
    }

    public static boolean isNamed(Node node, String namespace, String localName) {
        return localName.equals(node.getLocalName()) && namespace.equals(node.getNamespaceURI());
    }

    /** Appends an element of that namespace, with the parent's prefix where it has that namespace; none when it is empty. */
    public static Element append(Element parent, String namespace, String localName) {
        if (namespace.isEmpty()) {
            return appendUnqualified(parent, localName);
        }
        boolean sameNamespace = namespace.equals(parent.getNamespaceURI());
        String prefix = sameNamespace ? parent.getPrefix() : parent.lookupPrefix(namespace);
        Element element = parent.getOwnerDocument()
                .createElementNS(namespace, prefix == null ? localName : prefix + ":" + localName);
        if (prefix == null && !sameNamespace) {
            element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns", namespace);
        }
        parent.appendChild(element);
        return element;
    }

    private static Element appendUnqualified(Element parent, String localName) {
        Element element = parent.getOwnerDocument().createElementNS(null, localName);
        if (parent.lookupNamespaceURI(null) != null) {
            element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns", "");
        }
        parent.appendChild(element);
        return element;
    }

    public static Element append(Element parent, String namespace, String localName, String text) {
        Element element = append(parent, namespace, localName);
        element.setTextContent(text);
        return element;
    }

    /** Appends a copy of the element, with every namespace that it inherited where it stood. */
    public static Element appendCopy(Element parent, Element original) {
        Element copy = (Element) parent.getOwnerDocument().importNode(original, true);
        declare(namespacesInScope(original), copy);
        parent.appendChild(copy);
        return copy;
    }

    private static void declare(Map<String, String> namespaces, Element element) {
        namespaces.forEach((prefix, uri) -> {
            String name = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
            if (!element.hasAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, prefix.isEmpty() ? "xmlns" : prefix)) {
                element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, name, uri);
            }
        });
    }

    /**
     * Moves the element here from the tree that it stands in, with every namespace that it inherited there. Of a large
     * element there is never a second one in memory.
     */
    public static Element appendMoved(Element parent, Element original) {
        Map<String, String> inherited = namespacesInScope(original);
        Element moved = (Element) parent.getOwnerDocument().adoptNode(original);
        declare(inherited, moved);
        parent.appendChild(moved);
        return moved;
    }

    /** Prefix to namespace, the nearest declaration first; the empty prefix is the default namespace. */
    public static Map<String, String> namespacesInScope(Element element) {
        Map<String, String> inScope = new LinkedHashMap<>();
        for (Node node = element; node instanceof Element; node = node.getParentNode()) {
            NamedNodeMap attributes = node.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Node attribute = attributes.item(i);
                if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                    String prefix = "xmlns".equals(attribute.getNodeName()) ? "" : attribute.getLocalName();
                    inScope.putIfAbsent(prefix, attribute.getNodeValue());
                }
            }
        }
        return inScope;
    }
}
