package org.crossroads.sandbox.source.employment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crossroads.contract.employment.v1.ConsultEmploymentsCriteriaType;
import org.crossroads.contract.employment.v1.ConsultEmploymentsRequestType;
import org.crossroads.contract.employment.v1.ConsultEmploymentsResponseType;
import org.crossroads.contract.employment.v1.ConsultEmploymentsResultType;
import org.crossroads.contract.employment.v1.ConsultWagesCriteriaType;
import org.crossroads.contract.employment.v1.ConsultWagesRequestType;
import org.crossroads.contract.employment.v1.ConsultWagesResponseType;
import org.crossroads.contract.employment.v1.ConsultWagesResultType;
import org.crossroads.contract.employment.v1.DeclarationType;
import org.crossroads.contract.employment.v1.DimonaPeriodType;
import org.crossroads.contract.employment.v1.Employment;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Population;
import org.crossroads.sandbox.people.WorkHistory;
import org.crossroads.sandbox.people.chapter.WithdrawnEmployments;
import org.crossroads.sandbox.source.Inquiries;
import org.crossroads.sandbox.source.Inquiries.Finding;
import org.crossroads.sandbox.source.Replies;
import org.jspecify.annotations.Nullable;

/** What employers declared to the National Social Security Office: by quarter, and at the beginning and end of service. */
public final class EmploymentSource implements Employment {

    private final Inquiries inquiries;
    private final Replies replies;

    public EmploymentSource(Population population, Replies replies) {
        this.inquiries = new Inquiries(population, replies);
        this.replies = replies;
    }

    @Override
    public ConsultWagesResponseType consultWages(ConsultWagesRequestType question) {
        OffsetDateTime received = replies.now();
        ConsultWagesCriteriaType criteria = question.getCriteria();
        Finding<ConsultWagesResultType> found = inquiries.about(
                criteria.getSsin(),
                criteria.getPeriod(),
                received,
                (person, asked) -> wages(person, asked, of(criteria.getEmployer()), received.toLocalDate()));
        ConsultWagesResponseType answer = new ConsultWagesResponseType();
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
    public ConsultEmploymentsResponseType consultEmployments(ConsultEmploymentsRequestType question) {
        OffsetDateTime received = replies.now();
        ConsultEmploymentsCriteriaType criteria = question.getCriteria();
        Finding<ConsultEmploymentsResultType> found = inquiries.about(
                criteria.getSsin(),
                criteria.getPeriod(),
                received,
                (person, asked) -> employments(person, asked, of(criteria.getEmployer())));
        ConsultEmploymentsResponseType answer = new ConsultEmploymentsResponseType();
        answer.setInformationCustomer(question.getInformationCustomer());
        answer.setLegalContext(question.getLegalContext());
        answer.setCriteria(criteria);
        answer.setStatus(found.status());
        found.ssin().ifPresent(answer::setSsin);
        found.result().ifPresent(answer::setResult);
        answer.setInformationCrossroads(replies.reference(received));
        return answer;
    }

    private static Optional<ConsultWagesResultType> wages(
            Person person, Period asked, Predicate<WorkHistory.Employment> wanted, LocalDate today) {
        List<DeclarationType> declarations = new QuarterlyDeclarations(person)
                .of(person.work().employments().stream().filter(wanted).toList(), asked, today);
        ConsultWagesResultType result = new ConsultWagesResultType();
        result.getDeclaration().addAll(declarations);
        return declarations.isEmpty() ? Optional.empty() : Optional.of(result);
    }

    private static Optional<ConsultEmploymentsResultType> employments(
            Person person, Period asked, Predicate<WorkHistory.Employment> wanted) {
        Predicate<WorkHistory.Employment> overlapping =
                wanted.and(job -> job.period().overlaps(asked));
        Stream<DimonaPeriodType> took =
                person.work().employments().stream().filter(overlapping).map(job -> DimonaPeriods.of(person, job));
        Stream<DimonaPeriodType> withdrawn = person.chapter(WithdrawnEmployments.class).stream()
                .flatMap(chapter -> chapter.employments().stream())
                .filter(overlapping)
                .map(job -> DimonaPeriods.withdrawn(person, job));
        ConsultEmploymentsResultType result = new ConsultEmploymentsResultType();
        result.getEmployment().addAll(Stream.concat(took, withdrawn).toList());
        return result.getEmployment().isEmpty() ? Optional.empty() : Optional.of(result);
    }

    /** With this employer; with any when the question names none. */
    private static Predicate<WorkHistory.Employment> of(@Nullable String employer) {
        return job -> employer == null || job.employer().cbeNumber().digits().equals(employer);
    }
}
