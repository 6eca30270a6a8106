package org.crossroads.exchange.security;

/**
 * Why a message is refused before it is answered. The evidence log has the reason; the caller sees only the code, and
 * every reason that may arise before the caller is authenticated has the same one.
 */
public enum RejectionReason {
    /** Not XML, over a limit, not one SOAP 1.1 envelope, a wrong content type. */
    MALFORMED(FaultCode.NOT_AUTHENTICATED),
    UNSIGNED(FaultCode.NOT_AUTHENTICATED),
    /** A security header with something that is not on the closed list, or something twice. */
    HEADER_NOT_ACCEPTED(FaultCode.NOT_AUTHENTICATED),
    ALGORITHM_NOT_ACCEPTED(FaultCode.NOT_AUTHENTICATED),
    SIGNATURE_INVALID(FaultCode.NOT_AUTHENTICATED),
    /** The signature holds, but not for the Body and the Timestamp of this envelope. */
    NOT_COVERED(FaultCode.NOT_AUTHENTICATED),
    DECRYPTION_FAILED(FaultCode.NOT_AUTHENTICATED),
    CERTIFICATE_UNKNOWN(FaultCode.NOT_AUTHENTICATED),
    CERTIFICATE_NOT_TRUSTED(FaultCode.NOT_AUTHENTICATED),
    CERTIFICATE_EXPIRED(FaultCode.NOT_AUTHENTICATED),
    CERTIFICATE_NOT_YET_VALID(FaultCode.NOT_AUTHENTICATED),
    CERTIFICATE_REVOKED(FaultCode.NOT_AUTHENTICATED),
    /** A key too short, SHA-1 in the certificate, no digitalSignature usage, or the certificate of an authority. */
    CERTIFICATE_NOT_FIT(FaultCode.NOT_AUTHENTICATED),
    INSTITUTION_SUSPENDED(FaultCode.NOT_AUTHENTICATED),
    TIMESTAMP_MISSING(FaultCode.NOT_AUTHENTICATED),
    TIMESTAMP_NOT_FRESH(FaultCode.TIMESTAMP),
    REPLAYED(FaultCode.REPLAYED),
    /** Not protected as the caller's security profile says. */
    PROFILE_NOT_FOLLOWED(FaultCode.PROFILE),
    /** SOAPAction or addressing action and the body's element disagree. */
    ACTION_DISAGREES(FaultCode.ACTION),
    OPERATION_UNKNOWN(FaultCode.OPERATION),
    SCHEMA_VIOLATION(FaultCode.CONTRACT),
    /** The whole message did not arrive in time. */
    TOO_SLOW(FaultCode.NOT_AUTHENTICATED),
    OVERLOADED(FaultCode.BUSY);

    private final FaultCode fault;

    RejectionReason(FaultCode fault) {
        this.fault = fault;
    }

    public FaultCode fault() {
        return fault;
    }
}
