package org.crossroads.exchange.contract;

import java.io.InputStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.exchange.mapping.DescriptorFields;
import org.crossroads.exchange.mapping.OperationMapping;
import org.crossroads.exchange.schema.ContractFiles;
import org.crossroads.exchange.schema.ElementShape;
import org.crossroads.exchange.schema.InvalidContract;
import org.crossroads.exchange.schema.SchemaSet;
import org.crossroads.exchange.schema.WsdlOperations;
import org.crossroads.exchange.schema.WsdlOperations.WsdlOperation;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.w3c.dom.Element;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A service as its descriptor file beside the WSDL says: which operations, where the SSIN stands, which element is which
 * data block. A new consultation is a contract, such a file and rows in the tables. One that was read agrees with its
 * contract: every path that it names exists there.
 *
 * @param namespace of messages for which the descriptor names none
 * @param path below {@code /ws}, for example {@code /career/v1}
 * @param wsdl its path among the files
 * @param kind who answers
 * @param operations by the local name of the request's element
 * @param files of the contract
 * @param contract the WSDL and its schemas, read
 */
public record ServiceDescriptor(
        String name,
        int version,
        String namespace,
        String path,
        String wsdl,
        Kind kind,
        Map<String, OperationDescriptor> operations,
        ContractFiles files,
        SchemaSet contract) {

    /** Who answers a service's questions. */
    public enum Kind {
        /** The hub, from what it keeps itself. */
        OWN,
        /** Sources; the hub only passes it on. */
        RELAYED,
        /** Institutions: the hub is the one that asks. */
        CALLBACK
    }

    public ServiceDescriptor {
        operations = Map.copyOf(operations);
    }

    /**
     * The same, with other deadlines for some of its operations: an operator knows the sources better than the contract.
     *
     * @param deadlines by service and operation, {@code Career.consultCareer}
     */
    public ServiceDescriptor withDeadlines(Map<String, Duration> deadlines) {
        Map<String, OperationDescriptor> changed = new LinkedHashMap<>();
        operations.forEach((element, operation) -> changed.put(
                element,
                Optional.ofNullable(
                                deadlines.get(name + "." + operation.operation().name()))
                        .map(operation::within)
                        .orElse(operation)));
        return new ServiceDescriptor(name, version, namespace, path, wsdl, kind, changed, files, contract);
    }

    /** Whether the data come from sources and are only passed on. */
    public boolean relayed() {
        return kind == Kind.RELAYED;
    }

    /** Whether institutions serve it and the hub calls it. */
    public boolean callback() {
        return kind == Kind.CALLBACK;
    }

    /** Reads a descriptor of the program's own contracts; one that is wrong says where. */
    public static ServiceDescriptor read(InputStream yaml) {
        return read(yaml, "wsdl/descriptor", Contracts.builtIn());
    }

    /**
     * Reads a descriptor; one that is wrong says where.
     *
     * @param file its path among the files, to which that of the WSDL is relative
     */
    public static ServiceDescriptor read(InputStream yaml, String file, ContractFiles files) {
        DescriptorFields fields = DescriptorFields.of(file, parse(yaml, file));
        String name = fields.text("service");
        int version = fields.number("version").orElseThrow(() -> fields.wrong("version", "is missing"));
        String namespace = fields.text("namespace");
        String path = fields.text("path");
        if (!path.matches("(/[a-z0-9-]+)+")) {
            throw fields.wrong("path", "is no path below /ws, such as /career/v1: " + path);
        }
        String wsdl = SchemaSet.resolve(file, fields.text("wsdl"));
        SchemaSet contract = SchemaSet.read(files, wsdl);
        fields.maybe("schema").ifPresent(schema -> mustBeLedTo(fields, schema, contract));
        Kind kind = kind(fields);
        DescriptorFields shared = fields.section("mapping");
        OperationMapping.Reader mappings = new OperationMapping.Reader(contract, namespace, shared);
        Map<String, OperationDescriptor> operations = new LinkedHashMap<>();
        DescriptorFields bodies = fields.section("operations");
        for (String each : bodies.names()) {
            OperationDescriptor operation = operation(
                    bodies.section(each), operationOf(bodies, name, each, version), mappings, kind == Kind.RELAYED);
            mustAgree(bodies, each, operation, contract);
            if (operations.put(operation.requestElement(), operation) != null) {
                throw bodies.wrong(each, "has the request of another operation: " + operation.requestElement());
            }
        }
        mappings.finish();
        fields.refuseUnknown();
        return new ServiceDescriptor(name, version, namespace, path, wsdl, kind, operations, files, contract);
    }

    private static Object parse(InputStream yaml, String file) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (YAMLException e) {
            throw new InvalidContract(file, "is no YAML: " + e.getMessage(), e);
        }
    }

    private static Kind kind(DescriptorFields fields) {
        return switch (fields.text("kind")) {
            case "relayed" -> Kind.RELAYED;
            case "own" -> Kind.OWN;
            case "callback" -> Kind.CALLBACK;
            default -> throw fields.wrong("kind", "is neither own, relayed nor callback");
        };
    }

    private static void mustBeLedTo(DescriptorFields fields, String schema, SchemaSet contract) {
        if (contract.files().stream().noneMatch(file -> file.equals(schema) || file.endsWith("/" + schema))) {
            throw fields.wrong("schema", "is " + schema + ", to which the WSDL does not lead");
        }
    }

    private static Operation operationOf(DescriptorFields bodies, String service, String name, int version) {
        try {
            return new Operation(service, name, version);
        } catch (IllegalArgumentException e) {
            throw bodies.wrong(name, "is " + e.getMessage());
        }
    }

    /** What the binding and the port type say of the same question must be what the descriptor says. */
    private static void mustAgree(
            DescriptorFields bodies, String name, OperationDescriptor operation, SchemaSet contract) {
        WsdlOperation told = WsdlOperations.of(contract).stream()
                .filter(each ->
                        each.request().equals(operation.request().shape().name()))
                .findFirst()
                .orElseThrow(() -> bodies.wrong(
                        name,
                        "has the request " + operation.request().shape().name()
                                + ", which no operation of the WSDL takes"));
        if (!told.action().equals(operation.action())) {
            throw bodies.wrong(name + ".action", "is not the soapAction of the WSDL, " + told.action());
        }
        if (!told.response().equals(operation.response().shape().name())) {
            throw bodies.wrong(name + ".response.element", "is not the answer of the WSDL, " + told.response());
        }
    }

    private static OperationDescriptor operation(
            DescriptorFields fields, Operation operation, OperationMapping.Reader mappings, boolean relayed) {
        OperationMapping mapping = mappings.read(fields, operation.name());
        ElementShape result = mapping.response().resultShape();
        Map<DataBlock, String> blocks = new LinkedHashMap<>();
        fields.texts("blocks").forEach((block, path) -> {
            if (!result.has(path)) {
                throw fields.wrong("blocks." + block, "is " + path + ", which the contract does not have in " + result);
            }
            blocks.put(block(fields, block), path);
        });
        Set<String> frame = new HashSet<>(fields.list("frame"));
        frame.stream().filter(path -> !result.has(path)).findFirst().ifPresent(path -> {
            throw fields.wrong("frame", "has " + path + ", which the contract does not have in " + result);
        });
        Set<String> membership = new HashSet<>(fields.list("membership"));
        membership.stream().filter(path -> !result.has(path)).findFirst().ifPresent(path -> {
            throw fields.wrong("membership", "has " + path + ", which the contract does not have in " + result);
        });
        Optional<Integer> deadline = fields.number("deadlineMillis");
        if (relayed && (deadline.isEmpty() || blocks.isEmpty())) {
            throw fields.wrong(
                    blocks.isEmpty() ? "blocks" : "deadlineMillis", "is missing: a relayed operation needs it");
        }
        return new OperationDescriptor(
                operation,
                fields.text("action"),
                mapping,
                Duration.ofMillis(deadline.orElse(0)),
                blocks,
                frame,
                membership,
                mostOctets(fields));
    }

    private static int mostOctets(DescriptorFields fields) {
        Optional<Integer> kibibytes = fields.number("answerKiB");
        kibibytes
                .filter(number -> number < OperationDescriptor.LEAST_KIB || number > OperationDescriptor.MOST_KIB)
                .ifPresent(number -> {
                    throw fields.wrong(
                            "answerKiB",
                            "is " + number + "; an answer may have " + OperationDescriptor.LEAST_KIB + " to "
                                    + OperationDescriptor.MOST_KIB);
                });
        return kibibytes.map(number -> 1024 * number).orElse(OperationDescriptor.USUAL_OCTETS);
    }

    private static DataBlock block(DescriptorFields fields, String name) {
        try {
            return new DataBlock(name);
        } catch (IllegalArgumentException e) {
            throw fields.wrong("blocks." + name, "is no name of a block: " + e.getMessage());
        }
    }

    /** The operation whose question that element is; empty when it is none of this service's. */
    public Optional<OperationDescriptor> asked(Element payload) {
        return Optional.ofNullable(operations.get(payload.getLocalName()))
                .filter(operation -> operation
                        .request()
                        .shape()
                        .namespace()
                        .equals(payload.getNamespaceURI() == null ? "" : payload.getNamespaceURI()));
    }
}
