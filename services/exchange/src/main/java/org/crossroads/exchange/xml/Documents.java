package org.crossroads.exchange.xml;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.xml.security.c14n.CanonicalizationException;
import org.apache.xml.security.c14n.implementations.Canonicalizer20010315OmitComments;
import org.apache.xml.security.utils.UnsyncByteArrayOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** Empty documents, and documents as octets. */
public final class Documents {

    /** Making a builder costs more than a message; one a thread is enough, and it is used for empty documents only. */
    private static final ThreadLocal<DocumentBuilder> BUILDER = ThreadLocal.withInitial(Documents::builder);

    private Documents() {}

    public static Document create() {
        return BUILDER.get().newDocument();
    }

    /** As UTF-8, in canonical form: the digests of what was signed in the tree hold for the octets. */
    public static byte[] write(Node node) {
        UnsyncByteArrayOutputStream octets = new UnsyncByteArrayOutputStream();
        try {
            new Canonicalizer20010315OmitComments().engineCanonicalizeSubTree(node, octets);
        } catch (CanonicalizationException e) {
            throw new IllegalStateException("a tree that was built here can be written", e);
        }
        return octets.toByteArray();
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the platform's own parser knows its own features", e);
        }
    }
}
