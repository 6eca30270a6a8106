package org.crossroads.exchange.endpoint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.crossroads.exchange.client.Room;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.security.Verified;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.hub.authorisation.Decision;
import org.crossroads.hub.consultation.Answer;
import org.crossroads.hub.consultation.Entrance;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.Institution;

/**
 * The passage of one message through the hub: what is known of it so far, from the first octet to the evidence. One thread
 * works on it at a time.
 */
public final class Passage {

    private final UUID ticketCrossroads;
    private final Instant receivedAt;
    private final ServiceDescriptor service;
    private Optional<Envelope> request = Optional.empty();
    private Optional<Verified> verified = Optional.empty();
    private Optional<Institution> requester = Optional.empty();
    private Optional<OperationDescriptor> operation = Optional.empty();
    private String violation = "";
    private Optional<Question> question = Optional.empty();
    private Optional<Decision> decision = Optional.empty();
    private Optional<Entrance.Granted> granted = Optional.empty();
    private Optional<Answer> answer = Optional.empty();
    private Optional<Ssin> concerned = Optional.empty();
    private String remark = "";
    private Optional<Envelope> reply = Optional.empty();
    private Optional<Room.Share> room = Optional.empty();
    private Optional<Status> outcome = Optional.empty();

    Passage(UUID ticketCrossroads, Instant receivedAt, ServiceDescriptor service) {
        this.ticketCrossroads = ticketCrossroads;
        this.receivedAt = receivedAt;
        this.service = service;
    }

    /** The passage that the current thread works on, for a service's own code. */
    public static Passage current() {
        return of(PhaseInterceptorChain.getCurrentMessage())
                .orElseThrow(() -> new IllegalStateException("outside of an exchange"));
    }

    static Optional<Passage> of(Message message) {
        return Optional.ofNullable(message.getExchange().get(Passage.class));
    }

    public UUID ticketCrossroads() {
        return ticketCrossroads;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public ServiceDescriptor service() {
        return service;
    }

    Optional<Envelope> request() {
        return request;
    }

    void parsed(Envelope envelope) {
        this.request = Optional.of(envelope);
    }

    public Optional<Verified> verified() {
        return verified;
    }

    void authenticated(Verified sender) {
        this.verified = Optional.of(sender);
    }

    public Optional<Institution> requester() {
        return requester;
    }

    void askedBy(Institution institution) {
        this.requester = Optional.of(institution);
    }

    /** The operation whose contract the message follows, or follows up to a place. */
    Optional<OperationDescriptor> operation() {
        return operation;
    }

    /** Where the message stops following its contract; empty while it follows it. */
    String violation() {
        return violation;
    }

    void asks(OperationDescriptor asked) {
        this.operation = Optional.of(asked);
    }

    void violates(OperationDescriptor asked, String place) {
        this.operation = Optional.of(asked);
        this.violation = place;
    }

    public Optional<Question> question() {
        return question;
    }

    void understood(Question read) {
        this.question = Optional.of(read);
    }

    public Optional<Decision> decision() {
        return decision;
    }

    void decided(Decision made) {
        this.decision = Optional.of(made);
    }

    public Optional<Entrance.Granted> granted() {
        return granted;
    }

    void letIn(Entrance.Granted entrance) {
        this.granted = Optional.of(entrance);
        decided(entrance.permit());
    }

    /** The person whom the exchange is about: of the question, or of the answer where the question could not name one. */
    Optional<Ssin> subject() {
        return question.flatMap(Question::ssin).flatMap(Ssin::parse).or(() -> concerned);
    }

    /** Of a person who has a number only since this exchange. */
    void concerns(Ssin person) {
        this.concerned = Optional.of(person);
    }

    public Optional<Answer> answer() {
        return answer;
    }

    /** Keeps what the evidence needs of it; its data go with the reply alone. */
    public void answered(Answer given) {
        this.answer = Optional.of(given.withoutPayload());
        this.outcome = Optional.of(given.status());
    }

    /** A reply that a service wrote as an envelope of its own, in the place of what it gives to CXF. */
    public void replies(Envelope written) {
        this.reply = Optional.of(written);
    }

    /** The reply, which then leaves: nothing here keeps it in memory. */
    Optional<Envelope> takeReply() {
        Optional<Envelope> taken = reply;
        this.reply = Optional.empty();
        return taken;
    }

    /** Memory that the exchange's data take, given back when the reply has left. */
    public void holds(Room.Share share) {
        this.room = Optional.of(share);
    }

    Optional<Room.Share> room() {
        return room;
    }

    /** How it ended, where the hub itself said so. */
    Optional<Status> outcome() {
        return outcome;
    }

    void endedWith(Status status) {
        this.outcome = Optional.of(status);
    }

    /** What the evidence says of an exchange that was answered, beside its code; names nobody. */
    public void remark(String said) {
        this.remark = said;
    }

    String remark() {
        return remark;
    }
}
