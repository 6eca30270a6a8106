package org.crossroads.exchange.contract;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.exchange.mapping.OperationMapping;
import org.crossroads.exchange.mapping.Relaying;
import org.crossroads.exchange.mapping.RequestMapping;
import org.crossroads.exchange.mapping.RequestMapping.Field;
import org.crossroads.exchange.mapping.ResponseMapping;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;

/**
 * What the hub must know of an operation to pass it on without knowing its data. Paths are local names below the request's
 * or the response's element, {@code criteria/period}; block paths are below the result.
 *
 * @param action the soapAction of the WSDL's binding
 * @param mapping where request and response say what every contract says
 * @param deadline for all sources together
 * @param blocks which element carries which data block, in the order of the contract; what is in no block is not passed on
 * @param frame elements of the result that hold no personal data and always pass
 * @param membership elements below result that tell of which trade union or health-insurance fund the person is a member:
 *     removed for whoever is outside the sector, unless a rule discloses that (RD of 4 February 1997, art. 6)
 * @param mostOctets of a source's answer, as it comes over the wire
 */
public record OperationDescriptor(
        Operation operation,
        String action,
        OperationMapping mapping,
        Duration deadline,
        Map<DataBlock, String> blocks,
        Set<String> frame,
        Set<String> membership,
        int mostOctets) {

    /** What a descriptor says that says nothing of it: some five megabytes of data. */
    static final int USUAL_OCTETS = 8 * 1024 * 1024;

    static final int LEAST_KIB = 64;
    static final int MOST_KIB = 32 * 1024;

    public OperationDescriptor {
        blocks = Collections.unmodifiableMap(new LinkedHashMap<>(blocks));
        frame = Set.copyOf(frame);
        membership = Set.copyOf(membership);
    }

    public RequestMapping request() {
        return mapping.request();
    }

    public ResponseMapping response() {
        return mapping.response();
    }

    public Relaying relaying() {
        return mapping.relaying();
    }

    /** Where the person's number stands; empty for a question that names nobody. */
    public Optional<String> ssin() {
        return Optional.ofNullable(request().paths().get(Field.SSIN));
    }

    /** Local name of the question's element. */
    public String requestElement() {
        return request().shape().localName();
    }

    /** Local name of the answer's element. */
    public String responseElement() {
        return response().shape().localName();
    }

    OperationDescriptor within(Duration otherDeadline) {
        return new OperationDescriptor(
                operation, action, mapping, otherDeadline, blocks, frame, membership, mostOctets);
    }
}
