package org.crossroads.exchange.endpoint;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.hub.consultation.Approach;
import org.crossroads.hub.consultation.Enforcement;
import org.crossroads.hub.consultation.Entrance.Granted;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.Institutions;
import org.w3c.dom.Element;

/** The access check in front of every service, relayed or own: no service runs without having been let in here. */
final class EnforceInterceptor extends AbstractPhaseInterceptor<Message> {

    /** Days of the law begin and end in Brussels. */
    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final Enforcement enforcement;
    private final Institutions institutions;
    private final Clock clock;

    EnforceInterceptor(Enforcement enforcement, Institutions institutions, Clock clock) {
        super(Phase.RECEIVE);
        addAfter(ReceiveInterceptor.class.getName());
        this.enforcement = enforcement;
        this.institutions = institutions;
        this.clock = clock;
    }

    @Override
    public void handleMessage(Message message) {
        Passage passage = Passage.of(message).orElseThrow(() -> new IllegalStateException("not received"));
        Institution requester = passage.verified()
                .flatMap(verified -> institutions.byCode(verified.sender().code()))
                .orElseThrow(() -> new IllegalStateException("not authenticated"));
        passage.askedBy(requester);
        Question question = understand(passage);
        Granted granted = enforcement.enter(approach(requester, question)).fold(letIn -> letIn, refused -> {
            refused.decision().ifPresent(passage::decided);
            throw new Refusal(refused.status(), refused.decision());
        });
        passage.letIn(granted);
    }

    private static Question understand(Passage passage) {
        Element payload = passage.request()
                .flatMap(Envelope::payload)
                .orElseThrow(() -> new IllegalStateException("a message without content was let through"));
        try {
            Question question = Question.read(
                    payload,
                    passage.operation().orElseThrow(() -> new IllegalStateException("an operation nobody knows")));
            question.requireOurToken();
            passage.understood(question);
            return question;
        } catch (Question.InvalidData e) {
            passage.understood(Question.unread(payload, passage.operation().orElseThrow()));
            throw new Refusal(Status.of(StatusCode.INVALID_DATA, "field", e.field()), Optional.empty());
        }
    }

    private Approach approach(Institution requester, Question question) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BRUSSELS);
        return new Approach(
                requester,
                question.claim(),
                question.descriptor().operation(),
                question.legalContext(),
                question.inscriptionContext(),
                question.application(),
                question.user(),
                question.role(),
                question.ssin(),
                question.period().orElse(Period.of(today, today)),
                today);
    }
}
