package org.crossroads.exchange.security;

/** A message that is refused with a fault. The detail is for the evidence log alone. */
public final class Rejection extends Exception {

    private static final long serialVersionUID = 1L;

    private final RejectionReason reason;

    public Rejection(RejectionReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Rejection(RejectionReason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    public RejectionReason reason() {
        return reason;
    }

    /** Reason and detail, with the kind of the underlying failure but never its text, which may quote the message. */
    public String explanation() {
        Throwable cause = getCause();
        return reason + ": " + getMessage()
                + (cause == null ? "" : " (" + cause.getClass().getSimpleName() + ")");
    }
}
