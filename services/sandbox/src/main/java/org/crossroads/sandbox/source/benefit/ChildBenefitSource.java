package org.crossroads.sandbox.source.benefit;

import java.time.OffsetDateTime;
import org.crossroads.contract.childbenefit.v1.ChildBenefit;
import org.crossroads.contract.childbenefit.v1.ConsultChildBenefitCriteriaType;
import org.crossroads.contract.childbenefit.v1.ConsultChildBenefitRequestType;
import org.crossroads.contract.childbenefit.v1.ConsultChildBenefitResponseType;
import org.crossroads.contract.childbenefit.v1.ConsultChildBenefitResultType;
import org.crossroads.sandbox.people.Population;
import org.crossroads.sandbox.people.childbenefit.ChildBenefitFile;
import org.crossroads.sandbox.source.Inquiries;
import org.crossroads.sandbox.source.Inquiries.Finding;
import org.crossroads.sandbox.source.Replies;

/** The Interregional body for child benefit, which answers for all child-benefit funds. */
public final class ChildBenefitSource implements ChildBenefit {

    private final Inquiries inquiries;
    private final Replies replies;

    public ChildBenefitSource(Population population, Replies replies) {
        this.inquiries = new Inquiries(population, replies);
        this.replies = replies;
    }

    @Override
    public ConsultChildBenefitResponseType consultChildBenefit(ConsultChildBenefitRequestType question) {
        OffsetDateTime received = replies.now();
        ConsultChildBenefitCriteriaType criteria = question.getCriteria();
        Finding<ConsultChildBenefitResultType> found = inquiries.about(
                criteria.getSsin(),
                criteria.getPeriod(),
                received,
                (person, asked) ->
                        person.chapter(ChildBenefitFile.class).flatMap(file -> ChildBenefitBlocks.within(file, asked)));
        ConsultChildBenefitResponseType answer = new ConsultChildBenefitResponseType();
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
