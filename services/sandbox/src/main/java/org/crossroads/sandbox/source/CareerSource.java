package org.crossroads.sandbox.source;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.crossroads.contract.career.v1.Career;
import org.crossroads.contract.career.v1.ConsultCareerCriteriaType;
import org.crossroads.contract.career.v1.ConsultCareerRequestType;
import org.crossroads.contract.career.v1.ConsultCareerResponseType;
import org.crossroads.contract.career.v1.ConsultCareerResultType;
import org.crossroads.contract.common.v1.PeriodType;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.Population;
import org.crossroads.sandbox.source.Lookup.Missing;

/** A source of one part of every career: employees at RSZ, the self-employed at RSVZ, civil servants at FPD. */
public final class CareerSource implements Career {

    private final Population population;
    private final CareerBlock block;
    private final Replies replies;

    private CareerSource(Population population, CareerBlock block, Replies replies) {
        this.population = population;
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
        ConsultCareerResponseType answer = new ConsultCareerResponseType();
        answer.setInformationCustomer(question.getInformationCustomer());
        answer.setLegalContext(question.getLegalContext());
        answer.setCriteria(question.getCriteria());
        answer.setStatus(replies.status(treat(question.getCriteria(), received.toLocalDate(), answer)));
        answer.setInformationCrossroads(replies.reference(received));
        return answer;
    }

    private Status treat(ConsultCareerCriteriaType criteria, LocalDate today, ConsultCareerResponseType answer) {
        Optional<Period> asked = asked(criteria.getPeriod(), today);
        if (asked.isEmpty()) {
            return Status.of(StatusCode.INVALID_DATA, "invalid", "period");
        }
        return Lookup.of(criteria.getSsin(), population, anybody -> true)
                .fold(
                        known -> {
                            answer.setSsin(replies.number(known.person()));
                            Optional<ConsultCareerResultType> career =
                                    block.within(known.person().work(), asked.get());
                            career.ifPresent(answer::setResult);
                            return Status.of(career.isPresent() ? StatusCode.DATA_FOUND : StatusCode.NO_DATA_FOUND);
                        },
                        missing -> nobody(missing, answer));
    }

    private Status nobody(Missing missing, ConsultCareerResponseType answer) {
        missing.asked().ifPresent(ssin -> answer.setSsin(replies.number(ssin, missing.replacedBy())));
        return missing.status();
    }

    /** Without an end: until today. Empty when it ends before it begins. */
    private static Optional<Period> asked(PeriodType period, LocalDate today) {
        LocalDate end = Optional.ofNullable(period.getEndDate()).orElse(today);
        return end.isBefore(period.getBeginDate())
                ? Optional.empty()
                : Optional.of(Period.of(period.getBeginDate(), end));
    }
}
