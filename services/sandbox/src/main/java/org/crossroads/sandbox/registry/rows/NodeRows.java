package org.crossroads.sandbox.registry.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossroads.hub.authorisation.Basis;
import org.crossroads.hub.authorisation.Conditions;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.NetworkCode;
import org.crossroads.sandbox.people.Institutions;

/** The rows of a sector's node in its own two tables, drawn from those of the hub. */
public final class NodeRows {

    private static final Comparator<Operation> BY_NAME = Comparator.comparing(Operation::toString);

    private final InstitutionCode managing;
    private final NetworkCode network;
    private final int sector;
    private final List<InstitutionCode> funds;
    private final List<InstitutionCode> partners;

    /**
     * Of one node.
     *
     * @param sector the number of the network's sector
     * @param partners who exchanges with the network without the hub between (RD of 4 February 1997, art. 5)
     */
    public NodeRows(
            InstitutionCode managing,
            NetworkCode network,
            int sector,
            List<InstitutionCode> funds,
            List<InstitutionCode> partners) {
        this.managing = managing;
        this.network = network;
        this.sector = sector;
        this.funds = List.copyOf(funds);
        this.partners = List.copyOf(partners);
    }

    /** What the hub asks of the managing institution, every fund has of its own members; what its partners have, they have here too. */
    public List<Availability> availability(List<Availability> ofTheHub) {
        return Stream.concat(ofFunds(ofTheHub), ofPartners(ofTheHub)).toList();
    }

    private Stream<Availability> ofFunds(List<Availability> ofTheHub) {
        return ofTheHub.stream()
                .filter(row -> row.supplier().equals(managing))
                .flatMap(row -> funds.stream()
                        .map(fund ->
                                new Availability(row.operation(), row.block(), fund, row.qualities(), row.period())));
    }

    /** Of whom they have no file here: they answer for whom they know. */
    private Stream<Availability> ofPartners(List<Availability> ofTheHub) {
        return ofTheHub.stream()
                .filter(row -> partners.contains(row.supplier()))
                .map(row -> new Availability(row.operation(), row.block(), row.supplier(), Set.of(), row.period()));
    }

    /**
     * Who may ask the node what: the hub, on the grounds on which others may ask it; the funds among themselves, and through
     * the node of the hub; the partners of the funds, and the funds of them.
     */
    public List<Rule> rules(List<Availability> availabilityOfTheHub, List<Rule> rulesOfTheHub) {
        List<Availability> own = ofFunds(availabilityOfTheHub).toList();
        List<Availability> partnersOwn = ofPartners(availabilityOfTheHub).toList();
        List<InstitutionCode> everybody = new ArrayList<>(funds);
        everybody.addAll(partners);
        everybody.add(managing);
        everybody.add(Institutions.KSZ);
        return Stream.of(
                        new ForEverybodyRows(everybody).rules().stream(),
                        RepertoryRows.maintenance(sector),
                        rulesOfTheHub.stream()
                                .filter(rule -> operations(own).contains(rule.operation()))
                                .map(NodeRows::forTheHub),
                        sorted(own).map(operation -> amongFunds(operation, own)),
                        partners.stream()
                                .flatMap(partner -> sorted(own).map(operation -> forPartner(partner, operation, own))),
                        sorted(partnersOwn).map(operation -> ofPartners(operation, partnersOwn)),
                        rulesOfTheHub.stream().filter(rule -> rule.recipient().equals(new Recipient.Network(network))))
                .flatMap(rules -> rules)
                .toList();
    }

    private static Stream<Operation> sorted(List<Availability> rows) {
        return operations(rows).stream().sorted(BY_NAME);
    }

    private static Set<Operation> operations(List<Availability> own) {
        return own.stream().map(Availability::operation).collect(Collectors.toSet());
    }

    /** The hub has checked who asks it, and tells the ground alone. */
    private static Rule forTheHub(Rule rule) {
        return new Rule(
                "KSZ-" + rule.id(),
                new Recipient.One(Institutions.KSZ),
                rule.operation(),
                Conditions.NONE.on(rule.conditions().legalContexts()),
                rule.discloses(),
                Basis.of(rule.basis().deliberation()),
                rule.validity());
    }

    /** A fund that takes somebody over from another needs to know which. */
    private Rule amongFunds(Operation operation, List<Availability> own) {
        return RuleDraft.of(new Recipient.Network(network), operation, "064")
                .on(managing + ":TRANSFER")
                .giving(blocks(operation, own))
                .tellingMembership()
                .rule(managing + "-TRANSFER-" + operation.name().toUpperCase(Locale.ROOT));
    }

    /** A partner controls the funds, each by name. */
    private Rule forPartner(InstitutionCode partner, Operation operation, List<Availability> own) {
        return RuleDraft.of(partner, operation, "065")
                .on(partner + ":CONTROL")
                .giving(blocks(operation, own))
                .tellingMembership()
                .rule(partner + "-CONTROL-" + operation.name().toUpperCase(Locale.ROOT));
    }

    private Rule ofPartners(Operation operation, List<Availability> rows) {
        return RuleDraft.of(new Recipient.Network(network), operation, "066")
                .on(managing + ":INVALIDITY")
                .giving(blocks(operation, rows))
                .rule(managing + "-PARTNERS-" + operation.name().toUpperCase(Locale.ROOT));
    }

    private static String[] blocks(Operation operation, List<Availability> rows) {
        return rows.stream()
                .filter(row -> row.operation().equals(operation))
                .map(Availability::block)
                .map(DataBlock::name)
                .distinct()
                .toArray(String[]::new);
    }
}
