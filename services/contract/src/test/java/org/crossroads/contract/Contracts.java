package org.crossroads.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The WSDLs, schemas and sample messages as the tests see them: the contracts from where the jar keeps them. */
final class Contracts {

    static final String XSD = "http://www.w3.org/2001/XMLSchema";
    static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";

    private Contracts() {}

    static List<Path> wsdls() {
        return files("/META-INF/crossroads/wsdl/CareerService-v1.wsdl", ".wsdl");
    }

    static List<Path> schemas() {
        return files("/META-INF/crossroads/xsd/common-v1.xsd", ".xsd");
    }

    static List<Path> samples() {
        return files("/crossroads-fault.xml", ".xml");
    }

    static Path sample(String name) {
        return beside("/crossroads-fault.xml").resolve(name);
    }

    /** All namespaces as one schema. */
    static Schema schema() {
        Source[] sources =
                schemas().stream().map(file -> new StreamSource(file.toFile())).toArray(Source[]::new);
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(sources);
        } catch (SAXException e) {
            throw new AssertionError("the schemas do not compile together", e);
        }
    }

    static Document parse(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not XML: " + file, e);
        }
    }

    static Stream<Element> elements(NodeList nodes) {
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
                .map(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    static Stream<Element> elements(Document document, String namespace, String name) {
        return elements(document.getElementsByTagNameNS(namespace, name));
    }

    static Stream<Element> children(Element parent) {
        return elements(parent.getChildNodes());
    }

    private static List<Path> files(String one, String suffix) {
        try (Stream<Path> files = Files.list(beside(one))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path beside(String one) {
        URL url = Contracts.class.getResource(one);
        if (url == null) {
            throw new AssertionError("not on the class path: " + one);
        }
        try {
            return Path.of(url.toURI()).resolveSibling("");
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
