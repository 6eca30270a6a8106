package org.crossroads.soapui.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** SOAP 1.1 envelopes as trees. */
final class Soap {

    static final String NAMESPACE = "http://schemas.xmlsoap.org/soap/envelope/";

    private Soap() {}

    /** @throws SAXException when the text is no XML, or has a document type */
    static Document parse(String text) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one element in the body of an envelope; empty when this is not an envelope with one. */
    static Optional<Element> payload(Document document) {
        Element envelope = document.getDocumentElement();
        if (!isSoap(envelope, "Envelope")) {
            return Optional.empty();
        }
        return children(envelope).stream()
                .filter(child -> isSoap(child, "Body"))
                .findFirst()
                .map(Soap::children)
                .filter(content -> content.size() == 1)
                .map(content -> content.get(0));
    }

    static boolean isFault(Document document) {
        return payload(document).filter(content -> isSoap(content, "Fault")).isPresent();
    }

    static boolean isSoap(Element element, String name) {
        return NAMESPACE.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    static List<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .toList();
    }
}
