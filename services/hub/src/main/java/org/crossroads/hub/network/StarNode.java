package org.crossroads.hub.network;

import java.util.Optional;
import java.util.Set;

/**
 * Which node of the star of stars a program is: the hub, or the node of an institution that manages a secondary network (RD
 * of 4 February 1997, art. 6).
 *
 * @param institution who runs it
 * @param uplink who is asked for what the node has no source of its own for; empty for the hub
 */
public record StarNode(InstitutionCode institution, Optional<InstitutionCode> uplink) {

    public static StarNode hub(InstitutionCode institution) {
        return new StarNode(institution, Optional.empty());
    }

    /** The networks whose cooperating institutions it knows by name; none for the hub. */
    public Set<NetworkCode> networks() {
        return ReferenceData.ofTheProject().managedBy(institution);
    }

    /** Whether this is where the node asks for what it has no source of its own for. */
    public boolean hasUplink(InstitutionCode other) {
        return uplink.equals(Optional.of(other));
    }

    /** Whether the institution is a cooperating one of a network that this node's institution manages. */
    public boolean manages(Institution other) {
        return other.secondaryNetwork().filter(networks()::contains).isPresent();
    }
}
