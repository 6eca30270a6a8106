package org.crossroads.exchange.relay;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.contract.identification.v1.IdentifyPersonResultType;
import org.crossroads.contract.identification.v1.SearchPersonResultType;
import org.crossroads.contract.identification.v1.VerificationType;
import org.crossroads.exchange.endpoint.Question;
import org.crossroads.exchange.register.IdentificationResults;
import org.crossroads.exchange.register.OneAnswer;
import org.crossroads.exchange.register.PersonBinding;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.hub.consultation.Deadline;
import org.crossroads.hub.consultation.Source;
import org.crossroads.hub.consultation.Source.SourceReply;
import org.crossroads.hub.consultation.Source.SourceReply.Answered;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.integration.IdentityProof;
import org.crossroads.hub.integration.IdentityProof.Item;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.person.Gender;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.hub.person.PersonSearch;
import org.crossroads.hub.person.Spelling;
import org.crossroads.hub.register.CrossroadsRegisters;
import org.crossroads.hub.register.FoundPerson;
import org.crossroads.hub.register.IdentityComparison;
import org.crossroads.hub.register.RegisterEntry;
import org.crossroads.hub.register.Standing.Kept;
import org.w3c.dom.Element;

/**
 * The Crossroads registers as a source of identifications beside the National Register, which they complement (Act of 15
 * January 1990, art. 4): the same contract, the same blocks, and so the same authorisations and filters.
 *
 * <p>A BIS number is no question for the National Register, and it is not asked. A number of the National Register that it
 * does not know, but the Bank keeps (RAD), exists: then its answer counts as having no data.
 */
public final class RegisterAnswers implements OwnAnswers {

    private static final Set<String> SERVED = Set.of("identifyPerson", "searchPerson");
    private static final int MOST = 80;
    /** Days of the law begin and end in Brussels. */
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final CrossroadsRegisters registers;
    private final InstitutionCode self;
    private final Clock clock;

    /** @param self the hub's own institution, which the availability table names as supplier of what the registers have */
    public RegisterAnswers(CrossroadsRegisters registers, InstitutionCode self, Clock clock) {
        this.registers = registers;
        this.self = self;
        this.clock = clock;
    }

    @Override
    public Source beside(Source network, Question question) {
        return isServed(question) ? new Asked(network, question) : network;
    }

    /** Families and histories are the National Register's alone. */
    private static boolean isServed(Question question) {
        return SERVED.contains(question.descriptor().operation().name());
    }

    private final class Asked implements Source {

        private final Source network;
        private final Question question;
        private final Optional<Ssin> ssin;

        Asked(Source network, Question question) {
            this.network = network;
            this.question = question;
            this.ssin = question.ssin().flatMap(Ssin::parse);
        }

        @Override
        public boolean concerns(InstitutionCode supplier) {
            return supplier.equals(self) || ssin.filter(Ssin::isBis).isEmpty();
        }

        @Override
        public SourceReply ask(Institution supplier, Deadline deadline) {
            if (supplier.code().equals(self)) {
                return ssin.map(number -> identified(question, number)).orElseGet(() -> searched(question));
            }
            SourceReply reply = network.ask(supplier, deadline);
            return reply.fold(
                    answered -> answered.status().code() == StatusCode.SSIN_UNKNOWN && isKeptHere()
                            ? new Answered(Status.of(StatusCode.NO_DATA_FOUND), answered.payload())
                            : answered,
                    failed -> failed);
        }

        private boolean isKeptHere() {
            return ssin.map(number -> registers.standing(number, today()) instanceof Kept)
                    .orElse(false);
        }
    }

    private SourceReply identified(Question question, Ssin ssin) {
        return registers
                .standing(ssin, today())
                .fold(
                        kept -> identified(question, kept.entry()),
                        replaced -> without(
                                question,
                                Status.of(
                                        StatusCode.SSIN_REPLACED,
                                        "newSSIN",
                                        replaced.by().digits())),
                        canceled -> without(question, Status.of(StatusCode.SSIN_UNKNOWN, "canceled", "true")),
                        () -> without(
                                question,
                                Status.of(ssin.isBis() ? StatusCode.SSIN_UNKNOWN : StatusCode.NO_DATA_FOUND)));
    }

