package org.crossroads.exchange.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.wss4j.common.WSS4JConstants;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.w3c.dom.Element;

/**
 * The one Security header addressed to us, taken apart by position: a Timestamp, tokens, one Signature, encrypted keys, and
 * nothing else. Unknown tokens (SAML, user names, derived keys) are refused here, before any library looks for their parser.
 */
record SecurityHeader(
        Element timestamp, List<Element> tokens, Element signature, List<Element> encryptedKeys, boolean decryptFirst) {

    private static final int MOST_KEYS = 3;

    static SecurityHeader of(Envelope envelope) throws Rejection {
        Element security = only(envelope);
        List<Element> timestamps = new ArrayList<>();
        List<Element> tokens = new ArrayList<>();
        List<Element> signatures = new ArrayList<>();
        List<Element> keys = new ArrayList<>();
        boolean keyBeforeSignature = false;
        for (Element child : Elements.children(security)) {
            if (Elements.isNamed(child, WSS4JConstants.WSU_NS, "Timestamp")) {
                timestamps.add(child);
            } else if (Elements.isNamed(child, WSS4JConstants.WSSE_NS, "BinarySecurityToken")) {
                tokens.add(child);
            } else if (Elements.isNamed(child, WSS4JConstants.SIG_NS, "Signature")) {
                signatures.add(child);
            } else if (Elements.isNamed(child, WSS4JConstants.ENC_NS, "EncryptedKey")) {
                keys.add(child);
                keyBeforeSignature |= signatures.isEmpty();
            } else {
                throw notAccepted("a security header with something that is not accepted");
            }
        }
        if (signatures.isEmpty()) {
            throw new Rejection(RejectionReason.UNSIGNED, "no signature");
        }
        if (timestamps.isEmpty()) {
            throw new Rejection(RejectionReason.TIMESTAMP_MISSING, "no timestamp");
        }
        if (signatures.size() > 1 || timestamps.size() > 1 || keys.size() > MOST_KEYS || tokens.size() > MOST_KEYS) {
            throw notAccepted("a second signature or timestamp, or more than " + MOST_KEYS + " keys or tokens");
        }
        return new SecurityHeader(timestamps.get(0), tokens, signatures.get(0), keys, keyBeforeSignature);
    }

    private static Element only(Envelope envelope) throws Rejection {
        List<Element> found = envelope.header().map(Elements::children).orElse(List.of()).stream()
                .filter(block -> Elements.isNamed(block, WSS4JConstants.WSSE_NS, "Security"))
                .toList();
        if (found.isEmpty()) {
            throw new Rejection(RejectionReason.UNSIGNED, "no security header");
        }
        if (found.size() > 1) {
            throw notAccepted("more than one security header");
        }
        return found.get(0);
    }

    /** The token that the signature refers to by its only key reference, which must be a child of this header. */
    Element signingToken() throws Rejection {
        Optional<Element> reference = Elements.child(signature, "KeyInfo")
                .filter(info -> Elements.children(info).size() == 1)
                .flatMap(info -> Elements.child(info, "SecurityTokenReference"))
                .flatMap(str -> Elements.child(str, "Reference"));
        String uri = reference.map(element -> element.getAttribute("URI")).orElse("");
        if (!uri.startsWith("#") || uri.length() == 1) {
            throw notAccepted("a signature whose key is not a token of this header");
        }
        return tokens.stream()
                .filter(token -> uri.substring(1).equals(token.getAttributeNS(WSS4JConstants.WSU_NS, "Id")))
                .findFirst()
                .orElseThrow(() -> notAccepted("a signature whose token is not in this header"));
    }

    static Rejection notAccepted(String what) {
        return new Rejection(RejectionReason.HEADER_NOT_ACCEPTED, what);
    }
}
