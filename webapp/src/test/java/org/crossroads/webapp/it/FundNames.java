package org.crossroads.webapp.it;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.sickness.HealthFund;
import org.crossroads.sandbox.registry.Member;
import org.crossroads.sandbox.registry.Sector;

/** What tells of a fund: its code, its enterprise number, its names; and where that was found. Safe for several threads. */
final class FundNames {

    private final Map<InstitutionCode, Set<String>> needles = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> found = new ConcurrentLinkedQueue<>();
    private final AtomicInteger searched = new AtomicInteger();

    FundNames(List<Sector> sectors) {
        sectors.forEach(sector -> needles.put(
                sector.managing(),
                sector.funds().stream().flatMap(FundNames::of).collect(Collectors.toCollection(TreeSet::new))));
        // A fund's own number has three digits, which occur anywhere: but not where the contract writes it.
        needles.computeIfPresent(new InstitutionCode("NIC"), (nic, ofIt) -> {
            Stream.of(HealthFund.values()).forEach(fund -> {
                ofIt.add("fundNumber>" + fund.number());
                ofIt.add(fund.title());
            });
            return ofIt;
        });
    }

    private static Stream<String> of(Member fund) {
        return Stream.concat(Stream.of(fund.code().value(), fund.cbeNumber().digits()), fund.names().values().stream());
    }

    /** Looks for every name and number in every byte of it. */
    void search(String where, byte[] octets) {
        search(where, new String(octets, StandardCharsets.UTF_8));
    }

    void search(String where, String text) {
        searchFromInside(Set.of(), where, text);
    }

    /** Leaves out those of the sectors that the reader is of: inside, their funds are known by name. */
    void searchFromInside(Set<InstitutionCode> sectors, String where, String text) {
        searched.incrementAndGet();
        needles.forEach((sector, ofIt) -> {
            if (!sectors.contains(sector)) {
                ofIt.stream().filter(text::contains).forEach(needle -> found.add(needle + " in " + where));
            }
        });
    }

    /** How many replies, faults, logs and entries were looked through. */
    int searched() {
        return searched.get();
    }

    List<String> found() {
        return List.copyOf(found);
    }
}
