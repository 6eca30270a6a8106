package org.crossroads.sandbox.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.crossroads.hub.authorisation.AuthorisationTable;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.authorisation.Rules;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.AvailabilityTable;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.PersonReferences;
import org.crossroads.hub.directory.PersonRepertory;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.directory.Registration;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.CertificateFingerprint;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.Institutions;

/** The hub's tables with what a sandbox network puts in them, to be read only. */
final class TablesInMemory implements AuthorisationTable, PersonRepertory {

    private final SandboxNetwork network;
    private final List<Institution> members;
    private final Map<Ssin, List<Inscription>> files;

    TablesInMemory(SandboxNetwork network) {
        this.network = network;
        this.members =
                network.members().stream().map(TablesInMemory::institution).toList();
        this.files = network.population().people().stream()
                .flatMap(person -> person.inscriptions().stream())
                .collect(Collectors.groupingBy(Inscription::ssin));
    }

    private static Institution institution(Member member) {
        return new Institution(
                member.code(),
                member.kind(),
                member.cbeNumber(),
                member.number(),
                member.names(),
                member.language(),
                member.endpoint(),
                member.profile(),
                member.status(),
                List.of());
    }

    @Override
    public Rules now() {
        return Rules.of(network.rules());
    }

    @Override
    public Rules knownAt(Instant known) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PersonReferences referencesTo(Ssin ssin) {
        return new PersonReferences(
                ssin, network.population().replacementOf(ssin), files.getOrDefault(ssin, List.of()));
    }

    /** Nothing changes here, so it was always known. */
    @Override
    public PersonReferences referencesTo(Ssin ssin, Instant known) {
        return referencesTo(ssin);
    }

    @Override
    public boolean replace(Rules expected, Rules by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void replaceAll(Collection<Rule> rules) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registration register(Inscription inscription) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Closure close(Ssin ssin, InstitutionCode institution, Quality quality, LocalDate lastDay) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void replace(Ssin old, Ssin replacement) {
        throw new UnsupportedOperationException();
    }

    AvailabilityTable availability() {
        return new AvailabilityTable() {
            @Override
            public List<Availability> suppliersOf(Operation operation) {
                return network.availability().stream()
                        .filter(row -> row.operation().equals(operation))
                        .toList();
            }

            @Override
            public List<Availability> suppliersOf(Operation operation, Instant known) {
                return suppliersOf(operation);
            }

            @Override
            public void replaceAll(List<Availability> rows) {
                throw new UnsupportedOperationException();
            }
        };
    }

    Institutions institutions() {
        return new Institutions() {
            @Override
            public Optional<Institution> byCode(InstitutionCode code) {
                return members.stream()
                        .filter(member -> member.code().equals(code))
                        .findFirst();
            }

            @Override
            public Optional<Institution> byCertificate(CertificateFingerprint fingerprint) {
                return Optional.empty();
            }

            @Override
            public List<Institution> all() {
                return members;
            }

            @Override
            public Optional<Institution> asOf(InstitutionCode code, Instant known) {
                return byCode(code);
            }

            @Override
            public void save(Institution institution) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
