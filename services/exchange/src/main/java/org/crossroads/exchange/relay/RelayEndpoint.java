package org.crossroads.exchange.relay;

import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import java.time.Clock;
import java.util.function.Supplier;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import org.crossroads.exchange.client.SecuredClient;
import org.crossroads.exchange.contract.ContractValidation;
import org.crossroads.exchange.endpoint.Passage;
import org.crossroads.exchange.endpoint.Question;
import org.crossroads.exchange.endpoint.ResponseWriter;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.hub.collection.Permits;
import org.crossroads.hub.consultation.Answer;
import org.crossroads.hub.consultation.Consultation;
import org.crossroads.hub.consultation.Entrance.Granted;
import org.crossroads.hub.network.Institution;
import org.w3c.dom.Element;

/** Answers any relayed consultation: asks the sources, passes on what was granted, binds and stores nothing. */
@WebServiceProvider
@ServiceMode(Service.Mode.PAYLOAD)
public final class RelayEndpoint implements Provider<Source> {

    private final Consultation consultation;
    private final SecuredClient client;
    private final Supplier<Institution> hub;
    private final ContractValidation contract;
    private final OwnAnswers own;
    private final Permits permits;
    private final Clock clock;

    public RelayEndpoint(
            Consultation consultation,
            SecuredClient client,
            Supplier<Institution> hub,
            ContractValidation contract,
            OwnAnswers own,
            Permits permits,
            Clock clock) {
        this.consultation = consultation;
        this.client = client;
        this.hub = hub;
        this.contract = contract;
        this.own = own;
        this.permits = permits;
        this.clock = clock;
    }

    @Override
    public Source invoke(Source request) {
        Passage passage = Passage.current();
        Question question = passage.question().orElseThrow(() -> new IllegalStateException("nothing was asked"));
        Granted granted = passage.granted().orElseThrow(() -> new IllegalStateException("nobody was let in"));
        SourceCalls sources = SourceCalls.passingOn(passage, question, hub.get(), client, contract, clock);
        Answer found = consultation.consult(
                granted, own.beside(sources, question), question.descriptor().deadline());
        found.payload().ifPresent(payload -> own.complete(((XmlPayload) payload).result(), question));
        Permits.Offer offer = permits.offer(granted, found);
        offer.issued()
                .ifPresent(permit -> passage.remark(
                        "permit " + permit.id() + " to collect " + permit.blocks() + " until " + permit.expires()));
        Answer answer = offer.answer();
        passage.answered(answer);
        return new DOMSource(response(passage, question, granted, answer));
    }

    private Element response(Passage passage, Question question, Granted granted, Answer answer) {
        Envelope reply = Envelope.create();
        ResponseWriter writer = new ResponseWriter(passage, question, reply)
                .head(clock.instant())
                .status(answer.status(), granted.approach().requester().language())
                .sources(answer.sources())
                .ssin()
                .filters(answer.withheld())
                .decision(passage.decision());
        answer.payload()
                .map(payload -> ((XmlPayload) payload).result())
                .filter(result -> !Elements.children(result).isEmpty())
                .ifPresent(writer::result);
        return reply.payload().orElseThrow(() -> new IllegalStateException("a response was not written"));
    }
}
