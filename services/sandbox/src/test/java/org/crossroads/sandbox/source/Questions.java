package org.crossroads.sandbox.source;

import java.time.LocalDate;
import java.util.Optional;
import org.crossroads.contract.career.v1.ConsultCareerCriteriaType;
import org.crossroads.contract.career.v1.ConsultCareerRequestType;
import org.crossroads.contract.common.v1.CustomerIdentificationType;
import org.crossroads.contract.common.v1.InformationCustomerType;
import org.crossroads.contract.common.v1.PeriodType;
import org.crossroads.contract.identification.v1.IdentifyPersonCriteriaType;
import org.crossroads.contract.identification.v1.IdentifyPersonRequestType;
import org.crossroads.contract.identification.v1.PhoneticNameType;
import org.crossroads.contract.identification.v1.SearchPersonCriteriaType;
import org.crossroads.contract.identification.v1.SearchPersonRequestType;
import org.crossroads.hub.directory.Period;

/** Questions as a hub puts them to a source. */
public final class Questions {

    private Questions() {}

    public static ConsultCareerRequestType career(String ssin, Period period) {
        PeriodType type = new PeriodType();
        type.setBeginDate(period.begin());
        period.end().ifPresent(type::setEndDate);
        return career(ssin, type);
    }

    static ConsultCareerRequestType career(String ssin, PeriodType period) {
        ConsultCareerCriteriaType criteria = new ConsultCareerCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(period);
        ConsultCareerRequestType question = new ConsultCareerRequestType();
        question.setInformationCustomer(customer());
        question.setLegalContext("RVA:UNEMPLOYMENT_BENEFIT");
        question.setCriteria(criteria);
        return question;
    }

    public static PeriodType period(String begin, String end) {
        PeriodType type = new PeriodType();
        type.setBeginDate(LocalDate.parse(begin));
        type.setEndDate(LocalDate.parse(end));
        return type;
    }

    public static IdentifyPersonRequestType identify(String ssin) {
        IdentifyPersonCriteriaType criteria = new IdentifyPersonCriteriaType();
        criteria.setSsin(ssin);
        IdentifyPersonRequestType question = new IdentifyPersonRequestType();
        question.setInformationCustomer(customer());
        question.setLegalContext("RVA:IDENTIFICATION");
        question.setCriteria(criteria);
        return question;
    }

    static SearchPersonRequestType search(String lastName, Optional<String> firstName, String birthDate) {
        PhoneticNameType name = new PhoneticNameType();
        name.setLastName(lastName);
        firstName.ifPresent(name::setFirstName);
        SearchPersonCriteriaType criteria = new SearchPersonCriteriaType();
        criteria.setPhonetic(name);
        criteria.setBirthDate(birthDate);
        SearchPersonRequestType question = new SearchPersonRequestType();
        question.setInformationCustomer(customer());
        question.setLegalContext("RVA:IDENTIFICATION");
        question.setCriteria(criteria);
        return question;
    }

    public static InformationCustomerType customer() {
        CustomerIdentificationType identification = new CustomerIdentificationType();
        identification.setCbeNumber("0999000030");
        InformationCustomerType customer = new InformationCustomerType();
        customer.setTicket("test-1");
        customer.setCustomerIdentification(identification);
        return customer;
    }
}
