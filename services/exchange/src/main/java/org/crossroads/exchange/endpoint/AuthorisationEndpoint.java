package org.crossroads.exchange.endpoint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.crossroads.contract.authorisation.v1.Authorisation;
import org.crossroads.contract.authorisation.v1.CheckAuthorisationCriteriaType;
import org.crossroads.contract.authorisation.v1.CheckAuthorisationRequestType;
import org.crossroads.contract.authorisation.v1.CheckAuthorisationResponseType;
import org.crossroads.contract.authorisation.v1.CheckAuthorisationResultType;
import org.crossroads.contract.authorisation.v1.ListAuthorisationsCriteriaType;
import org.crossroads.contract.authorisation.v1.ListAuthorisationsRequestType;
import org.crossroads.contract.authorisation.v1.ListAuthorisationsResponseType;
import org.crossroads.contract.authorisation.v1.ListAuthorisationsResultType;
import org.crossroads.contract.common.v1.PeriodType;
import org.crossroads.hub.authorisation.AccessAuthorisation;
import org.crossroads.hub.authorisation.AccessRequest;
import org.crossroads.hub.authorisation.AuthorisationTable;
import org.crossroads.hub.authorisation.Decision;
import org.crossroads.hub.authorisation.Decision.Deny;
import org.crossroads.hub.authorisation.Decision.NearMiss;
import org.crossroads.hub.authorisation.Decision.Reason;
import org.crossroads.hub.authorisation.Decision.Unmet;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.authorisation.Rules;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.Institutions;

/**
 * The access-authorisation table as its recipients may see it: what may we ask, on what does it rest, and if not, what would
 * make it so (Act of 15 January 1990, arts. 14 and 15). Dry: asks no source and looks nobody up. An institution asks about
 * itself; the hub's own institution alone asks about others.
 */
public final class AuthorisationEndpoint implements Authorisation {

    /** As the contract says. */
    private static final int MOST = 100;

    private final AuthorisationTable table;
    private final Institutions institutions;
    private final InstitutionCode hub;
    private final Set<Operation> served;
    private final Clock clock;

    /**
     * Of one hub.
     *
     * @param hub the institution that may ask about others
     * @param served the operations about which can be asked
     */
    public AuthorisationEndpoint(
            AuthorisationTable table,
            Institutions institutions,
            InstitutionCode hub,
            Set<Operation> served,
            Clock clock) {
        this.table = table;
        this.institutions = institutions;
        this.hub = hub;
        this.served = Set.copyOf(served);
        this.clock = clock;
    }

    @Override
    public CheckAuthorisationResponseType checkAuthorisation(CheckAuthorisationRequestType request) {
        OwnReply reply = new OwnReply(clock);
        CheckAuthorisationCriteriaType criteria = request.getCriteria();
        OffsetDateTime known = known(Optional.ofNullable(criteria.getKnownAt()));
        AsKnown then = asKnown(
                subject(reply, Optional.ofNullable(criteria.getInstitution())),
                Optional.ofNullable(criteria.getKnownAt()));
        Institution asker = then.institution();
        AccessRequest question = question(asker, criteria);
        Rules rules = then.rules();
        Decision decision = AccessAuthorisation.decide(rules, question);

        CheckAuthorisationResultType result = new CheckAuthorisationResultType();
        result.setInstitution(asker.code().value());
        result.setSuspended(!asker.isActive());
        result.setOnDate(question.on());
        result.setKnownAt(known);
        new ExplainedDecision(rules).tell(decision, result);
        CheckAuthorisationResponseType response = new CheckAuthorisationResponseType();
        response.setInformationCustomer(request.getInformationCustomer());
        response.setInformationCrossroads(reply.crossroads());
        response.setCriteria(criteria);
        response.setStatus(reply.status(Status.of(StatusCode.DATA_FOUND)));
        response.setResult(result);
        return response;
    }

    private AccessRequest question(Institution asker, CheckAuthorisationCriteriaType criteria) {
        LocalDate day = day(Optional.ofNullable(criteria.getOnDate()));
        Optional<Ssin> user = Optional.ofNullable(criteria.getUser())
                .map(stated -> Ssin.parse(stated).orElseThrow(() -> invalid("criteria/user", "wrong check digits")));
        return new AccessRequest(
                asker,
                served(criteria.getService(), criteria.getOperation(), criteria.getVersion()),
                Optional.ofNullable(criteria.getLegalContext()).map(LegalContext::new),
                Optional.ofNullable(criteria.getInscriptionContext()).flatMap(Quality::parse),
                Optional.ofNullable(criteria.getApplication()),
                user,
                Optional.ofNullable(criteria.getRole()),
                Optional.ofNullable(criteria.getPeriod())
                        .map(AuthorisationEndpoint::period)
                        .orElse(Period.of(day, day)),
                day);
    }

    /** Of the question that is asked about. The descriptor does not name it: the evidence is of this exchange, which has none. */
    private static Period period(PeriodType stated) {
        Optional<LocalDate> end = Optional.ofNullable(stated.getEndDate());
        if (end.filter(last -> last.isBefore(stated.getBeginDate())).isPresent()) {
            throw invalid("criteria/period", "ends before it begins");
        }
        return new Period(stated.getBeginDate(), end);
    }

