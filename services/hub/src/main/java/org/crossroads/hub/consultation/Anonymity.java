package org.crossroads.hub.consultation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.Institutions;
import org.crossroads.hub.network.NetworkCode;
import org.crossroads.hub.network.ReferenceData;
import org.crossroads.hub.network.SecondaryNetwork;
import org.crossroads.hub.network.StarNode;

/**
 * Keeps inside its sector of which fund somebody is a member (Royal Decree of 4 February 1997, art. 6): from outside, a
 * cooperating institution is the institution that manages its network, in what is told of sources too.
 */
final class Anonymity {

    /** A fund may be slow in a way of its own: from outside, a sector's time is told in steps. */
    private static final long STEP_MILLIS = 500;

    /** What a source may say beside its code, from inside a sector to the outside. */
    private static final Set<String> TOLD = Set.of("newSSIN", "deceaseDate");

    private final Institutions institutions;
    private final StarNode node;
    private final ReferenceData data = ReferenceData.ofTheProject();

    Anonymity(Institutions institutions, StarNode node) {
        this.institutions = institutions;
        this.node = node;
    }

    /** What the evidence says of the sources: at the node of a sector which funds were asked, elsewhere what is shown. */
    Stream<SourceStatus> recorded(List<Fetched> fetched, Institution requester) {
        boolean ownFunds = fetched.stream()
                .map(f -> institutions.byCode(f.supply().supplier()))
                .flatMap(Optional::stream)
                .anyMatch(node::manages);
        String language = requester.language();
        return ownFunds
                ? fetched.stream().map(f -> SourceStatus.of(f.supply().supplier(), f.reply(), language, f.took()))
                : shown(fetched, requester);
    }

    /** The sources as the requester may know them: those of one sector that it is not in are one. */
    Stream<SourceStatus> shown(List<Fetched> fetched, Institution requester) {
        Map<InstitutionCode, List<Fetched>> byName = fetched.stream()
                .collect(Collectors.groupingBy(
                        f -> shownAs(f.supply().supplier(), requester), LinkedHashMap::new, Collectors.toList()));
        return byName.entrySet().stream()
                .flatMap(name ->
                        name.getValue().stream().noneMatch(f -> hides(f.supply().supplier(), requester))
                                ? name.getValue().stream().map(f -> shown(f, requester))
                                : Stream.of(together(name.getKey(), name.getValue(), requester)));
    }

    private SourceStatus shown(Fetched fetched, Institution requester) {
        InstitutionCode supplier = fetched.supply().supplier();
        Duration took = told(fetched.took(), supplier, requester);
        return SourceStatus.of(supplier, fetched.reply(), requester.language(), took);
    }

    private SourceStatus together(InstitutionCode sector, List<Fetched> hidden, Institution requester) {
        Duration took =
                hidden.stream().map(Fetched::took).max(Duration::compareTo).orElse(Duration.ZERO);
        Duration told = told(took, sector, requester);
        boolean noAnswer = hidden.stream().allMatch(f -> f.status().isEmpty());
        if (noAnswer) {
            return SourceStatus.of(sector, hidden.get(0).reply(), requester.language(), told);
        }
        StatusCode code = Fetched.outcome(hidden).code();
        return new SourceStatus(sector, code.value(), code.code(), code.description(requester.language()), told);
    }

    /** The answers without what a fund says of itself beside its code, to a requester outside its sector. */
    List<Fetched> withoutOwnTexts(List<Fetched> fetched, Institution requester) {
        return fetched.stream()
                .map(f -> hides(f.supply().supplier(), requester) ? f.withoutOwnTexts() : f)
                .toList();
    }

    /** Under whose name the supplier is shown to this requester; its own when it is in no secondary network. */
    private InstitutionCode shownAs(InstitutionCode supplier, Institution requester) {
        return hiddenNetwork(supplier, requester)
                .map(network -> data.secondaryNetwork(network).map(SecondaryNetwork::managedBy))
                .map(managing -> managing.orElseThrow(() -> new IllegalStateException("nobody manages a network")))
                .orElse(supplier);
    }

    private boolean hides(InstitutionCode supplier, Institution requester) {
        return hiddenNetwork(supplier, requester).isPresent();
    }

    /** Whether requester and supplier are of one secondary network, and may know what its sector knows. */
    boolean areOfOneSector(InstitutionCode supplier, Institution requester) {
        return networksOf(supplier).stream().anyMatch(requester.networks()::contains);
    }

    /** How long a source took, as it is told: of one that stands for such funds in steps. */
    private Duration told(Duration took, InstitutionCode supplier, Institution requester) {
        boolean ofFunds = networksOf(supplier).stream()
                .flatMap(network -> data.secondaryNetwork(network).stream())
                .anyMatch(SecondaryNetwork::anonymous);
        return ofFunds && !areOfOneSector(supplier, requester)
                ? Duration.ofMillis(STEP_MILLIS * Math.floorDiv(took.toMillis() + STEP_MILLIS - 1, STEP_MILLIS))
                : took;
    }

    /** What a hidden supplier says of its answer: the code, and no text of its own. */
    static Status withoutOwnTexts(Status status) {
        Map<String, String> told = new TreeMap<>(status.information());
        told.keySet().retainAll(TOLD);
        return new Status(status.code(), told);
    }

    private Optional<NetworkCode> hiddenNetwork(InstitutionCode supplier, Institution requester) {
        return cooperatingIn(supplier).filter(network -> !requester.networks().contains(network));
    }

    private Optional<NetworkCode> cooperatingIn(InstitutionCode supplier) {
        return institutions.byCode(supplier).flatMap(Institution::secondaryNetwork);
    }

    private Set<NetworkCode> networksOf(InstitutionCode supplier) {
        return institutions.byCode(supplier).map(Institution::networks).orElseGet(() -> data.managedBy(supplier));
    }
}
