package org.crossroads.sandbox.source.benefit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.crossroads.contract.childbenefit.v1.ConsultChildBenefitCriteriaType;
import org.crossroads.contract.childbenefit.v1.ConsultChildBenefitRequestType;
import org.crossroads.contract.common.v1.CustomerIdentificationType;
import org.crossroads.contract.common.v1.InformationCustomerType;
import org.crossroads.contract.common.v1.PeriodType;
import org.crossroads.contract.disability.v1.ConsultAllowancesCriteriaType;
import org.crossroads.contract.disability.v1.ConsultAllowancesRequestType;
import org.crossroads.contract.disability.v1.ConsultRecognitionCriteriaType;
import org.crossroads.contract.disability.v1.ConsultRecognitionRequestType;
import org.crossroads.contract.healthinsurance.v1.ConsultIncapacityCriteriaType;
import org.crossroads.contract.healthinsurance.v1.ConsultIncapacityRequestType;
import org.crossroads.contract.healthinsurance.v1.ConsultInsurabilityCriteriaType;
import org.crossroads.contract.healthinsurance.v1.ConsultInsurabilityRequestType;
import org.crossroads.contract.holiday.v1.ConsultHolidayRightsCriteriaType;
import org.crossroads.contract.holiday.v1.ConsultHolidayRightsRequestType;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.NamedPeople;
import org.crossroads.sandbox.people.NamedPerson;
import org.crossroads.sandbox.people.Population;
import org.crossroads.sandbox.source.Inquiries;
import org.crossroads.sandbox.source.Replies;

/** Questions about benefits as the hub puts them to a source, on 3 March 2026, and the people they are about. */
final class BenefitQuestions {

    static final Period SINCE_1990 = Period.from(LocalDate.of(1990, 1, 1));

    private BenefitQuestions() {}

    static Population namedPeople() {
        return new Population(
                NamedPeople.all().stream().map(NamedPerson::person).toList());
    }

    /** The numbers to ask about: everybody's, nobody's, one that was replaced and one that does not hold. */
    static List<String> numbers(Population population) {
        return Stream.concat(
                        Stream.of(NamedPeople.NOBODY.digits(), "91610102453", "85673003361"),
                        population.people().stream().map(person -> person.ssin().digits()))
                .toList();
    }

    static Replies replies() {
        return new Replies(Clock.fixed(Instant.parse("2026-03-03T12:00:00Z"), ZoneOffset.UTC), UUID::randomUUID, "nl");
    }

    static ConsultInsurabilityRequestType insurability(String ssin, Period period) {
        ConsultInsurabilityCriteriaType criteria = new ConsultInsurabilityCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(Inquiries.period(period));
        ConsultInsurabilityRequestType question = new ConsultInsurabilityRequestType();
        question.setInformationCustomer(customer());
        question.setLegalContext("PCSA:SOCIAL_INQUIRY");
        question.setCriteria(criteria);
        return question;
    }

    static ConsultIncapacityRequestType incapacity(String ssin, Period period) {
        ConsultIncapacityCriteriaType criteria = new ConsultIncapacityCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(Inquiries.period(period));
        ConsultIncapacityRequestType question = new ConsultIncapacityRequestType();
        question.setInformationCustomer(customer());
        question.setLegalContext("RVA:UNEMPLOYMENT_BENEFIT");
        question.setCriteria(criteria);
        return question;
    }

    static ConsultRecognitionRequestType recognition(String ssin, Period period) {
        ConsultRecognitionCriteriaType criteria = new ConsultRecognitionCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(Inquiries.period(period));
        ConsultRecognitionRequestType question = new ConsultRecognitionRequestType();
        question.setInformationCustomer(customer());
        question.setLegalContext("NIC:PREFERENTIAL_REIMBURSEMENT");
        question.setCriteria(criteria);
        return question;
    }

    static ConsultAllowancesRequestType allowances(String ssin, Period period) {
        ConsultAllowancesCriteriaType criteria = new ConsultAllowancesCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(Inquiries.period(period));
        ConsultAllowancesRequestType question = new ConsultAllowancesRequestType();
        question.setInformationCustomer(customer());
        question.setLegalContext("NIC:PREFERENTIAL_REIMBURSEMENT");
        question.setCriteria(criteria);
        return question;
    }

    static ConsultChildBenefitRequestType childBenefit(String ssin, Period period) {
        ConsultChildBenefitCriteriaType criteria = new ConsultChildBenefitCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(Inquiries.period(period));
        ConsultChildBenefitRequestType question = new ConsultChildBenefitRequestType();
        question.setInformationCustomer(customer());
        question.setLegalContext("FODSZ:CHILD_WITH_DISABILITY");
        question.setCriteria(criteria);
        return question;
    }

    static ConsultHolidayRightsRequestType holidays(String ssin, PeriodType period) {
        ConsultHolidayRightsCriteriaType criteria = new ConsultHolidayRightsCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(period);
        ConsultHolidayRightsRequestType question = new ConsultHolidayRightsRequestType();
        question.setInformationCustomer(customer());
        question.setLegalContext("RVA:UNEMPLOYMENT_BENEFIT");
        question.setCriteria(criteria);
        return question;
    }

    private static InformationCustomerType customer() {
        CustomerIdentificationType identification = new CustomerIdentificationType();
        identification.setCbeNumber("0999000030");
        InformationCustomerType customer = new InformationCustomerType();
        customer.setTicket("question-1");
        customer.setCustomerIdentification(identification);
        return customer;
    }
}
