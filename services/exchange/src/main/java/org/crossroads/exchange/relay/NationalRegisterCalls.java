package org.crossroads.exchange.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.crossroads.exchange.client.Room;
import org.crossroads.exchange.contract.ContractValidation;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.endpoint.Passage;
import org.crossroads.exchange.endpoint.Question;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.hub.consultation.Deadline;
import org.crossroads.hub.consultation.Source;
import org.crossroads.hub.consultation.Source.Failure;
import org.crossroads.hub.consultation.Source.SourceReply;
import org.crossroads.hub.consultation.Source.SourceReply.Failed;
import org.crossroads.hub.consultation.SourceStatus;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.AvailabilityTable;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.Institutions;
import org.crossroads.hub.network.StarNode;
import org.w3c.dom.Element;

/**
 * The hub's own questions to the National Register, in the contract of Identification and on the ground of the exchange for
 * which it needs the answer.
 *
 * <p>Which institution that is, and where, says the availability table: whoever besides the hub supplies the block;
 * a sectoral node, which has no such source, asks its uplink.
 */
public final class NationalRegisterCalls {

    /** Days of the law begin and end in Brussels. */
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final ServiceDescriptor identification;
    private final AvailabilityTable availability;
    private final Institutions institutions;
    private final Outbound outbound;
    private final StarNode node;
    private final ContractValidation contract;
    private final ExecutorService fetching;
    private final Clock clock;

    /**
     * Makes the way to the register.
     *
     * @param node whose own institution asks
     * @param fetching the threads of all calls to sources: so these are bounded with the others
     */
    public NationalRegisterCalls(
            ServiceDescriptor identification,
            AvailabilityTable availability,
            Institutions institutions,
            Outbound outbound,
            StarNode node,
            ExecutorService fetching,
            Clock clock) {
        this.identification = identification;
        this.availability = availability;
        this.institutions = institutions;
        this.outbound = outbound;
        this.node = node;
        this.contract = new ContractValidation(identification);
        this.fetching = fetching;
        this.clock = clock;
    }

    /** What came of a question. */
    record Asked(SourceReply reply, SourceStatus source) {}

    /** The namespace of what is asked and answered. */
    String namespace() {
        return identification.namespace();
    }

    /**
     * Asks and waits, at most as long as the operation's deadline.
     *
     * @param block by which the availability table names the register
     * @param criteria fills the element of that name
     * @return empty when no register is named
     */
    Optional<Asked> ask(String operation, DataBlock block, Consumer<Element> criteria) {
        OperationDescriptor descriptor = Optional.ofNullable(
                        identification.operations().get(operation + "Request"))
                .orElseThrow(() -> new IllegalStateException("the contracts lack " + operation));
        Optional<Institution> register = register(descriptor.operation(), block);
        if (register.isEmpty()) {
            return Optional.empty();
        }
        try (Room.Share room = outbound.room().share()) {
            return Optional.of(ask(register.get(), descriptor, criteria, room));
        }
    }

    private Asked ask(
            Institution register, OperationDescriptor operation, Consumer<Element> criteria, Room.Share room) {
        Passage passage = Passage.current();
        SourceCalls calls = new SourceCalls(
                identification,
                operation,
                passage.ticketCrossroads().toString(),
                question(operation, criteria, passage.question()),
                self(),
                Optional.empty(),
                outbound,
                room,
                contract,
                clock);
        Instant asked = clock.instant();
        SourceReply reply = register.isActive()
                ? ask(register, outbound.guards().around(calls), new Deadline(clock, operation.deadline()))
                : new Failed(Failure.SUSPENDED);
        return new Asked(
                reply,
                SourceStatus.of(
                        register.code(),
                        reply,
                        passage.requester().map(Institution::language).orElse("en"),
                        Duration.between(asked, clock.instant())));
    }

    private SourceReply ask(Institution register, Source calls, Deadline deadline) {
        Future<SourceReply> underWay;
        try {
            underWay = fetching.submit(() -> calls.ask(register, deadline));
        } catch (RejectedExecutionException allThreadsBusy) {
            return new Failed(Failure.BUSY);
        }
        try {
            return deadline.await(underWay);
        } catch (TimeoutException late) {
            // Its thread serves the next question.
            underWay.cancel(true);
            return new Failed(Failure.TIMED_OUT);
        } catch (ExecutionException broken) {
            return new Failed(Failure.UNREACHABLE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Failed(Failure.BUSY);
        }
    }

    private Optional<Institution> register(Operation operation, DataBlock block) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BRUSSELS);
        return availability.suppliersOf(operation).stream()
                .filter(row -> row.block().equals(block) && row.period().contains(today))
                .filter(row -> !row.supplier().equals(node.institution()))
                .findFirst()
                .flatMap(this::supplier)
                .or(() -> node.uplink().flatMap(institutions::byCode));
    }

    private Optional<Institution> supplier(Availability row) {
        return institutions
                .byCode(row.supplier())
                .map(supplier -> row.endpoint().map(supplier::servingAt).orElse(supplier));
    }

    private Institution self() {
        return institutions
                .byCode(node.institution())
                .orElseThrow(() -> new IllegalStateException(
                        "the node's own institution, " + node.institution() + ", is not in the registry"));
    }

    /** On the ground of the exchange for which the hub asks. */
    private Element question(OperationDescriptor operation, Consumer<Element> criteria, Optional<Question> asked) {
        String namespace = identification.namespace();
        Element request = Envelope.create().newPayload(namespace, operation.requestElement());
        asked.flatMap(Question::legalContext)
                .ifPresent(ground -> Elements.append(request, namespace, "legalContext", ground.value()));
        criteria.accept(Elements.append(request, namespace, "criteria"));
        return request;
    }
}
