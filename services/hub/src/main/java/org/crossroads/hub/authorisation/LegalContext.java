package org.crossroads.hub.authorisation;

/** The legal ground on which a question is asked, for example {@code RVA:UNEMPLOYMENT_BENEFIT}: 1 to 64 characters. */
public record LegalContext(String value) {

    public LegalContext {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a legal context has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
