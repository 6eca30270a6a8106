package org.crossroads.exchange.mapping;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossroads.exchange.schema.ElementShape;
import org.crossroads.exchange.xml.Elements;
import org.w3c.dom.Element;

/**
 * Where a response says what the hub has to say, and what a source says.
 *
 * @param shape of the response's element
 * @param echo which blocks of the request come back: from where in the request, by where in the response
 * @param places where each field stands
 * @param rows the elements that come once for each thing
 * @param words how the contract says an outcome
 * @param facts where a field of information has a place of its own, by the field's name
 * @param constants texts that the contract wants in every answer, by path
 * @param result what the paths of blocks are below; a dot for the response itself
 */
public record ResponseMapping(
        ElementShape shape,
        Map<String, String> echo,
        Map<Place, String> places,
        Map<Repeated, Rows> rows,
        StatusWords words,
        Map<String, String> facts,
        Map<String, String> constants,
        String result) {

    /** What a response may say once. */
    public enum Place {
        /** The asker's own ticket, where it comes back. */
        TICKET,
        /** The hub's ticket. */
        REFERENCE,
        RECEIVED,
        REPLIED,
        VALUE,
        CODE,
        DESCRIPTION,
        SSIN,
        REPLACED_BY,
        /** That the number names nobody any more. */
        CANCELED,
        FILTERS,
        OUTCOME,
        RULE,
        /** How to ask for the next page. */
        NEXT
    }

    /** What a response may say several times. */
    public enum Repeated {
        INFORMATION,
        SOURCES,
        UNMET
    }

    public ResponseMapping {
        echo = Collections.unmodifiableMap(new LinkedHashMap<>(echo));
        places = Map.copyOf(places);
        rows = Map.copyOf(rows);
        facts = Map.copyOf(facts);
        constants = Map.copyOf(constants);
    }

    public Optional<String> place(Place place) {
        return Optional.ofNullable(places.get(place));
    }

    public Optional<Rows> rows(Repeated repeated) {
        return Optional.ofNullable(rows.get(repeated));
    }

    /** What the response says there; empty where it says nothing. */
    public Optional<String> text(Element response, Place place) {
        return place(place).flatMap(path -> Elements.textAt(response, path)).filter(text -> !text.isEmpty());
    }

    public boolean resultIsTheResponse() {
        return result.equals(".");
    }

    /** The element that the paths of blocks are below; empty when the response has none. */
    public Optional<Element> resultOf(Element response) {
        return resultIsTheResponse() ? Optional.of(response) : Elements.at(response, result);
    }

    /** The shape of that element; of the response itself where the contract has no result. */
    public ElementShape resultShape() {
        return resultIsTheResponse() ? shape : shape.at(result).orElse(shape);
    }

    static ResponseMapping read(MappingSection section, ElementShape request) {
        Map<Place, String> places = new EnumMap<>(Place.class);
        put(places, Place.TICKET, section.path("ticket"));
        put(places, Place.REFERENCE, section.path("reference"));
        put(places, Place.RECEIVED, section.path("received"));
        put(places, Place.REPLIED, section.path("replied"));
        put(places, Place.SSIN, section.path("ssin"));
        put(places, Place.REPLACED_BY, section.path("replacedBy"));
        put(places, Place.CANCELED, section.path("canceled"));
        put(places, Place.FILTERS, section.path("filters"));
        put(places, Place.NEXT, section.path("next"));
        MappingSection status = section.section("status");
        put(places, Place.VALUE, status.path("value"));
        put(places, Place.CODE, status.path("code"));
        put(places, Place.DESCRIPTION, status.path("description"));
        MappingSection decision = section.section("decision");
        put(places, Place.OUTCOME, decision.path("outcome"));
        put(places, Place.RULE, decision.path("rule"));
        Map<Repeated, Rows> rows = new EnumMap<>(Repeated.class);
        status.rows("information", List.of("name", "value")).ifPresent(found -> rows.put(Repeated.INFORMATION, found));
        section.rows("sources", List.of("institution", "value", "code", "description", "durationMs"))
                .ifPresent(found -> rows.put(Repeated.SOURCES, found));
        decision.rows("unmet", List.of("condition", "expected")).ifPresent(found -> rows.put(Repeated.UNMET, found));
        return new ResponseMapping(
                section.shape(),
                section.byPath("echo", request),
                places,
                rows,
                status.words(),
                status.pathsByName("facts"),
                section.byPath("constants", null),
                section.path("result").orElse(""));
    }

    private static void put(Map<Place, String> places, Place place, Optional<String> path) {
        path.ifPresent(found -> places.put(place, found));
    }
}
