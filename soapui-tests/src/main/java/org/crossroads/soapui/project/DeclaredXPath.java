package org.crossroads.soapui.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An XPath 1.0 expression after {@code declare namespace p='uri';} lines, the form that SoapUI takes. */
public final class DeclaredXPath {

    private static final Pattern DECLARATION =
            Pattern.compile("\\A\\s*declare\\s+namespace\\s+([\\w.-]+)\\s*=\\s*(['\"])(.*?)\\2\\s*;?\\s*");

    private final XPathExpression expression;

    private DeclaredXPath(XPathExpression expression) {
        this.expression = expression;
    }

    /**
     * Reads an expression as SoapUI has it.
     *
     * @throws NotUnderstoodException when it is no XPath 1.0 or has a prefix that is not declared
     */
    public static DeclaredXPath compile(String text, String place) {
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
        try {
            return new DeclaredXPath(xpath.compile(rest.strip()));
        } catch (XPathExpressionException e) {
            throw new NotUnderstoodException(place, "not XPath 1.0: " + e.getMessage());
        }
    }

    /**
     * The texts of what it selects, in document order; of a number, a boolean or a text that one.
     *
     * <p>An element that has elements has no text: SoapUI compares such a one as XML, which nobody needs here.
     */
    public List<Optional<String>> select(Document document) {
        try {
            Object value = expression.evaluateExpression(document).value();
            List<Optional<String>> texts = new ArrayList<>();
            if (value instanceof XPathNodes nodes) {
                for (Node node : nodes) {
                    texts.add(text(node));
                }
            } else {
                texts.add(Optional.of(value instanceof Double number ? text(number) : String.valueOf(value)));
            }
            return List.copyOf(texts);
        } catch (XPathExpressionException e) {
            throw new IllegalStateException("an XPath that compiled and cannot be evaluated", e);
        }
    }

    private static Optional<String> text(Node node) {
        boolean hasElements = node instanceof Element element
                && element.getElementsByTagName("*").getLength() > 0;
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
