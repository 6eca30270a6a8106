package org.crossroads.soapui.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Access to the children of an element by local name. */
final class XmlChildren {

    private XmlChildren() {}

    static List<Element> all(Element parent, String name) {
        return stream(parent).filter(child -> child.getLocalName().equals(name)).toList();
    }

    static Optional<Element> first(Element parent, String name) {
        return all(parent, name).stream().findFirst();
    }

    static Element one(Element parent, String name) {
        return first(parent, name)
                .orElseThrow(() -> new NotUnderstoodException(parent.getNodeName(), "lacks <" + name + ">"));
    }

    /** Empty text when the child is absent. */
    static String text(Element parent, String name) {
        return first(parent, name).map(Element::getTextContent).orElse("");
    }

    /** The texts of children that may each stand once, refused when one of another name is there. */
    static Map<String, String> texts(Element parent, Set<String> known, String place) {
        Map<String, String> texts = new LinkedHashMap<>();
        stream(parent).forEach(child -> {
            String name = child.getLocalName();
            if (!known.contains(name)) {
                throw new NotUnderstoodException(place, "<" + name + "> is not one of " + known);
            }
            if (texts.put(name, child.getTextContent()) != null) {
                throw new NotUnderstoodException(place, "<" + name + "> stands there twice");
            }
        });
        return texts;
    }

    private static Stream<Element> stream(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast);
    }
}
