package org.crossroads.sandbox.source.livelihood;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossroads.contract.livelihoodsecurity.v1.BenefitType;
import org.crossroads.contract.livelihoodsecurity.v1.ConsultFundBenefitsRequestType;
import org.crossroads.contract.livelihoodsecurity.v1.ConsultFundBenefitsResponseType;
import org.crossroads.contract.livelihoodsecurity.v1.ConsultFundBenefitsResultType;
import org.crossroads.contract.livelihoodsecurity.v1.ConsultFundMembershipRequestType;
import org.crossroads.contract.livelihoodsecurity.v1.ConsultFundMembershipResponseType;
import org.crossroads.contract.livelihoodsecurity.v1.ConsultFundMembershipResultType;
import org.crossroads.contract.livelihoodsecurity.v1.LivelihoodSecurity;
import org.crossroads.contract.livelihoodsecurity.v1.MembershipType;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Population;
import org.crossroads.sandbox.people.livelihood.Livelihood;
import org.crossroads.sandbox.source.Inquiries;
import org.crossroads.sandbox.source.Inquiries.Finding;
import org.crossroads.sandbox.source.Replies;

/** The association of sectoral institutions: the funds of a person in the period asked, and what they paid. */
public final class LivelihoodSecuritySource implements LivelihoodSecurity {

    private final Inquiries inquiries;
    private final Replies replies;

    public LivelihoodSecuritySource(Population population, Replies replies) {
        this.inquiries = new Inquiries(population, replies);
        this.replies = replies;
    }

    @Override
    public ConsultFundMembershipResponseType consultFundMembership(ConsultFundMembershipRequestType question) {
        OffsetDateTime received = replies.now();
        Finding<ConsultFundMembershipResultType> found = inquiries.about(
                question.getCriteria().getSsin(),
                question.getCriteria().getPeriod(),
                received,
                LivelihoodSecuritySource::memberships);
        ConsultFundMembershipResponseType answer = new ConsultFundMembershipResponseType();
        answer.setInformationCustomer(question.getInformationCustomer());
        answer.setLegalContext(question.getLegalContext());
        answer.setCriteria(question.getCriteria());
        answer.setStatus(found.status());
        found.ssin().ifPresent(answer::setSsin);
        found.result().ifPresent(answer::setResult);
        answer.setInformationCrossroads(replies.reference(received));
        return answer;
    }

    @Override
    public ConsultFundBenefitsResponseType consultFundBenefits(ConsultFundBenefitsRequestType question) {
        OffsetDateTime received = replies.now();
        Finding<ConsultFundBenefitsResultType> found = inquiries.about(
                question.getCriteria().getSsin(),
                question.getCriteria().getPeriod(),
                received,
                LivelihoodSecuritySource::benefits);
        ConsultFundBenefitsResponseType answer = new ConsultFundBenefitsResponseType();
        answer.setInformationCustomer(question.getInformationCustomer());
        answer.setLegalContext(question.getLegalContext());
        answer.setCriteria(question.getCriteria());
        answer.setStatus(found.status());
        found.ssin().ifPresent(answer::setSsin);
        found.result().ifPresent(answer::setResult);
        answer.setInformationCrossroads(replies.reference(received));
        return answer;
    }

    private static Optional<ConsultFundMembershipResultType> memberships(Person person, Period asked) {
        List<MembershipType> memberships = told(person)
                .flatMap(livelihood -> livelihood.memberships().stream()
                        .filter(membership -> membership.period().overlaps(asked))
                        .map(membership -> FundData.of(membership, livelihood.memberships(), asked)))
                .toList();
        if (memberships.isEmpty()) {
            return Optional.empty();
        }
        ConsultFundMembershipResultType result = new ConsultFundMembershipResultType();
        result.getMembership().addAll(memberships);
        return Optional.of(result);
    }

    private static Optional<ConsultFundBenefitsResultType> benefits(Person person, Period asked) {
        List<BenefitType> benefits = told(person)
                .flatMap(livelihood -> livelihood.benefits().stream())
                .filter(benefit -> benefit.period().overlaps(asked))
                .map(FundData::of)
                .toList();
        if (benefits.isEmpty()) {
            return Optional.empty();
        }
        ConsultFundBenefitsResultType result = new ConsultFundBenefitsResultType();
        result.getBenefit().addAll(benefits);
        return Optional.of(result);
    }

    private static Stream<Livelihood> told(Person person) {
        return person.chapter(Livelihood.class).stream();
    }
}
