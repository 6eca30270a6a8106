package org.crossroads.exchange.contract;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;

/**
 * What the hub must know of an operation to pass it on without knowing its data. Paths are local names below the request's
 * element, {@code criteria/period}; block paths are below {@code result}.
 *
 * @param action the soapAction of the WSDL's binding
 * @param ssin where the person's number stands; empty for a question that names nobody
 * @param period where the period that is asked about stands
 * @param deadline for all sources together
 * @param blocks which element carries which data block, in the order of the contract; what is in no block is not passed on
 * @param frame elements of the result that hold no personal data and always pass
 * @param mostOctets of a source's answer, as it comes over the wire
 */
public record OperationDescriptor(
        Operation operation,
        String action,
        Optional<String> ssin,
        Optional<String> period,
        Duration deadline,
        Map<DataBlock, String> blocks,
        Set<String> frame,
        int mostOctets) {

    /** What a descriptor says that says nothing of it: some five megabytes of data. */
    static final int USUAL_OCTETS = 8 * 1024 * 1024;

    private static final int LEAST_OCTETS = 64 * 1024;
    private static final int MOST_OCTETS = 32 * 1024 * 1024;

    public OperationDescriptor {
        if (mostOctets < LEAST_OCTETS || mostOctets > MOST_OCTETS) {
            throw new IllegalArgumentException("an answer may have 64 KiB to 32 MiB");
        }
        blocks = Collections.unmodifiableMap(new LinkedHashMap<>(blocks));
        frame = Set.copyOf(frame);
    }

    public String requestElement() {
        return operation.name() + "Request";
    }

    public String responseElement() {
        return operation.name() + "Response";
    }

    OperationDescriptor within(Duration otherDeadline) {
        return new OperationDescriptor(operation, action, ssin, period, otherDeadline, blocks, frame, mostOctets);
    }
}
