package org.crossroads.sandbox.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossroads.hub.admission.Dossier;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.collection.Charge;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.Institutions;
import org.crossroads.sandbox.people.NamedPeople;
import org.crossroads.sandbox.people.NamedPerson;
import org.crossroads.sandbox.people.PeopleGenerator;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Population;
import org.crossroads.sandbox.pki.DevPki;
import org.crossroads.sandbox.registry.rows.CollectionRows;
import org.crossroads.sandbox.registry.rows.ServiceRows;

/** A whole network to try: its members, the hub's tables, and the people whom they have files on. */
public final class SandboxNetwork {

    /** Who may change the access-authorisation table; invented. */
    public static final List<DevPki.Person> OFFICERS = List.of(
            new DevPki.Person("officer-1", "An Opsteller"),
            new DevPki.Person("officer-2", "Benoît Vérificateur"),
            new DevPki.Person("officer-3", "Chris Reserve"));

    /** The hub's own institution. */
    public static final InstitutionCode HUB = Institutions.KSZ;

    /** How many ports the sources take, from the first on. */
    public static final int SOURCES = Members.sources();

    /** How many ports the funds of the sectors take, after those of the sources. */
    public static final int FUNDS = Sectors.funds();

    private final List<Member> members;
    private final Population population;
    private final List<Sector> sectors;

    /**
     * How large, and where.
     *
     * @param syntheticPeople beside the ten with a name
     * @param seed of the synthetic people: the same one makes the same people
     * @param today the day as of which their stories are told
     * @param basePort of the first source; the others take the ones after it
     * @param testInstitutions whether those are in it that exist for tests only: suspended, or with a certificate that is wrong
     */
    public record Options(int syntheticPeople, long seed, LocalDate today, int basePort, boolean testInstitutions) {

        /** Five hundred people, ports from 9443, nothing that exists for tests only. */
        public static final Options DEFAULT = new Options(500, 1990, LocalDate.of(2026, 1, 1), 9443, false);
    }

    public SandboxNetwork(Options options) {
        this.members = Members.all(options.basePort(), options.testInstitutions());
        List<Person> people = new ArrayList<>(
                NamedPeople.all().stream().map(NamedPerson::person).toList());
        people.addAll(NamedPeople.relatives());
        people.addAll(new PeopleGenerator(options.seed(), options.today()).people(options.syntheticPeople()));
        this.population = new Population(people);
        this.sectors = Sectors.all(options.basePort() + SOURCES, availability(), rules(), members, population);
    }

    public List<Member> members() {
        return members;
    }

    public Optional<Member> member(InstitutionCode code) {
        return members.stream().filter(member -> member.code().equals(code)).findFirst();
    }

    public Population population() {
        return population;
    }

    /** The people with whom the hub's own registers begin. */
    public List<RegisterPeople.Registered> registers() {
        return RegisterPeople.all(population);
    }

    public List<Availability> availability() {
        return rows().flatMap(rows -> rows.availability().stream()).toList();
    }

    /** Who is charged with storing what. */
    public List<Charge> distribution() {
        return CollectionRows.charges();
    }

    /** Who supplies anything of this service, each once. */
    public Set<InstitutionCode> suppliersOf(String service) {
        return availability().stream()
                .filter(row -> row.operation().service().equals(service))
                .map(Availability::supplier)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How the bodies outside social security were admitted. */
    public List<Dossier> admissions() {
        return AdmittedBodies.dossiers();
    }

    public List<Rule> rules() {
        return rows().flatMap(rows -> rows.rules().stream()).toList();
    }

    private Stream<ServiceRows> rows() {
        return ServiceRows.all(members.stream().map(Member::code).toList()).stream();
    }

    /** What the hub's registry holds: no fund is in it. */
    public RegistryContents registry() {
        return new RegistryContents(
                members,
                OFFICERS,
                admissions(),
                availability(),
                rules(),
                population.people().stream()
                        .flatMap(person -> person.inscriptions().stream())
                        .toList(),
                population.replacements(),
                registers(),
                distribution());
    }

    /** The sectors that have a node of their own, with their funds. */
    public List<Sector> sectors() {
        return sectors;
    }

    /** The sector that an institution manages, or that a fund is in. */
    public Optional<Sector> sectorOf(InstitutionCode code) {
        return sectors.stream()
                .filter(sector ->
                        sector.managing().equals(code) || sector.fund(code).isPresent())
                .findFirst();
    }

    /** A member of the hub's network, or a fund behind it. */
    public Optional<Member> party(InstitutionCode code) {
        return member(code)
                .or(() -> sectors.stream()
                        .flatMap(sector -> sector.fund(code).stream())
                        .findFirst());
    }

    /** The keys that this network needs; those with a certificate that is wrong get none here. */
    public DevPki.Options keys(Set<String> serverNames) {
        DevPki.Holder hub = member(HUB).orElseThrow().holder();
        List<DevPki.Holder> others = Stream.concat(
                        members.stream(), sectors.stream().flatMap(sector -> sector.funds().stream()))
                .filter(member -> !member.code().equals(HUB))
                .filter(member -> member.flaw().isEmpty())
                .map(Member::holder)
                .toList();
        return new DevPki.Options(hub, others, OFFICERS, serverNames);
    }
}
