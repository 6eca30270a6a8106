package org.crossroads.hub.network;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.crossroads.hub.network.ReferenceTable.Row;

/**
 * What is the same for every network of this kind: who is connected directly, which secondary networks there are and who
 * manages them, for which purposes other bodies are admitted, how sectors and qualities are numbered.
 *
 * <p>It is kept in CSV files beside this class and changes with the project: a change of a file raises the version in its
 * first line.
 */
public final class ReferenceData {

    /** Reference data hold nothing of a moment, so one copy serves everybody. */
    private static final ReferenceData OF_THE_PROJECT = new ReferenceData();

    private static final String ANY_SECTOR = "*";

    private final Map<String, ReferenceTable> tables;
    private final Map<InstitutionCode, PrimaryInstitution> primaryInstitutions;
    private final Map<NetworkCode, SecondaryNetwork> secondaryNetworks;
    private final List<DirectExchange> directExchanges;
    private final Map<InstitutionCode, AdmissibleBody> admissibleBodies;
    private final Map<PurposeCode, Purpose> purposes;
    private final Map<Integer, Sector> sectors;
    private final Map<String, Names> qualities;

    /** An institution that is connected directly. */
    public record PrimaryInstitution(InstitutionCode code, int sector, Names names) {}

    /** That the institution exchanges with the network, or with who manages it, without the Bank between. */
    public record DirectExchange(InstitutionCode institution, NetworkCode network) {}

    /**
     * A body outside social security that has been admitted in the field.
     *
     * @param purposes that its task is for, to be shown; what it was admitted for here stands in its dossier
     */
    public record AdmissibleBody(InstitutionCode code, Set<PurposeCode> purposes, Names names) {
        public AdmissibleBody {
            purposes = Set.copyOf(purposes);
        }
    }

    private ReferenceData() {
        tables = List.of(
                        "primary-institutions",
                        "secondary-networks",
                        "direct-exchanges",
                        "admitted-bodies",
                        "purposes",
                        "sectors",
                        "quality-codes")
                .stream()
                .collect(toUnmodifiableMap(Function.identity(), name -> ReferenceTable.read(name + ".csv")));
        primaryInstitutions = byKey("primary-institutions", ReferenceData::primary, PrimaryInstitution::code);
        secondaryNetworks = byKey("secondary-networks", ReferenceData::network, SecondaryNetwork::code);
        directExchanges = rows("direct-exchanges").stream()
                .map(row -> new DirectExchange(
                        new InstitutionCode(row.text("institution")), new NetworkCode(row.text("network"))))
                .toList();
        admissibleBodies = byKey("admitted-bodies", ReferenceData::body, AdmissibleBody::code);
        purposes = byKey("purposes", ReferenceData::purpose, Purpose::code);
        sectors = rows("sectors").stream()
                .collect(groupingBy(
                        row -> row.number("sector"),
                        collectingAndThen(
                                toUnmodifiableMap(row -> row.number("institution"), Row::names), Map::copyOf)))
                .entrySet()
                .stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> new Sector(entry.getKey(), entry.getValue())));
        qualities = rows("quality-codes").stream()
                .collect(toUnmodifiableMap(row -> row.text("sector") + "/" + row.text("code"), Row::names));
    }

    public static ReferenceData ofTheProject() {
        return OF_THE_PROJECT;
    }

    /** Every file with the version that it is in, by the name of the file without its ending. */
    public Map<String, Integer> versions() {
        return tables.entrySet().stream()
                .collect(toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().version()));
    }

    public Collection<PrimaryInstitution> primaryInstitutions() {
        return primaryInstitutions.values();
    }

    public boolean isPrimary(InstitutionCode code) {
        return primaryInstitutions.containsKey(code);
    }

    public Collection<SecondaryNetwork> secondaryNetworks() {
        return secondaryNetworks.values();
    }

    public Optional<SecondaryNetwork> secondaryNetwork(NetworkCode code) {
        return Optional.ofNullable(secondaryNetworks.get(code));
    }

    /** Empty for an institution that manages none. */
    public Set<NetworkCode> managedBy(InstitutionCode institution) {
        return secondaryNetworks.values().stream()
                .filter(network -> network.managedBy().equals(institution))
                .map(SecondaryNetwork::code)
                .collect(toUnmodifiableSet());
    }

    public List<DirectExchange> directExchanges() {
        return directExchanges;
    }

    public Collection<Purpose> purposes() {
        return purposes.values();
    }

    public Optional<Purpose> purpose(PurposeCode code) {
        return Optional.ofNullable(purposes.get(code));
    }

    public Collection<AdmissibleBody> admissibleBodies() {
        return admissibleBodies.values();
    }

    public Optional<AdmissibleBody> admissibleBody(InstitutionCode code) {
        return Optional.ofNullable(admissibleBodies.get(code));
    }

    public Collection<Sector> sectors() {
        return sectors.values();
    }

    /** Empty for a number that the network does not use. */
    public Optional<Sector> sector(int number) {
        return Optional.ofNullable(sectors.get(number));
    }

    /** What a quality is called; empty for a code that is not known in that sector, nor in every sector. */
    public Optional<Names> quality(int sector, int code) {
        Names own = qualities.get(sector + "/" + code);
        return Optional.ofNullable(own == null ? qualities.get(ANY_SECTOR + "/" + code) : own);
    }

    int qualities() {
        return qualities.size();
    }

    private List<Row> rows(String table) {
        ReferenceTable read = tables.get(table);
        if (read == null) {
            throw new IllegalStateException("there are no reference data " + table);
        }
        return read.rows();
    }

    private <K extends Comparable<K>, T> Map<K, T> byKey(String table, Function<Row, T> read, Function<T, K> key) {
        return rows(table).stream()
                .map(read)
                .collect(toMap(
                        key,
                        Function.identity(),
                        (first, second) -> {
                            throw new IllegalStateException("twice in " + table + ": " + key.apply(second));
                        },
                        TreeMap::new));
    }

    private static PrimaryInstitution primary(Row row) {
        return new PrimaryInstitution(new InstitutionCode(row.text("code")), row.number("sector"), row.names());
    }

    private static SecondaryNetwork network(Row row) {
        return new SecondaryNetwork(
                new NetworkCode(row.text("code")),
                new InstitutionCode(row.text("managed_by")),
                NetworkNumber.parse(row.text("members")),
                row.text("anonymous").equals("yes"),
                row.names());
    }

    private static AdmissibleBody body(Row row) {
        Set<PurposeCode> purposes = Arrays.stream(row.text("purposes").split(",", -1))
                .map(PurposeCode::new)
                .collect(toUnmodifiableSet());
        return new AdmissibleBody(new InstitutionCode(row.text("code")), purposes, row.names());
    }

    private static Purpose purpose(Row row) {
        return new Purpose(new PurposeCode(row.text("code")), row.names());
    }
}
