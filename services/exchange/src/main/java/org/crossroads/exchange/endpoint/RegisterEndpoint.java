package org.crossroads.exchange.endpoint;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossroads.contract.common.v1.SsinAnswerType;
import org.crossroads.contract.register.v1.CancelSsinRequestType;
import org.crossroads.contract.register.v1.CancelSsinResponseType;
import org.crossroads.contract.register.v1.RegisterPersonRequestType;
import org.crossroads.contract.register.v1.RegisterPersonResponseType;
import org.crossroads.contract.register.v1.RegisterPersonResultType;
import org.crossroads.contract.register.v1.ReplaceSsinRequestType;
import org.crossroads.contract.register.v1.ReplaceSsinResponseType;
import org.crossroads.contract.register.v1.ReplaceSsinResultType;
import org.crossroads.contract.register.v1.UpdatePersonRequestType;
import org.crossroads.contract.register.v1.UpdatePersonResponseType;
import org.crossroads.contract.register.v1.UpdatePersonResultType;
import org.crossroads.exchange.register.PersonBinding;
import org.crossroads.exchange.register.PersonBinding.InvalidField;
import org.crossroads.hub.consultation.Answer;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.person.PersonData;
import org.crossroads.hub.register.Author;
import org.crossroads.hub.register.RegisterEntry;
import org.crossroads.hub.register.Registering;
import org.crossroads.hub.register.Registering.Changed;
import org.crossroads.hub.register.Registering.Registered;

/** The service of the Crossroads registers: gives numbers, keeps what is known, leads numbers to the right one (art. 4). */
public final class RegisterEndpoint implements org.crossroads.contract.register.v1.Register {

    private static final String PERSON = "criteria/person";

    private final Registering registering;
    private final Clock clock;

    public RegisterEndpoint(Registering registering, Clock clock) {
        this.registering = registering;
        this.clock = clock;
    }

    @Override
    public RegisterPersonResponseType registerPerson(RegisterPersonRequestType request) {
        OwnReply reply = new OwnReply(clock);
        Registered registered = register(request, reply);
        registered.issued().ifPresent(reply.passage()::concerns);
        answered(reply, new Changed(registered.status(), registered.sources()));
        RegisterPersonResponseType response = new RegisterPersonResponseType();
        response.setInformationCustomer(request.getInformationCustomer());
        response.setInformationCrossroads(reply.crossroads());
        response.setLegalContext(request.getLegalContext());
        response.setCriteria(request.getCriteria());
        response.setStatus(reply.status(registered.status()));
        response.getSources().addAll(OwnReply.sources(registered.sources()));
        if (registered.status().code() == StatusCode.DATA_FOUND) {
            RegisterPersonResultType result = new RegisterPersonResultType();
            registered.issued().map(Ssin::digits).ifPresent(number -> {
                response.setSsin(OwnReply.answered(number));
                result.setSsin(number);
            });
            registered.matches().stream().map(PersonBinding::summary).forEach(result.getMatch()::add);
            result.setTruncated(registered.truncated());
            response.setResult(result);
        }
        return response;
    }

    private Registered register(RegisterPersonRequestType request, OwnReply reply) {
        try {
            Set<Ssin> others = request.getCriteria().getNotThePerson().stream()
                    .flatMap(number -> Ssin.parse(number).stream())
                    .collect(Collectors.toSet());
            PersonData person = PersonBinding.stated(request.getCriteria().getPerson(), PERSON);
            return registering.register(person, others, author(reply));
        } catch (InvalidField e) {
            return new Registered(invalid(e), List.of(), Optional.empty(), List.of(), false);
        }
    }

