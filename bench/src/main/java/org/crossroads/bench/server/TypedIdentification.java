package org.crossroads.bench.server;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.crossroads.contract.common.v1.CustomerIdentificationType;
import org.crossroads.contract.common.v1.DecisionOutcome;
import org.crossroads.contract.common.v1.DecisionType;
import org.crossroads.contract.common.v1.InformationCrossroadsType;
import org.crossroads.contract.common.v1.InformationCustomerType;
import org.crossroads.contract.common.v1.SourceStatusType;
import org.crossroads.contract.common.v1.SsinAnswerType;
import org.crossroads.contract.common.v1.StatusType;
import org.crossroads.contract.common.v1.StatusValue;
import org.crossroads.contract.identification.v1.ConsultFamilyCompositionRequestType;
import org.crossroads.contract.identification.v1.ConsultFamilyCompositionResponseType;
import org.crossroads.contract.identification.v1.ConsultHistoryRequestType;
import org.crossroads.contract.identification.v1.ConsultHistoryResponseType;
import org.crossroads.contract.identification.v1.Identification;
import org.crossroads.contract.identification.v1.IdentifyPersonRequestType;
import org.crossroads.contract.identification.v1.IdentifyPersonResponseType;
import org.crossroads.contract.identification.v1.IdentifyPersonResultType;
import org.crossroads.contract.identification.v1.ObjectFactory;
import org.crossroads.contract.identification.v1.PersonType;
import org.crossroads.contract.identification.v1.SearchPersonRequestType;
import org.crossroads.contract.identification.v1.SearchPersonResponseType;
import org.crossroads.exchange.client.Call;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.exchange.client.Room;
import org.crossroads.exchange.contract.ContractValidation;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.endpoint.HubEndpoints;
import org.crossroads.exchange.endpoint.Passage;
import org.crossroads.exchange.relay.Outbound;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.hub.authorisation.Decision;
import org.crossroads.hub.consultation.Answer;
import org.crossroads.hub.consultation.Consultation;
import org.crossroads.hub.consultation.Deadline;
import org.crossroads.hub.consultation.Payload;
import org.crossroads.hub.consultation.Source.Failure;
import org.crossroads.hub.consultation.Source.SourceReply;
import org.crossroads.hub.consultation.Source.SourceReply.Answered;
import org.crossroads.hub.consultation.Source.SourceReply.Failed;
import org.crossroads.hub.consultation.SourceStatus;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.network.Institution;
import org.w3c.dom.Element;

/**
 * {@code identifyPerson} as it would be without a generic relay: the question, the source's answer and the reply bound to
 * classes, with the same checks, the same filter and the same evidence.
 */
final class TypedIdentification implements Identification {

    private final Consultation consultation;
    private final Outbound outbound;
    private final Supplier<Institution> hub;
    private final ContractValidation contract;
    private final String path;
    private final Clock clock;
    private final JAXBContext classes;
    private final ObjectFactory factory = new ObjectFactory();

    TypedIdentification(
            Consultation consultation,
            Outbound outbound,
            Supplier<Institution> hub,
            ContractValidation contract,
            String path,
            Clock clock)
            throws JAXBException {
        this.consultation = consultation;
        this.outbound = outbound;
        this.hub = hub;
        this.contract = contract;
        this.path = path;
        this.clock = clock;
        this.classes = JAXBContext.newInstance(ObjectFactory.class);
    }

    @Override
    public IdentifyPersonResponseType identifyPerson(IdentifyPersonRequestType question) {
        Passage passage = Passage.current();
        OperationDescriptor operation = passage.question().orElseThrow().descriptor();
        try (Room.Share room = outbound.room().share()) {
            Answer answer = consultation.consult(
                    passage.granted().orElseThrow(),
                    NetworkAlone.in(outbound.guards()
                            .around((supplier, deadline) ->
                                    ask(supplier, deadline, question, passage, operation, room))),
                    operation.deadline());
            passage.answered(answer);
            return response(question, answer, passage);
        }
    }

    @Override
    public SearchPersonResponseType searchPerson(SearchPersonRequestType question) {
        throw new UnsupportedOperationException("not compared");
    }

    @Override
    public ConsultFamilyCompositionResponseType consultFamilyComposition(ConsultFamilyCompositionRequestType question) {
        throw new UnsupportedOperationException("not compared");
    }

    @Override
    public ConsultHistoryResponseType consultHistory(ConsultHistoryRequestType question) {
        throw new UnsupportedOperationException("not compared");
    }

    private SourceReply ask(
            Institution supplier,
            Deadline deadline,
            IdentifyPersonRequestType question,
            Passage passage,
            OperationDescriptor operation,
            Room.Share room) {
        try {
            Call call = new Call(
                    URI.create(supplier.endpoint().orElseThrow() + path),
                    HubEndpoints.correspondent(supplier, clock.instant()).orElseThrow(),
                    operation.action(),
                    request(question, passage),
                    deadline,
                    operation.mostOctets(),
                    room,
                    () -> {});
            Element payload = outbound.client().ask(call).payload().orElseThrow();
            if (contract.violation(payload).isPresent()) {
                return new Failed(Failure.NOT_VALID);
            }
            IdentifyPersonResponseType answer = classes.createUnmarshaller()
                    .unmarshal(payload, IdentifyPersonResponseType.class)
                    .getValue();
            boolean asked = answer.getInformationCustomer()
                    .getTicket()
                    .equals(passage.ticketCrossroads().toString());
            Optional<StatusCode> code = StatusCode.parse(answer.getStatus().getCode());
            return asked && code.isPresent()
                    ? new Answered(Status.of(code.get()), new Bound(answer.getResult()))
                    : new Failed(Failure.NOT_VALID);
        } catch (CallFailure e) {
            return new Failed(e.failure());
        } catch (JAXBException e) {
            throw new IllegalStateException("what follows the contract can be bound", e);
        }
    }

