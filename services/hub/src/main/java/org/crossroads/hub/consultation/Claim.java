package org.crossroads.hub.consultation;

import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.NetworkNumber;

/** What a message says of its sender ({@code customerIdentification}); never the source of identity. */
public sealed interface Claim {

    boolean agreesWith(Institution institution);

    /** By enterprise number, as written. */
    record ByCbeNumber(String digits) implements Claim {
        @Override
        public boolean agreesWith(Institution institution) {
            return institution.cbeNumber().digits().equals(digits);
        }
    }

    /** By sector and institution. */
    record ByNetworkNumber(NetworkNumber number) implements Claim {
        @Override
        public boolean agreesWith(Institution institution) {
            return institution.number().equals(number);
        }
    }

    /** Nothing: a contract that has no place to say it leaves it to the certificate, which says it anyway. */
    record None() implements Claim {
        @Override
        public boolean agreesWith(Institution institution) {
            return true;
        }
    }
}
