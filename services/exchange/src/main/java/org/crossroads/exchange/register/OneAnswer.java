package org.crossroads.exchange.register;

import java.util.Comparator;
import java.util.List;
import org.crossroads.exchange.xml.Elements;
import org.w3c.dom.Element;

/** Brings the people whom two registers found into the form of one answer. */
public final class OneAnswer {

    private static final String PERSON = "person";

    private OneAnswer() {}

    /** The best first, no more than were asked for. */
    public static void ofSeveralPeople(Element result, int most) {
        List<Element> people = people(result);
        if (people.size() < 2) {
            return;
        }
        var after = people.get(people.size() - 1).getNextSibling();
        List<Element> best = people.stream()
                .sorted(Comparator.comparingInt(OneAnswer::score).reversed())
                .toList();
        best.forEach(result::removeChild);
        best.stream().limit(most).forEach(person -> result.insertBefore(person, after));
        if (best.size() > most) {
            Elements.child(result, "truncated").ifPresent(truncated -> truncated.setTextContent("true"));
        }
    }

    private static List<Element> people(Element result) {
        return Elements.children(result).stream()
                .filter(child -> PERSON.equals(child.getLocalName()))
                .toList();
    }

    private static int score(Element person) {
        return Elements.textAt(person, "score").map(Integer::parseInt).orElse(0);
    }
}
