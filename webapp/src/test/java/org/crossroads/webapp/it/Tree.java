package org.crossroads.webapp.it;

import java.util.List;
import org.crossroads.exchange.xml.Elements;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Changes to a finished message, named by what they do. */
final class Tree {

    private Tree() {}

    static Element header(Document document) {
        return Elements.child(document.getDocumentElement(), "Header").orElseThrow();
    }

    static Element security(Document document) {
        return Elements.child(header(document), "Security").orElseThrow();
    }

    static Element body(Document document) {
        List<Element> parts = Elements.children(document.getDocumentElement());
        return parts.get(parts.size() - 1);
    }

    static Element signature(Document document) {
        return Elements.child(security(document), "Signature").orElseThrow();
    }

    static Element timestamp(Document document) {
        return Elements.child(security(document), "Timestamp").orElseThrow();
    }

    static Element firstReference(Document document) {
        return Elements.at(signature(document), "SignedInfo/Reference").orElseThrow();
    }

    static void removeSecurityHeader(Document document) {
        header(document).removeChild(security(document));
    }

    /** The element's text is another from now on. */
    static void say(Element element, String text) {
        element.setTextContent(text);
    }

    /** A copy, with its identifier. */
    static Element copy(Element element) {
        return (Element) element.cloneNode(true);
    }

    static void insertFirst(Element parent, Node child) {
        parent.insertBefore(child, parent.getFirstChild());
    }
}
