package org.crossroads.sandbox.cli;

import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.crossroads.exchange.client.SecuredClient.Exchanged;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.exchange.xml.GuardedReader;
import org.crossroads.exchange.xml.HostileXml;
import org.crossroads.exchange.xml.XmlLimits;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Tells an exchange to a person: what was answered, by which sources, under which rule, what was withheld. */
public final class Story {

    private final PrintStream out;

    public Story(PrintStream out) {
        this.out = out;
    }

    /** Prints the answer and gives the exit code: 0 DATA_FOUND, 1 NO_DATA_FOUND, 2 NO_RESULT, 3 INCOMPLETE_DATA, 4 fault. */
    public int tell(Exchanged exchanged) {
        Element payload = exchanged.reply().payload().orElse(exchanged.reply().body());
        if (Elements.isNamed(payload, Envelope.SOAP, "Fault")) {
            return fault(payload);
        }
        String value = text(payload, "status/value");
        out.printf(
                "  answer      %s %s: %s%n", value, text(payload, "status/code"), text(payload, "status/description"));
        Elements.child(payload, "status").ifPresent(this::information);
        for (Element source : named(payload, "sources")) {
            out.printf(
                    "  source      %-6s %s in %s ms (%s)%n",
                    text(source, "institution"),
                    text(source, "code"),
                    text(source, "durationMs"),
                    text(source, "description"));
        }
        Elements.child(payload, "decision").ifPresent(this::decision);
        Elements.child(payload, "dataFilters")
                .ifPresent(filters -> out.printf(
                        "  withheld    %s%n",
                        String.join(
                                ", ",
                                Elements.children(filters).stream()
                                        .map(Node::getTextContent)
                                        .toList())));
        out.printf("  ticket      %s%n", text(payload, "informationCrossroads/ticketCrossroads"));
        exchanged.receipt().ifPresent(receipt -> out.printf("  evidence    entry %s%n", receipt));
        Elements.child(payload, "result").ifPresent(result -> {
            out.println("  data");
            tree(result, "    ");
        });
        return ExitCodes.of(value);
    }

    private int fault(Element fault) {
        Element detail = Elements.at(fault, "detail/CrossroadsFault").orElse(fault);
        out.printf("  fault       %s %s%n", text(detail, "detail/reasonCode"), text(detail, "detail/diagnostic"));
        out.printf("  ticket      %s%n", text(detail, "informationCrossroads/ticketCrossroads"));
        Elements.at(detail, "detail").ifPresent(this::information);
        return ExitCodes.FAULT;
    }

    private void information(Element status) {
        for (Element field : named(status, "information")) {
            out.printf("              %s = %s%n", text(field, "fieldName"), text(field, "fieldValue"));
        }
    }

    private void decision(Element decision) {
        List<String> rules =
                named(decision, "rule").stream().map(Node::getTextContent).toList();
        out.printf(
                "  decision    %s%s%n",
                text(decision, "outcome"), rules.isEmpty() ? "" : " by rule " + String.join(", ", rules));
        for (Element unmet : named(decision, "unmet")) {
            String expected = text(unmet, "expected");
            out.printf(
                    "              not met: %s%s%n",
                    text(unmet, "condition"), expected.isEmpty() ? "" : ", expected " + expected);
        }
    }

    private void tree(Element parent, String indent) {
        for (Element child : Elements.children(parent)) {
            boolean leaf = Elements.children(child).isEmpty();
            out.println(indent + child.getLocalName() + (leaf ? ": " + child.getTextContent() : ""));
            tree(child, indent + "  ");
        }
    }

    /** The messages as XML: plain, and as they went over the wire. */
    void envelopes(String plainRequest, Exchanged exchanged) {
        section("request, before encryption", plainRequest);
        section("request, as sent", exchanged.sent().text());
        section("reply, as received", exchanged.received().text());
        out.println("--- reply, verified and decrypted");
        out.println(pretty(exchanged.reply().document()));
    }

    private void section(String title, String xml) {
        out.println("--- " + title);
        try {
            out.println(pretty(new GuardedReader(XmlLimits.MESSAGE).read(xml.getBytes(StandardCharsets.UTF_8))));
        } catch (HostileXml e) {
            out.println(xml);
        }
    }

    private static String pretty(Node node) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.INDENT, "yes");
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(node), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    static List<Element> named(Element parent, String name) {
        return Elements.children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
    }

    static String text(Element element, String path) {
        return Elements.textAt(element, path).orElse("");
    }
}
