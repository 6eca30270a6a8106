package org.crossroads.exchange.endpoint;

import java.util.Optional;
import org.crossroads.hub.authorisation.Decision;
import org.crossroads.hub.consultation.Status;

/**
 * Ends the passage of an understood question with a coded response in place of the service's own. An early way out of the
 * interceptor chain, not an error.
 */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Status status;
    private final transient Optional<Decision> decision;

    Refusal(Status status, Optional<Decision> decision) {
        super(status.code().code(), null, false, false);
        this.status = status;
        this.decision = decision;
    }

    Status status() {
        return status;
    }

    Optional<Decision> decision() {
        return decision;
    }
}
