package org.crossroads.exchange.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.crossroads.exchange.client.SecuredClient;
import org.crossroads.exchange.contract.ContractValidation;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.endpoint.Passage;
import org.crossroads.exchange.endpoint.Question;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.hub.consultation.Deadline;
import org.crossroads.hub.consultation.Source.Failure;
import org.crossroads.hub.consultation.Source.SourceReply;
import org.crossroads.hub.consultation.Source.SourceReply.Answered;
import org.crossroads.hub.consultation.Source.SourceReply.Failed;
import org.crossroads.hub.consultation.SourceStatus;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.AvailabilityTable;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.integration.IdentityProof;
import org.crossroads.hub.integration.IdentityProof.Item;
import org.crossroads.hub.integration.IdentityVerification;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.Institutions;
import org.w3c.dom.Element;

/**
 * Has identities verified by the National Register: asks its {@code identifyPerson} with what is to be verified, reads
 * which items do not match, and lets go of everything else unread.
 *
 * <p>Which institution that is, and where, says the availability table: whoever supplies the block {@code verification}.
 */
public final class NationalRegisterVerification implements IdentityVerification {

    private static final String IDENTIFY = "identifyPersonRequest";
    private static final DataBlock VERIFICATION = new DataBlock("verification");
    /** Days of the law begin and end in Brussels. */
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final ServiceDescriptor identification;
    private final AvailabilityTable availability;
    private final Institutions institutions;
    private final SecuredClient client;
    private final Supplier<Institution> hub;
    private final ContractValidation contract;
    private final ExecutorService fetching;
    private final Clock clock;

    /**
     * Makes the way to the register.
     *
     * @param fetching the threads of all calls to sources: so these are bounded with the others
     */
    public NationalRegisterVerification(
            ServiceDescriptor identification,
            AvailabilityTable availability,
            Institutions institutions,
            SecuredClient client,
            Supplier<Institution> hub,
            ExecutorService fetching,
            Clock clock) {
        this.identification = identification;
        this.availability = availability;
        this.institutions = institutions;
        this.client = client;
        this.hub = hub;
        this.contract = new ContractValidation(identification.schema());
        this.fetching = fetching;
        this.clock = clock;
    }

    @Override
    public Finding verify(Ssin ssin, IdentityProof proof) {
        OperationDescriptor identify = Optional.ofNullable(
                        identification.operations().get(IDENTIFY))
                .orElseThrow(() -> new IllegalStateException("the contracts lack " + IDENTIFY));
        Optional<Institution> register = register(identify.operation());
        if (register.isEmpty()) {
            return new Finding.NotCompared(Status.of(StatusCode.INCOMPLETE_DATA), List.of());
        }
        Passage passage = Passage.current();
        SourceCalls calls = new SourceCalls(
                identification,
                identify,
                passage.ticketCrossroads().toString(),
                question(ssin, proof, passage.question()),
                hub.get(),
                client,
                contract,
                clock);
        Instant asked = clock.instant();
        SourceReply reply = register.filter(Institution::isActive)
                .map(active -> ask(active, calls, new Deadline(clock, identify.deadline())))
                .orElseGet(() -> new Failed(Failure.SUSPENDED));
        SourceStatus source = SourceStatus.of(
                register.get().code(),
                reply,
                passage.requester().map(Institution::language).orElse("en"),
                Duration.between(asked, clock.instant()));
        return reply.fold(
                answered -> finding(answered, proof, List.of(source)),
                failed -> new Finding.NotCompared(Status.of(StatusCode.INCOMPLETE_DATA), List.of(source)));
    }

    private SourceReply ask(Institution register, SourceCalls calls, Deadline deadline) {
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

    private Optional<Institution> register(Operation identify) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BRUSSELS);
        return availability.suppliersOf(identify).stream()
                .filter(row -> row.block().equals(VERIFICATION) && row.period().contains(today))
                .findFirst()
                .flatMap(this::supplier);
    }

    private Optional<Institution> supplier(Availability row) {
        return institutions
                .byCode(row.supplier())
                .map(supplier -> row.endpoint().map(supplier::servingAt).orElse(supplier));
    }

    /** On the ground on which the inscription is registered. */
    private List<Element> question(Ssin ssin, IdentityProof proof, Optional<Question> asked) {
        String namespace = identification.namespace();
        Element request = Envelope.create().newPayload(namespace, IDENTIFY);
        List<Element> blocks = new ArrayList<>();
        asked.flatMap(Question::legalContext)
                .ifPresent(ground -> blocks.add(Elements.append(request, namespace, "legalContext", ground.value())));
        Element criteria = Elements.append(request, namespace, "criteria");
        Elements.append(criteria, namespace, "ssin", ssin.digits());
        Element believed = Elements.append(criteria, namespace, "verificationData");
        for (Map.Entry<Item, String> item : proof.items().entrySet()) {
            Elements.append(believed, namespace, item.getKey().element(), item.getValue());
        }
        blocks.add(criteria);
        return blocks;
    }

    private static Finding finding(Answered answered, IdentityProof proof, List<SourceStatus> sources) {
        StatusCode code = answered.status().code();
        Element result = ((XmlPayload) answered.payload()).result();
        Optional<Element> verification = Elements.child(result, "verification");
        if (code == StatusCode.DATA_FOUND && verification.isPresent()) {
            return new Finding.Compared(matching(verification.get(), proof), sources);
        }
        return new Finding.NotCompared(unproven(answered.status()), sources);
    }

    private static Set<Item> matching(Element verification, IdentityProof proof) {
        Set<Item> matching = EnumSet.copyOf(proof.items().keySet());
        for (Element field : Elements.children(verification)) {
            if ("mismatch".equals(field.getLocalName())) {
                matching.removeIf(item -> item.element().equals(field.getTextContent()));
            }
        }
        return matching;
    }

    /** Of what the register says of a person, the institution learns the new number and nothing else. */
    private static Status unproven(Status answer) {
        return switch (answer.code()) {
            case SSIN_REPLACED -> answer;
            case SSIN_UNKNOWN, SSIN_INVALID, DECEASED -> Status.of(answer.code());
            case INVALID_DATA -> Status.of(StatusCode.INVALID_DATA, "field", "criteria/identityProof");
            default -> Status.of(StatusCode.INCOMPLETE_DATA);
        };
    }
}
