package org.crossroads.exchange.contract;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.crossroads.exchange.mapping.ResponseMapping;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Checks a payload against its service's schema, and names the place of the first violation in the contract's own words. */
public final class ContractValidation {

    private static final String CURRENT_NODE = "http://apache.org/xml/properties/dom/current-element-node";

    private final Supplier<Schema> schema;
    private final ConcurrentLinkedQueue<Validator> idle = new ConcurrentLinkedQueue<>();

    public ContractValidation(ServiceDescriptor service) {
        this(service.contract()::compiled);
    }

    private ContractValidation(Supplier<Schema> schema) {
        this.schema = schema;
    }

    /**
     * Checks the result of an operation's response by itself, as it is when somebody reports data.
     *
     * @return empty when that response has no result of a type with a name
     */
    public static Optional<ContractValidation> ofResult(ServiceDescriptor service, OperationDescriptor operation) {
        ResponseMapping response = operation.response();
        return response.shape()
                .at(response.result())
                .flatMap(result -> result.typeName().map(type -> {
                    Schema schema = service.contract().compile(result.name(), type);
                    return new ContractValidation(() -> schema);
                }));
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
        Validator validator = schema.get().newValidator();
        validator.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            throw new IllegalStateException("no message makes the hub fetch anything");
        });
        return validator;
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