    @Override
    public UpdatePersonResponseType updatePerson(UpdatePersonRequestType request) {
        OwnReply reply = new OwnReply(clock);
        UpdatePersonResponseType response = new UpdatePersonResponseType();
        response.setInformationCustomer(request.getInformationCustomer());
        response.setInformationCrossroads(reply.crossroads());
        response.setLegalContext(request.getLegalContext());
        response.setCriteria(request.getCriteria());
        Ssin ssin = new Ssin(request.getCriteria().getSsin());
        Changed changed;
        try {
            PersonData person = PersonBinding.stated(request.getCriteria().getPerson(), PERSON);
            changed = registering.update(
                    ssin, person, Optional.ofNullable(request.getCriteria().getValidFrom()), author(reply));
            if (changed.status().code() == StatusCode.DATA_FOUND) {
                UpdatePersonResultType result = new UpdatePersonResultType();
                result.setIdentity(
                        PersonBinding.identity(Optional.of(ssin), person.identity(), RegisterEntry.registerOf(ssin)));
                response.setResult(result);
            }
        } catch (InvalidField e) {
            changed = new Changed(invalid(e), List.of());
        }
        answered(reply, changed);
        response.setStatus(reply.status(changed.status()));
        response.setSsin(OwnReply.answered(ssin.digits(), changed.status()));
        return response;
    }

    @Override
    public ReplaceSsinResponseType replaceSsin(ReplaceSsinRequestType request) {
        OwnReply reply = new OwnReply(clock);
        String old = request.getCriteria().getSsin();
        String replacement = request.getCriteria().getNewSsin();
        Changed changed = Ssin.parse(replacement)
                .map(number -> registering.replace(new Ssin(old), number, author(reply)))
                .orElseGet(() -> new Changed(
                        new Status(
                                StatusCode.INVALID_DATA,
                                Map.of("field", "criteria/newSsin", "reason", "its check digits do not hold")),
                        List.of()));
        answered(reply, changed);
        ReplaceSsinResponseType response = new ReplaceSsinResponseType();
        response.setInformationCustomer(request.getInformationCustomer());
        response.setInformationCrossroads(reply.crossroads());
        response.setLegalContext(request.getLegalContext());
        response.setCriteria(request.getCriteria());
        response.setStatus(reply.status(changed.status()));
        response.getSources().addAll(OwnReply.sources(changed.sources()));
        SsinAnswerType answer = OwnReply.answered(old, changed.status());
        if (changed.status().code() == StatusCode.DATA_FOUND) {
            answer.setReplacedBy(replacement);
            SsinAnswerType current = OwnReply.answered(replacement);
            current.setReplaces(old);
            ReplaceSsinResultType result = new ReplaceSsinResultType();
            result.setSsin(current);
            response.setResult(result);
        }
        response.setSsin(answer);
        return response;
    }

    @Override
    public CancelSsinResponseType cancelSsin(CancelSsinRequestType request) {
        OwnReply reply = new OwnReply(clock);
        String number = request.getCriteria().getSsin();
        Changed changed =
                registering.cancel(new Ssin(number), request.getCriteria().getReason(), author(reply));
        answered(reply, changed);
        CancelSsinResponseType response = new CancelSsinResponseType();
        response.setInformationCustomer(request.getInformationCustomer());
        response.setInformationCrossroads(reply.crossroads());
        response.setLegalContext(request.getLegalContext());
        response.setCriteria(request.getCriteria());
        response.setStatus(reply.status(changed.status()));
        SsinAnswerType answer = OwnReply.answered(number, changed.status());
        if (changed.status().code() == StatusCode.DATA_FOUND) {
            answer.setCanceled(true);
        }
        response.setSsin(answer);
        return response;
    }

    /** So the evidence names the register that was asked. */
    private static void answered(OwnReply reply, Changed changed) {
        reply.passage().answered(new Answer(changed.status(), changed.sources(), Set.of(), Optional.empty()));
    }

    private static Author author(OwnReply reply) {
        return new Author(reply.requester().code(), reply.passage().ticketCrossroads());
    }

    private static Status invalid(InvalidField wrong) {
        return Status.of(StatusCode.INVALID_DATA, "field", wrong.field());
    }
}
