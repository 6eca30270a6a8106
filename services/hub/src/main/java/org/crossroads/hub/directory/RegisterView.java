package org.crossroads.hub.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.Institution.Kind;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.Institutions;
import org.crossroads.hub.network.ReferenceData;
import org.crossroads.hub.network.SecondaryNetwork;
import org.crossroads.hub.network.StarNode;

/**
 * The person repertory as its registers: the primary one, of the institutions connected directly, and for each secondary
 * network a sectoral one, of its cooperating institutions.
 *
 * <p>Which fund somebody chose tells of a trade union or a health-insurance fund. So the name of a cooperating institution
 * never leaves its sector: from outside, its file is one of the institution that manages the sector (Royal Decree of 4
 * February 1997, art. 6).
 */
public final class RegisterView {

    private final Institutions institutions;
    private final ReferenceData networks = ReferenceData.ofTheProject();

    public RegisterView(Institutions institutions) {
        this.institutions = institutions;
    }

    /** The files of the institutions connected directly. */
    public List<Inscription> primary(PersonReferences person) {
        return person.inscriptions().stream()
                .filter(file -> isOfKind(file, Kind.PRIMARY))
                .toList();
    }

    /** The files of one sector's cooperating institutions; for that sector only. */
    public List<Inscription> sectoral(PersonReferences person, int sector) {
        return person.inscriptions().stream()
                .filter(file -> isOfKind(file, Kind.COOPERATING) && sectorOf(file) == sector)
                .toList();
    }

    /**
     * The same person without the name of any cooperating institution: its files are the managing institution's, and those
     * of a sector that nobody manages are left out.
     */
    public PersonReferences fromOutside(PersonReferences person) {
        return new PersonReferences(
                person.ssin(),
                person.replacedBy(),
                person.inscriptions().stream()
                        .flatMap(file -> holderFromOutside(file).map(holder -> heldBy(file, holder)).stream())
                        .toList());
    }

    /** The same person as a node routes questions: whom it manages it reaches by name, all others as from outside. */
    public PersonReferences reachedFrom(StarNode node, PersonReferences person) {
        return new PersonReferences(
                person.ssin(),
                person.replacedBy(),
                person.inscriptions().stream()
                        .flatMap(file -> holderReachedFrom(node, file).map(holder -> heldBy(file, holder)).stream())
                        .toList());
    }

    private Optional<InstitutionCode> holderReachedFrom(StarNode node, Inscription file) {
        return institutions.byCode(file.institution()).filter(node::manages).isPresent()
                ? Optional.of(file.institution())
                : holderFromOutside(file);
    }

    /** In which other sectors the person is known, and there in which qualities and periods; by how many is not told. */
    public List<KnownInSector> elsewhere(PersonReferences person, Institution asker) {
        TreeMap<Integer, TreeMap<Quality, List<Period>>> known = person.inscriptions().stream()
                .filter(file -> sectorOf(file) != asker.number().sector()
                        && !file.institution().equals(asker.code()))
                .collect(groupingBy(
                        this::sectorOf,
                        TreeMap::new,
                        groupingBy(Inscription::quality, TreeMap::new, mapping(Inscription::period, toList()))));
        return known.entrySet().stream()
                .flatMap(sector -> sector.getValue().entrySet().stream()
                        .flatMap(quality -> Period.united(quality.getValue()).stream()
                                .map(period -> new KnownInSector(sector.getKey(), quality.getKey(), period))))
                .toList();
    }

    private Optional<InstitutionCode> holderFromOutside(Inscription file) {
        return isOfKind(file, Kind.COOPERATING) ? managing(file) : Optional.of(file.institution());
    }

    /** Who manages the secondary network of the file's holder; where that is not registered, the sector's own institution. */
    private Optional<InstitutionCode> managing(Inscription file) {
        return institutions
                .byCode(file.institution())
                .flatMap(Institution::secondaryNetwork)
                .flatMap(networks::secondaryNetwork)
                .map(SecondaryNetwork::managedBy)
                .filter(manager -> institutions.byCode(manager).isPresent())
                .or(() -> ofSector(sectorOf(file)));
    }

    /** The sector's institution that is connected directly; of several the first by its number. */
    private Optional<InstitutionCode> ofSector(int sector) {
        return institutions.all().stream()
                .filter(institution -> institution.kind() == Kind.PRIMARY
                        && institution.number().sector() == sector)
                .min(Comparator.comparing((Institution institution) ->
                                institution.number().institution())
                        .thenComparing(Institution::code))
                .map(Institution::code);
    }

    private boolean isOfKind(Inscription file, Kind kind) {
        return institutions
                .byCode(file.institution())
                .filter(holder -> holder.kind() == kind)
                .isPresent();
    }

    /** Of an institution that is registered no more, the sector of the quality. */
    private int sectorOf(Inscription file) {
        return institutions
                .byCode(file.institution())
                .map(holder -> holder.number().sector())
                .orElse(file.quality().sector());
    }

    private static Inscription heldBy(Inscription file, InstitutionCode holder) {
        return new Inscription(file.ssin(), holder, file.quality(), file.phase(), file.period());
    }
}
