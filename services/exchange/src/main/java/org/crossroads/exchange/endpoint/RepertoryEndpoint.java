package org.crossroads.exchange.endpoint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossroads.contract.common.v1.PeriodType;
import org.crossroads.contract.common.v1.SsinAnswerType;
import org.crossroads.contract.repertory.v1.CloseInscriptionRequestType;
import org.crossroads.contract.repertory.v1.CloseInscriptionResponseType;
import org.crossroads.contract.repertory.v1.CloseInscriptionResultType;
import org.crossroads.contract.repertory.v1.InscriptionType;
import org.crossroads.contract.repertory.v1.ListInscriptionsRequestType;
import org.crossroads.contract.repertory.v1.ListInscriptionsResponseType;
import org.crossroads.contract.repertory.v1.ListInscriptionsResultType;
import org.crossroads.contract.repertory.v1.Phase;
import org.crossroads.contract.repertory.v1.RegisterInscriptionRequestType;
import org.crossroads.contract.repertory.v1.RegisterInscriptionResponseType;
import org.crossroads.contract.repertory.v1.RegisterInscriptionResultType;
import org.crossroads.contract.repertory.v1.Repertory;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.PersonRepertory;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.Institution;

/**
 * The person repertory's service: an institution registers, closes and lists its own inscriptions, never another's (Act of
 * 15 January 1990, art. 6: each institution answers for what it registers).
 */
public final class RepertoryEndpoint implements Repertory {

    private final PersonRepertory repertory;
    private final Clock clock;

    public RepertoryEndpoint(PersonRepertory repertory, Clock clock) {
        this.repertory = repertory;
        this.clock = clock;
    }

    @Override
    public RegisterInscriptionResponseType registerInscription(RegisterInscriptionRequestType request) {
        OwnReply reply = new OwnReply(clock);
        RegisterInscriptionResponseType response = new RegisterInscriptionResponseType();
        response.setInformationCustomer(request.getInformationCustomer());
        response.setInformationCrossroads(reply.crossroads());
        response.setLegalContext(request.getLegalContext());
        response.setCriteria(request.getCriteria());
        response.setSsin(answered(request.getCriteria().getSsin()));
        Optional<Inscription> inscription = inscription(request, reply.requester());
        if (inscription.isEmpty()) {
            response.setStatus(reply.status(invalid("criteria/inscription")));
        } else if (repertory.register(inscription.get()) == PersonRepertory.Registration.OVERLAPS) {
            response.setStatus(reply.status(invalid("criteria/inscription/period", "overlaps an inscription")));
        } else {
            RegisterInscriptionResultType result = new RegisterInscriptionResultType();
            result.setInscription(row(inscription.get(), reply.requester()));
            response.setResult(result);
            response.setStatus(reply.status(Status.of(StatusCode.DATA_FOUND)));
        }
        return response;
    }

    private static Optional<Inscription> inscription(RegisterInscriptionRequestType request, Institution holder) {
        var stated = request.getCriteria().getInscription();
        PeriodType period = stated.getPeriod();
        boolean ordered = period.getEndDate() == null || !period.getEndDate().isBefore(period.getBeginDate());
        return Quality.parse(stated.getQuality())
                .filter(quality ->
                        ordered && quality.sector() == holder.number().sector())
                .map(quality -> new Inscription(
                        new Ssin(request.getCriteria().getSsin()),
                        holder.code(),
                        quality,
                        stated.getPhase() == null
                                ? Inscription.Phase.DEFINITIVE
                                : Inscription.Phase.valueOf(stated.getPhase().name()),
                        new Period(period.getBeginDate(), Optional.ofNullable(period.getEndDate()))));
    }

