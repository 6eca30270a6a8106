package org.crossroads.sandbox.source.benefit;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.crossroads.contract.healthinsurance.v1.ConsultIncapacityCriteriaType;
import org.crossroads.contract.healthinsurance.v1.ConsultIncapacityRequestType;
import org.crossroads.contract.healthinsurance.v1.ConsultIncapacityResponseType;
import org.crossroads.contract.healthinsurance.v1.ConsultIncapacityResultType;
import org.crossroads.contract.healthinsurance.v1.ConsultInsurabilityCriteriaType;
import org.crossroads.contract.healthinsurance.v1.ConsultInsurabilityRequestType;
import org.crossroads.contract.healthinsurance.v1.ConsultInsurabilityResponseType;
import org.crossroads.contract.healthinsurance.v1.ConsultInsurabilityResultType;
import org.crossroads.contract.healthinsurance.v1.HealthInsurance;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Population;
import org.crossroads.sandbox.people.sickness.HealthCover;
import org.crossroads.sandbox.people.sickness.Incapacity;
import org.crossroads.sandbox.source.Inquiries;
import org.crossroads.sandbox.source.Inquiries.Finding;
import org.crossroads.sandbox.source.Replies;

/** The National Intermutualist College, which answers for all health-insurance funds. */
public final class HealthInsuranceSource implements HealthInsurance {

    private final Inquiries inquiries;
    private final Replies replies;

    public HealthInsuranceSource(Population population, Replies replies) {
        this.inquiries = new Inquiries(population, replies);
        this.replies = replies;
    }

    @Override
    public ConsultInsurabilityResponseType consultInsurability(ConsultInsurabilityRequestType question) {
        OffsetDateTime received = replies.now();
        ConsultInsurabilityCriteriaType criteria = question.getCriteria();
        Finding<ConsultInsurabilityResultType> found = inquiries.about(
                criteria.getSsin(), criteria.getPeriod(), received, HealthInsuranceSource::insurability);
        ConsultInsurabilityResponseType answer = new ConsultInsurabilityResponseType();
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
    public ConsultIncapacityResponseType consultIncapacity(ConsultIncapacityRequestType question) {
        OffsetDateTime received = replies.now();
        ConsultIncapacityCriteriaType criteria = question.getCriteria();
        Finding<ConsultIncapacityResultType> found =
                inquiries.about(criteria.getSsin(), criteria.getPeriod(), received, HealthInsuranceSource::incapacity);
        ConsultIncapacityResponseType answer = new ConsultIncapacityResponseType();
        answer.setInformationCustomer(question.getInformationCustomer());
        answer.setLegalContext(question.getLegalContext());
        answer.setCriteria(criteria);
        answer.setStatus(found.status());
        found.ssin().ifPresent(answer::setSsin);
        found.result().ifPresent(answer::setResult);
        answer.setInformationCrossroads(replies.reference(received));
        return answer;
    }

    private static Optional<ConsultInsurabilityResultType> insurability(Person person, Period asked) {
        return person.chapter(HealthCover.class).flatMap(cover -> InsurabilityBlocks.within(cover, asked));
    }

    private static Optional<ConsultIncapacityResultType> incapacity(Person person, Period asked) {
        return person.chapter(Incapacity.class).flatMap(ill -> IncapacityBlocks.within(ill, asked));
    }
}
