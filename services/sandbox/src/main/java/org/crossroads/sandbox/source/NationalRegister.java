package org.crossroads.sandbox.source;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.crossroads.contract.identification.v1.ConsultFamilyCompositionRequestType;
import org.crossroads.contract.identification.v1.ConsultFamilyCompositionResponseType;
import org.crossroads.contract.identification.v1.ConsultFamilyCompositionResultType;
import org.crossroads.contract.identification.v1.ConsultHistoryRequestType;
import org.crossroads.contract.identification.v1.ConsultHistoryResponseType;
import org.crossroads.contract.identification.v1.ConsultHistoryResultType;
import org.crossroads.contract.identification.v1.Identification;
import org.crossroads.contract.identification.v1.IdentifyPersonCriteriaType;
import org.crossroads.contract.identification.v1.IdentifyPersonRequestType;
import org.crossroads.contract.identification.v1.IdentifyPersonResponseType;
import org.crossroads.contract.identification.v1.IdentifyPersonResultType;
import org.crossroads.contract.identification.v1.SearchPersonCriteriaType;
import org.crossroads.contract.identification.v1.SearchPersonRequestType;
import org.crossroads.contract.identification.v1.SearchPersonResponseType;
import org.crossroads.contract.identification.v1.SearchPersonResultType;
import org.crossroads.contract.identification.v1.VerificationDataType;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.hub.person.Spelling;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Population;
import org.crossroads.sandbox.people.register.CivilRegister;
import org.crossroads.sandbox.source.Inquiries.Finding;
import org.crossroads.sandbox.source.Lookup.Missing;
import org.crossroads.sandbox.source.PeopleIndex.Match;
import org.crossroads.sandbox.source.PeopleIndex.Query;
import org.jspecify.annotations.Nullable;

/**
 * Identification data of residents (Act of 8 August 1983, art. 3).
 *
 * <p>People with a BIS number are not in it: the Crossroads Bank itself keeps those (Act of 15 January 1990, art. 4).
 */
public final class NationalRegister implements Identification {

    private static final int MOST_RESULTS = 80;
    private static final int MOST_TOLERANCE = 10;

    private final Population population;
    private final Inquiries inquiries;
    private final Replies replies;
    private @Nullable PeopleIndex index;

    public NationalRegister(Population population, Replies replies) {
        this.population = population;
        this.inquiries = new Inquiries(population, replies);
        this.replies = replies;
    }

    @Override
    public IdentifyPersonResponseType identifyPerson(IdentifyPersonRequestType question) {
        OffsetDateTime received = replies.now();
        IdentifyPersonResponseType answer = new IdentifyPersonResponseType();
        answer.setInformationCustomer(question.getInformationCustomer());
        answer.setLegalContext(question.getLegalContext());
        answer.setCriteria(question.getCriteria());
        answer.setStatus(replies.status(identify(question.getCriteria(), received.toLocalDate(), answer)));
        answer.setInformationCrossroads(replies.reference(received));
        return answer;
    }

    @Override
    public SearchPersonResponseType searchPerson(SearchPersonRequestType question) {
        OffsetDateTime received = replies.now();
        SearchPersonResponseType answer = new SearchPersonResponseType();
        answer.setInformationCustomer(question.getInformationCustomer());
        answer.setLegalContext(question.getLegalContext());
        answer.setCriteria(question.getCriteria());
        answer.setStatus(replies.status(search(question.getCriteria(), received.toLocalDate(), answer)));
        answer.setInformationCrossroads(replies.reference(received));
        return answer;
    }

