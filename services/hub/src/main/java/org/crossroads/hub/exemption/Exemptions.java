package org.crossroads.hub.exemption;

import java.time.LocalDate;
import java.util.Optional;
import org.crossroads.hub.exemption.Exemption.Ground;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.NetworkCode;
import org.crossroads.hub.network.ReferenceData;
import org.crossroads.hub.network.ReferenceData.DirectExchange;
import org.crossroads.hub.network.SecondaryNetwork;
import org.crossroads.hub.network.StarNode;

/**
 * Says of a requester and a supplier whether this node need not stand between them.
 *
 * <p>What goes through the managing institution of a network (arts. 4 and 5 of the decree) is exempt everywhere but at that
 * institution's own node, which is there for it.
 */
public final class Exemptions {

    private final StarNode node;
    private final Subcontracts subcontracts;
    private final ReferenceData data = ReferenceData.ofTheProject();

    public Exemptions(StarNode node, Subcontracts subcontracts) {
        this.node = node;
        this.subcontracts = subcontracts;
    }

    public Optional<Exemption> between(Institution requester, Institution supplier, LocalDate on) {
        if (requester.code().equals(supplier.code())) {
            return Optional.of(new Exemption(Ground.OWN_DATA, Optional.empty()));
        }
        return sharedNetwork(requester, supplier)
                .map(network -> new Exemption(Ground.SAME_NETWORK, Optional.of(managing(network))))
                .or(() -> directly(requester, supplier)
                        .map(network -> new Exemption(Ground.DIRECT_EXCHANGE, Optional.of(managing(network)))))
                .filter(exemption -> !exemption.through().equals(Optional.of(node.institution())))
                .or(() -> contracted(requester, supplier, on));
    }

    private Optional<NetworkCode> sharedNetwork(Institution one, Institution other) {
        return one.networks().stream()
                .filter(other.networks()::contains)
                .sorted()
                .findFirst();
    }

    private Optional<NetworkCode> directly(Institution one, Institution other) {
        return data.directExchanges().stream()
                .filter(direct -> isBetween(direct, one, other) || isBetween(direct, other, one))
                .map(DirectExchange::network)
                .findFirst();
    }

    private boolean isBetween(DirectExchange direct, Institution institution, Institution ofTheNetwork) {
        return direct.institution().equals(institution.code())
                && ofTheNetwork.networks().contains(direct.network());
    }

    private Optional<Exemption> contracted(Institution one, Institution other, LocalDate on) {
        return subcontracts.all().stream()
                .filter(contract -> contract.binds(one.code(), other.code(), on))
                .findFirst()
                .map(contract -> new Exemption(Ground.SUBCONTRACTOR, Optional.empty()));
    }

    private InstitutionCode managing(NetworkCode network) {
        return data.secondaryNetwork(network)
                .map(SecondaryNetwork::managedBy)
                .orElseThrow(() -> new IllegalStateException("nobody manages " + network));
    }
}
