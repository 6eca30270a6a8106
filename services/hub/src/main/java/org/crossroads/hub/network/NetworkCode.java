package org.crossroads.hub.network;

/** The name of a secondary network in the reference data, for example {@code holiday-funds}. */
public record NetworkCode(String value) implements Comparable<NetworkCode> {

    public NetworkCode {
        if (!value.matches("[a-z][a-z-]{1,62}[a-z]")) {
            throw new IllegalArgumentException(
                    "a network code has 3 to 64 small letters and hyphens, and begins and ends with a letter: "
                            + value);
        }
    }

    @Override
    public int compareTo(NetworkCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
