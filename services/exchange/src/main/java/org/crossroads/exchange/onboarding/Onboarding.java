package org.crossroads.exchange.onboarding;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.schema.ContractFiles;
import org.crossroads.exchange.schema.ElementShape;
import org.crossroads.exchange.schema.InvalidContract;
import org.crossroads.exchange.schema.SchemaSet;
import org.crossroads.exchange.schema.WsdlOperations;
import org.crossroads.exchange.schema.WsdlOperations.WsdlOperation;

/**
 * A draft of a contract's descriptor, with comments for whoever reviews it.
 *
 * @param yaml the file
 * @param unmapped what a person must add or accept, one line each; none when everything was recognised
 * @param refused why the hub would not start with the draft as it is; empty when it would
 */
public record Onboarding(String yaml, List<String> unmapped, Optional<String> refused) {

    private static final Pattern VERSION = Pattern.compile("[/:_-]v([0-9]{1,4})\\b", Pattern.CASE_INSENSITIVE);

    public Onboarding {
        unmapped = List.copyOf(unmapped);
    }

    /** Whether nothing is left to do but to review. */
    public boolean isComplete() {
        return unmapped.isEmpty() && refused.isEmpty();
    }

    /**
     * Reads a contract with everything that it imports.
     *
     * @param wsdl its path among the files
     * @param descriptor the path at which the descriptor is to stand
     */
    public static Onboarding of(ContractFiles files, String wsdl, String descriptor) {
        SchemaSet contract = SchemaSet.read(files, wsdl);
        contract.compiled();
        List<DraftOperation> operations = new ArrayList<>();
        for (WsdlOperation operation : WsdlOperations.of(contract)) {
            declared(contract, wsdl, operation);
            operations.add(new DraftOperation(operation, contract));
        }
        if (operations.isEmpty()) {
            throw new InvalidContract(wsdl, "has no operation");
        }
        List<String> unmapped = operations.stream()
                .flatMap(operation -> operation.unmapped().stream())
                .toList();
        String yaml = text(contract, operations, relative(descriptor, wsdl));
        Optional<String> refused = refusal(yaml, descriptor, files);
        return new Onboarding(head(wsdl, unmapped, refused) + yaml, unmapped, refused);
    }

    private static void declared(SchemaSet contract, String wsdl, WsdlOperation operation) {
        for (var element : List.of(operation.request(), operation.response())) {
            if (contract.element(element).isEmpty()) {
                throw new InvalidContract(wsdl, operation.name() + " uses " + element + ", which no schema declares");
            }
        }
    }

