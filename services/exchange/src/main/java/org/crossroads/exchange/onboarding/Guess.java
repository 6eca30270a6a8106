package org.crossroads.exchange.onboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.crossroads.exchange.schema.ElementShape;

/**
 * Finds where a message says something, by the names that contracts of the field use for it, and by its type. The first word
 * that fits anywhere wins; of several places the one nearest to the root.
 */
final class Guess {

    /** Deeper than this no contract keeps what the hub must know. */
    private static final int DEEPEST = 6;

    static final List<String> TICKET = List.of("ticket", "messageid", "requestid", "correlationid", "reference");
    static final List<String> SENT =
            List.of("timestampsent", "sentat", "senddate", "sent", "creationdate", "timestamp");
    static final List<String> CBE_NUMBER =
            List.of("cbenumber", "enterprisenumber", "companynumber", "kbonumber", "bcenumber", "companyid");
    static final List<String> SECTOR = List.of("sector", "network");
    static final List<String> INSTITUTION = List.of("institution", "member", "institutiontype");
    static final List<String> APPLICATION = List.of("application", "applicationid", "system", "program");
    static final List<String> USER = List.of("user", "userid", "officer", "operator", "agent", "enduser");
    static final List<String> ROLE = List.of("role", "function");
    static final List<String> LEGAL_CONTEXT =
            List.of("legalcontext", "legalbasis", "legalground", "purpose", "finality", "authorisation");
    static final List<String> INSCRIPTION_CONTEXT = List.of("inscriptioncontext", "qualitycode", "quality", "capacity");
    static final List<String> SSIN = List.of(
            "ssin",
            "insz",
            "niss",
            "inss",
            "nationalnumber",
            "nationalregisternumber",
            "personnumber",
            "socialsecuritynumber");
    static final List<String> BEGIN =
            List.of("begindate", "startdate", "since", "from", "begin", "fromdate", "validfrom", "year");
    static final List<String> END =
            List.of("enddate", "until", "untildate", "end", "todate", "to", "validuntil", "year");
    static final List<String> NEXT =
            List.of("next", "nextpage", "pagetoken", "continuationtoken", "cursor", "nexttoken");
    static final List<String> REFERENCE =
            List.of("ticketcrossroads", "ticketcbss", "hubreference", "ticketksz", "ticketbcss", "serverreference");
    static final List<String> RECEIVED = List.of("timestampreceive", "receivedat", "received", "receivedon");
    static final List<String> REPLIED =
            List.of("timestampreply", "answeredat", "repliedat", "answeredon", "answered", "replied");
    static final List<String> STATUS_VALUE = List.of("value", "result", "outcome", "status", "state", "returncode");
    static final List<String> STATUS_CODE = List.of("code", "statuscode", "reasoncode", "reason", "returncode");
    static final List<String> DESCRIPTION = List.of("description", "message", "text", "label");
    static final List<String> SOURCE = List.of("institution", "source", "origin", "supplier", "sender", "name");
    static final Set<String> DATES = Set.of("date", "dateTime", "gYearMonth", "gYear");

    private final ElementShape message;

    Guess(ElementShape message) {
        this.message = message;
    }

    Optional<String> text(List<String> words) {
        return text(words, shape -> true);
    }

    Optional<String> date(List<String> words) {
        return text(words, shape -> shape.textType().filter(DATES::contains).isPresent());
    }

    /** A text element with one of these names that fits. */
    Optional<String> text(List<String> words, Predicate<ElementShape> fits) {
        List<String> leaves = leaves(message);
        return words.stream()
                .flatMap(word -> leaves.stream()
                        .filter(path -> last(path).equals(word))
                        .filter(path -> message.at(path).filter(fits).isPresent())
                        .limit(1))
                .findFirst();
    }

    /** Elements with text in them that come at most once, those nearest to the root first. */
    static List<String> leaves(ElementShape message) {
        List<String> found = new ArrayList<>();
        collect(message, "", DEEPEST, found);
        found.sort((one, other) -> Integer.compare(one.split("/").length, other.split("/").length));
        return found;
    }

    private static void collect(ElementShape shape, String prefix, int depth, List<String> found) {
        if (depth == 0) {
            return;
        }
        for (ElementShape child : shape.children()) {
            if (child.repeats()) {
                continue;
            }
            String path = prefix + child.localName();
            if (child.children().isEmpty()) {
                found.add(path);
            } else {
                collect(child, path + "/", depth - 1, found);
            }
        }
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    static String first(String path) {
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
    }
}
