package org.crossroads.hub.consultation;

import static org.crossroads.hub.fixtures.Star.CIVIL_SERVANT;
import static org.crossroads.hub.fixtures.Star.CONSULT_CAREER;
import static org.crossroads.hub.fixtures.Star.EMPLOYEE;
import static org.crossroads.hub.fixtures.Star.FPD;
import static org.crossroads.hub.fixtures.Star.PERSON;
import static org.crossroads.hub.fixtures.Star.RSVZ;
import static org.crossroads.hub.fixtures.Star.RSZ;
import static org.crossroads.hub.fixtures.Star.SELF_EMPLOYED;
import static org.crossroads.hub.fixtures.Star.TODAY;
import static org.crossroads.hub.fixtures.Star.WORKER;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.authorisation.Decision.Grant;
import org.crossroads.hub.authorisation.Decision.Permit;
import org.crossroads.hub.authorisation.Disclosure;
import org.crossroads.hub.consultation.Entrance.Granted;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.PersonReferences;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.fixtures.InMemoryAvailabilityTable;
import org.crossroads.hub.fixtures.SomeRules;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.network.Institution;

/** Granted questions about a career, and the table that says where it is. */
final class Questions {

    static final Period ALWAYS = Period.from(TODAY.minusYears(10));

    private Questions() {}

    static InMemoryAvailabilityTable careerTable() {
        return new InMemoryAvailabilityTable(
                available(EMPLOYEE, RSZ), available(SELF_EMPLOYED, RSVZ), available(CIVIL_SERVANT, FPD));
    }

    static Granted everything() {
        return granted(EMPLOYEE, SELF_EMPLOYED, CIVIL_SERVANT);
    }

    static Granted granted(DataBlock... blocks) {
        return question(Set.of(blocks), knownAt(RSZ, RSVZ, FPD));
    }

    static Granted question(Set<DataBlock> blocks, Optional<PersonReferences> person) {
        Approach approach = new Approach(
                Star.RVA,
                new Claim.ByCbeNumber(Star.RVA.cbeNumber().digits()),
                CONSULT_CAREER,
                Optional.of(SomeRules.BENEFIT),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                person.map(known -> known.ssin().digits()),
                Period.of(TODAY, TODAY),
                TODAY);
        return new Granted(approach, new Permit(List.of(new Grant("RVA-1", Disclosure.of(blocks), Set.of()))), person);
    }

    static Optional<PersonReferences> nobodyKnows() {
        return knownAt();
    }

    static Optional<PersonReferences> knownAt(Institution... suppliers) {
        List<Inscription> inscriptions = Arrays.stream(suppliers)
                .map(supplier -> new Inscription(PERSON, supplier.code(), WORKER, Phase.DEFINITIVE, ALWAYS))
                .toList();
        return Optional.of(new PersonReferences(PERSON, Optional.empty(), inscriptions));
    }

    static Availability available(DataBlock block, Institution supplier) {
        Set<Quality> qualities = Set.of(WORKER);
        return new Availability(CONSULT_CAREER, block, supplier.code(), qualities, ALWAYS);
    }
}
