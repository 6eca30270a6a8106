package org.crossroads.exchange.mapping;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.crossroads.exchange.schema.ElementShape;

/**
 * How the answers of sources become one answer.
 *
 * @param merge what becomes of elements that several sources give, by their path below the result
 * @param precedence codes of the suppliers whose data come first when several give them, the first of all first; the others
 *     follow in the order of their codes
 * @param paging whether there are pages, and who gives their tokens
 * @param incomplete what is given when a source did not answer
 * @param mostElements in a result; what is beyond is cut off, and the answer says so
 * @param mostBytes of a result, as names and texts make them, without namespaces
 */
public record Relaying(
        Map<String, MergeRule> merge,
        List<String> precedence,
        Paging paging,
        Incomplete incomplete,
        OptionalInt mostElements,
        OptionalInt mostBytes) {

    /** Who gives out the token for the next page. */
    public enum Paging {
        NONE,
        /** The one source: its token passes as it is. */
        ONE,
        /** Each source its own: the hub gives out one that holds them all. */
        SEVERAL
    }

    /** What is given when not every source answered. */
    public enum Incomplete {
        /** What there is; the status says that it is not all. */
        GIVE,
        /** Nothing: for data that mislead unless they are whole. */
        WITHHOLD
    }

    public Relaying {
        merge = Map.copyOf(merge);
        precedence = List.copyOf(precedence);
    }

    /** The place of a supplier's data among those of others. */
    public int rank(String supplier) {
        int place = precedence.indexOf(supplier);
        return place < 0 ? precedence.size() : place;
    }

    public boolean isCapped() {
        return mostElements.isPresent() || mostBytes.isPresent();
    }

    static Relaying read(DescriptorFields operation, RequestMapping request, ResponseMapping response) {
        DescriptorFields limits = operation.section("limits");
        return new Relaying(
                MergeRule.read(operation.section("merge"), response.resultShape()),
                operation.list("precedence"),
                paging(operation, request, response),
                incomplete(operation),
                most(limits, "elements"),
                most(limits, "bytes"));
    }

    private static OptionalInt most(DescriptorFields limits, String name) {
        return limits.number(name).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static Incomplete incomplete(DescriptorFields operation) {
        return switch (operation.maybe("incomplete").orElse("give")) {
            case "give" -> Incomplete.GIVE;
            case "withhold" -> Incomplete.WITHHOLD;
            default -> throw operation.wrong("incomplete", "is neither give nor withhold");
        };
    }

    /** A combined token is longer than each in it: the contract must have room for it. */
    private static final int ROOM_FOR_SEVERAL = 256;

    private static Paging paging(DescriptorFields operation, RequestMapping request, ResponseMapping response) {
        Paging paging = switch (operation.maybe("paging").orElse("none")) {
            case "none" -> Paging.NONE;
            case "one" -> Paging.ONE;
            case "several" -> Paging.SEVERAL;
            default -> throw operation.wrong("paging", "is neither none, one nor several");
        };
        String asked = request.paths().get(RequestMapping.Field.NEXT);
        String given = response.places().get(ResponseMapping.Place.NEXT);
        if (paging != Paging.NONE && (asked == null || given == null)) {
            throw operation.wrong("paging", "needs next in the request and in the response");
        }
        if (paging == Paging.NONE && (asked != null || given != null)) {
            throw operation.wrong("paging", "is missing: one or several sources that give pages");
        }
        if (paging == Paging.SEVERAL && asked != null && given != null) {
            mustHaveRoom(operation, request.shape(), asked);
            mustHaveRoom(operation, response.shape(), given);
        }
        return paging;
    }

    private static void mustHaveRoom(DescriptorFields operation, ElementShape shape, String path) {
        shape.at(path).ifPresent(token -> {
            boolean text = token.textType().filter("string"::equals).isPresent();
            if (!text
                    || token.maxLength().filter(most -> most < ROOM_FOR_SEVERAL).isPresent()) {
                throw operation.wrong(
                        "paging",
                        "of several sources needs a token of " + ROOM_FOR_SEVERAL + " characters or more, which " + path
                                + " has no room for");
            }
        });
    }
}
