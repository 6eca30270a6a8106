package org.crossroads.exchange.security;

/** What the caller of a refused message reads. Codes never change their meaning; none carries text of a library. */
public enum FaultCode {
    NOT_AUTHENTICATED("SEC00001", "not authenticated", true),
    REPLAYED("SEC00002", "this signed message was received before; sign each message anew", true),
    TIMESTAMP(
            "SEC00003",
            "the timestamp is older than 5 minutes, lies in the future or has expired; check the clock",
            true),
    PROFILE("SEC00004", "the message is not protected as the security profile of the registration says", true),
    ACTION("REQ00001", "SOAPAction and the body's element name different operations", true),
    OPERATION("REQ00002", "this service has no such operation", true),
    CONTRACT("REQ00003", "the message does not follow its contract", true),
    BUSY("HUB00001", "too many messages at once; try again later", false),
    /** The evidence log cannot be written: no receipt, no data. */
    NO_EVIDENCE("HUB00002", "the exchange could not be recorded, so no data was given; try again later", false),
    INTERNAL("MSG00003", "unexpected internal error", false);

    private final String code;
    private final String text;
    private final boolean callersDoing;

    FaultCode(String code, String text, boolean callersDoing) {
        this.code = code;
        this.text = text;
        this.callersDoing = callersDoing;
    }

    public String code() {
        return code;
    }

    public String text() {
        return text;
    }

    /** SOAP 1.1 {@code Client} when the message must change before it is sent again, {@code Server} when it need not. */
    public boolean isCallersDoing() {
        return callersDoing;
    }
}
