package org.crossroads.hub.collection;

/** The hub's own signature under a permit; whoever has the hub's certificate can verify it, no list is asked. */
public interface PermitSignature {

    /** Letters, digits, hyphens and underscores. */
    String sign(String text);

    /** Whether the hub made this signature over the text; false for whatever is not a signature. */
    boolean holds(String text, String signature);
}
