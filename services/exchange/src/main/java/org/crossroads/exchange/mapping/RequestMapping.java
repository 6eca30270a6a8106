package org.crossroads.exchange.mapping;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossroads.exchange.schema.ElementShape;
import org.crossroads.exchange.xml.Elements;
import org.w3c.dom.Element;

/**
 * Where a request says what the hub must know of it.
 *
 * @param shape of the request's element
 * @param header the blocks that say who asks; towards a source the hub puts its own in their place
 * @param kept elements of the header that the contract wants passed on as the asker wrote them
 * @param paths where each field stands
 * @param fixed what the contract does not say because it is always the same
 * @param constants texts that the contract wants in the hub's own header, by path
 */
public record RequestMapping(
        ElementShape shape,
        List<String> header,
        List<String> kept,
        Map<Field, String> paths,
        Map<Field, String> fixed,
        Map<String, String> constants) {

    /** What a request may say, with its name in a descriptor. */
    public enum Field {
        TICKET("ticket"),
        SENT("sent"),
        CBE_NUMBER("cbeNumber"),
        SECTOR("sector"),
        INSTITUTION("institution"),
        APPLICATION("application"),
        USER("user"),
        ROLE("role"),
        LEGAL_CONTEXT("legalContext"),
        INSCRIPTION_CONTEXT("inscriptionContext"),
        SSIN("ssin"),
        BEGIN("begin"),
        END("end"),
        /** Which page is wanted, as an earlier answer gave it. */
        NEXT("next");

        private final String label;

        Field(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    public RequestMapping {
        header = List.copyOf(header);
        kept = List.copyOf(kept);
        paths = Map.copyOf(paths);
        fixed = Map.copyOf(fixed);
        constants = Map.copyOf(constants);
    }

    /** What the request says there; empty where it says nothing. */
    public Optional<String> text(Element request, Field field) {
        String path = paths.get(field);
        Optional<String> said =
                path == null ? Optional.empty() : Elements.textAt(request, path).filter(text -> !text.isEmpty());
        return said.isPresent() ? said : Optional.ofNullable(fixed.get(field));
    }

    /** Where it stands; its name in the descriptor when it stands nowhere. */
    public String place(Field field) {
        return paths.getOrDefault(field, field.label());
    }

    public boolean has(Field field) {
        return paths.containsKey(field) || fixed.containsKey(field);
    }

    static RequestMapping read(MappingSection section, DescriptorFields operation) {
        ElementShape shape = section.shape();
        Map<Field, String> paths = new EnumMap<>(Field.class);
        Map<Field, String> fixed = new EnumMap<>(Field.class);
        Map<String, String> stated = section.texts("fixed");
        for (Field field : Field.values()) {
            if (field != Field.BEGIN && field != Field.END) {
                section.path(field.label()).ifPresent(path -> paths.put(field, path));
            }
            Optional.ofNullable(stated.remove(field.label())).ifPresent(text -> fixed.put(field, text));
        }
        if (!stated.isEmpty()) {
            throw section.wrong("fixed", "names what no request says: " + String.join(", ", stated.keySet()));
        }
        MappingSection shorthand =
                new MappingSection(operation, operation, operation, shape, new HashSet<>(), new HashSet<>());
        shorthand.path("ssin").ifPresent(path -> paths.put(Field.SSIN, path));
        period(shorthand, operation, paths);
        return new RequestMapping(
                shape, section.paths("header"), section.paths("keep"), paths, fixed, section.byPath("constants", null));
    }

    /** A path to a block with {@code beginDate} and {@code endDate}, or a mapping with {@code begin} and {@code end}. */
    private static void period(MappingSection shorthand, DescriptorFields operation, Map<Field, String> paths) {
        if (operation.isSection("period")) {
            MappingSection period = shorthand.section("period");
            period.path("begin").ifPresent(path -> paths.put(Field.BEGIN, path));
            period.path("end").ifPresent(path -> paths.put(Field.END, path));
            return;
        }
        shorthand.path("period").ifPresent(block -> {
            String begin = block + "/beginDate";
            if (!shorthand.shape().has(begin)) {
                throw operation.wrong(
                        "period", "is " + block + ", which has no beginDate in the contract: say begin and end");
            }
            paths.put(Field.BEGIN, begin);
            Optional.of(block + "/endDate").filter(shorthand.shape()::has).ifPresent(end -> paths.put(Field.END, end));
        });
    }
}
