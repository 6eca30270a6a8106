package org.crossroads.hub.law;

import static org.crossroads.hub.fixtures.Star.CIVIL_SERVANT;
import static org.crossroads.hub.fixtures.Star.CONSULT_CAREER;
import static org.crossroads.hub.fixtures.Star.EMPLOYEE;
import static org.crossroads.hub.fixtures.Star.FPD;
import static org.crossroads.hub.fixtures.Star.PERSON;
import static org.crossroads.hub.fixtures.Star.RSZ;
import static org.crossroads.hub.fixtures.Star.RVA;
import static org.crossroads.hub.fixtures.Star.TODAY;
import static org.crossroads.hub.fixtures.Star.UNEMPLOYED;
import static org.crossroads.hub.fixtures.Star.WORKER;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.crossroads.hub.authorisation.AccessAuthorisation;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.consultation.Answer;
import org.crossroads.hub.consultation.Approach;
import org.crossroads.hub.consultation.Claim;
import org.crossroads.hub.consultation.Consultation;
import org.crossroads.hub.consultation.Deadline;
import org.crossroads.hub.consultation.Enforcement;
import org.crossroads.hub.consultation.Entrance.Refused;
import org.crossroads.hub.consultation.Source.SourceReply;
import org.crossroads.hub.consultation.Source.SourceReply.Answered;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.fixtures.Direct;
import org.crossroads.hub.fixtures.InMemoryAuthorisationTable;
import org.crossroads.hub.fixtures.InMemoryAvailabilityTable;
import org.crossroads.hub.fixtures.InMemoryInstitutions;
import org.crossroads.hub.fixtures.InMemoryPersonRepertory;
import org.crossroads.hub.fixtures.ListedBlocks;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;

/**
 * A question about a career, walked through the real hub: RVA and VDAB have a file on the person, RSZ has the career as an
 * employee, FPD the one as a civil servant, and both sources give both blocks to whoever asks.
 */
final class Walk {

    private static final Period ALWAYS = Period.from(TODAY.minusYears(10));

    private final InMemoryAvailabilityTable availability = new InMemoryAvailabilityTable(
            new Availability(CONSULT_CAREER, EMPLOYEE, RSZ.code(), Set.of(WORKER), ALWAYS),
            new Availability(CONSULT_CAREER, CIVIL_SERVANT, FPD.code(), Set.of(WORKER), ALWAYS));
    private final InMemoryInstitutions institutions = new InMemoryInstitutions(Star.everybody());
    private final Set<InstitutionCode> asked = new ConcurrentSkipListSet<>();
    private final Enforcement enforcement;

    Walk(Rule... rules) {
        InMemoryPersonRepertory repertory = new InMemoryPersonRepertory(
                new Inscription(PERSON, RVA.code(), UNEMPLOYED, Phase.DEFINITIVE, ALWAYS),
                new Inscription(PERSON, Star.VDAB.code(), UNEMPLOYED, Phase.DEFINITIVE, ALWAYS),
                new Inscription(PERSON, RSZ.code(), WORKER, Phase.DEFINITIVE, ALWAYS),
                new Inscription(PERSON, FPD.code(), WORKER, Phase.DEFINITIVE, ALWAYS));
        this.enforcement = new Enforcement(
                new AccessAuthorisation(new InMemoryAuthorisationTable(rules)),
                repertory,
                Direct.exemptions(availability, institutions));
    }

    /** The same network in which nobody has these data. */
    Walk withNothingAvailable() {
        availability.replaceAll(List.of());
        return this;
    }

    /** The same network in which these data alone are available. */
    Walk withOnly(Availability row) {
        availability.replaceAll(List.of(row));
        return this;
    }

    Set<InstitutionCode> asked() {
        return asked;
    }

    static List<DataBlock> blocksOf(Answer answer) {
        return answer.payload()
                .map(ListedBlocks.class::cast)
                .map(ListedBlocks::blocks)
                .orElse(List.of());
    }

    Answer ask(Institution requester, LegalContext ground) {
        return ask(requester, ground, PERSON.digits());
    }

    Answer ask(Institution requester, LegalContext ground, String ssin) {
        Approach approach = new Approach(
                requester,
                new Claim.ByCbeNumber(requester.cbeNumber().digits()),
                CONSULT_CAREER,
                Optional.of(ground),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ssin),
                Period.of(TODAY, TODAY),
                TODAY);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Consultation consultation = new Consultation(
                    Direct.routing(availability, institutions), institutions, threads, Clock.systemUTC());
            return enforcement
                    .enter(approach)
                    .fold(granted -> consultation.consult(granted, this::give, Duration.ofSeconds(20)), Walk::refusal);
        } finally {
            threads.shutdownNow();
        }
    }

    private SourceReply give(Institution supplier, Deadline deadline) {
        asked.add(supplier.code());
        return new Answered(Status.of(StatusCode.DATA_FOUND), ListedBlocks.of("employee", "civilServant"));
    }

    private static Answer refusal(Refused refused) {
        return new Answer(refused.status(), List.of(), Set.of(), Optional.empty());
    }
}
