package org.crossroads.hub.consultation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossroads.hub.consultation.Entrance.Granted;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.AvailabilityTable;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.PersonReferences;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.directory.RegisterView;
import org.crossroads.hub.exemption.Exemption;
import org.crossroads.hub.network.StarNode;

/**
 * Finds where the data are that a question was granted: by the availability table, and by who has a file on the person.
 *
 * <p>A block that no source of a sectoral node's own has is asked of its uplink, which has rules and a repertory of its own; what the
 * uplink itself asks never goes back to it.
 */
public final class Routing {

    private final AvailabilityTable availability;
    private final RegisterView registers;
    private final ExemptSuppliers exempt;
    private final StarNode node;

    public Routing(AvailabilityTable availability, RegisterView registers, ExemptSuppliers exempt, StarNode node) {
        this.availability = availability;
        this.registers = registers;
        this.exempt = exempt;
        this.node = node;
    }

    StarNode node() {
        return node;
    }

    Located locate(Granted question) {
        List<Availability> offered = offered(question);
        List<Availability> granted = granted(offered, question);
        Map<Supply, Due> suppliers = knowing(granted, question);
        Map<Supply, Exemption> spared = spared(suppliers.keySet(), question);
        Set<DataBlock> nowhere = nowhere(granted, question);
        spared.keySet()
                .forEach(supply -> nowhere.removeAll(
                        suppliers.getOrDefault(supply, Due.NOTHING).blocks()));
        return new Located(
                !granted.isEmpty(), suppliers, spared, beyond(question.permit().blocks(), offered), nowhere);
    }

    /**
     * The granted blocks of which none is kept back: one that a supplier has for this person and the rule does not give from
     * there may well exist. Nothing for a question that names nobody, nor at the node of a sector: it does not know the whole
     * network.
     */
    private Set<DataBlock> nowhere(List<Availability> rows, Granted question) {
        Optional<PersonReferences> known = known(question);
        Set<DataBlock> nowhere = new HashSet<>(
                known.isPresent() && node.uplink().isEmpty() ? question.permit().blocks() : Set.of());
        rows.stream()
                .filter(row -> row.qualities().isEmpty() || knows(row, row.qualities(), known, question))
                .filter(row ->
                        !question.permit().gives(row.block(), qualities -> knows(row, qualities, known, question)))
                .forEach(row -> nowhere.remove(row.block()));
        return nowhere;
    }

    private Optional<PersonReferences> known(Granted question) {
        return question.person().map(person -> registers.reachedFrom(node, person));
    }

    private List<Availability> offered(Granted question) {
        Approach approach = question.approach();
        List<Availability> own = availability.suppliersOf(approach.operation());
        if (node.hasUplink(approach.requester().code())) {
            return own;
        }
        Set<DataBlock> here = own.stream().map(Availability::block).collect(Collectors.toSet());
        Stream<Availability> ofTheUplink = node.uplink().stream()
                .flatMap(uplink -> question.permit().blocks().stream()
                        .filter(block -> !here.contains(block))
                        .sorted()
                        .map(block ->
                                new Availability(approach.operation(), block, uplink, Set.of(), approach.asked())));
        return Stream.concat(own.stream(), ofTheUplink).toList();
    }

    /** The blocks that exist for this operation, without these. */
    private static Set<DataBlock> beyond(Set<DataBlock> these, List<Availability> offered) {
        return offered.stream()
                .map(Availability::block)
                .filter(block -> !these.contains(block))
                .collect(Collectors.toSet());
    }

    private static List<Availability> granted(List<Availability> offered, Granted question) {
        Set<DataBlock> blocks = question.permit().blocks();
        return offered.stream()
                .filter(row -> blocks.contains(row.block()))
                .filter(row -> row.period().overlaps(question.approach().asked()))
                .toList();
    }

    /**
     * The suppliers that have a file on the person, in the order of their codes, with the blocks that each has for that
     * file; those that know everybody when the question names nobody. A cooperating institution's file makes the
     * institution that manages its sector one that knows the person.
     */
    private Map<Supply, Due> knowing(List<Availability> rows, Granted question) {
        Optional<PersonReferences> known = known(question);
        Map<Supply, List<Availability>> bySupply = rows.stream()
                .filter(row -> row.qualities().isEmpty() || knows(row, row.qualities(), known, question))
                .filter(row ->
                        question.permit().gives(row.block(), qualities -> knows(row, qualities, known, question)))
                .collect(Collectors.groupingBy(
                        row -> new Supply(row.supplier(), row.endpoint()), LinkedHashMap::new, Collectors.toList()));
        Map<Supply, Due> due = new LinkedHashMap<>();
        bySupply.forEach((supply, given) -> due.put(supply, due(given, known, question)));
        return due;
    }

    private static Due due(List<Availability> given, Optional<PersonReferences> known, Granted question) {
        return new Due(
                given.stream().map(Availability::block).collect(Collectors.toSet()),
                given.stream()
                        .filter(row -> question.permit()
                                .tellsMembership(row.block(), qualities -> knows(row, qualities, known, question)))
                        .map(Availability::block)
                        .collect(Collectors.toSet()));
    }

    private static boolean knows(
            Availability row, Set<Quality> inOneOf, Optional<PersonReferences> known, Granted question) {
        return known.map(person -> person.isIntegrated(
                        row.supplier(), inOneOf, question.approach().asked()))
                .orElse(false);
    }

    /** Those that the requester has the data of without this node between (arts. 12 and 14); they are not asked. */
    private Map<Supply, Exemption> spared(Set<Supply> suppliers, Granted question) {
        Map<Supply, Exemption> spared = new LinkedHashMap<>();
        suppliers.forEach(supply -> exempt.of(question.approach(), supply.supplier())
                .ifPresent(exemption -> spared.put(supply, exemption)));
        return spared;
    }
}
