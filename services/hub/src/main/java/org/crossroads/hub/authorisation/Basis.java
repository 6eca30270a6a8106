package org.crossroads.hub.authorisation;

import java.util.Optional;
import org.crossroads.hub.network.PurposeCode;

/**
 * What a rule rests on.
 *
 * @param deliberation the Information Security Committee's decision; blank only where no data are given
 * @param purpose for a body outside social security: which of the purposes that it was admitted for (art. 18)
 */
public record Basis(String deliberation, Optional<PurposeCode> purpose) {

    public static Basis of(String deliberation) {
        return new Basis(deliberation, Optional.empty());
    }

    public Basis serving(PurposeCode admittedFor) {
        return new Basis(deliberation, Optional.of(admittedFor));
    }
}
