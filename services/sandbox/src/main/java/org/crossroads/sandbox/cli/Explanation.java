package org.crossroads.sandbox.cli;

import static org.crossroads.sandbox.cli.Story.named;
import static org.crossroads.sandbox.cli.Story.text;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.crossroads.exchange.xml.Elements;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Tells a person what checkAuthorisation answered: by which rules a question is permitted, or what it would take. */
final class Explanation {

    private final PrintStream out;

    Explanation(PrintStream out) {
        this.out = out;
    }

    /** Prints it, and says whether the question is permitted. */
    boolean tell(Element criteria, Element result) {
        String institution = text(result, "institution");
        boolean permitted = text(result, "outcome").equals("PERMIT");
        out.printf(
                "%s %s ask %s.%s%s%n",
                institution,
                permitted ? "may" : "may not",
                text(criteria, "service"),
                text(criteria, "operation"),
                stated(criteria));
        out.printf(
                "  on %s, by the table as %s%n",
                text(result, "onDate"),
                text(criteria, "knownAt").isEmpty() ? "it is now" : "it was known at " + text(result, "knownAt"));
        if (text(result, "suspended").equals("true")) {
            out.printf(
                    "  but %s is suspended: the hub refuses all its messages, whatever the table says%n", institution);
        }
        if (permitted) {
            permitted(institution, named(result, "grant"));
        } else {
            denied(institution, named(result, "nearest"));
        }
        return permitted;
    }

    private static String stated(Element criteria) {
        String said = List.of("legalContext", "inscriptionContext", "application", "user", "role").stream()
                .filter(name -> !text(criteria, name).isEmpty())
                .map(name -> words(name) + " " + text(criteria, name))
                .collect(Collectors.joining(", "));
        String period = Elements.child(criteria, "period")
                .map(asked -> (said.isEmpty() ? "" : ", ") + "about " + days(asked))
                .orElse("");
        return said.isEmpty() && period.isEmpty() ? "" : ": " + said + period;
    }

    private void permitted(String institution, List<Element> grants) {
        for (Element grant : grants) {
            out.println();
            out.println("  permitted by " + text(grant, "rule"));
            row("gives", texts(grant, "block", ", "), "no data on a person");
            row("provided that", known(institution, texts(grant, "quality", " or ")), "");
            row(
                    "from",
                    known("suppliers that", texts(grant, "supplierQuality", " or "))
                            .replace("that knows", "that know"),
                    "");
            row(
                    "membership",
                    text(grant, "membershipDisclosed").equals("true") ? "of a union or a fund is told" : "",
                    "");
            basis(grant);
            Elements.child(grant, "validity").ifPresent(validity -> row("holds", days(validity), ""));
        }
    }

    private static String known(String who, String qualities) {
        return qualities.isEmpty() ? "" : who + " knows the person as " + qualities;
    }

    private void denied(String institution, List<Element> nearest) {
        if (nearest.isEmpty()) {
            out.println();
            out.printf("  no rule gives this to %s on any condition: it takes a deliberation%n", institution);
        }
        for (Element miss : nearest) {
            out.println();
            out.println("  nearest is " + text(miss, "rule"));
            String lead = "would be permitted";
            for (Element unmet : named(miss, "unmet")) {
                out.printf("    %-18s %s%n", lead, need(text(unmet, "condition"), text(unmet, "expected")));
                lead = "               and";
            }
            row("would give", texts(miss, "block", ", "), "no data on a person");
            basis(miss);
        }
    }

    /** What would meet a condition, and the option that says it. */
    private static String need(String condition, String expected) {
        return switch (condition) {
            case "legalContext" ->
                expected.isEmpty() ? "without a legal context" : "with legal context " + expected + "   (--context)";
            case "inscriptionContext" -> "with the person known as " + expected + "   (--quality)";
            case "application" -> "with application " + expected + "   (--application)";
            case "role" -> "with role " + expected + "   (--role)";
            case "user" -> "with " + expected + "   (--user)";
            case "history" -> "with a period that begins " + expected + "   (--from)";
            case "validity" -> "with a day in " + expected + "   (--on)";
            default -> "with " + condition + (expected.isEmpty() ? "" : " " + expected);
        };
    }

    private static String words(String name) {
        return switch (name) {
            case "legalContext" -> "legal context";
            case "inscriptionContext" -> "quality";
            default -> name;
        };
    }

    private void basis(Element rule) {
        row("rests on", text(rule, "deliberation"), "no deliberation: it needs none");
        row("purpose", text(rule, "purpose"), "");
    }

    private void row(String what, String said, String otherwise) {
        String value = said.isEmpty() ? otherwise : said;
        if (!value.isEmpty()) {
            out.printf("    %-14s %s%n", what, value);
        }
    }

    private static String texts(Element parent, String name, String between) {
        return named(parent, name).stream().map(Node::getTextContent).collect(Collectors.joining(between));
    }

    private static String days(Element period) {
        String end = text(period, "endDate");
        return text(period, "beginDate") + (end.isEmpty() ? " onwards" : " to " + end);
    }
}
