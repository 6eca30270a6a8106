package org.crossroads.exchange.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crossroads.hub.consultation.StatusCode;

/**
 * How a contract says an outcome: its words for found, none, incomplete and refused, and its codes. What it has no word of
 * its own for is said in ours.
 *
 * @param values the contract's word, by ours: DATA_FOUND, NO_DATA_FOUND, INCOMPLETE_DATA, NO_RESULT
 * @param codes the contract's codes, by our code or our word; the first is written, all are read
 */
public record StatusWords(Map<String, String> values, Map<String, List<String>> codes) {

    private static final Set<String> OURS = Set.of("DATA_FOUND", "NO_DATA_FOUND", "INCOMPLETE_DATA", "NO_RESULT");

    public StatusWords {
        values = Map.copyOf(values);
        codes = Collections.unmodifiableMap(new TreeMap<>(codes));
    }

    static StatusWords read(DescriptorFields own, DescriptorFields shared) {
        // Asked of each, so that each is a name that is known.
        List<Boolean> wide = List.of(shared.states("values"), shared.states("codes"));
        List<Boolean> near = List.of(own.states("values"), own.states("codes"));
        boolean serviceWide = wide.contains(true);
        boolean here = near.contains(true);
        DescriptorFields stated = serviceWide && !here ? shared : own;
        DescriptorFields codes = stated.section("codes");
        Map<String, List<String>> byOurs = new LinkedHashMap<>();
        codes.names().forEach(ours -> byOurs.put(ours, codes.list(ours)));
        Map<String, String> values = stated.texts("values");
        for (String name : values.keySet()) {
            if (!OURS.contains(name)) {
                throw stated.wrong("values", "has " + name + "; the outcomes are " + new TreeSet<>(OURS));
            }
        }
        for (String name : byOurs.keySet()) {
            if (!OURS.contains(name) && StatusCode.parse(name).isEmpty()) {
                throw stated.wrong("codes", "has " + name + ", which is neither a status code nor an outcome");
            }
        }
        return new StatusWords(values, byOurs);
    }

    /** The word for an outcome of ours, of an exchange or of one source. */
    public String value(String ours) {
        return values.getOrDefault(ours, ours);
    }

    /** The code for one of ours with its outcome; ours where the contract has none for either. */
    public String code(String ours, String outcome) {
        List<String> theirs = codes.getOrDefault(ours, codes.getOrDefault(outcome, List.of()));
        return theirs.isEmpty() ? ours : theirs.get(0);
    }

    /** What a source's words mean; empty for words that say nothing, or only that it refuses. */
    public Optional<StatusCode> meaning(Optional<String> code, Optional<String> value) {
        return code.flatMap(this::byCode).or(() -> outcome(code, value).flatMap(StatusWords::plain));
    }

    /** Whether the source said that it refuses, in a way for which there is no code of ours. */
    public boolean isRefusal(Optional<String> code, Optional<String> value) {
        return outcome(code, value).filter("NO_RESULT"::equals).isPresent();
    }

    private Optional<StatusCode> byCode(String theirs) {
        for (Map.Entry<String, List<String>> entry : codes.entrySet()) {
            if (entry.getValue().contains(theirs)) {
                return StatusCode.parse(entry.getKey()).or(() -> plain(entry.getKey()));
            }
        }
        return StatusCode.parse(theirs);
    }

    /** Our word for what was said; in our own contracts a code that nobody knows says nothing, whatever its word is. */
    private Optional<String> outcome(Optional<String> code, Optional<String> value) {
        Optional<String> refused =
                code.filter(theirs -> codes.getOrDefault("NO_RESULT", List.of()).contains(theirs));
        if (refused.isPresent()) {
            return Optional.of("NO_RESULT");
        }
        return value.flatMap(word -> values.entrySet().stream()
                .filter(entry -> entry.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst());
    }

    private static Optional<StatusCode> plain(String outcome) {
        return switch (outcome) {
            case "DATA_FOUND" -> Optional.of(StatusCode.DATA_FOUND);
            case "NO_DATA_FOUND" -> Optional.of(StatusCode.NO_DATA_FOUND);
            case "INCOMPLETE_DATA" -> Optional.of(StatusCode.INCOMPLETE_DATA);
            default -> Optional.empty();
        };
    }
}
