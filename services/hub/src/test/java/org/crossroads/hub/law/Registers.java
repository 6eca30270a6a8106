package org.crossroads.hub.law;

import static org.crossroads.hub.fixtures.Star.TODAY;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.PersonReferences;
import org.crossroads.hub.fixtures.InMemoryCrossroadsRegisters;
import org.crossroads.hub.fixtures.InMemoryPersonRepertory;
import org.crossroads.hub.fixtures.Residents;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.integration.IdentityProof;
import org.crossroads.hub.integration.IdentityProof.Item;
import org.crossroads.hub.integration.Integration;
import org.crossroads.hub.integration.Integration.Integrated;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.person.Gender;
import org.crossroads.hub.person.Identity;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.hub.person.PersonData;
import org.crossroads.hub.register.Author;
import org.crossroads.hub.register.Numbering;
import org.crossroads.hub.register.RegisterVerification;
import org.crossroads.hub.register.Registering;

/** The Crossroads registers beside a National Register, with the repertory behind both. */
final class Registers {

    static final PersonData NEWCOMER = person("Haddad", 1979);
    static final PersonData SOMEBODY_ELSE = person("Maes", 1950);

    private static final Author RSZ = new Author(Star.RSZ.code(), new UUID(0, 1));

    private final Clock clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private final InMemoryPersonRepertory repertory = new InMemoryPersonRepertory();
    private final InMemoryCrossroadsRegisters registers =
            new InMemoryCrossroadsRegisters(repertory, Numbering.NEVER_ISSUED);
    private final Residents residents = new Residents();
    private final RegisterVerification verification =
            new RegisterVerification(residents, registers, new InstitutionCode("KSZ"), () -> "en", clock);
    private final Registering registering = new Registering(registers, residents, verification, repertory, clock);

    Registers withResident(Ssin ssin, PersonData person) {
        residents.with(ssin, person.identity());
        return this;
    }

    void silenceTheNationalRegister() {
        residents.stopAnswering();
    }

    Registering.Registered register(PersonData person) {
        return registering.register(person, Set.of(), RSZ);
    }

    Registering.Changed replace(Ssin old, Ssin replacement) {
        return registering.replace(old, replacement, RSZ);
    }

    PersonReferences referencesTo(Ssin ssin) {
        return repertory.referencesTo(ssin);
    }

    Integrated openFile(Ssin ssin, String lastName) {
        return new Integration(repertory, verification)
                .register(
                        new Inscription(ssin, Star.RSZ.code(), Star.WORKER, Phase.DEFINITIVE, Period.from(TODAY)),
                        Optional.of(new IdentityProof(Map.of(Item.LAST_NAME, lastName))));
    }

    private static PersonData person(String lastName, int year) {
        return PersonData.of(new Identity(lastName, List.of("Youssef"), Gender.MALE, new IncompleteDate(year, 2, 0)));
    }
}
