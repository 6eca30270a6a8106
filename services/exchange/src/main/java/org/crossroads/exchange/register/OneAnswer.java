package org.crossroads.exchange.register;

import java.util.Comparator;
import java.util.List;
import org.crossroads.exchange.xml.Elements;
import org.w3c.dom.Element;

/** Brings what two registers gave to one identification, one after the other, into the form of one answer. */
public final class OneAnswer {

    private static final String PERSON = "person";
    private static final String IDENTITY = "identity";
    private static final List<String> BLOCKS =
            List.of(IDENTITY, "birthPlace", "nationality", "civilState", "address", "decease");

    private OneAnswer() {}

    /** Of one person the first register's word counts: a block that both gave, and what follows it, is the second's. */
    public static void ofOnePerson(Element result) {
        Elements.child(result, PERSON).ifPresent(person -> {
            int last = -1;
            boolean second = false;
            for (Element block : Elements.children(person)) {
                int place = BLOCKS.indexOf(block.getLocalName());
                second = second || place <= last;
                last = place;
                if (second) {
                    person.removeChild(block);
                }
            }
        });
        Elements.child(result, "verification").ifPresent(verification -> {
            int verdicts = 0;
            for (Element part : Elements.children(verification)) {
                verdicts += "matches".equals(part.getLocalName()) ? 1 : 0;
                if (verdicts > 1) {
                    verification.removeChild(part);
                }
            }
        });
    }

    /** Of several people each stands alone, the best first, no more than were asked for. */
    public static void ofSeveralPeople(Element result, int most) {
        people(result).forEach(person -> separate(result, person));
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

    /** Whoever begins after the first in the same element gets an element of its own. */
    private static void separate(Element result, Element person) {
        Element current = person;
        boolean first = true;
        for (Element part : Elements.children(person)) {
            if (IDENTITY.equals(part.getLocalName()) && !first) {
                Element next = (Element) person.cloneNode(false);
                result.insertBefore(next, current.getNextSibling());
                current = next;
            }
            first = false;
            if (current != person) {
                current.appendChild(part);
            }
        }
    }

    private static int score(Element person) {
        return Elements.textAt(person, "score").map(Integer::parseInt).orElse(0);
    }
}
