package org.crossroads.soapui.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.crossroads.soapui.project.NotUnderstoodException;
import org.crossroads.soapui.project.SoapUiProject.ServiceInterface;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A service's WSDL, as far as a caller needs it: SOAPAction and response of every operation, and the schema. */
public final class Contract {

    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final String WSDL_SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";

    /** What one operation answers. */
    record Operation(String soapAction, QName response, Set<QName> faults) {}

    private final Map<String, Operation> operations;
    private final Schema schema;

    private Contract(Map<String, Operation> operations, Schema schema) {
        this.operations = Map.copyOf(operations);
        this.schema = schema;
    }

    /**
     * Reads the WSDL that an interface of a project names.
     *
     * @throws NotUnderstoodException when the WSDL and the interface disagree, or either cannot be read
     */
    public static Contract read(ServiceInterface described, Path projectDirectory) {
        String place = "interface '" + described.name() + "'";
        Path wsdl = projectDirectory.resolve(described.definition()).normalize();
        try {
            Document document = Soap.parse(Files.readString(wsdl));
            Contract contract = new Contract(operations(document, described, place), schema(document, wsdl));
            contract.refuseOtherActions(described, place);
            return contract;
        } catch (SAXException | IOException e) {
            throw new NotUnderstoodException(place, "cannot read " + wsdl + ": " + e.getMessage());
        }
    }

    Operation operation(String name) {
        return Optional.ofNullable(operations.get(name)).orElseThrow();
    }

    Schema schema() {
        return schema;
    }

    private void refuseOtherActions(ServiceInterface described, String place) {
        if (!described.actions().keySet().equals(operations.keySet())) {
            throw new NotUnderstoodException(
                    place, "operations " + described.actions().keySet() + " but the WSDL has " + operations.keySet());
        }
        described.actions().forEach((name, action) -> {
            String inWsdl = operation(name).soapAction();
            if (!inWsdl.equals(action)) {
                throw new NotUnderstoodException(place, name + ": action " + action + ", in the WSDL " + inWsdl);
            }
        });
    }

    private static Map<String, Operation> operations(Document wsdl, ServiceInterface described, String place) {
        Map<String, Operation> operations = new HashMap<>();
        for (Element binding : elements(wsdl, WSDL, "binding")) {
            String name = "{" + wsdl.getDocumentElement().getAttribute("targetNamespace") + "}"
                    + binding.getAttribute("name");
            if (name.equals(described.bindingName())) {
                for (Element operation : named(binding, "operation")) {
                    operations.put(operation.getAttribute("name"), operation(wsdl, operation));
                }
            }
        }
        if (operations.isEmpty()) {
            throw new NotUnderstoodException(place, "the WSDL has no binding " + described.bindingName());
        }
        return operations;
    }

    private static Operation operation(Document wsdl, Element inBinding) {
        String name = inBinding.getAttribute("name");
        String action = Soap.children(inBinding).stream()
                .filter(child -> WSDL_SOAP.equals(child.getNamespaceURI()))
                .map(child -> child.getAttribute("soapAction"))
                .findFirst()
                .orElse("");
        Element inPortType = elements(wsdl, WSDL, "portType").stream()
                .flatMap(portType -> named(portType, "operation").stream())
                .filter(operation -> operation.getAttribute("name").equals(name))
                .findFirst()
                .orElseThrow();
        Set<QName> faults = new HashSet<>();
        named(inPortType, "fault").forEach(fault -> faults.add(body(wsdl, fault)));
        return new Operation(action, body(wsdl, named(inPortType, "output").get(0)), faults);
    }

    /** The element of the message that an input, output or fault names. */
    private static QName body(Document wsdl, Element reference) {
        String message = localPart(reference.getAttribute("message"));
        Element part = elements(wsdl, WSDL, "message").stream()
                .filter(candidate -> candidate.getAttribute("name").equals(message))
                .flatMap(found -> named(found, "part").stream())
                .findFirst()
                .orElseThrow();
        String element = part.getAttribute("element");
        String prefix = element.substring(0, element.indexOf(':'));
        return new QName(part.lookupNamespaceURI(prefix), localPart(element));
    }

    private static Schema schema(Document wsdl, Path file) throws SAXException {
        List<Source> sources = new ArrayList<>();
        for (Element imported : elements(wsdl, XMLConstants.W3C_XML_SCHEMA_NS_URI, "import")) {
            sources.add(new StreamSource(file.toUri()
                    .resolve(imported.getAttribute("schemaLocation"))
                    .toString()));
        }
        return SchemaFactory.newDefaultInstance().newSchema(sources.toArray(Source[]::new));
    }

    private static String localPart(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1);
    }

    private static List<Element> named(Element parent, String name) {
        return Soap.children(parent).stream()
                .filter(child -> WSDL.equals(child.getNamespaceURI()) && name.equals(child.getLocalName()))
                .toList();
    }

    private static List<Element> elements(Document document, String namespace, String name) {
        NodeList nodes = document.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> (Element) nodes.item(index))
                .toList();
    }
}
