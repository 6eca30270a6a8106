package org.crossroads.exchange.xml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Turns the events of one message into DOM nodes and refuses what no honest message has. */
final class DomBuilder {

    private static final String WSU =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

    private final Document document;
    private final XmlLimits limits;
    private final Set<String> names = new HashSet<>();
    private final Set<String> identifiers = new HashSet<>();
    private final Map<String, String> qualifiedNames = new HashMap<>();
    /** The text so far: nearly always one run, which is kept as it is; those that comments part are joined. */
    private String firstRun = "";

    private final StringBuilder joined = new StringBuilder();
    private Node current;

    DomBuilder(Document document, Node target, XmlLimits limits) {
        this.document = document;
        this.current = target;
        this.limits = limits;
    }

    void take(int event, XMLStreamReader reader) throws HostileXml {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> open(reader);
            case XMLStreamConstants.END_ELEMENT -> close();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> add(reader.getText());
            case XMLStreamConstants.SPACE, XMLStreamConstants.COMMENT, XMLStreamConstants.START_DOCUMENT -> {}
            case XMLStreamConstants.DTD -> throw new HostileXml("a document type declaration");
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> throw new HostileXml("a processing instruction");
            default -> throw new HostileXml("an entity reference or another kind of node that no message has");
        }
    }

    private void close() {
        flushText();
        current = parentOf(current);
    }

    private void open(XMLStreamReader reader) throws HostileXml {
        flushText();
        Element element = document.createElementNS(
                uri(reader.getNamespaceURI()), qualified(reader.getPrefix(), reader.getLocalName()));
        count(reader.getLocalName());
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            String uri = reader.getNamespaceURI(i);
            String name = prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
            element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, name, uri == null ? "" : uri);
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            count(name);
            element.setAttributeNS(
                    uri(reader.getAttributeNamespace(i)),
                    qualified(reader.getAttributePrefix(i), name),
                    reader.getAttributeValue(i));
            if (isIdentifier(reader.getAttributeNamespace(i), name) && !identifiers.add(reader.getAttributeValue(i))) {
                throw new HostileXml("an identifier twice");
            }
        }
        current.appendChild(element);
        current = element;
    }

    private void add(String run) {
        if (firstRun.isEmpty()) {
            firstRun = run;
        } else {
            if (joined.length() == 0) {
                joined.append(firstRun);
            }
            joined.append(run);
        }
    }

    /** Appending each run to the node would cost the square of their number. */
    private void flushText() {
        if (!firstRun.isEmpty()) {
            if (current != document) {
                current.appendChild(document.createTextNode(joined.length() == 0 ? firstRun : joined.toString()));
            }
            firstRun = "";
            joined.setLength(0);
        }
    }

    private static boolean isIdentifier(@Nullable String namespace, String name) {
        boolean plain = (namespace == null || namespace.isEmpty()) && (name.equals("Id") || name.equals("ID"));
        return plain
                || (XMLConstants.XML_NS_URI.equals(namespace) && name.equals("id"))
                || (WSU.equals(namespace) && name.equals("Id"));
    }

    private void count(String name) throws HostileXml {
        names.add(name);
        if (names.size() > limits.distinctNames()) {
            throw new HostileXml("more different names than any contract has");
        }
    }

    private static Node parentOf(Node node) {
        Node parent = node.getParentNode();
        if (parent == null) {
            throw new IllegalStateException("an element ended that was not open");
        }
        return parent;
    }

    private static @Nullable String uri(@Nullable String uri) {
        return uri == null || uri.isEmpty() ? null : uri;
    }

    /** One string for all elements of that name: a large message has few names and many elements. */
    private String qualified(@Nullable String prefix, String local) {
        return prefix == null || prefix.isEmpty()
                ? local
                : qualifiedNames.computeIfAbsent(prefix + ":" + local, name -> name);
    }
}
