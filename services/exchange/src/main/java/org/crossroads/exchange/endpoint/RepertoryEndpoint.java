package org.crossroads.exchange.endpoint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.contract.common.v1.PeriodType;
import org.crossroads.contract.repertory.v1.CloseInscriptionRequestType;
import org.crossroads.contract.repertory.v1.CloseInscriptionResponseType;
import org.crossroads.contract.repertory.v1.CloseInscriptionResultType;
import org.crossroads.contract.repertory.v1.ConsultOtherSectorsRequestType;
import org.crossroads.contract.repertory.v1.ConsultOtherSectorsResponseType;
import org.crossroads.contract.repertory.v1.ConsultOtherSectorsResultType;
import org.crossroads.contract.repertory.v1.InscriptionType;
import org.crossroads.contract.repertory.v1.KnownInSectorType;
import org.crossroads.contract.repertory.v1.ListInscriptionsRequestType;
import org.crossroads.contract.repertory.v1.ListInscriptionsResponseType;
import org.crossroads.contract.repertory.v1.ListInscriptionsResultType;
import org.crossroads.contract.repertory.v1.Phase;
import org.crossroads.contract.repertory.v1.RegisterInscriptionRequestType;
import org.crossroads.contract.repertory.v1.RegisterInscriptionResponseType;
import org.crossroads.contract.repertory.v1.RegisterInscriptionResultType;
import org.crossroads.contract.repertory.v1.Repertory;
import org.crossroads.hub.consultation.Answer;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.KnownInSector;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.PersonReferences;
import org.crossroads.hub.directory.PersonRepertory;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.directory.RegisterView;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.integration.IdentityProof;
import org.crossroads.hub.integration.IdentityProof.Item;
import org.crossroads.hub.integration.Integration;
import org.crossroads.hub.integration.Integration.Integrated;
import org.crossroads.hub.network.Institution;
import org.jspecify.annotations.Nullable;

/**
 * The person repertory's service: an institution registers, closes and lists its own inscriptions, never another's (Act of
 * 15 January 1990, art. 6: each institution answers for what it registers); of the others it learns, where a rule grants
 * it, the sectors and qualities.
 */
public final class RepertoryEndpoint implements Repertory {

    private final PersonRepertory repertory;
    private final Integration integration;
    private final RegisterView registers;
    private final Clock clock;

    public RepertoryEndpoint(PersonRepertory repertory, Integration integration, RegisterView registers, Clock clock) {
        this.repertory = repertory;
        this.integration = integration;
        this.registers = registers;
        this.clock = clock;
    }

    @Override
    public RegisterInscriptionResponseType registerInscription(RegisterInscriptionRequestType request) {
        OwnReply reply = new OwnReply(clock);
        Integrated integrated = inscription(request, reply.requester())
                .map(inscription -> integration.register(inscription, proof(request)))
                .orElseGet(() -> new Integrated(invalid("criteria/inscription"), List.of(), Optional.empty()));
        // So the evidence names the register that was asked.
        reply.passage().answered(new Answer(integrated.status(), integrated.sources(), Set.of(), Optional.empty()));
        RegisterInscriptionResponseType response = new RegisterInscriptionResponseType();
        response.setInformationCustomer(request.getInformationCustomer());
        response.setInformationCrossroads(reply.crossroads());
        response.setLegalContext(request.getLegalContext());
        response.setCriteria(request.getCriteria());
        response.setStatus(reply.status(integrated.status()));
        response.getSources().addAll(OwnReply.sources(integrated.sources()));
        response.setSsin(OwnReply.answered(request.getCriteria().getSsin(), integrated.status()));
        integrated.inscription().ifPresent(standing -> {
            RegisterInscriptionResultType result = new RegisterInscriptionResultType();
            result.setInscription(row(standing, reply.requester()));
            response.setResult(result);
        });
        return response;
    }

    private static Optional<IdentityProof> proof(RegisterInscriptionRequestType request) {
        return Optional.ofNullable(request.getCriteria().getIdentityProof()).flatMap(stated -> {
            Map<Item, String> items = new EnumMap<>(Item.class);
            put(items, Item.LAST_NAME, stated.getLastName());
            put(items, Item.FIRST_NAME, stated.getFirstName());
            put(items, Item.BIRTH_DATE, stated.getBirthDate());
            put(items, Item.GENDER, stated.getGender());
            return items.isEmpty() ? Optional.empty() : Optional.of(new IdentityProof(items));
        });
    }

    private static void put(Map<Item, String> items, Item item, @Nullable Object value) {
        if (value != null) {
            items.put(item, value.toString());
        }
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
        response.setSsin(OwnReply.answered(request.getCriteria().getSsin()));
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
        response.setSsin(OwnReply.answered(request.getCriteria().getSsin()));
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

    @Override
    public ConsultOtherSectorsResponseType consultOtherSectors(ConsultOtherSectorsRequestType request) {
        OwnReply reply = new OwnReply(clock);
        ConsultOtherSectorsResponseType response = new ConsultOtherSectorsResponseType();
        response.setInformationCustomer(request.getInformationCustomer());
        response.setInformationCrossroads(reply.crossroads());
        response.setLegalContext(request.getLegalContext());
        response.setCriteria(request.getCriteria());
        response.setSsin(OwnReply.answered(request.getCriteria().getSsin()));
        LocalDate activeOn = request.getCriteria().getActiveOn();
        PersonReferences person =
                repertory.referencesTo(new Ssin(request.getCriteria().getSsin()));
        ConsultOtherSectorsResultType result = new ConsultOtherSectorsResultType();
        registers.elsewhere(person, reply.requester()).stream()
                .filter(known -> activeOn == null || known.period().contains(activeOn))
                .map(RepertoryEndpoint::row)
                .forEach(result.getKnown()::add);
        boolean found = !result.getKnown().isEmpty();
        response.setStatus(reply.status(Status.of(found ? StatusCode.DATA_FOUND : StatusCode.NO_DATA_FOUND)));
        if (found) {
            response.setResult(result);
        }
        return response;
    }

    private static KnownInSectorType row(KnownInSector known) {
        KnownInSectorType row = new KnownInSectorType();
        row.setSector(known.sector());
        row.setQuality(known.quality().toString());
        row.setPeriod(period(known.period()));
        return row;
    }

    private List<Inscription> own(Ssin ssin, Institution holder) {
        return repertory.referencesTo(ssin).inscriptions().stream()
                .filter(i -> i.institution().equals(holder.code()))
                .toList();
    }

    private static InscriptionType row(Inscription inscription, Institution holder) {
        InscriptionType row = new InscriptionType();
        row.setSector(holder.number().sector());
        row.setInstitution(holder.number().institution());
        row.setQuality(inscription.quality().toString());
        row.setPhase(Phase.valueOf(inscription.phase().name()));
        row.setPeriod(period(inscription.period()));
        return row;
    }

    private static PeriodType period(Period period) {
        PeriodType block = new PeriodType();
        block.setBeginDate(period.begin());
        period.end().ifPresent(block::setEndDate);
        return block;
    }

    private static Status invalid(String field) {
        return Status.of(StatusCode.INVALID_DATA, "field", field);
    }

    private static Status invalid(String field, String why) {
        return new Status(StatusCode.INVALID_DATA, Map.of("field", field, "reason", why));
    }
}
