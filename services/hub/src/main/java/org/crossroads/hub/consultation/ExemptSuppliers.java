package org.crossroads.hub.consultation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.AvailabilityTable;
import org.crossroads.hub.exemption.Exemption;
import org.crossroads.hub.exemption.Exemption.Ground;
import org.crossroads.hub.exemption.Exemptions;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.Institutions;

/** Of which suppliers a requester is not to be given data through this node (Act of 15 January 1990, arts. 12 and 14). */
public final class ExemptSuppliers {

    private final AvailabilityTable availability;
    private final Institutions institutions;
    private final Exemptions exemptions;

    public ExemptSuppliers(AvailabilityTable availability, Institutions institutions, Exemptions exemptions) {
        this.availability = availability;
        this.institutions = institutions;
        this.exemptions = exemptions;
    }

    /** Empty when the exchange passes through here. */
    Optional<Exemption> of(Approach approach, InstitutionCode supplier) {
        return institutions
                .byCode(supplier)
                .flatMap(known -> exemptions.between(approach.requester(), known, approach.on()));
    }

    /** Why nothing at all of what is asked passes through here; empty when something does. Of the person nothing is read. */
    Optional<Exemption> ofEverything(Approach approach) {
        List<Optional<Exemption>> each = availability.suppliersOf(approach.operation()).stream()
                .map(Availability::supplier)
                .distinct()
                .map(supplier -> of(approach, supplier))
                .toList();
        return each.stream().allMatch(Optional::isPresent)
                ? each.stream().flatMap(Optional::stream).findFirst()
                : Optional.empty();
    }

    static Status status(Exemption exemption) {
        Map<String, String> information =
                new TreeMap<>(Map.of("exemption", exemption.ground().article()));
        exemption.through().ifPresent(managing -> information.put("through", managing.value()));
        return new Status(
                exemption.ground() == Ground.OWN_DATA ? StatusCode.KEPT_BY_REQUESTER : StatusCode.NOT_THROUGH_HERE,
                information);
    }
}
