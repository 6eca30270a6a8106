package org.crossroads.exchange.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;
import org.w3c.dom.DocumentFragment;
import org.w3c.dom.Node;

/**
 * Builds a DOM from octets under limits, in one pass: no DTD, no entities beyond the five, no processing instructions,
 * UTF-8 and UTF-16 only, nothing after the root element, no identifier twice.
 *
 * <p>Comments are left out and the text around them joined: the signature's canonical form ignores comments, so what is
 * verified and what is read stay the same.
 */
public final class GuardedReader {

    private static final Set<String> ENCODINGS = Set.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE");

    private final XmlLimits limits;
    private final XMLInputFactory factory;

    public GuardedReader(XmlLimits limits) {
        this.limits = limits;
        this.factory = factory(limits);
    }

    private static XMLInputFactory factory(XmlLimits limits) {
        XMLInputFactory factory = new WstxInputFactory();
        // DTD events must show, to be refused: with SUPPORT_DTD off they would be skipped in silence.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, true);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the message is read");
        });
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth());
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, (long) limits.elements());
        factory.setProperty(WstxInputProperties.P_MAX_CHILDREN_PER_ELEMENT, limits.children());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, limits.attributes());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.textLength());
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, limits.textLength());
        factory.setProperty(WstxInputProperties.P_MAX_CHARACTERS, (long) limits.bytes());
        factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    public XmlLimits limits() {
        return limits;
    }

    /** The document in these octets. */
    public Document read(byte[] octets) throws HostileXml {
        return read(new ByteArrayInputStream(octets));
    }

    /** The document in these octets; whoever gives them has bounded their number. */
    public Document read(InputStream octets) throws HostileXml {
        Document document = Documents.create();
        build(octets, document, document);
        return document;
    }

    /**
     * The content of an element that was sent apart from it, as encrypted content is.
     *
     * @param namespaces prefixes in scope where the content belongs; the empty prefix is the default namespace
     * @param document that the nodes are made for
     */
    public DocumentFragment readFragment(byte[] content, Map<String, String> namespaces, Document document)
            throws HostileXml {
        DocumentFragment whole = document.createDocumentFragment();
        build(FragmentWrapping.wrap(content, namespaces), document, whole);
        DocumentFragment inner = document.createDocumentFragment();
        Node wrapper = whole.getFirstChild();
        while (wrapper != null && wrapper.getFirstChild() != null) {
            inner.appendChild(wrapper.getFirstChild());
        }
        return inner;
    }

    private void build(InputStream octets, Document document, Node target) throws HostileXml {
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(octets);
            try {
                checkEncoding(reader);
                DomBuilder builder = new DomBuilder(document, target, limits);
                for (int event = reader.getEventType();
                        event != XMLStreamConstants.END_DOCUMENT;
                        event = reader.next()) {
                    builder.take(event, reader);
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new HostileXml("not well-formed, or over a limit", e);
        }
    }

    private static void checkEncoding(XMLStreamReader reader) throws HostileXml {
        for (String encoding : new String[] {reader.getCharacterEncodingScheme(), reader.getEncoding()}) {
            if (encoding != null && !ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT))) {
                throw new HostileXml("neither UTF-8 nor UTF-16");
            }
        }
    }
}
