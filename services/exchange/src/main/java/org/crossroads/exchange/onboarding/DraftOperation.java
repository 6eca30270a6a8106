package org.crossroads.exchange.onboarding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.exchange.schema.ElementShape;
import org.crossroads.exchange.schema.SchemaSet;
import org.crossroads.exchange.schema.WsdlOperations.WsdlOperation;

/** What was recognised of one operation, and what was not. */
final class DraftOperation {

    private static final List<Map.Entry<String, List<String>>> OUTCOMES = List.of(
            Map.entry("DATA_FOUND", List.of("DATA_FOUND", "OK", "FOUND", "SUCCESS", "0")),
            Map.entry("NO_DATA_FOUND", List.of("NO_DATA_FOUND", "NOTHING", "NOT_FOUND", "NO_DATA", "NONE", "EMPTY")),
            Map.entry("INCOMPLETE_DATA", List.of("INCOMPLETE_DATA", "PARTIAL", "INCOMPLETE", "WARNING")),
            Map.entry("NO_RESULT", List.of("NO_RESULT", "REFUSED", "DENIED", "REJECTED", "ERROR", "KO")));

    private final WsdlOperation operation;
    private final ElementShape request;
    private final ElementShape response;
    private final Map<String, String> asked = new LinkedHashMap<>();
    private final Map<String, String> answered = new LinkedHashMap<>();
    private final List<String> unmapped = new ArrayList<>();

    DraftOperation(WsdlOperation operation, SchemaSet contract) {
        this.operation = operation;
        this.request = contract.element(operation.request()).orElseThrow();
        this.response = contract.element(operation.response()).orElseThrow();
        request();
        response();
    }

    private void request() {
        Guess in = new Guess(request);
        put(asked, "ticket", in.text(Guess.TICKET));
        put(asked, "sent", in.date(Guess.SENT));
        put(asked, "cbeNumber", in.text(Guess.CBE_NUMBER));
        put(asked, "sector", in.text(Guess.SECTOR));
        put(asked, "institution", in.text(Guess.INSTITUTION));
        put(asked, "application", in.text(Guess.APPLICATION));
        put(asked, "user", in.text(Guess.USER));
        put(asked, "role", in.text(Guess.ROLE));
        put(asked, "legalContext", in.text(Guess.LEGAL_CONTEXT));
        put(asked, "inscriptionContext", in.text(Guess.INSCRIPTION_CONTEXT));
        put(asked, "ssin", in.text(Guess.SSIN));
        put(asked, "begin", in.date(Guess.BEGIN));
        put(asked, "end", in.date(Guess.END));
        put(asked, "next", in.text(Guess.NEXT));
        require(asked, "ticket", "the asker's reference: without one the evidence log has the hub's own alone");
        require(
                asked,
                "ssin",
                "the person's number: without one no file is looked for, and only rules without a quality fit");
        require(
                asked,
                "legalContext",
                "the legal ground: without one only rules without a ground fit; see request.fixed");
        if (!asked.containsKey("cbeNumber") && !(asked.containsKey("sector") && asked.containsKey("institution"))) {
            unmapped.add(name() + ": request: who asks; the certificate alone says it then");
        }
    }

    private void response() {
        Guess out = new Guess(response);
        put(answered, "ticket", out.text(Guess.TICKET));
        put(answered, "reference", out.text(Guess.REFERENCE));
        put(answered, "received", out.date(Guess.RECEIVED));
        put(answered, "replied", out.date(Guess.REPLIED));
        put(
                answered,
                "value",
                out.text(Guess.STATUS_VALUE, shape -> !words(shape).isEmpty()));
        String status =
                Optional.ofNullable(answered.get("value")).map(Guess::first).orElse("");
        put(answered, "code", out.text(Guess.STATUS_CODE).filter(path -> within(path, status)));
        put(answered, "description", out.text(Guess.DESCRIPTION).filter(path -> within(path, status)));
        put(answered, "ssin", out.text(Guess.SSIN).filter(path -> !path.equals(result())));
        put(answered, "next", out.text(Guess.NEXT));
        require(answered, "reference", "the hub's reference");
        if (!answered.containsKey("value") && !answered.containsKey("code")) {
            unmapped.add(name() + ": response: the outcome; without it nobody can tell a refusal from an empty answer");
        }
        if (blocks().isEmpty()) {
            unmapped.add(name() + ": response: the data; nothing of an answer would be passed on");
        }
    }

    private static boolean within(String path, String block) {
        return block.isEmpty() || Guess.first(path).equals(block);
    }

    private static void put(Map<String, String> fields, String name, Optional<String> path) {
        path.ifPresent(found -> fields.put(name, found));
    }

