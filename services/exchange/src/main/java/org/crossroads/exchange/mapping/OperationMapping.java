package org.crossroads.exchange.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.namespace.QName;
import org.crossroads.exchange.mapping.RequestMapping.Field;
import org.crossroads.exchange.mapping.ResponseMapping.Place;
import org.crossroads.exchange.schema.ElementShape;
import org.crossroads.exchange.schema.SchemaSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** An operation's request and response as the hub understands them, checked against the contract. */
public record OperationMapping(RequestMapping request, ResponseMapping response, Relaying relaying) {

    /** Reads the operations of one service, and checks at the end what only all of them can show. */
    public static final class Reader {

        private static final String STANDARD = "standard.yaml";

        private final SchemaSet contract;
        private final String namespace;
        private final DescriptorFields shared;
        private final DescriptorFields standard = standard();
        private final Set<String> found = new HashSet<>();
        private final Set<String> stated = new HashSet<>();

        /**
         * Of one service.
         *
         * @param namespace of messages for which the descriptor names none
         * @param shared the service's own mapping, for all its operations
         */
        public Reader(SchemaSet contract, String namespace, DescriptorFields shared) {
            this.contract = contract;
            this.namespace = namespace;
            this.shared = shared;
        }

        private static DescriptorFields standard() {
            try (InputStream file = OperationMapping.class.getResourceAsStream(STANDARD)) {
                return DescriptorFields.of(STANDARD, new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** After the last operation: a path of the service's mapping that no operation has is a mistake. */
        public void finish() {
            Set<String> nowhere = new TreeSet<>(stated);
            nowhere.removeAll(found);
            if (!nowhere.isEmpty()) {
                throw shared.wrong("", "has paths that no message of the contract has: " + String.join(", ", nowhere));
            }
        }

        /** One operation; its messages are named after it unless the descriptor says otherwise. */
        public OperationMapping read(DescriptorFields operation, String name) {
            DescriptorFields requestFields = operation.section("request");
            DescriptorFields responseFields = operation.section("response");
            ElementShape request = element(requestFields, name + "Request");
            ElementShape response = element(responseFields, name + "Response");
            RequestMapping asked = RequestMapping.read(section(requestFields, "request", request), operation);
            ResponseMapping answered = ResponseMapping.read(section(responseFields, "response", response), request);
            OperationMapping mapping = new OperationMapping(asked, answered, Relaying.read(operation, asked, answered));
            mapping.check(operation);
            return mapping;
        }

        private MappingSection section(DescriptorFields own, String name, ElementShape shape) {
            return new MappingSection(own, shared.section(name), standard.section(name), shape, found, stated);
        }

        private ElementShape element(DescriptorFields fields, String standardName) {
            String stated = fields.maybe("element").orElse(standardName);
            QName name = stated.startsWith("{") ? QName.valueOf(stated) : new QName(namespace, stated);
            return contract.element(name)
                    .orElseThrow(() -> fields.wrong("element", "is " + name + ", which the contract does not declare"));
        }
    }

    private void check(DescriptorFields operation) {
        DescriptorFields requestFields = operation.section("request");
        DescriptorFields responseFields = operation.section("response");
        requestFields.refuseAmbiguous(request.shape(), request.paths().values());
        responseFields.refuseAmbiguous(response.shape(), response.places().values());
        for (String missing : unwrittenInAnswers()) {
            throw responseFields.wrong(
                    "constants",
                    "must say what stands in " + missing + ": the contract wants it in every answer, refusals too");
        }
        for (String missing : unwrittenTowardsSources()) {
            throw requestFields.wrong(
                    "constants",
                    "must say what stands in " + missing
                            + ", or keep it: the contract wants it in the header that the hub puts in the asker's"
                            + " place");
        }
        response.echo().forEach((to, from) -> {
            if (differs(
                    request.shape().at(from).orElseThrow(),
                    response.shape().at(to).orElseThrow())) {
                throw responseFields.wrong(
                        "echo." + to, "comes from " + from + ", which is of another type in the contract");
            }
        });
        words(responseFields);
    }

    private static boolean differs(ElementShape from, ElementShape to) {
        boolean plain = from.children().isEmpty() && to.children().isEmpty();
        return !plain && !from.typeName().equals(to.typeName());
    }

    /** Elements that every answer has and that nothing writes; what a refusal leaves out counts as not written. */
    private List<String> unwrittenInAnswers() {
        Set<String> written = new HashSet<>(response.constants().keySet());
        for (Place always : List.of(
                Place.TICKET,
                Place.REFERENCE,
                Place.RECEIVED,
                Place.REPLIED,
                Place.VALUE,
                Place.CODE,
                Place.DESCRIPTION)) {
            response.place(always).ifPresent(written::add);
        }
        response.echo().forEach((to, from) -> {
            if (alwaysThere(request.shape(), from)) {
                written.add(to);
            }
        });
        if (!response.resultIsTheResponse()
                && unwritten(response.resultShape(), "", Set.of()).isEmpty()) {
            // An empty one is written where there is nothing to give.
            written.add(response.result());
        }
        return unwritten(response.shape(), "", written);
    }

    private static boolean alwaysThere(ElementShape shape, String path) {
        ElementShape at = shape;
        for (String step : path.split("/")) {
            at = at.child(step).orElseThrow();
            if (!at.isRequired()) {
                return false;
            }
        }
        return true;
    }

    private List<String> unwrittenTowardsSources() {
        Set<String> written = new HashSet<>(request.constants().keySet());
        written.addAll(request.kept());
        for (Field ours : List.of(Field.TICKET, Field.SENT, Field.CBE_NUMBER, Field.SECTOR, Field.INSTITUTION)) {
            String path = request.paths().get(ours);
            if (path != null) {
                written.add(path);
            }
        }
        List<String> missing = new ArrayList<>();
        for (String block : request.header()) {
            request.shape()
                    .at(block)
                    .filter(shape -> !written.contains(block))
                    .ifPresent(shape -> missing.addAll(unwritten(shape, block + "/", written)));
        }
        return missing;
    }

    /** Required elements and attributes that nothing writes: looked for only where something is written. */
    private static List<String> unwritten(ElementShape shape, String prefix, Set<String> written) {
        List<String> missing = new ArrayList<>();
        for (String attribute : shape.requiredAttributes()) {
            if (!written.contains(prefix + "@" + attribute)) {
                missing.add(prefix + "@" + attribute);
            }
        }
        for (ElementShape child : shape.children()) {
            String path = prefix + child.localName();
            boolean below = written.stream().anyMatch(each -> each.startsWith(path + "/"));
            if (written.contains(path)) {
                continue;
            }
            if (below) {
                missing.addAll(unwritten(child, path + "/", written));
            } else if (child.isRequired()) {
                missing.add(path);
            }
        }
        return missing;
    }

    /** The words that are written must be ones that the contract allows there. */
    private void words(DescriptorFields fields) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (String ours : List.of("DATA_FOUND", "NO_DATA_FOUND", "INCOMPLETE_DATA", "NO_RESULT")) {
            outcomes.put(ours, response.words().value(ours));
        }
        response.place(Place.VALUE).flatMap(response.shape()::at).ifPresent(value -> {
            Set<String> allowed = value.enumeration();
            outcomes.forEach((ours, word) -> {
                if (!allowed.isEmpty() && !allowed.contains(word)) {
                    throw fields.wrong(
                            "status.values." + ours,
                            "is " + word + "; the contract allows " + String.join(", ", allowed));
                }
            });
        });
    }
}