    /** Without a period: as of today. */
    @Override
    public ConsultFamilyCompositionResponseType consultFamilyComposition(ConsultFamilyCompositionRequestType question) {
        OffsetDateTime received = replies.now();
        LocalDate today = received.toLocalDate();
        Finding<ConsultFamilyCompositionResultType> found = inquiries.aboutResident(
                question.getCriteria().getSsin(),
                Optional.ofNullable(question.getCriteria().getPeriod())
                        .orElseGet(() -> Inquiries.period(Period.of(today, today))),
                received,
                (person, asked) -> person.chapter(CivilRegister.class)
                        .flatMap(register -> CivilRegisterData.households(register, asked)));
        ConsultFamilyCompositionResponseType answer = new ConsultFamilyCompositionResponseType();
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
    public ConsultHistoryResponseType consultHistory(ConsultHistoryRequestType question) {
        OffsetDateTime received = replies.now();
        Finding<ConsultHistoryResultType> found = inquiries.aboutResident(
                question.getCriteria().getSsin(),
                question.getCriteria().getPeriod(),
                received,
                (person, asked) -> person.chapter(CivilRegister.class)
                        .flatMap(register -> CivilRegisterData.history(register, asked)));
        ConsultHistoryResponseType answer = new ConsultHistoryResponseType();
        answer.setInformationCustomer(question.getInformationCustomer());
        answer.setLegalContext(question.getLegalContext());
        answer.setCriteria(question.getCriteria());
        answer.setStatus(found.status());
        found.ssin().ifPresent(answer::setSsin);
        found.result().ifPresent(answer::setResult);
        answer.setInformationCrossroads(replies.reference(received));
        return answer;
    }

    private Status identify(IdentifyPersonCriteriaType criteria, LocalDate today, IdentifyPersonResponseType answer) {
        Optional<VerificationDataType> believed = Optional.ofNullable(criteria.getVerificationData());
        Optional<String> birthDate = believed.map(VerificationDataType::getBirthDate);
        if (birthDate.isPresent() && possible(birthDate.get(), today).isEmpty()) {
            return invalid("birthDate");
        }
        return Lookup.of(criteria.getSsin(), population, Person::isInNationalRegister)
                .fold(known -> found(known.person(), believed, answer), missing -> nobody(missing, answer));
    }

    private Status found(Person person, Optional<VerificationDataType> believed, IdentifyPersonResponseType answer) {
        answer.setSsin(replies.number(person));
        if (person.decease().isPresent()) {
            String day = IncompleteDate.of(person.decease().get().date()).toString();
            return Status.of(StatusCode.DECEASED, "deceaseDate", day);
        }
        IdentifyPersonResultType result = new IdentifyPersonResultType();
        result.setPerson(IdentificationData.of(person));
        believed.ifPresent(data -> result.setVerification(Verification.of(data, person)));
        answer.setResult(result);
        return Status.of(StatusCode.DATA_FOUND);
    }

    private Status nobody(Missing missing, IdentifyPersonResponseType answer) {
        missing.asked().ifPresent(ssin -> answer.setSsin(replies.number(ssin, missing.replacedBy())));
        return missing.status();
    }

    private Status search(SearchPersonCriteriaType criteria, LocalDate today, SearchPersonResponseType answer) {
        int tolerance =
                Optional.ofNullable(criteria.getBirthDateToleranceYears()).orElse(0);
        int most = Optional.ofNullable(criteria.getMaximumResults()).orElse(MOST_RESULTS);
        Optional<IncompleteDate> birthDate = possible(criteria.getBirthDate(), today);
        if (birthDate.isEmpty()) {
            return invalid("birthDate");
        }
        if (tolerance < 0 || tolerance > MOST_TOLERANCE) {
            return invalid("birthDateToleranceYears");
        }
        if (most < 1 || most > MOST_RESULTS) {
            return invalid("maximumResults");
        }
        String lastName = criteria.getPhonetic().getLastName();
        if (Spelling.plain(lastName).isEmpty()) {
            return invalid("lastName");
        }
        List<Match> matches = index().search(new Query(
                lastName,
                Optional.ofNullable(criteria.getPhonetic().getFirstName())
                        .filter(name -> !Spelling.plain(name).isEmpty()),
                birthDate.get(),
                tolerance,
                IdentificationData.gender(Optional.ofNullable(criteria.getGender()))));
        SearchPersonResultType result = new SearchPersonResultType();
        matches.stream().limit(most).map(IdentificationData::summary).forEach(result.getPerson()::add);
        result.setTruncated(matches.size() > most);
        answer.setResult(result);
        return Status.of(matches.isEmpty() ? StatusCode.NO_DATA_FOUND : StatusCode.DATA_FOUND);
    }

    /** Made for the first who searches: whoever only identifies need not wait for it. */
    private synchronized PeopleIndex index() {
        if (index == null) {
            index = new PeopleIndex(population.people().stream()
                    .filter(Person::isInNationalRegister)
                    .toList());
        }
        return index;
    }

    private static Status invalid(String field) {
        return Status.of(StatusCode.INVALID_DATA, "invalid", field);
    }

    /** Empty for a day that no calendar has, or that has yet to come. */
    private static Optional<IncompleteDate> possible(String birthDate, LocalDate today) {
        return IncompleteDate.parse(birthDate).filter(date -> !date.first().isAfter(today));
    }
}
