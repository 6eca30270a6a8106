package org.crossroads.hub.network;

import java.util.regex.Pattern;

/** The short name that the network uses for an institution, for example {@code RVA}. */
public record InstitutionCode(String value) implements Comparable<InstitutionCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{1,31}");

    public InstitutionCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an institution code has 2 to 32 capitals, digits or hyphens: " + value);
        }
    }

    @Override
    public int compareTo(InstitutionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
