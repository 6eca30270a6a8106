package org.crossroads.exchange.contract;

import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A service as its descriptor file beside the WSDL says: which operations, where the SSIN stands, which element is which
 * data block. A new consultation is a contract, such a file and rows in the tables.
 *
 * @param path below {@code /ws}, for example {@code /career/v1}
 * @param relayed whether the data comes from sources and is only passed on
 * @param operations by the local name of the request's element
 */
public record ServiceDescriptor(
        String name,
        int version,
        String namespace,
        String path,
        String wsdl,
        String schema,
        boolean relayed,
        Map<String, OperationDescriptor> operations) {

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
        return new ServiceDescriptor(name, version, namespace, path, wsdl, schema, relayed, changed);
    }

    /** Reads a descriptor; one that is wrong says where. */
    public static ServiceDescriptor read(InputStream yaml) {
        Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        Fields fields = new Fields("descriptor", root);
        String name = fields.text("service");
        int version = Integer.parseInt(fields.text("version"));
        String namespace = fields.text("namespace");
        Map<String, OperationDescriptor> operations = new LinkedHashMap<>();
        fields.map("operations").forEach((operation, body) -> {
            OperationDescriptor descriptor =
                    operation(new Fields(name + "." + operation, body), name, version, operation);
            operations.put(descriptor.requestElement(), descriptor);
        });
        return new ServiceDescriptor(
                name,
                version,
                namespace,
                fields.text("path"),
                fields.text("wsdl"),
                fields.text("schema"),
                fields.text("kind").equals("relayed"),
                operations);
    }

    private static OperationDescriptor operation(Fields fields, String service, int version, String name) {
        Map<DataBlock, String> blocks = new LinkedHashMap<>();
        fields.map("blocks").forEach((block, path) -> blocks.put(new DataBlock(block), String.valueOf(path)));
        return new OperationDescriptor(
                new Operation(service, name, version),
                fields.text("action"),
                fields.maybe("ssin"),
                fields.maybe("period"),
                Duration.ofMillis(Long.parseLong(fields.maybe("deadlineMillis").orElse("0"))),
                blocks,
                Set.copyOf(fields.list("frame")),
                fields.maybe("answerKiB")
                        .map(kibibytes -> Math.multiplyExact(1024, Integer.parseInt(kibibytes)))
                        .orElse(OperationDescriptor.USUAL_OCTETS));
    }

    /** The fields of a YAML mapping, with an error that names the place. */
    private record Fields(String place, Map<?, ?> values) {
        Fields(String place, Object value) {
            this(place, value instanceof Map<?, ?> map ? map : Map.of());
        }

        Optional<String> maybe(String name) {
            return Optional.ofNullable(values.get(name)).map(String::valueOf);
        }

        String text(String name) {
            return maybe(name).orElseThrow(() -> new IllegalArgumentException(place + " lacks " + name));
        }

        List<String> list(String name) {
            return values.get(name) instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }

        Map<String, Object> map(String name) {
            Map<String, Object> typed = new LinkedHashMap<>();
            if (values.get(name) instanceof Map<?, ?> map) {
                map.forEach((key, value) -> typed.put(String.valueOf(key), value == null ? Map.of() : value));
            }
            return typed;
        }
    }
}
