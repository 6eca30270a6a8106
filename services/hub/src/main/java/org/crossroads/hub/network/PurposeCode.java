package org.crossroads.hub.network;

/** A place on the exhaustive list of purposes for which a body may be admitted, for example {@code P02}: job placement. */
public record PurposeCode(String value) implements Comparable<PurposeCode> {

    public PurposeCode {
        if (!value.matches("P[0-9]{2}")) {
            throw new IllegalArgumentException("a purpose code is P and two digits: " + value);
        }
    }

    @Override
    public int compareTo(PurposeCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
