package org.crossroads.sandbox.source;

import java.time.OffsetDateTime;
import org.crossroads.contract.career.v1.Career;
import org.crossroads.contract.career.v1.ConsultCareerCriteriaType;
import org.crossroads.contract.career.v1.ConsultCareerRequestType;
import org.crossroads.contract.career.v1.ConsultCareerResponseType;
import org.crossroads.contract.career.v1.ConsultCareerResultType;
import org.crossroads.sandbox.people.Population;
import org.crossroads.sandbox.source.Inquiries.Finding;

/** A source of one part of every career: employees at RSZ, the self-employed at RSVZ, civil servants at FPD. */
public final class CareerSource implements Career {

    private final Inquiries inquiries;
    private final CareerBlock block;
    private final Replies replies;

    private CareerSource(Population population, CareerBlock block, Replies replies) {
        this.inquiries = new Inquiries(population, replies);
        this.block = block;
        this.replies = replies;
    }

    public static CareerSource ofEmployees(Population population, Replies replies) {
        return new CareerSource(population, CareerBlock::employee, replies);
    }

    public static CareerSource ofSelfEmployed(Population population, Replies replies) {
        return new CareerSource(population, CareerBlock::selfEmployed, replies);
    }

    public static CareerSource ofCivilServants(Population population, Replies replies) {
        return new CareerSource(population, CareerBlock::civilServant, replies);
    }

    @Override
    public ConsultCareerResponseType consultCareer(ConsultCareerRequestType question) {
        OffsetDateTime received = replies.now();
        ConsultCareerCriteriaType criteria = question.getCriteria();
        Finding<ConsultCareerResultType> found = inquiries.about(
                criteria.getSsin(),
                criteria.getPeriod(),
                received,
                (person, asked) -> block.within(person.work(), asked));
        ConsultCareerResponseType answer = new ConsultCareerResponseType();
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