    @Override
    public CloseInscriptionResponseType closeInscription(CloseInscriptionRequestType request) {
        OwnReply reply = new OwnReply(clock);
        CloseInscriptionResponseType response = new CloseInscriptionResponseType();
        response.setInformationCustomer(request.getInformationCustomer());
        response.setInformationCrossroads(reply.crossroads());
        response.setLegalContext(request.getLegalContext());
        response.setCriteria(request.getCriteria());
        response.setSsin(answered(request.getCriteria().getSsin()));
        Ssin ssin = new Ssin(request.getCriteria().getSsin());
        Optional<Quality> quality = Quality.parse(request.getCriteria().getQuality());
        LocalDate lastDay = request.getCriteria().getEndDate();
        Optional<PersonRepertory.Closure> closure =
                quality.map(known -> repertory.close(ssin, reply.requester().code(), known, lastDay));
        if (closure.isEmpty()) {
            response.setStatus(reply.status(invalid("criteria/quality")));
            return response;
        }
        switch (closure.get()) {
            case NOTHING_OPEN ->
                response.setStatus(reply.status(
                        Status.of(StatusCode.NO_DATA_FOUND, "inscription", "none is open in this quality")));
            case BEFORE_BEGIN ->
                response.setStatus(reply.status(invalid("criteria/endDate", "lies before the inscription begins")));
            case CLOSED -> {
                response.setStatus(reply.status(Status.of(StatusCode.DATA_FOUND)));
                closed(ssin, reply.requester(), quality.get(), lastDay).ifPresent(row -> {
                    CloseInscriptionResultType result = new CloseInscriptionResultType();
                    result.setInscription(row);
                    response.setResult(result);
                });
            }
        }
        return response;
    }

    private Optional<InscriptionType> closed(Ssin ssin, Institution holder, Quality quality, LocalDate lastDay) {
        return own(ssin, holder).stream()
                .filter(i -> i.quality().equals(quality) && i.period().end().equals(Optional.of(lastDay)))
                .findFirst()
                .map(i -> row(i, holder));
    }

    @Override
    public ListInscriptionsResponseType listInscriptions(ListInscriptionsRequestType request) {
        OwnReply reply = new OwnReply(clock);
        ListInscriptionsResponseType response = new ListInscriptionsResponseType();
        response.setInformationCustomer(request.getInformationCustomer());
        response.setInformationCrossroads(reply.crossroads());
        response.setLegalContext(request.getLegalContext());
        response.setCriteria(request.getCriteria());
        response.setSsin(answered(request.getCriteria().getSsin()));
        LocalDate activeOn = request.getCriteria().getActiveOn();
        ListInscriptionsResultType result = new ListInscriptionsResultType();
        own(new Ssin(request.getCriteria().getSsin()), reply.requester()).stream()
                .filter(i -> activeOn == null || i.period().contains(activeOn))
                .map(i -> row(i, reply.requester()))
                .forEach(result.getInscription()::add);
        boolean found = !result.getInscription().isEmpty();
        response.setStatus(reply.status(Status.of(found ? StatusCode.DATA_FOUND : StatusCode.NO_DATA_FOUND)));
        if (found) {
            response.setResult(result);
        }
        return response;
    }

    private List<Inscription> own(Ssin ssin, Institution holder) {
        return repertory.referencesTo(ssin).inscriptions().stream()
                .filter(i -> i.institution().equals(holder.code()))
                .toList();
    }

    private static InscriptionType row(Inscription inscription, Institution holder) {
        PeriodType period = new PeriodType();
        period.setBeginDate(inscription.period().begin());
        inscription.period().end().ifPresent(period::setEndDate);
        InscriptionType row = new InscriptionType();
        row.setSector(holder.number().sector());
        row.setInstitution(holder.number().institution());
        row.setQuality(inscription.quality().toString());
        row.setPhase(Phase.valueOf(inscription.phase().name()));
        row.setPeriod(period);
        return row;
    }

    private static SsinAnswerType answered(String ssin) {
        SsinAnswerType answer = new SsinAnswerType();
        answer.setValue(ssin);
        return answer;
    }

    private static Status invalid(String field) {
        return Status.of(StatusCode.INVALID_DATA, "field", field);
    }

    private static Status invalid(String field, String why) {
        return new Status(StatusCode.INVALID_DATA, Map.of("field", field, "reason", why));
    }
}
