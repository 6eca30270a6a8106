package org.crossroads.exchange.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.crossroads.exchange.xml.Elements;
import org.w3c.dom.Element;

/** The operations of a WSDL as its port type and its SOAP 1.1 binding tell them; document/literal with one part each way. */
public final class WsdlOperations {

    private static final String SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";

    private final String file;
    private final Element definitions;

    private WsdlOperations(SchemaSet set) {
        this.file = set.wsdl();
        this.definitions = set.definitions();
    }

    /** One operation: its soapAction, and the elements of its question and its answer. */
    public record WsdlOperation(String name, String action, QName request, QName response, String documentation) {}

    public static List<WsdlOperation> of(SchemaSet set) {
        return new WsdlOperations(set).read();
    }

    /** What the WSDL calls its service; the name of the definitions where it has none. */
    public static String serviceName(SchemaSet set) {
        return named(set.definitions(), "service")
                .map(service -> service.getAttribute("name"))
                .orElse(set.definitions().getAttribute("name"));
    }

    public static String targetNamespace(SchemaSet set) {
        return set.definitions().getAttribute("targetNamespace");
    }

    private List<WsdlOperation> read() {
        Map<String, QName> parts = new HashMap<>();
        for (Element message : all(definitions, "message")) {
            List<Element> inMessage = all(message, "part");
            if (inMessage.size() == 1 && inMessage.get(0).hasAttribute("element")) {
                Element part = inMessage.get(0);
                parts.put(message.getAttribute("name"), Particles.qualified(part, part.getAttribute("element")));
            }
        }
        Map<String, String> actions = actions();
        List<WsdlOperation> operations = new ArrayList<>();
        for (Element operation :
                all(named(definitions, "portType").orElseThrow(() -> lacks("portType")), "operation")) {
            String name = operation.getAttribute("name");
            operations.add(new WsdlOperation(
                    name,
                    Optional.ofNullable(actions.get(name)).orElseThrow(() -> lacks("SOAP 1.1 binding of " + name)),
                    element(operation, "input", parts),
                    element(operation, "output", parts),
                    Elements.child(operation, "documentation")
                            .map(text -> text.getTextContent().strip().replaceAll("\\s+", " "))
                            .orElse("")));
        }
        return operations;
    }

    private Map<String, String> actions() {
        Map<String, String> actions = new HashMap<>();
        for (Element binding : all(definitions, "binding")) {
            for (Element operation : all(binding, "operation")) {
                Elements.children(operation).stream()
                        .filter(child -> Elements.isNamed(child, SOAP, "operation"))
                        .forEach(soap -> actions.put(operation.getAttribute("name"), soap.getAttribute("soapAction")));
            }
        }
        return actions;
    }

    private QName element(Element operation, String direction, Map<String, QName> parts) {
        return named(operation, direction)
                .map(part -> part.getAttribute("message").replaceFirst(".*:", ""))
                .flatMap(message -> Optional.ofNullable(parts.get(message)))
                .orElseThrow(() -> new InvalidContract(
                        file,
                        "the " + direction + " of " + operation.getAttribute("name")
                                + " is not one element: only document/literal with one part is served"));
    }

    private InvalidContract lacks(String what) {
        return new InvalidContract(file, "has no " + what);
    }

    private static Optional<Element> named(Element parent, String name) {
        return all(parent, name).stream().findFirst();
    }

    private static List<Element> all(Element parent, String name) {
        return Elements.children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
    }
}
