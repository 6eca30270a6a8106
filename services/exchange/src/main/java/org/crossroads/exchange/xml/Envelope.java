package org.crossroads.exchange.xml;

import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A SOAP 1.1 envelope whose structure holds: at most one Header, then exactly one Body with at most one element. */
public record Envelope(Document document, Optional<Element> header, Element body) {

    public static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    /** The envelope in a document from outside. */
    public static Envelope of(Document document) throws HostileXml {
        Element root = document.getDocumentElement();
        if (root == null || !Elements.isNamed(root, SOAP, "Envelope")) {
            throw new HostileXml("not a SOAP 1.1 envelope");
        }
        List<Element> parts = Elements.children(root);
        boolean withHeader = parts.size() == 2 && Elements.isNamed(parts.get(0), SOAP, "Header");
        Element body = parts.isEmpty() ? root : parts.get(parts.size() - 1);
        if ((parts.size() != 1 && !withHeader) || !Elements.isNamed(body, SOAP, "Body")) {
            throw new HostileXml("an envelope is at most one Header and exactly one Body");
        }
        if (Elements.children(body).size() > 1) {
            throw new HostileXml("a Body with more than one element");
        }
        return new Envelope(document, withHeader ? Optional.of(parts.get(0)) : Optional.empty(), body);
    }

    /** An empty envelope with a Header and a Body. */
    public static Envelope create() {
        Document document = Documents.create();
        Element root = document.createElementNS(SOAP, "soap:Envelope");
        root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:soap", SOAP);
        document.appendChild(root);
        Element header = Elements.append(root, SOAP, "Header");
        Element body = Elements.append(root, SOAP, "Body");
        return new Envelope(document, Optional.of(header), body);
    }

    /** The one element of the Body, as it stands now: before decryption it may be encrypted data. */
    public Optional<Element> payload() {
        for (Node node = body.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** Makes a new payload element of that namespace, with the prefix {@code m}. */
    public Element newPayload(String namespace, String localName) {
        Element payload = document.createElementNS(namespace, "m:" + localName);
        payload.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:m", namespace);
        body.appendChild(payload);
        return payload;
    }
}
