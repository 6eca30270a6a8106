package org.crossroads.exchange.client;

import org.crossroads.hub.consultation.Source.Failure;

/** A call that brought no usable answer; the failure is the kind that the requester sees. */
public final class CallFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final Failure failure;

    CallFailure(Failure failure, String detail) {
        super(detail);
        this.failure = failure;
    }

    CallFailure(Failure failure, String detail, Throwable cause) {
        super(detail, cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
