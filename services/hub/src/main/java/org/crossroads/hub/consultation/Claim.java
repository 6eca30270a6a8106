package org.crossroads.hub.consultation;

import java.util.Optional;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.NetworkNumber;

/**
 * What a message says of its sender ({@code customerIdentification}); never the source of identity.
 *
 * <p>An institution that manages a secondary network may say that it asks for one of the network's cooperating institutions,
 * by the number that they share: not for which (Royal Decree of 4 February 1997, art. 6).
 */
public sealed interface Claim {

    /** Who asks, by certificate and claim together; empty when the two contradict each other. */
    Optional<Institution> asking(Institution certified);

    /** By enterprise number, as written. */
    record ByCbeNumber(String digits) implements Claim {
        @Override
        public Optional<Institution> asking(Institution certified) {
            return certified.cbeNumber().digits().equals(digits) ? Optional.of(certified) : Optional.empty();
        }
    }

    /** By sector and institution. */
    record ByNetworkNumber(NetworkNumber number) implements Claim {
        @Override
        public Optional<Institution> asking(Institution certified) {
            return certified.underNumber(number);
        }
    }

    /** Nothing: a contract that has no place to say it leaves it to the certificate, which says it anyway. */
    record None() implements Claim {
        @Override
        public Optional<Institution> asking(Institution certified) {
            return Optional.of(certified);
        }
    }
}