    private static Optional<String> refusal(String yaml, String descriptor, ContractFiles files) {
        try {
            ServiceDescriptor.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), descriptor, files);
            return Optional.empty();
        } catch (InvalidContract e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static String relative(String descriptor, String wsdl) {
        int last = descriptor.lastIndexOf('/');
        String directory = last < 0 ? "" : descriptor.substring(0, last + 1);
        if (wsdl.startsWith(directory)) {
            return wsdl.substring(directory.length());
        }
        return "../".repeat(directory.split("/").length) + wsdl;
    }

    private static String head(String wsdl, List<String> unmapped, Optional<String> refused) {
        StringBuilder head = new StringBuilder("# Draft of a descriptor, made from " + wsdl
                + ". Review every line: it says what leaves the hub.\n"
                + "# Paths are local names below the request's or the response's element; those of blocks are below the"
                + " result.\n");
        unmapped.forEach(each -> head.append("# NOT RECOGNISED  ").append(each).append('\n'));
        refused.ifPresent(why -> head.append("# REFUSED AS IT IS  ").append(why).append('\n'));
        return head.toString();
    }

    private static String text(SchemaSet contract, List<DraftOperation> operations, String wsdl) {
        String name = serviceName(contract);
        int version = version(WsdlOperations.targetNamespace(contract));
        String namespace = operations.get(0).operation().request().getNamespaceURI();
        StringBuilder yaml = new StringBuilder();
        yaml.append("service: ").append(name).append('\n');
        yaml.append("version: ").append(version).append('\n');
        yaml.append("namespace: ").append(namespace).append('\n');
        yaml.append("path: /")
                .append(name.toLowerCase(Locale.ROOT))
                .append("/v")
                .append(version)
                .append('\n');
        yaml.append("wsdl: ").append(wsdl).append('\n');
        yaml.append("kind: relayed\n").append("operations:\n");
        operations.forEach(operation -> operation(yaml, operation, namespace));
        return yaml.toString();
    }

    static String serviceName(SchemaSet contract) {
        String letters =
                WsdlOperations.serviceName(contract).replaceAll("[^A-Za-z]", "").replaceFirst("(?i)service$", "");
        String name = letters.length() < 2 ? "Foreign" : letters;
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static int version(String namespace) {
        Matcher found = VERSION.matcher(namespace);
        return found.find() ? Integer.parseInt(found.group(1)) : 1;
    }

    private static void operation(StringBuilder yaml, DraftOperation operation, String namespace) {
        Lines lines = new Lines(yaml);
        lines.line(2, operation.name() + ":", operation.operation().documentation());
        lines.line(4, "action: " + quoted(operation.operation().action()), "");
        lines.line(4, "request:", "");
        lines.line(6, "element: " + element(operation.operation().request(), namespace), "");
        lines.line(6, "header: " + operation.header(), "towards a source the hub puts its own in the place of these");
        if (!operation.kept().isEmpty()) {
            lines.line(
                    6,
                    "keep: " + operation.kept(),
                    "the contract wants these: they go to the source as the asker wrote them");
        }
        operation.asked().forEach((field, path) -> {
            if (!field.equals("begin") && !field.equals("end")) {
                lines.line(6, field + ": " + path, operation.request(path).documentation());
            }
        });
        response(lines, operation, namespace);
        period(lines, operation);
        lines.line(4, "deadlineMillis: 5000", "for all sources together");
        lines.line(4, "blocks:", "what a rule grants or withholds; what is in no block is never passed on");
        operation
                .blocks()
                .forEach((block, shape) -> lines.line(6, block + ": " + shape.localName(), shape.documentation()));
        merging(lines, operation);
        if (operation.asked().containsKey("next") && operation.answered().containsKey("next")) {
            lines.line(4, "paging: one", "or several, when more than one source gives pages of its own");
        }
    }

    private static void period(Lines lines, DraftOperation operation) {
        Optional<String> begin = Optional.ofNullable(operation.asked().get("begin"));
        Optional<String> end = Optional.ofNullable(operation.asked().get("end"));
        begin.ifPresent(from -> lines.line(
                4, "period: {begin: " + from + end.map(to -> ", end: " + to).orElse("") + "}", ""));
    }

    private static void response(Lines lines, DraftOperation operation, String namespace) {
        Map<String, String> answered = operation.answered();
        lines.line(4, "response:", "");
        lines.line(6, "element: " + element(operation.operation().response(), namespace), "");
        for (String field : List.of("ticket", "reference", "received", "replied", "ssin", "next")) {
            Optional.ofNullable(answered.get(field))
                    .ifPresent(path -> lines.line(
                            6, field + ": " + path, operation.response(path).documentation()));
        }
        lines.line(6, "status:", "");
        for (String field : List.of("value", "code", "description")) {
            Optional.ofNullable(answered.get(field))
                    .ifPresent(path -> lines.line(
                            8, field + ": " + path, operation.response(path).documentation()));
        }
        if (!operation.words().isEmpty()) {
            lines.line(8, "values: " + operation.words().toString().replace("=", ": "), "its words for the outcomes");
        }
        lines.line(
                8,
                "# codes: {DATA_FOUND: ['...'], NO_DATA_FOUND: ['...'], MSG00009: ['...']}",
                "its codes, ours where none");
        operation
                .sources()
                .ifPresent(columns -> lines.line(
                        6, "sources: " + columns.toString().replace("=", ": "), "one for each source that was asked"));
        lines.line(6, "result: " + operation.result(), "");
    }

    private static void merging(Lines lines, DraftOperation operation) {
        List<String> repeated = operation.blocks().values().stream()
                .filter(ElementShape::repeats)
                .map(ElementShape::localName)
                .toList();
        if (!repeated.isEmpty()) {
            lines.line(
                    4, "# merge: {" + repeated.get(0) + ": {key: [...], order: ...}}", "when several sources give it");
        }
    }

    private static String element(QName name, String namespace) {
        return name.getNamespaceURI().equals(namespace) ? name.getLocalPart() : "'" + name + "'";
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "''" : text;
    }

    /** Lines of YAML with what they mean behind them. */
    private record Lines(StringBuilder yaml) {

        private static final int LONGEST_COMMENT = 100;

        void line(int indent, String text, String comment) {
            yaml.append(" ".repeat(indent)).append(text);
            if (!comment.isEmpty()) {
                String told = comment.length() > LONGEST_COMMENT
                        ? comment.substring(0, LONGEST_COMMENT - 3) + "..."
                        : comment;
                yaml.append("  # ").append(told);
            }
            yaml.append('\n');
        }
    }
}
