package org.crossroads.sandbox.source.benefit;

import java.time.OffsetDateTime;
import org.crossroads.contract.disability.v1.ConsultAllowancesCriteriaType;
import org.crossroads.contract.disability.v1.ConsultAllowancesRequestType;
import org.crossroads.contract.disability.v1.ConsultAllowancesResponseType;
import org.crossroads.contract.disability.v1.ConsultAllowancesResultType;
import org.crossroads.contract.disability.v1.ConsultRecognitionCriteriaType;
import org.crossroads.contract.disability.v1.ConsultRecognitionRequestType;
import org.crossroads.contract.disability.v1.ConsultRecognitionResponseType;
import org.crossroads.contract.disability.v1.ConsultRecognitionResultType;
import org.crossroads.contract.disability.v1.Disability;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.Population;
import org.crossroads.sandbox.people.disability.DisabilityFile;
import org.crossroads.sandbox.source.Inquiries;
import org.crossroads.sandbox.source.Inquiries.Finding;
import org.crossroads.sandbox.source.Replies;

/** One authority that recognises disabilities and pays allowances for them: it tells its own decisions and no others. */
public final class DisabilitySource implements Disability {

    private final InstitutionCode authority;
    private final Inquiries inquiries;
    private final Replies replies;

    public DisabilitySource(InstitutionCode authority, Population population, Replies replies) {
        this.authority = authority;
        this.inquiries = new Inquiries(population, replies);
        this.replies = replies;
    }

    @Override
    public ConsultRecognitionResponseType consultRecognition(ConsultRecognitionRequestType question) {
        OffsetDateTime received = replies.now();
        ConsultRecognitionCriteriaType criteria = question.getCriteria();
        Finding<ConsultRecognitionResultType> found = inquiries.about(
                criteria.getSsin(),
                criteria.getPeriod(),
                received,
                (person, asked) -> person.chapter(DisabilityFile.class)
                        .flatMap(file -> RecognitionBlocks.within(file, authority, asked)));
        ConsultRecognitionResponseType answer = new ConsultRecognitionResponseType();
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
    public ConsultAllowancesResponseType consultAllowances(ConsultAllowancesRequestType question) {
        OffsetDateTime received = replies.now();
        ConsultAllowancesCriteriaType criteria = question.getCriteria();
        Finding<ConsultAllowancesResultType> found = inquiries.about(
                criteria.getSsin(),
                criteria.getPeriod(),
                received,
                (person, asked) -> person.chapter(DisabilityFile.class)
                        .flatMap(file -> AllowanceBlocks.within(file, authority, asked)));
        ConsultAllowancesResponseType answer = new ConsultAllowancesResponseType();
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
