package org.crossroads.exchange.endpoint;

import org.crossroads.exchange.security.FaultCode;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.hub.evidence.Outcome;

/**
 * What is about to leave in answer to a message.
 *
 * @param code the status code of the response or the reason code of the fault
 * @param explanation the whole reason, for the evidence log
 */
record Reply(Envelope envelope, Outcome outcome, String code, String explanation, boolean isFault) {

    static Reply fault(Envelope envelope, Outcome outcome, FaultCode code, String explanation) {
        return new Reply(envelope, outcome, code.code(), explanation, true);
    }
}
