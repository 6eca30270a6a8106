package org.crossroads.exchange.contract;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.GuardedReader;
import org.crossroads.exchange.xml.HostileXml;
import org.crossroads.exchange.xml.XmlLimits;
import org.w3c.dom.Element;

/** The type of a response's {@code result}, which no schema declares as an element that can stand by itself. */
final class ResultType {

    private ResultType() {}

    /** The local name of the type; empty when the response is not made like that. */
    static Optional<String> of(String schemaText, OperationDescriptor operation) {
        Element schema = parse(schemaText);
        return named(schema, "element", operation.responseElement())
                .map(element -> local(element.getAttribute("type")))
                .flatMap(type -> named(schema, "complexType", type))
                .flatMap(type -> below(type)
                        .filter(element -> "element".equals(element.getLocalName())
                                && "result".equals(element.getAttribute("name")))
                        .map(element -> local(element.getAttribute("type")))
                        .filter(name -> !name.isEmpty())
                        .findFirst());
    }

    /** A schema that is the given one with the result as an element of its own. */
    static String schemaOf(String type, String namespace, String schemaFile) {
        return "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns:t=\"" + namespace
                + "\" targetNamespace=\"" + namespace
                + "\" elementFormDefault=\"qualified\"><xs:include schemaLocation=\""
                + schemaFile + "\"/><xs:element name=\"result\" type=\"t:" + type + "\"/></xs:schema>";
    }

    private static Optional<Element> named(Element schema, String kind, String name) {
        return Elements.children(schema).stream()
                .filter(child -> kind.equals(child.getLocalName()) && name.equals(child.getAttribute("name")))
                .findFirst();
    }

    private static Stream<Element> below(Element element) {
        return Elements.children(element).stream().flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static Element parse(String text) {
        try {
            return new GuardedReader(XmlLimits.MESSAGE)
                    .read(text.getBytes(StandardCharsets.UTF_8))
                    .getDocumentElement();
        } catch (HostileXml e) {
            throw new IllegalArgumentException("a schema cannot be read", e);
        }
    }
}
