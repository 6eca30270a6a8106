package org.crossroads.sandbox.source.unemployment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.crossroads.contract.unemployment.v1.ConsultPaymentsCriteriaType;
import org.crossroads.contract.unemployment.v1.ConsultPaymentsRequestType;
import org.crossroads.contract.unemployment.v1.ConsultPaymentsResponseType;
import org.crossroads.contract.unemployment.v1.ConsultPaymentsResultType;
import org.crossroads.contract.unemployment.v1.ConsultRightsCriteriaType;
import org.crossroads.contract.unemployment.v1.ConsultRightsRequestType;
import org.crossroads.contract.unemployment.v1.ConsultRightsResponseType;
import org.crossroads.contract.unemployment.v1.ConsultRightsResultType;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Population;
import org.crossroads.sandbox.people.chapter.Unemployment;
import org.crossroads.sandbox.source.Inquiries;
import org.crossroads.sandbox.source.Inquiries.Finding;
import org.crossroads.sandbox.source.Replies;

/** What the National Employment Office decided, and what the payment institutions of its network paid. */
public final class UnemploymentSource implements org.crossroads.contract.unemployment.v1.Unemployment {

    private final Inquiries inquiries;
    private final Replies replies;

    public UnemploymentSource(Population population, Replies replies) {
        this.inquiries = new Inquiries(population, replies);
        this.replies = replies;
    }

    @Override
    public ConsultRightsResponseType consultRights(ConsultRightsRequestType question) {
        OffsetDateTime received = replies.now();
        ConsultRightsCriteriaType criteria = question.getCriteria();
        Finding<ConsultRightsResultType> found = inquiries.about(
                criteria.getSsin(),
                criteria.getPeriod(),
                received,
                (person, asked) -> chapter(person).flatMap(unemployment -> Rights.within(unemployment, asked)));
        ConsultRightsResponseType answer = new ConsultRightsResponseType();
        answer.setInformationCustomer(question.getInformationCustomer());
        answer.setLegalContext(question.getLegalContext());
        answer.setCriteria(criteria);
        answer.setStatus(found.status());
        found.ssin().ifPresent(answer::setSsin);
        found.result().ifPresent(answer::setResult);
        answer.setInformationCrossroads(replies.reference(received));
        return answer;
    }

    @Override
    public ConsultPaymentsResponseType consultPayments(ConsultPaymentsRequestType question) {
        OffsetDateTime received = replies.now();
        ConsultPaymentsCriteriaType criteria = question.getCriteria();
        Finding<ConsultPaymentsResultType> found = inquiries.about(
                criteria.getSsin(),
                criteria.getPeriod(),
                received,
                (person, asked) -> payments(person, asked, received.toLocalDate()));
        ConsultPaymentsResponseType answer = new ConsultPaymentsResponseType();
        answer.setInformationCustomer(question.getInformationCustomer());
        answer.setLegalContext(question.getLegalContext());
        answer.setCriteria(criteria);
        answer.setStatus(found.status());
        found.ssin().ifPresent(answer::setSsin);
        found.result().ifPresent(answer::setResult);
        answer.setInformationCrossroads(replies.reference(received));
        return answer;
    }

    private static Optional<ConsultPaymentsResultType> payments(Person person, Period asked, LocalDate today) {
        return chapter(person).flatMap(unemployment -> new Payments(person.ssin(), unemployment).within(asked, today));
    }

    private static Optional<Unemployment> chapter(Person person) {
        return person.chapter(Unemployment.class);
    }
}
