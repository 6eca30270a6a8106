package org.crossroads.exchange.relay;

import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import org.crossroads.exchange.contract.ContractValidation;
import org.crossroads.exchange.endpoint.Passage;
import org.crossroads.exchange.endpoint.Question;
import org.crossroads.exchange.endpoint.ResponseWriter;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.hub.collection.Permits;
import org.crossroads.hub.consultation.Answer;
import org.crossroads.hub.consultation.Consultation;
import org.crossroads.hub.consultation.Entrance.Granted;
import org.crossroads.hub.network.Institution;

/** Answers any relayed consultation: asks the sources, passes on what was granted, binds and stores nothing. */
@WebServiceProvider
@ServiceMode(Service.Mode.PAYLOAD)
public final class RelayEndpoint implements Provider<Source> {

    /** The reply itself goes with the passage: CXF would copy it node by node. */
    private static final Source NOTHING = new DOMSource();

    private final Consultation consultation;
    private final Outbound outbound;
    private final Supplier<Institution> hub;
    private final ContractValidation contract;
    private final OwnAnswers own;
    private final Permits permits;
    private final Clock clock;

    public RelayEndpoint(
            Consultation consultation,
            Outbound outbound,
            Supplier<Institution> hub,
            ContractValidation contract,
            OwnAnswers own,
            Permits permits,
            Clock clock) {
        this.consultation = consultation;
        this.outbound = outbound;
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
        SourceCalls sources = SourceCalls.passingOn(passage, question, hub.get(), outbound, contract, clock);
        Answer whole = consultation.consult(
                granted,
                own.beside(outbound.guards().around(sources), question),
                question.descriptor().deadline());
        whole.payload().ifPresent(payload -> own.complete(((XmlPayload) payload).result(), question));
        Permits.Offer offer = permits.offer(granted, whole);
        offer.issued()
                .ifPresent(permit -> passage.remark(
                        "permit " + permit.id() + " to collect " + permit.blocks() + " until " + permit.expires()));
        Answer answer = ResultLimits.within(question.descriptor(), offer.answer());
        passage.answered(answer);
        passage.replies(response(passage, question, granted, answer));
        return NOTHING;
    }

    private Envelope response(Passage passage, Question question, Granted granted, Answer answer) {
        Envelope reply = Envelope.create();
        ResponseWriter writer = new ResponseWriter(passage, question, reply)
                .head(clock.instant())
                .status(answer.status(), granted.approach().requester().language())
                .sources(answer.sources())
                .ssin()
                .filters(answer.withheld())
                .decision(passage.decision());
        Optional<XmlPayload> data = answer.payload().map(XmlPayload.class::cast).filter(XmlPayload::hasData);
        data.ifPresentOrElse(given -> writer.result(given.result()).next(given.next()), writer::withoutResult);
        return reply;
    }
}
