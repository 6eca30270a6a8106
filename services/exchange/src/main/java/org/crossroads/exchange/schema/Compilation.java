package org.crossroads.exchange.schema;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.crossroads.exchange.schema.SchemaSet.Loaded;
import org.crossroads.exchange.xml.Documents;
import org.crossroads.exchange.xml.Elements;
import org.w3c.dom.Element;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** Makes one schema of all schemas of a contract: one that imports them, whose parts refer to each other by their paths. */
final class Compilation {

    /** Of the schema that imports all others; no message is in it. */
    private static final String DRIVER = "urn:crossroads:all-schemas";
    /** Of a schema that only declares what the others do not. */
    private static final String MORE = "more:///element.xsd";

    private final String wsdl;
    private final Collection<Loaded> loaded;
    private final Set<String> included;

    /** @param included paths of those that others include, and that are read with them */
    Compilation(String wsdl, Collection<Loaded> loaded, Set<String> included) {
        this.wsdl = wsdl;
        this.loaded = loaded;
        this.included = included;
    }

    Schema ofAll() {
        return compile("", "");
    }

    /** All, and an element of that type, which stands in that schema. */
    Schema with(QName element, QName type, Loaded in) {
        String namespace = element.getNamespaceURI();
        boolean sameNamespace = namespace.equals(type.getNamespaceURI());
        String text = "<xs:schema xmlns:xs='" + SchemaSet.XSD + "' xmlns:t='" + escaped(type.getNamespaceURI()) + "' "
                + (namespace.isEmpty() ? "" : "targetNamespace='" + escaped(namespace) + "' ") + ">"
                + (sameNamespace ? "<xs:include " : "<xs:import namespace='" + escaped(type.getNamespaceURI()) + "' ")
                + "schemaLocation='" + escaped(SchemaSet.ROOT + in.path()) + "'/>"
                + "<xs:element name='" + element.getLocalPart() + "' type='t:" + type.getLocalPart()
                + "'/></xs:schema>";
        return compile(namespace, text);
    }

    private Schema compile(String namespaceOfMore, String more) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> byNamespace = new HashMap<>();
        StringBuilder driver =
                new StringBuilder("<xs:schema xmlns:xs='" + SchemaSet.XSD + "' targetNamespace='" + DRIVER + "'>");
        for (Loaded part : loaded) {
            texts.put(SchemaSet.ROOT + part.path(), "");
            byNamespace.putIfAbsent(part.namespace(), SchemaSet.ROOT + part.path());
            if (!included.contains(part.path())) {
                driver.append(imported(part.namespace(), SchemaSet.ROOT + part.path()));
            }
        }
        loaded.forEach(part -> texts.put(SchemaSet.ROOT + part.path(), written(part, byNamespace)));
        if (!more.isEmpty()) {
            texts.put(MORE, more);
            driver.append(imported(namespaceOfMore, MORE));
        }
        driver.append("</xs:schema>");
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // Two files of one namespace both count.
            factory.setFeature("http://apache.org/xml/features/honour-all-schemaLocations", true);
            factory.setResourceResolver((type, namespace, publicId, systemId, base) -> input(texts, systemId));
            return factory.newSchema(new StreamSource(new StringReader(driver.toString()), SchemaSet.ROOT + "all.xsd"));
        } catch (SAXException e) {
            throw new InvalidContract(wsdl, "its schemas are not sound: " + e.getMessage(), e);
        }
    }

    private static String imported(String namespace, String location) {
        return "<xs:import " + (namespace.isEmpty() ? "" : "namespace='" + escaped(namespace) + "' ")
                + "schemaLocation='" + escaped(location) + "'/>";
    }

    private static LSInput input(Map<String, String> texts, String systemId) {
        String text = systemId == null ? null : texts.get(systemId);
        if (text == null) {
            throw new IllegalArgumentException("a schema refers to " + systemId + ", which is not of this contract");
        }
        return new TextInput(systemId, text);
    }

    /** With absolute locations: also where an import names only the namespace of another schema of the contract. */
    private static String written(Loaded part, Map<String, String> byNamespace) {
        Element copy = Elements.appendCopy(wrapper(), part.schema());
        for (Element reference : Elements.children(copy)) {
            if (!SchemaSet.refers(reference)) {
                continue;
            }
            if (reference.hasAttribute("schemaLocation")) {
                String path = SchemaSet.resolve(part.path(), reference.getAttribute("schemaLocation"));
                reference.setAttributeNS(null, "schemaLocation", SchemaSet.ROOT + path);
            } else if (byNamespace.containsKey(reference.getAttribute("namespace"))) {
                reference.setAttributeNS(null, "schemaLocation", byNamespace.get(reference.getAttribute("namespace")));
            }
        }
        return new String(Documents.write(copy), StandardCharsets.UTF_8);
    }

    private static Element wrapper() {
        var document = Documents.create();
        Element wrapper = document.createElementNS(null, "wrapper");
        document.appendChild(wrapper);
        return wrapper;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
    }
}
