package org.crossroads.exchange.collection;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.crossroads.exchange.xml.Documents;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.GuardedReader;
import org.crossroads.exchange.xml.HostileXml;
import org.crossroads.exchange.xml.XmlLimits;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A result as text that stands for itself, and back. */
final class ResultText {

    private ResultText() {}

    /**
     * A copy with these parts only.
     *
     * @param kept paths below the result
     */
    static String of(Element result, Set<String> kept) {
        Document document = Documents.create();
        Element copy = (Element) document.importNode(result, true);
        Elements.namespacesInScope(result)
                .forEach((prefix, uri) -> copy.setAttributeNS(
                        "http://www.w3.org/2000/xmlns/", prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri));
        document.appendChild(copy);
        prune(copy, "", kept);
        return new String(Documents.write(document.getDocumentElement()), StandardCharsets.UTF_8);
    }

    /** Removes each element that is neither kept nor on the way to one that is. */
    private static void prune(Element parent, String path, Set<String> kept) {
        for (Element child : Elements.children(parent)) {
            String here = path.isEmpty() ? child.getLocalName() : path + "/" + child.getLocalName();
            if (kept.contains(here)) {
                continue;
            }
            if (kept.stream().anyMatch(k -> k.startsWith(here + "/"))) {
                prune(child, here, kept);
            } else {
                parent.removeChild(child);
            }
        }
    }

    static Element read(String text) {
        try {
            return new GuardedReader(XmlLimits.MESSAGE)
                    .read(text.getBytes(StandardCharsets.UTF_8))
                    .getDocumentElement();
        } catch (HostileXml e) {
            throw new IllegalStateException("a result that was written here cannot be read", e);
        }
    }
}
