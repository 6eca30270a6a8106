package org.crossroads.soapui.exchange;

import java.util.Optional;
import org.w3c.dom.Document;

/**
 * What came back, after decryption.
 *
 * @param text as it came, before decryption
 * @param envelope empty when what came is no XML
 * @param hadSecurityHeader whether there was anything to verify
 * @param securityProblem why the security header was not in order
 */
record Reply(
        int httpStatus,
        String text,
        Optional<Document> envelope,
        boolean hadSecurityHeader,
        Optional<String> securityProblem) {}
