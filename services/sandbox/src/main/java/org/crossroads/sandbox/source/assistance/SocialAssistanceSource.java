package org.crossroads.sandbox.source.assistance;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.crossroads.contract.socialassistance.v1.AssistanceType;
import org.crossroads.contract.socialassistance.v1.ConsultLivingWageRequestType;
import org.crossroads.contract.socialassistance.v1.ConsultLivingWageResponseType;
import org.crossroads.contract.socialassistance.v1.ConsultLivingWageResultType;
import org.crossroads.contract.socialassistance.v1.SocialAssistance;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Population;
import org.crossroads.sandbox.people.assistance.GrantedAssistance;
import org.crossroads.sandbox.source.Inquiries;
import org.crossroads.sandbox.source.Inquiries.Finding;
import org.crossroads.sandbox.source.Replies;

/** The planning service for social integration: what its centres granted in the period asked. */
public final class SocialAssistanceSource implements SocialAssistance {

    private final Inquiries inquiries;
    private final Replies replies;

    public SocialAssistanceSource(Population population, Replies replies) {
        this.inquiries = new Inquiries(population, replies);
        this.replies = replies;
    }

    @Override
    public ConsultLivingWageResponseType consultLivingWage(ConsultLivingWageRequestType question) {
        OffsetDateTime received = replies.now();
        Finding<ConsultLivingWageResultType> found = inquiries.about(
                question.getCriteria().getSsin(),
                question.getCriteria().getPeriod(),
                received,
                SocialAssistanceSource::granted);
        ConsultLivingWageResponseType answer = new ConsultLivingWageResponseType();
        answer.setInformationCustomer(question.getInformationCustomer());
        answer.setLegalContext(question.getLegalContext());
        answer.setCriteria(question.getCriteria());
        answer.setStatus(found.status());
        found.ssin().ifPresent(answer::setSsin);
        found.result().ifPresent(answer::setResult);
        answer.setInformationCrossroads(replies.reference(received));
        return answer;
    }

    private static Optional<ConsultLivingWageResultType> granted(Person person, Period asked) {
        List<AssistanceType> grants = person.chapter(GrantedAssistance.class).stream()
                .flatMap(assistance -> assistance.grants().stream())
                .filter(grant -> grant.period().overlaps(asked))
                .map(GrantData::of)
                .toList();
        if (grants.isEmpty()) {
            return Optional.empty();
        }
        ConsultLivingWageResultType result = new ConsultLivingWageResultType();
        result.getAssistance().addAll(grants);
        return Optional.of(result);
    }
}