    private void require(Map<String, String> fields, String name, String what) {
        if (!fields.containsKey(name)) {
            unmapped.add(name() + ": " + (fields == asked ? "request: " : "response: ") + what);
        }
    }

    /** As the hub names operations: letters, the first a small one. */
    String name() {
        String letters = operation.name().replaceAll("[^A-Za-z]", "");
        return letters.substring(0, 1).toLowerCase(Locale.ROOT) + letters.substring(1);
    }

    WsdlOperation operation() {
        return operation;
    }

    ElementShape request(String path) {
        return request.at(path).orElse(request);
    }

    ElementShape response(String path) {
        return response.at(path).orElse(response);
    }

    Map<String, String> asked() {
        return asked;
    }

    Map<String, String> answered() {
        return answered;
    }

    List<String> unmapped() {
        return unmapped;
    }

    /** The blocks in which the request says who asks: where ticket, time and asker stand. */
    Set<String> header() {
        Set<String> blocks = new LinkedHashSet<>();
        for (String field : List.of("ticket", "sent", "cbeNumber", "sector", "institution", "application", "user")) {
            Optional.ofNullable(asked.get(field))
                    .filter(path -> path.contains("/"))
                    .map(Guess::first)
                    .ifPresent(blocks::add);
        }
        Optional.ofNullable(asked.get("ssin")).map(Guess::first).ifPresent(blocks::remove);
        return blocks;
    }

    /** What stands in the header, must stand there and is nothing that was recognised. */
    List<String> kept() {
        return Guess.leaves(request).stream()
                .filter(path -> header().contains(Guess.first(path)))
                .filter(path -> !asked.containsValue(path))
                .filter(path -> request(path).isRequired())
                .toList();
    }

    /** The contract's words for our outcomes, as far as its list of words has one that is known. */
    Map<String, String> words() {
        return Optional.ofNullable(answered.get("value"))
                .map(path -> words(response(path)))
                .orElse(Map.of());
    }

    private static Map<String, String> words(ElementShape shape) {
        Map<String, String> words = new LinkedHashMap<>();
        Set<String> allowed = shape.enumeration();
        OUTCOMES.forEach(outcome -> outcome.getValue().stream()
                .filter(allowed::contains)
                .findFirst()
                .ifPresent(word -> words.put(outcome.getKey(), word)));
        return words;
    }

    /** A repeated element below the root that names an institution and says what it did. */
    Optional<Map<String, String>> sources() {
        for (ElementShape child : response.children()) {
            Guess row = new Guess(child);
            Optional<String> institution = row.text(Guess.SOURCE);
            Optional<String> state = row.text(Guess.STATUS_VALUE).or(() -> row.text(Guess.STATUS_CODE));
            if (child.repeats() && institution.isPresent() && state.isPresent()) {
                Map<String, String> columns = new LinkedHashMap<>();
                columns.put("each", child.localName());
                columns.put("institution", institution.get());
                row.text(Guess.STATUS_VALUE).ifPresent(path -> columns.put("value", path));
                row.text(Guess.STATUS_CODE).ifPresent(path -> columns.put("code", path));
                row.text(Guess.DESCRIPTION).ifPresent(path -> columns.put("description", path));
                return Optional.of(columns);
            }
        }
        return Optional.empty();
    }

    /** Elements below the root in which nothing of the header, the status, the sources or the pages stands. */
    private List<ElementShape> data() {
        Set<String> others = new LinkedHashSet<>();
        answered.values().stream().map(Guess::first).forEach(others::add);
        sources().ifPresent(columns -> others.add(columns.get("each")));
        request.children().forEach(child -> others.add(child.localName()));
        return response.children().stream()
                .filter(child -> !others.contains(child.localName()))
                .toList();
    }

    /** The one element that has all data, or a dot where they stand in the response itself. */
    String result() {
        List<ElementShape> data = data();
        boolean one = data.size() == 1
                && !data.get(0).repeats()
                && !data.get(0).children().isEmpty();
        return one ? data.get(0).localName() : ".";
    }

    /** Each element of the result by the name of a block. */
    Map<String, ElementShape> blocks() {
        String result = result();
        List<ElementShape> data = result.equals(".") ? data() : response(result).children();
        Map<String, ElementShape> blocks = new LinkedHashMap<>();
        for (ElementShape element : data) {
            String letters = element.localName().replaceAll("[^A-Za-z0-9]", "").replaceFirst("^[0-9]+", "");
            if (letters.length() > 1) {
                blocks.put(letters.substring(0, 1).toLowerCase(Locale.ROOT) + letters.substring(1), element);
            }
        }
        return blocks;
    }
}
