package org.crossroads.hub.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;

/** All that the hub knows of one person: by which number now, and who has a file in which quality and period. */
public record PersonReferences(Ssin ssin, Optional<Ssin> replacedBy, List<Inscription> inscriptions) {

    public PersonReferences {
        inscriptions = List.copyOf(inscriptions);
    }

    /**
     * Whether the institution has a file that touches the period.
     *
     * @param qualities the qualities that count; empty when any does
     */
    public boolean isIntegrated(InstitutionCode institution, Set<Quality> qualities, Period period) {
        return inscriptions.stream()
                .anyMatch(i -> i.institution().equals(institution)
                        && (qualities.isEmpty() || qualities.contains(i.quality()))
                        && i.period().overlaps(period));
    }
}
