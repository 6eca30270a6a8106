package org.crossroads.soapui.exchange;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathEvaluationResult;
import javax.xml.xpath.XPathException;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An XPath 1.0 expression after {@code declare namespace p='uri';} lines, the form that SoapUI takes. */
final class DeclaredXPath {

    private static final Pattern DECLARATION =
            Pattern.compile("\\A\\s*declare\\s+namespace\\s+([\\w.-]+)\\s*=\\s*(['\"])(.*?)\\2\\s*;?\\s*");

    private final XPathExpression expression;

    private DeclaredXPath(XPathExpression expression) {
        this.expression = expression;
    }

    /** @throws XPathExpressionException when it is no XPath 1.0 or has a prefix that is not declared */
    static DeclaredXPath compile(String text) throws XPathExpressionException {
        Map<String, String> namespaces = new HashMap<>();
        String rest = text;
        for (Matcher declaration = DECLARATION.matcher(rest);
                declaration.find();
                declaration = DECLARATION.matcher(rest)) {
            namespaces.put(declaration.group(1), declaration.group(3));
            rest = rest.substring(declaration.end());
        }
        XPath xpath = XPathFactory.newDefaultInstance().newXPath();
        xpath.setNamespaceContext(new Declared(Map.copyOf(namespaces)));
        return new DeclaredXPath(xpath.compile(rest.strip()));
    }

    /**
     * The texts of what it selects, in document order; of a number, a boolean or a text that one.
     *
     * <p>An element that has elements has no text: SoapUI compares such a one as XML, which nobody needs here.
     */
    List<Optional<String>> select(Document document) throws XPathExpressionException {
        XPathEvaluationResult<?> result = expression.evaluateExpression(document);
        Object value = result.value();
        if (value instanceof XPathNodes nodes) {
            return IntStream.range(0, nodes.size())
                    .mapToObj(index -> text(node(nodes, index)))
                    .toList();
        }
        return List.of(Optional.of(value instanceof Double number ? text(number) : String.valueOf(value)));
    }

    private static Node node(XPathNodes nodes, int index) {
        try {
            return nodes.get(index);
        } catch (XPathException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> text(Node node) {
        boolean hasElements =
                node instanceof Element element && !Soap.children(element).isEmpty();
        return hasElements ? Optional.empty() : Optional.of(node.getTextContent());
    }

    /** A count is written without decimals. */
    private static String text(Double number) {
        boolean isWhole = number == Math.rint(number) && !Double.isInfinite(number);
        return isWhole ? String.valueOf(number.longValue()) : String.valueOf(number);
    }

    private record Declared(Map<String, String> namespaces) implements NamespaceContext {

        @Override
        public String getNamespaceURI(String prefix) {
            return namespaces.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
        }

        @Override
        public @Nullable String getPrefix(String namespace) {
            return null;
        }

        @Override
        public Iterator<String> getPrefixes(String namespace) {
            return List.<String>of().iterator();
        }
    }
}