    private Envelope request(IdentifyPersonRequestType question, Passage passage) throws JAXBException {
        CustomerIdentificationType self = new CustomerIdentificationType();
        self.setCbeNumber(hub.get().cbeNumber().digits());
        InformationCustomerType customer = new InformationCustomerType();
        customer.setTicket(passage.ticketCrossroads().toString());
        customer.setTimestampSent(now());
        customer.setCustomerIdentification(self);
        IdentifyPersonRequestType passedOn = new IdentifyPersonRequestType();
        passedOn.setInformationCustomer(customer);
        passedOn.setLegalContext(question.getLegalContext());
        passedOn.setInscriptionContext(question.getInscriptionContext());
        passedOn.setCriteria(question.getCriteria());
        Envelope envelope = Envelope.create();
        Marshaller marshaller = classes.createMarshaller();
        marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
        marshaller.marshal(factory.createIdentifyPersonRequest(passedOn), envelope.body());
        return envelope;
    }

    private IdentifyPersonResponseType response(IdentifyPersonRequestType question, Answer answer, Passage passage) {
        String language = passage.requester().orElseThrow().language();
        IdentifyPersonResponseType response = new IdentifyPersonResponseType();
        response.setInformationCustomer(question.getInformationCustomer());
        response.setInformationCrossroads(reference(passage));
        response.setLegalContext(question.getLegalContext());
        response.setCriteria(question.getCriteria());
        response.setStatus(status(answer.status(), language));
        answer.sources().stream().map(TypedIdentification::source).forEach(response.getSources()::add);
        SsinAnswerType ssin = new SsinAnswerType();
        ssin.setValue(question.getCriteria().getSsin());
        response.setSsin(ssin);
        passage.decision().ifPresent(made -> response.setDecision(decision(made)));
        answer.payload().ifPresent(payload -> response.setResult(((Bound) payload).result));
        return response;
    }

    private InformationCrossroadsType reference(Passage passage) {
        InformationCrossroadsType reference = new InformationCrossroadsType();
        reference.setTicketCrossroads(passage.ticketCrossroads().toString());
        reference.setTimestampReceive(
                passage.receivedAt().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
        reference.setTimestampReply(now());
        return reference;
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    private static StatusType status(Status status, String language) {
        StatusType block = new StatusType();
        block.setValue(StatusValue.fromValue(status.code().value()));
        block.setCode(status.code().code());
        block.setDescription(status.code().description(language));
        return block;
    }

    private static SourceStatusType source(SourceStatus status) {
        SourceStatusType block = new SourceStatusType();
        block.setInstitution(status.institution().value());
        block.setValue(StatusValue.fromValue(status.value()));
        block.setCode(status.code());
        block.setDescription(status.description());
        block.setDurationMs(Math.toIntExact(status.took().toMillis()));
        return block;
    }

    private static DecisionType decision(Decision decision) {
        DecisionType block = new DecisionType();
        block.setOutcome(decision.fold(permit -> DecisionOutcome.PERMIT, deny -> DecisionOutcome.DENY));
        decision.fold(permit -> block.getRule().addAll(permit.rules()), deny -> false);
        return block;
    }

    /** A source's answer as classes: what was not granted is set to nothing, member by member. */
    private static final class Bound implements Payload {

        private final IdentifyPersonResultType result;

        private Bound(IdentifyPersonResultType result) {
            this.result = result;
        }

        @Override
        @SuppressWarnings("NullAway") // generated classes take null for what is absent
        public Payload keeping(Set<DataBlock> granted) {
            PersonType person = result.getPerson();
            if (person != null) {
                person.setIdentity(has(granted, "identity") ? person.getIdentity() : null);
                person.setBirthPlace(has(granted, "birthPlace") ? person.getBirthPlace() : null);
                person.setNationality(has(granted, "nationality") ? person.getNationality() : null);
                person.setCivilState(has(granted, "civilState") ? person.getCivilState() : null);
                person.setAddress(has(granted, "address") ? person.getAddress() : null);
                person.setDecease(has(granted, "decease") ? person.getDecease() : null);
            }
            result.setVerification(has(granted, "verification") ? result.getVerification() : null);
            return this;
        }

        private static boolean has(Set<DataBlock> granted, String block) {
            return granted.contains(new DataBlock(block));
        }

        /** Identifications tell of no fund. */
        @Override
        public Payload withoutMembership(Set<DataBlock> exceptIn) {
            return this;
        }

        @Override
        public Payload mergedWith(Payload other) {
            throw new IllegalStateException("one register answers");
        }
    }
}
