package org.crossroads.sandbox.registry;

import java.util.List;
import java.util.Map;
import org.crossroads.hub.admission.Dossier;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.collection.Charge;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.sandbox.pki.DevPki;

/**
 * What the registry of one node of the star of stars holds: that of the hub, or that of a sector's node.
 *
 * @param officers who may change the node's authorisations and speak for the hub's own institution
 * @param registers whom the Crossroads registers have at the start: the hub keeps those, and no other node
 * @param distribution who is charged with storing what, which is the hub's to know too
 */
public record RegistryContents(
        List<Member> members,
        List<DevPki.Person> officers,
        List<Dossier> admissions,
        List<Availability> availability,
        List<Rule> rules,
        List<Inscription> inscriptions,
        Map<Ssin, Ssin> replacements,
        List<RegisterPeople.Registered> registers,
        List<Charge> distribution) {

    public RegistryContents {
        members = List.copyOf(members);
        officers = List.copyOf(officers);
        admissions = List.copyOf(admissions);
        availability = List.copyOf(availability);
        rules = List.copyOf(rules);
        inscriptions = List.copyOf(inscriptions);
        replacements = Map.copyOf(replacements);
        registers = List.copyOf(registers);
        distribution = List.copyOf(distribution);
    }
}