    @Override
    public ListAuthorisationsResponseType listAuthorisations(ListAuthorisationsRequestType request) {
        OwnReply reply = new OwnReply(clock);
        ListAuthorisationsCriteriaType criteria = request.getCriteria();
        OffsetDateTime known = known(Optional.ofNullable(criteria.getKnownAt()));
        AsKnown then = asKnown(
                subject(reply, Optional.ofNullable(criteria.getInstitution())),
                Optional.ofNullable(criteria.getKnownAt()));
        LocalDate day = day(Optional.ofNullable(criteria.getOnDate()));
        Predicate<Rule> wanted = wanted(criteria, day);
        int most = Optional.ofNullable(criteria.getMaximumResults()).orElse(MOST);
        List<Rule> given = then.rules().all().stream()
                .filter(rule -> rule.recipient().includes(then.institution()))
                .filter(wanted)
                .limit(most + 1L)
                .toList();

        ListAuthorisationsResponseType response = new ListAuthorisationsResponseType();
        response.setInformationCustomer(request.getInformationCustomer());
        response.setInformationCrossroads(reply.crossroads());
        response.setCriteria(criteria);
        response.setStatus(reply.status(Status.of(given.isEmpty() ? StatusCode.NO_DATA_FOUND : StatusCode.DATA_FOUND)));
        if (!given.isEmpty()) {
            ListAuthorisationsResultType result = new ListAuthorisationsResultType();
            result.setInstitution(then.institution().code().value());
            result.setOnDate(day);
            result.setKnownAt(known);
            given.stream().limit(most).map(ListedRule::of).forEach(result.getAuthorisation()::add);
            result.setTruncated(given.size() > most);
            response.setResult(result);
        }
        return response;
    }

    private Predicate<Rule> wanted(ListAuthorisationsCriteriaType criteria, LocalDate day) {
        Optional<String> service = Optional.ofNullable(criteria.getService());
        Optional<String> operation = Optional.ofNullable(criteria.getOperation());
        Optional<Integer> version = Optional.ofNullable(criteria.getVersion());
        if (service.isEmpty() && (operation.isPresent() || version.isPresent())) {
            throw invalid("criteria/service", "an operation or a version is of a service");
        }
        Predicate<Operation> one = of -> service.map(of.service()::equals).orElse(true);
        mustBeServed(one, "criteria/service");
        one = one.and(of -> operation.map(of.name()::equals).orElse(true));
        mustBeServed(one, "criteria/operation");
        one = one.and(of -> version.map(number -> number == of.version()).orElse(true));
        mustBeServed(one, "criteria/version");
        Predicate<Operation> asked = one;
        String after = Optional.ofNullable(criteria.getAfterRule()).orElse("");
        return rule -> asked.test(rule.operation())
                && rule.validity().contains(day)
                && rule.id().compareTo(after) > 0;
    }

    private Operation served(String service, String name, int version) {
        mustBeServed(of -> of.service().equals(service), "criteria/service");
        mustBeServed(of -> of.service().equals(service) && of.name().equals(name), "criteria/operation");
        Operation operation = new Operation(service, name, version);
        mustBeServed(operation::equals, "criteria/version");
        return operation;
    }

    private void mustBeServed(Predicate<Operation> asked, String field) {
        if (served.stream().noneMatch(asked)) {
            throw invalid(field, "not served here");
        }
    }

    /** Who is asked about. Whether another exists is not told to who may not ask about it. */
    private Institution subject(OwnReply reply, Optional<String> named) {
        Institution requester = reply.requester();
        if (named.isEmpty() || named.get().equals(requester.code().value())) {
            return requester;
        }
        if (!requester.code().equals(hub)) {
            throw aboutAnother(reply);
        }
        return institutions
                .byCode(new InstitutionCode(named.get()))
                .orElseThrow(() -> invalid("criteria/institution", "not in the network"));
    }

    /** An institution and the table as the hub knew both at one moment. */
    private record AsKnown(Institution institution, Rules rules) {}

    /** Sector, kind and network decide too. Who was not registered then had nothing, whatever the table said. */
    private AsKnown asKnown(Institution now, Optional<OffsetDateTime> known) {
        if (known.isEmpty()) {
            return new AsKnown(now, table.now());
        }
        Instant moment = known.get().toInstant();
        return institutions
                .asOf(now.code(), moment)
                .map(then -> new AsKnown(then, table.knownAt(moment)))
                .orElseGet(() -> new AsKnown(now, Rules.NONE));
    }

    private static Refusal aboutAnother(OwnReply reply) {
        Deny deny = new Deny(
                Reason.CONDITIONS_NOT_MET,
                List.of(new NearMiss("every rule", List.of(new Unmet("institution", "the requester itself")))));
        reply.passage().decided(deny);
        return new Refusal(
                new Status(
                        StatusCode.NOT_ALLOWED,
                        Map.of("field", "criteria/institution", "reason", "an institution asks about itself")),
                Optional.of(deny));
    }

    private LocalDate day(Optional<LocalDate> stated) {
        return stated.orElseGet(() -> LocalDate.ofInstant(clock.instant(), EnforceInterceptor.BRUSSELS));
    }

    private OffsetDateTime known(Optional<OffsetDateTime> stated) {
        Instant now = clock.instant();
        if (stated.filter(moment -> moment.toInstant().isAfter(now)).isPresent()) {
            throw invalid("criteria/knownAt", "lies in the future");
        }
        return stated.orElseGet(() -> now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS));
    }

    private static Refusal invalid(String field, String why) {
        return new Refusal(
                new Status(StatusCode.INVALID_DATA, Map.of("field", field, "reason", why)), Optional.empty());
    }
}
