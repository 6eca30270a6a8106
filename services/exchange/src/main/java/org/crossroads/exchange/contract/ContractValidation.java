package org.crossroads.exchange.contract;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Checks a payload against its service's schema, and names the place of the first violation in the contract's own words. */
public final class ContractValidation {

    private static final String CURRENT_NODE = "http://apache.org/xml/properties/dom/current-element-node";

    private final Schema schema;
    private final ConcurrentLinkedQueue<Validator> idle = new ConcurrentLinkedQueue<>();

    public ContractValidation(String schemaFile) {
        this(schemaFile, text(schemaFile));
    }

    private ContractValidation(String schemaFile, String text) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setResourceResolver((type, namespace, publicId, systemId, base) -> imported(systemId));
            this.schema = factory.newSchema(new StreamSource(new StringReader(text), schemaFile));
        } catch (SAXException e) {
            throw new IllegalArgumentException("the schema " + schemaFile + " is not one", e);
        }
    }

    /**
     * Checks the element {@code result} of an operation's response by itself, as it is when somebody reports data.
     *
     * @return empty when that response has no such element of a type with a name
     */
    public static Optional<ContractValidation> ofResult(ServiceDescriptor service, OperationDescriptor operation) {
        return ResultType.of(text(service.schema()), operation)
                // Under a name of its own: a schema that includes itself is read once, without what it includes.
                .map(type -> new ContractValidation(
                        "result-of-" + service.schema(),
                        ResultType.schemaOf(type, service.namespace(), service.schema())));
    }

    private static String text(String schemaFile) {
        return Contracts.schema(schemaFile)
                .orElseThrow(() -> new IllegalArgumentException("there is no schema " + schemaFile));
    }

    /** Empty when the payload follows the contract; else the path of the element where it stops doing so. */
    public Optional<String> violation(Element payload) {
        Validator pooled = idle.poll();
        Validator validator = pooled == null ? newValidator() : pooled;
        FirstViolation first = new FirstViolation(validator);
        try {
            validator.setErrorHandler(first);
            validator.validate(new DOMSource(payload));
            idle.add(validator);
            return Optional.empty();
        } catch (SAXException | IOException e) {
            validator.reset();
            return Optional.of(first.place(payload));
        }
    }

    private Validator newValidator() {
        Validator validator = schema.newValidator();
        validator.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            throw new IllegalStateException("no message makes the hub fetch anything");
        });
        return validator;
    }

    private static LSInput imported(@Nullable String systemId) {
        String file = systemId == null ? "" : systemId.substring(systemId.lastIndexOf('/') + 1);
        String text = Contracts.schema(file)
                .orElseThrow(
                        () -> new IllegalArgumentException("a schema imports " + systemId + ", which is not ours"));
        return new TextInput(file, text);
    }

    /** Stops at the first violation and remembers where the validator stood. */
    private static final class FirstViolation implements ErrorHandler {
        private final Validator validator;
        private @Nullable Node at;

        FirstViolation(Validator validator) {
            this.validator = validator;
        }

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            at = validator.getProperty(CURRENT_NODE) instanceof Node node ? node : null;
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            error(e);
        }

        /** Names of the contract up to the first that may be the sender's own invention. */
        String place(Element payload) {
            Deque<String> path = new ArrayDeque<>();
            for (Node node = at; node != null && node != payload; node = node.getParentNode()) {
                if (node.getLocalName() != null) {
                    path.push(node.getLocalName());
                }
            }
            return String.join("/", path);
        }
    }
}
