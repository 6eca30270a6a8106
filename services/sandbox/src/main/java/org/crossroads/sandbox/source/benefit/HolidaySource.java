package org.crossroads.sandbox.source.benefit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.crossroads.contract.holiday.v1.ConsultHolidayRightsCriteriaType;
import org.crossroads.contract.holiday.v1.ConsultHolidayRightsRequestType;
import org.crossroads.contract.holiday.v1.ConsultHolidayRightsResponseType;
import org.crossroads.contract.holiday.v1.ConsultHolidayRightsResultType;
import org.crossroads.contract.holiday.v1.Holiday;
import org.crossroads.sandbox.people.Population;
import org.crossroads.sandbox.people.holiday.ManualWork;
import org.crossroads.sandbox.source.Inquiries;
import org.crossroads.sandbox.source.Inquiries.Finding;
import org.crossroads.sandbox.source.Replies;

/** The National Office for Annual Holidays, which answers for all holiday funds. */
public final class HolidaySource implements Holiday {

    private final Inquiries inquiries;
    private final Replies replies;

    public HolidaySource(Population population, Replies replies) {
        this.inquiries = new Inquiries(population, replies);
        this.replies = replies;
    }

    @Override
    public ConsultHolidayRightsResponseType consultHolidayRights(ConsultHolidayRightsRequestType question) {
        OffsetDateTime received = replies.now();
        LocalDate today = received.toLocalDate();
        ConsultHolidayRightsCriteriaType criteria = question.getCriteria();
        Finding<ConsultHolidayRightsResultType> found = inquiries.about(
                criteria.getSsin(),
                criteria.getPeriod(),
                received,
                (person, asked) ->
                        person.chapter(ManualWork.class).flatMap(work -> HolidayBlocks.within(work, asked, today)));
        ConsultHolidayRightsResponseType answer = new ConsultHolidayRightsResponseType();
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
