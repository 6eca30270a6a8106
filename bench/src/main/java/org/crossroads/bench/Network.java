package org.crossroads.bench;

import java.time.LocalDate;
import java.util.List;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.registry.SandboxNetwork;

/** The sandbox network that the exchanges happen in: RVA asks the National Register who somebody is. */
public final class Network {

    public static final InstitutionCode HUB = new InstitutionCode("KSZ");
    public static final InstitutionCode REQUESTER = new InstitutionCode("RVA");
    public static final InstitutionCode SOURCE = new InstitutionCode("RR");

    private static final int SYNTHETIC_PEOPLE = 1000;
    private static final long SEED = 1990;
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private Network() {}

    /** The same people each time. */
    public static SandboxNetwork at(int sourcePort) {
        return new SandboxNetwork(new SandboxNetwork.Options(SYNTHETIC_PEOPLE, SEED, TODAY, sourcePort, false));
    }

    /** Those on whom RVA has a file without end and about whom the register has an answer. */
    public static List<Person> peopleToAskAbout(SandboxNetwork network) {
        return network.population().people().stream()
                .filter(Person::isInNationalRegister)
                .filter(person -> person.decease().isEmpty())
                .filter(person -> person.inscriptions().stream()
                        .anyMatch(inscription -> inscription.institution().equals(REQUESTER)
                                && inscription.period().end().isEmpty()))
                .toList();
    }
}
