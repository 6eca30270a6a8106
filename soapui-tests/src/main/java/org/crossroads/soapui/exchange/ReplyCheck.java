package org.crossroads.soapui.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import javax.xml.namespace.QName;
import javax.xml.transform.dom.DOMSource;
import org.crossroads.soapui.project.Assertion;
import org.crossroads.soapui.project.DeclaredXPath;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Holds a reply against one assertion, with the meaning that the assertion has in SoapUI. */
final class ReplyCheck {

    private final Reply reply;
    private final Contract contract;
    private final Contract.Operation operation;
    private final BinaryOperator<String> expansion;

    ReplyCheck(Reply reply, Contract contract, String operation, BinaryOperator<String> expansion) {
        this.reply = reply;
        this.contract = contract;
        this.operation = contract.operation(operation);
        this.expansion = expansion;
    }

    /** What is wrong, with expected and actual; empty when the reply is as expected. */
    Optional<String> problem(Assertion assertion) {
        Optional<Document> envelope = reply.envelope();
        if (assertion instanceof Assertion.HttpStatus status) {
            return expect(status.codes().contains(reply.httpStatus()), "HTTP status " + status.codes(), httpStatus());
        }
        if (envelope.isEmpty()) {
            return Optional.of("expected XML, got HTTP status " + reply.httpStatus() + " with " + shortened());
        }
        if (assertion instanceof Assertion.SoapResponse) {
            return notTheResponse(envelope.get());
        }
        if (assertion instanceof Assertion.NoFault) {
            return expect(!Soap.isFault(envelope.get()), "no SOAP fault", "a SOAP fault" + faultText(envelope.get()));
        }
        if (assertion instanceof Assertion.Fault) {
            return expect(Soap.isFault(envelope.get()), "a SOAP fault", bodyName(envelope.get()));
        }
        if (assertion instanceof Assertion.SchemaCompliance) {
            return notTheResponse(envelope.get()).or(() -> invalid(envelope.get()));
        }
        if (assertion instanceof Assertion.WssStatus) {
            return reply.securityProblem()
                    .map(problem -> "expected a security header in order, got: " + problem)
                    .or(() -> expect(reply.hadSecurityHeader(), "a security header", "none"));
        }
        if (assertion instanceof Assertion.XPathMatch match) {
            return mismatch(match, envelope.get());
        }
        throw new IllegalStateException("an assertion without a check: " + assertion);
    }

    private Optional<String> notTheResponse(Document envelope) {
        String expected = operation.response() + " or a fault";
        return Soap.payload(envelope)
                .map(payload -> expect(
                        name(payload).equals(operation.response()) || Soap.isSoap(payload, "Fault"),
                        expected,
                        name(payload).toString()))
                .orElseGet(
                        () -> Optional.of("expected " + expected + ", got no envelope with one element in its body"));
    }

    private Optional<String> invalid(Document envelope) {
        Element payload = Soap.payload(envelope).orElseThrow();
        if (!Soap.isSoap(payload, "Fault")) {
            return invalid(payload);
        }
        List<Element> details = Soap.children(payload).stream()
                .filter(child -> "detail".equals(child.getLocalName()))
                .flatMap(detail -> Soap.children(detail).stream())
                .toList();
        if (details.size() != 1 || !operation.faults().contains(name(details.get(0)))) {
            List<QName> names = details.stream().map(ReplyCheck::name).toList();
            return Optional.of("expected one of " + operation.faults() + " as detail of the fault, got " + names);
        }
        return invalid(details.get(0));
    }

    private Optional<String> invalid(Element element) {
        try {
            contract.schema().newValidator().validate(new DOMSource(element));
            return Optional.empty();
        } catch (SAXException e) {
            return Optional.of("expected what the contract allows, got: " + e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> mismatch(Assertion.XPathMatch match, Document envelope) {
        String path = expansion.apply(match.path(), match.name());
        String content = expansion.apply(match.content(), match.name());
        List<Optional<String>> items = DeclaredXPath.compile(path, match.name()).select(envelope);
        List<String> actual = items.stream()
                .map(item -> item.map(text -> "'" + text + "'").orElse("(an element with elements)"))
                .toList();
        String got = actual.isEmpty() ? "nothing" : String.join(", ", actual);
        return expect(items.contains(Optional.of(content)), "'" + content + "'", got)
                .map(problem -> problem + faultText(envelope));
    }

    /** Most surprises are faults: saying which one saves a second run. */
    private static String faultText(Document envelope) {
        return Soap.payload(envelope)
                .filter(payload -> Soap.isSoap(payload, "Fault"))
                .map(fault -> " (fault: " + fault.getTextContent().strip().replaceAll("\\s+", " ") + ")")
                .orElse("");
    }

    private String httpStatus() {
        return reply.httpStatus() + reply.envelope().map(ReplyCheck::faultText).orElse("");
    }

    private static String bodyName(Document envelope) {
        return Soap.payload(envelope).map(payload -> name(payload).toString()).orElse("something else");
    }

    private String shortened() {
        return reply.text().isEmpty()
                ? "an empty body"
                : reply.text().substring(0, Math.min(200, reply.text().length()));
    }

    private static QName name(Element element) {
        return new QName(element.getNamespaceURI(), element.getLocalName());
    }

    private static Optional<String> expect(boolean holds, String expected, String actual) {
        return holds ? Optional.empty() : Optional.of("expected " + expected + ", got " + actual);
    }
}
