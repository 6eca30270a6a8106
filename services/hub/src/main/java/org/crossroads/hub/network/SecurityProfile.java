package org.crossroads.hub.network;

import java.util.Arrays;
import java.util.Optional;

/** How messages to and from an institution are protected: no cipher suits every client stack in use. */
public enum SecurityProfile {
    /** Signed only; for content that is not personal. */
    SIGN("sign"),
    /** Signed, body encrypted with AES-256-GCM: the default. */
    SIGN_ENCRYPT_GCM("sign-encrypt-gcm"),
    /** Signed, body encrypted with AES-256-CBC: for older stacks, flagged as legacy. */
    SIGN_ENCRYPT_CBC("sign-encrypt-cbc");

    private final String label;

    SecurityProfile(String label) {
        this.label = label;
    }

    /** The name used in the registry and in the contracts. */
    public String label() {
        return label;
    }

    public boolean encrypts() {
        return this != SIGN;
    }

    public static Optional<SecurityProfile> parse(String label) {
        return Arrays.stream(values()).filter(p -> p.label.equals(label)).findFirst();
    }
}
