package org.crossroads.hub.network;

import java.util.regex.Pattern;

/** One of the purposes for which a body outside social security may be admitted to the network, {@code P01} to {@code P24}. */
public record PurposeCode(String value) {

    private static final Pattern FORM = Pattern.compile("P[0-9]{2}");

    public PurposeCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a purpose is written P01, not " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