    private SourceReply identified(Question question, RegisterEntry entry) {
        if (entry.person().decease().isPresent()) {
            String day = entry.person().decease().get().date().toString();
            return without(question, Status.of(StatusCode.DECEASED, "deceaseDate", day));
        }
        Optional<Element> stated = Elements.child(question.payload(), "criteria")
                .flatMap(criteria -> Elements.child(criteria, "verificationData"));
        Optional<String> birthDate = stated.flatMap(data -> Elements.textAt(data, "birthDate"));
        if (birthDate.isPresent() && IncompleteDate.parse(birthDate.get()).isEmpty()) {
            return without(question, invalid("criteria/verificationData/birthDate"));
        }
        IdentifyPersonResultType result = new IdentifyPersonResultType();
        result.setPerson(PersonBinding.person(entry));
        stated.ifPresent(data -> result.setVerification(verification(data, entry)));
        return found(question, IdentificationResults.element(result));
    }

    private static VerificationType verification(Element stated, RegisterEntry entry) {
        Map<Item, String> items = new EnumMap<>(Item.class);
        for (Item item : Item.values()) {
            Elements.textAt(stated, item.element()).ifPresent(value -> items.put(item, value));
        }
        Set<Item> matching = items.isEmpty()
                ? Set.of()
                : IdentityComparison.matching(
                        new IdentityProof(items), entry.person().identity());
        VerificationType verification = new VerificationType();
        items.keySet().stream()
                .filter(item -> !matching.contains(item))
                .map(Item::element)
                .forEach(verification.getMismatch()::add);
        verification.setMatches(verification.getMismatch().isEmpty());
        return verification;
    }

    private SourceReply searched(Question question) {
        Optional<String> lastName = criterion(question, "phonetic/lastName");
        Optional<IncompleteDate> birthDate = criterion(question, "birthDate").flatMap(IncompleteDate::parse);
        if (lastName.filter(name -> !Spelling.plain(name).isEmpty()).isEmpty()) {
            return without(question, invalid("criteria/phonetic/lastName"));
        }
        if (birthDate.filter(date -> !date.first().isAfter(today())).isEmpty()) {
            return without(question, invalid("criteria/birthDate"));
        }
        List<FoundPerson> found = registers.resembling(
                new PersonSearch(
                        lastName.get(),
                        criterion(question, "phonetic/firstName"),
                        birthDate.get(),
                        criterion(question, "birthDateToleranceYears")
                                .map(Integer::parseInt)
                                .orElse(0),
                        criterion(question, "gender").map(Gender::valueOf)),
                today());
        if (found.isEmpty()) {
            return without(question, Status.of(StatusCode.NO_DATA_FOUND));
        }
        int most = most(question);
        SearchPersonResultType result = new SearchPersonResultType();
        found.stream().limit(most).map(PersonBinding::summary).forEach(result.getPerson()::add);
        result.setTruncated(found.size() > most);
        return found(question, IdentificationResults.element(result));
    }

    @Override
    public void complete(Element result, Question question) {
        if (isServed(question) && question.ssin().isEmpty()) {
            OneAnswer.ofSeveralPeople(result, most(question));
        }
    }

    private static int most(Question question) {
        return criterion(question, "maximumResults").map(Integer::parseInt).orElse(MOST);
    }

    private static Optional<String> criterion(Question question, String path) {
        return Elements.textAt(question.payload(), "criteria/" + path);
    }

    private SourceReply found(Question question, Element result) {
        return new Answered(Status.of(StatusCode.DATA_FOUND), XmlPayload.ofResult(question.descriptor(), result, self));
    }

    private static SourceReply without(Question question, Status status) {
        return new Answered(status, XmlPayload.empty(question.descriptor()));
    }

    private static Status invalid(String field) {
        return Status.of(StatusCode.INVALID_DATA, "field", field);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BRUSSELS);
    }
}
