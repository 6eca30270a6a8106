package org.crossroads.hub.evidence;

import java.time.Instant;

/** Which signed messages were received, on any node, so that none counts twice. */
public interface SeenMessages {

    /**
     * Claims a message in one atomic step: of two that come at once, on whichever node, one is first.
     *
     * @param signatureDigest SHA-256 of the signature value, in hexadecimal
     * @param keepUntil when it may be forgotten: past that its timestamp alone refuses it
     * @return false when it was claimed before
     */
    boolean claim(String signatureDigest, Instant keepUntil);
}
