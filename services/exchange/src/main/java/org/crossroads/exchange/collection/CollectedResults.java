package org.crossroads.exchange.collection;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.crossroads.exchange.contract.ContractValidation;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.hub.collection.CollectedData;
import org.crossroads.hub.collection.CollectedData.Reader;
import org.crossroads.hub.collection.CollectedData.Reading;
import org.crossroads.hub.collection.CollectedData.Reading.Following;
import org.crossroads.hub.collection.CollectedData.Reading.Violating;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.w3c.dom.Element;

/**
 * Reads reported data as the element {@code result} of an operation's response: it must follow that contract, and hold
 * nothing but blocks that the descriptor knows.
 */
public final class CollectedResults {

    private static final String RESULT = "result";

    private record Described(ServiceDescriptor service, OperationDescriptor operation) {}

    private final Map<Operation, Described> operations = new HashMap<>();
    private final Map<Operation, Optional<ContractValidation>> contracts = new ConcurrentHashMap<>();

    /** @param services whose relayed operations data can be reported for */
    public CollectedResults(Collection<ServiceDescriptor> services) {
        services.stream()
                .filter(ServiceDescriptor::relayed)
                .forEach(service -> service.operations()
                        .values()
                        .forEach(
                                operation -> operations.put(operation.operation(), new Described(service, operation))));
    }

    /**
     * Reads what stands at the extension point of a report.
     *
     * @param collectedData the element in which it stands
     */
    public Reader in(Element collectedData) {
        return operation -> Optional.ofNullable(operations.get(operation))
                .map(described -> read(described, collectedData))
                .orElseGet(() -> new Violating(RESULT));
    }

    private Reading read(Described described, Element collectedData) {
        List<Element> stated = Elements.children(collectedData);
        Optional<ContractValidation> contract = contracts.computeIfAbsent(
                described.operation().operation(),
                operation -> ContractValidation.ofResult(described.service(), described.operation()));
        if (stated.size() != 1
                || contract.isEmpty()
                || !Elements.isNamed(stated.get(0), described.service().namespace(), RESULT)) {
            return new Violating(RESULT);
        }
        Element result = stated.get(0);
        Optional<String> off = contract.get()
                .violation(result)
                .or(() -> undescribed(result, "", described.operation()).findFirst());
        return off.<Reading>map(place -> new Violating(place.isEmpty() ? RESULT : RESULT + "/" + place))
                .orElseGet(() -> new Following(new CollectedResult(result, described.operation())));
    }

    /** Elements that are in no block: nothing in the hub knows what they are, so nobody could be charged with them. */
    private static Stream<String> undescribed(Element parent, String path, OperationDescriptor operation) {
        return Elements.children(parent).stream().flatMap(child -> {
            String here = path.isEmpty() ? child.getLocalName() : path + "/" + child.getLocalName();
            if (operation.blocks().containsValue(here) || operation.frame().contains(here)) {
                return Stream.empty();
            }
            boolean onTheWay = operation.blocks().values().stream().anyMatch(block -> block.startsWith(here + "/"));
            return onTheWay ? undescribed(child, here, operation) : Stream.of(here);
        });
    }

    /** One reported result; the tree is what its sender signed, and is only copied from. */
    private record CollectedResult(Element result, OperationDescriptor operation) implements CollectedData {

        @Override
        public Set<DataBlock> blocks() {
            Set<DataBlock> there = new HashSet<>();
            operation
                    .blocks()
                    .forEach((block, path) -> Elements.at(result, path).ifPresent(found -> there.add(block)));
            return there;
        }

        @Override
        public String only(Set<DataBlock> blocks) {
            Set<String> kept = new HashSet<>(operation.frame());
            blocks.forEach(
                    block -> Optional.ofNullable(operation.blocks().get(block)).ifPresent(kept::add));
            return ResultText.of(result, kept);
        }

        /** Without the content. */
        @Override
        public String toString() {
            return "CollectedResult[" + operation.operation() + "]";
        }
    }
}
