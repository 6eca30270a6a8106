package org.crossroads.sandbox.source.pension;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.crossroads.contract.pension.v1.ConsultPensionPaymentsCriteriaType;
import org.crossroads.contract.pension.v1.ConsultPensionPaymentsRequestType;
import org.crossroads.contract.pension.v1.ConsultPensionPaymentsResponseType;
import org.crossroads.contract.pension.v1.ConsultPensionPaymentsResultType;
import org.crossroads.contract.pension.v1.ConsultPensionRightsCriteriaType;
import org.crossroads.contract.pension.v1.ConsultPensionRightsRequestType;
import org.crossroads.contract.pension.v1.ConsultPensionRightsResponseType;
import org.crossroads.contract.pension.v1.ConsultPensionRightsResultType;
import org.crossroads.contract.pension.v1.Pension;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Population;
import org.crossroads.sandbox.people.chapter.Pensions;
import org.crossroads.sandbox.source.Inquiries;
import org.crossroads.sandbox.source.Inquiries.Finding;
import org.crossroads.sandbox.source.Replies;

/** A source of pensions: the pensions service, the institute of the self-employed, or the cadastre of supplementary pensions. */
public final class PensionSource implements Pension {

    private final Inquiries inquiries;
    private final Replies replies;
    private final RightsOf rights;
    private final PaymentsOf payments;

    private PensionSource(Population population, Replies replies, RightsOf rights, PaymentsOf payments) {
        this.inquiries = new Inquiries(population, replies);
        this.replies = replies;
        this.rights = rights;
        this.payments = payments;
    }

    /** Employees and civil servants, the guaranteed income, and whatever is paid by law (FPD). */
    public static PensionSource ofPensionsService(Population population, Replies replies) {
        return new PensionSource(
                population, replies, PensionRights::ofPensionsService, PensionPayments::ofPensionsService);
    }

    /** Rights of the self-employed (RSVZ); it pays nothing. */
    public static PensionSource ofSelfEmployed(Population population, Replies replies) {
        return new PensionSource(
                population, replies, PensionRights::ofSelfEmployed, (person, pensions, asked) -> Optional.empty());
    }

    /** Supplementary pensions as paying institutions declare them (RIZIV); it decides no rights. */
    public static PensionSource ofCadastre(Population population, Replies replies) {
        return new PensionSource(
                population, replies, (pensions, asked, today) -> Optional.empty(), PensionPayments::ofCadastre);
    }

    /** The blocks of rights that a source has, of what holds on a day of the period; empty when none does. */
    @FunctionalInterface
    private interface RightsOf {
        Optional<ConsultPensionRightsResultType> within(Pensions pensions, Period asked, LocalDate today);
    }

    /** The blocks of payments that a source has, of what is paid for a day of the period; empty when nothing is. */
    @FunctionalInterface
    private interface PaymentsOf {
        Optional<ConsultPensionPaymentsResultType> within(Person person, Pensions pensions, Period asked);
    }

    @Override
    public ConsultPensionRightsResponseType consultPensionRights(ConsultPensionRightsRequestType question) {
        OffsetDateTime received = replies.now();
        ConsultPensionRightsCriteriaType criteria = question.getCriteria();
        Finding<ConsultPensionRightsResultType> found = inquiries.about(
                criteria.getSsin(),
                criteria.getPeriod(),
                received,
                (person, asked) -> person.chapter(Pensions.class)
                        .flatMap(pensions -> rights.within(pensions, asked, received.toLocalDate())));
        ConsultPensionRightsResponseType answer = new ConsultPensionRightsResponseType();
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
    public ConsultPensionPaymentsResponseType consultPensionPayments(ConsultPensionPaymentsRequestType question) {
        OffsetDateTime received = replies.now();
        ConsultPensionPaymentsCriteriaType criteria = question.getCriteria();
        Finding<ConsultPensionPaymentsResultType> found = inquiries.about(
                criteria.getSsin(),
                criteria.getPeriod(),
                received,
                (person, asked) ->
                        person.chapter(Pensions.class).flatMap(pensions -> payments.within(person, pensions, asked)));
        ConsultPensionPaymentsResponseType answer = new ConsultPensionPaymentsResponseType();
        answer.setInformationCustomer(question.getInformationCustomer());
        answer.setLegalContext(question.getLegalContext());
        answer.setCriteria(criteria);
        answer.setStatus(found.status());
        found.ssin().ifPresent(answer::setSsin);
        found.result().ifPresent(answer::setResult);
        answer.setInformationCrossroads(replies.reference(received));
        return answer;
    }
}
