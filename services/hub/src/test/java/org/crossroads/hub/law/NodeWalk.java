package org.crossroads.hub.law;

import static org.crossroads.hub.fixtures.Star.CONSULT_CAREER;
import static org.crossroads.hub.fixtures.Star.PERSON;
import static org.crossroads.hub.fixtures.Star.TODAY;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
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
import org.crossroads.hub.consultation.Source.SourceReply;
import org.crossroads.hub.consultation.Source.SourceReply.Answered;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.fixtures.Direct;
import org.crossroads.hub.fixtures.InMemoryAuthorisationTable;
import org.crossroads.hub.fixtures.InMemoryAvailabilityTable;
import org.crossroads.hub.fixtures.InMemoryInstitutions;
import org.crossroads.hub.fixtures.InMemoryPersonRepertory;
import org.crossroads.hub.fixtures.ListedBlocks;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.StarNode;

/** A question walked through a node of the star of stars, which has tables and a repertory of its own. */
final class NodeWalk {

    private static final Period ALWAYS = Period.from(TODAY.minusYears(10));
    private static final Quality INSURED = new Quality(11, 1);

    private final StarNode node;
    private final Rule[] rules;
    private final List<Institution> everybody = new ArrayList<>(Star.everybody());
    private final List<Availability> available = new ArrayList<>();
    private final List<Inscription> files = new ArrayList<>();
    private final Set<InstitutionCode> asked = new ConcurrentSkipListSet<>();
    private SourceReply reply =
            new Answered(Status.of(StatusCode.DATA_FOUND), ListedBlocks.of("employee", "civilServant"));

    private NodeWalk(StarNode node, Rule... rules) {
        this.node = node;
        this.rules = rules;
    }

    static NodeWalk at(StarNode node, Rule... rules) {
        return new NodeWalk(node, rules);
    }

    NodeWalk knownAt(Institution holder) {
        everybody.add(holder);
        files.add(new Inscription(PERSON, holder.code(), INSURED, Phase.DEFINITIVE, ALWAYS));
        return this;
    }

    NodeWalk available(Institution supplier, DataBlock block) {
        everybody.add(supplier);
        available.add(new Availability(CONSULT_CAREER, block, supplier.code(), Set.of(INSURED), ALWAYS));
        return this;
    }

    NodeWalk answering(SourceReply every) {
        reply = every;
        return this;
    }

    Set<InstitutionCode> asked() {
        return asked;
    }

    Answer ask(Institution requester, LegalContext ground) {
        return ask(requester, new Claim.ByCbeNumber(requester.cbeNumber().digits()), ground);
    }

    Answer ask(Institution requester, Claim claim, LegalContext ground) {
        InMemoryInstitutions institutions =
                new InMemoryInstitutions(everybody.stream().distinct().toList());
        InMemoryAvailabilityTable availability = new InMemoryAvailabilityTable(available.toArray(Availability[]::new));
        Enforcement enforcement = new Enforcement(
                new AccessAuthorisation(new InMemoryAuthorisationTable(rules)),
                new InMemoryPersonRepertory(files.toArray(Inscription[]::new)),
                Direct.exemptions(availability, institutions, node));
        Approach approach = new Approach(
                requester,
                claim,
                CONSULT_CAREER,
                Optional.of(ground),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(PERSON.digits()),
                Period.of(TODAY, TODAY),
                TODAY);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Consultation consultation = new Consultation(
                    Direct.routing(availability, institutions, node), institutions, threads, Clock.systemUTC());
            return enforcement
                    .enter(approach)
                    .fold(
                            granted -> consultation.consult(granted, this::give, Duration.ofSeconds(20)),
                            refused -> new Answer(refused.status(), List.of(), Set.of(), Optional.empty()));
        } finally {
            threads.shutdownNow();
        }
    }

    private SourceReply give(Institution supplier, Deadline deadline) {
        asked.add(supplier.code());
        return reply;
    }
}
