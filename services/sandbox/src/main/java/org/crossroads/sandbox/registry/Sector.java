package org.crossroads.sandbox.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Population;

/**
 * A sector that has a node of its own: the institution that manages it, the funds behind it, and whom each has a file on.
 *
 * @param managing by its code in the hub's registry
 * @param funds its cooperating institutions; the hub knows none of them
 * @param partners who exchanges with them without the hub between, as the hub's registry has them
 * @param fundOf of which fund somebody is a member; empty for who is of none
 * @param rules of the node's own authorisation table
 * @param availability of its own, fund by fund
 */
public record Sector(
        InstitutionCode managing,
        List<Member> funds,
        List<Member> partners,
        Function<Person, Optional<InstitutionCode>> fundOf,
        Population population,
        List<Rule> rules,
        List<Availability> availability) {

    public Sector {
        funds = List.copyOf(funds);
        partners = List.copyOf(partners);
        rules = List.copyOf(rules);
        availability = List.copyOf(availability);
    }

    public Optional<Member> fund(InstitutionCode code) {
        return funds.stream().filter(fund -> fund.code().equals(code)).findFirst();
    }

    /** The members of one fund: whom its source knows. */
    public Population membersOf(InstitutionCode fund) {
        return new Population(population.people().stream()
                .filter(person -> fundOf.apply(person).equals(Optional.of(fund)))
                .toList());
    }

    /** What the node's own registry holds: its funds by name, and their partners, with the files that to the hub are the managing institution's. */
    public RegistryContents registry(Member manager, Member uplink, Map<Ssin, Ssin> replacements) {
        return new RegistryContents(
                Stream.of(Stream.of(uplink, manager), funds.stream(), partners.stream())
                        .flatMap(each -> each)
                        .toList(),
                List.of(),
                List.of(),
                availability,
                rules,
                population.people().stream().flatMap(this::files).toList(),
                replacements,
                List.of(),
                List.of());
    }

    private Stream<Inscription> files(Person person) {
        return fundOf.apply(person).stream()
                .flatMap(fund -> person.inscriptions().stream()
                        .filter(file -> file.institution().equals(managing))
                        .map(file -> new Inscription(file.ssin(), fund, file.quality(), file.phase(), file.period())));
    }
}
