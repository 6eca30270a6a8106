package org.crossroads.hub.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The chain that binds each entry to all before it: SHA-256 over the previous hash, the index and the entry's text. */
public final class HashChain {

    /** What the first entry follows. */
    public static final Receipt BEGIN = new Receipt(0, "0".repeat(64));

    private HashChain() {}

    /** The receipt of the entry that follows the given one. */
    public static Receipt next(Receipt previous, String entryText) {
        long index = previous.index() + 1;
        MessageDigest sha256 = sha256();
        sha256.update((previous.hash() + "\n" + index + "\n").getBytes(StandardCharsets.UTF_8));
        sha256.update(entryText.getBytes(StandardCharsets.UTF_8));
        return new Receipt(index, HexFormat.of().formatHex(sha256.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
