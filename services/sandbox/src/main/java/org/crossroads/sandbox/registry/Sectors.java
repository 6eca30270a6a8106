package org.crossroads.sandbox.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.hub.network.Institution.Kind;
import org.crossroads.hub.network.Institution.Status;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.NetworkCode;
import org.crossroads.hub.network.NetworkNumber;
import org.crossroads.hub.network.ReferenceData;
import org.crossroads.hub.network.ReferenceData.DirectExchange;
import org.crossroads.hub.network.SecurityProfile;
import org.crossroads.sandbox.people.Institutions;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Population;
import org.crossroads.sandbox.people.chapter.Unemployment;
import org.crossroads.sandbox.people.sickness.HealthCover;
import org.crossroads.sandbox.people.sickness.HealthFund;
import org.crossroads.sandbox.registry.rows.NodeRows;

/** The sectors of the sandbox that have a node: the health-insurance funds behind NIC, the payment institutions behind RVA. */
final class Sectors {

    /** Enterprise numbers of the funds begin here; invented, with check digits that hold. */
    private static final long FIRST_ENTERPRISE = 9_990_100;

    private static final List<Draft> FUNDS = List.of(
            fund(HealthFund.ZANDBAK),
            fund(HealthFund.BAC_A_SABLE),
            fund(HealthFund.MEULE),
            fund(Institutions.RVA, "UI-VAKBOND-1", "Uitbetalingsinstelling Roodborst (vakbond)"),
            fund(Institutions.RVA, "UI-VAKBOND-2", "Uitbetalingsinstelling Groenling (vakbond)"),
            fund(Institutions.RVA, "UI-VAKBOND-3", "Uitbetalingsinstelling Blauwmees (vakbond)"),
            fund(Institutions.RVA, "UI-HVW", "Hulpkas van de zandbak voor werkloosheidsuitkeringen"));

    private static final Map<InstitutionCode, NetworkCode> NETWORKS = Map.of(
            Institutions.NIC, new NetworkCode("health-insurance-funds"),
            Institutions.RVA, new NetworkCode("unemployment-payment-institutions"));

    private Sectors() {}

    /** How many funds there are, each on a port of its own. */
    static int funds() {
        return FUNDS.size();
    }

    /**
     * All of them.
     *
     * @param firstPort of the first fund; the others follow
     * @param availability of the hub
     * @param rules of the hub
     */
    static List<Sector> all(
            int firstPort,
            List<Availability> availability,
            List<Rule> rules,
            List<Member> members,
            Population population) {
        List<Sector> sectors = new ArrayList<>();
        for (InstitutionCode managing : List.of(Institutions.NIC, Institutions.RVA)) {
            Member manager = members.stream()
                    .filter(member -> member.code().equals(managing))
                    .findFirst()
                    .orElseThrow();
            if (manager.port().isEmpty()) {
                continue;
            }
            List<Member> funds = FUNDS.stream()
                    .filter(draft -> draft.managing().equals(managing))
                    .map(draft -> draft.member(manager, firstPort + FUNDS.indexOf(draft)))
                    .toList();
            List<Member> partners = members.stream()
                    .filter(member -> ReferenceData.ofTheProject()
                            .directExchanges()
                            .contains(new DirectExchange(member.code(), network(managing))))
                    .toList();
            NodeRows rows =
                    new NodeRows(managing, network(managing), manager.number().sector(), codes(funds), codes(partners));
            sectors.add(new Sector(
                    managing,
                    funds,
                    partners,
                    person -> fundOf(person, managing, funds),
                    population,
                    rows.rules(availability, rules),
                    rows.availability(availability)));
        }
        return List.copyOf(sectors);
    }

    private static List<InstitutionCode> codes(List<Member> members) {
        return members.stream().map(Member::code).toList();
    }

    private static NetworkCode network(InstitutionCode managing) {
        NetworkCode network = NETWORKS.get(managing);
        if (network == null) {
            throw new IllegalStateException(managing + " manages no network");
        }
        return network;
    }

    /** Everybody on whom the managing institution has a file is a member of one fund: the one that the story tells of. */
    private static Optional<InstitutionCode> fundOf(Person person, InstitutionCode managing, List<Member> funds) {
        return (managing.equals(Institutions.NIC) ? insurer(person) : payer(person))
                .or(() -> drawn(person, managing, funds));
    }

    private static Optional<InstitutionCode> insurer(Person person) {
        return person.chapter(HealthCover.class)
                .flatMap(cover -> cover.memberships().stream().findFirst())
                .map(membership -> code(membership.fund()));
    }

    private static Optional<InstitutionCode> payer(Person person) {
        return person.chapter(Unemployment.class)
                .flatMap(unemployment -> unemployment.rights().stream().findFirst())
                .map(Unemployment.Right::payer);
    }

    private static InstitutionCode code(HealthFund fund) {
        return new InstitutionCode("ZF-" + fund.name().replace('_', '-'));
    }

    private static Optional<InstitutionCode> drawn(Person person, InstitutionCode managing, List<Member> funds) {
        boolean known = person.inscriptions().stream()
                .anyMatch(file -> file.institution().equals(managing));
        int drawn = Math.floorMod(person.ssin().digits().hashCode(), funds.size());
        return known ? Optional.of(funds.get(drawn).code()) : Optional.empty();
    }

    private static Draft fund(HealthFund fund) {
        return new Draft(Institutions.NIC, code(fund), fund.title());
    }

    private static Draft fund(InstitutionCode managing, String code, String name) {
        return new Draft(managing, new InstitutionCode(code), name);
    }

    /** A fund before it has a port. */
    private record Draft(InstitutionCode managing, InstitutionCode code, String name) {

        Member member(Member manager, int port) {
            long enterprise = FIRST_ENTERPRISE + FUNDS.indexOf(this);
            return new Member(
                    code,
                    Kind.COOPERATING,
                    new CbeNumber("%08d%02d".formatted(enterprise, 97 - enterprise % 97)),
                    new NetworkNumber(manager.number().sector(), 1),
                    Map.of("nl", name, "fr", name, "en", name),
                    manager.language(),
                    Optional.of(port),
                    SecurityProfile.SIGN_ENCRYPT_GCM,
                    Status.ACTIVE,
                    Optional.empty(),
                    Optional.of(network(managing)));
        }
    }
}
