package org.crossroads.hub.directory;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The capacity in which a person is known in a sector, written {@code sector/code}: 18/1 is a controlled unemployed person. */
public record Quality(int sector, int code) implements Comparable<Quality> {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,3})/([0-9]{1,3})");

    public Quality {
        if (sector < 0 || sector > 999 || code < 0 || code > 999) {
            throw new IllegalArgumentException("sector and quality code are 0 to 999: " + sector + "/" + code);
        }
    }

    public static Optional<Quality> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Quality(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(Quality other) {
        return sector != other.sector ? Integer.compare(sector, other.sector) : Integer.compare(code, other.code);
    }

    @Override
    public String toString() {
        return sector + "/" + code;
    }
}
