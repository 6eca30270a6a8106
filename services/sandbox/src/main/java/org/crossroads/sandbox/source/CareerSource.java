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
    private final CollectedWork collected;

    private CareerSource(Inquiries inquiries, CareerBlock block, Replies replies, CollectedWork collected) {
        this.inquiries = inquiries;
        this.block = block;
        this.replies = replies;
        this.collected = collected;
    }

    private static CareerSource of(CareerBlock block, Population population, Replies replies) {
        return new CareerSource(new Inquiries(population, replies), block, replies, new CollectedWork());
    }

    public static CareerSource ofEmployees(Population population, Replies replies) {
        return of(CareerBlock::employee, population, replies);
    }

    public static CareerSource ofSelfEmployed(Population population, Replies replies) {
        return of(CareerBlock::selfEmployed, population, replies);
    }

    public static CareerSource ofCivilServants(Population population, Replies replies) {
        return of(CareerBlock::civilServant, population, replies);
    }

    /** The same source that also tells what others collected and brought here. */
    public CareerSource telling(CollectedWork work) {
        return new CareerSource(inquiries, block, replies, work);
    }

    @Override
    public ConsultCareerResponseType consultCareer(ConsultCareerRequestType question) {
        OffsetDateTime received = replies.now();
        ConsultCareerCriteriaType criteria = question.getCriteria();
        Finding<ConsultCareerResultType> found = inquiries.about(
                criteria.getSsin(),
                criteria.getPeriod(),
                received,
                (person, asked) -> collected.addedTo(
                        block.within(person.work(), asked), person.ssin().digits(), asked));
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
