package org.crossroads.hub.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossroads.hub.fixtures.Star.CONSULT_CAREER;
import static org.crossroads.hub.fixtures.Star.EMPLOYEE;
import static org.crossroads.hub.fixtures.Star.RSZ;
import static org.crossroads.hub.fixtures.Star.RVA;
import static org.crossroads.hub.fixtures.Star.SELF_EMPLOYED;
import static org.crossroads.hub.fixtures.Star.UNEMPLOYED;
import static org.crossroads.hub.fixtures.Star.UNION_FUND;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.crossroads.hub.consultation.Entrance.Granted;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.PersonReferences;
import org.crossroads.hub.fixtures.Direct;
import org.crossroads.hub.fixtures.InMemoryAvailabilityTable;
import org.crossroads.hub.fixtures.InMemoryInstitutions;
import org.crossroads.hub.fixtures.ListedBlocks;
import org.crossroads.hub.fixtures.Star;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** To which institution a question goes, and where. */
class RoutingTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void letTheThreadsGo() {
        threads.shutdownNow();
    }

    @Test
    void aRowThatNamesAnEndpointIsServedThereAndNotAtTheSuppliersOwn() {
        URI archive = URI.create("https://localhost:9555/archive");
        Set<Optional<URI>> asked = ConcurrentHashMap.newKeySet();

        Answer answer = consult(
                Questions.question(Set.of(EMPLOYEE, SELF_EMPLOYED), Questions.nobodyKnows()),
                (supplier, deadline) -> {
                    asked.add(supplier.endpoint());
                    return CareerSources.found("employee", "selfEmployed");
                },
                new Availability(
                        CONSULT_CAREER, EMPLOYEE, RSZ.code(), Set.of(), Questions.ALWAYS, Optional.of(archive)),
                new Availability(CONSULT_CAREER, SELF_EMPLOYED, RSZ.code(), Set.of(), Questions.ALWAYS));

        assertThat(asked).containsExactlyInAnyOrder(Optional.of(archive), Optional.empty());
        // Each gave both, and of each the one is kept that its row says it serves.
        assertThat(answer.payload()).contains(ListedBlocks.of("employee", "selfEmployed"));
    }

    @Test
    void aFundsFileMakesTheManagingInstitutionOneThatKnowsThePerson() {
        Optional<PersonReferences> member = Optional.of(new PersonReferences(
                Star.PERSON,
                Optional.empty(),
                List.of(new Inscription(
                        Star.PERSON, UNION_FUND.code(), UNEMPLOYED, Phase.DEFINITIVE, Questions.ALWAYS))));

        Answer answer = consult(
                Questions.question(Set.of(EMPLOYEE), member),
                (supplier, deadline) -> CareerSources.found("employee"),
                new Availability(CONSULT_CAREER, EMPLOYEE, RVA.code(), Set.of(UNEMPLOYED), Questions.ALWAYS),
                new Availability(CONSULT_CAREER, EMPLOYEE, UNION_FUND.code(), Set.of(UNEMPLOYED), Questions.ALWAYS));

        assertThat(answer.sources()).extracting(SourceStatus::institution).containsExactly(RVA.code());
    }

    private Answer consult(Granted question, Source source, Availability... table) {
        InMemoryInstitutions institutions = new InMemoryInstitutions(Star.everybody());
        return new Consultation(
                        Direct.routing(new InMemoryAvailabilityTable(table), institutions),
                        institutions,
                        threads,
                        Clock.systemUTC())
                .consult(question, source, Duration.ofSeconds(20));
    }
}
