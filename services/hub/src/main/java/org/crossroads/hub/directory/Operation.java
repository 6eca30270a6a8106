package org.crossroads.hub.directory;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A question that can be put to the network: an operation of a service in a major version, {@code Career.consultCareer v1}. */
public record Operation(String service, String name, int version) {

    private static final Pattern SERVICE = Pattern.compile("[A-Z][A-Za-z]{1,63}");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z]{1,63}");
    private static final Pattern FORM =
            Pattern.compile("([A-Z][A-Za-z]{1,63})\\.([a-z][A-Za-z]{1,63})(?: v([1-9][0-9]{0,3}))?");

    public Operation {
        if (!SERVICE.matcher(service).matches() || !NAME.matcher(name).matches() || version < 1) {
            throw new IllegalArgumentException("not an operation: " + service + "." + name + " v" + version);
        }
    }

    /** What {@link #toString} wrote; empty for anything else. */
    public static Optional<Operation> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Operation(
                        form.group(1), form.group(2), form.group(3) == null ? 1 : Integer.parseInt(form.group(3))))
                : Optional.empty();
    }

    /** {@code Career.consultCareer}, and {@code Career.consultCareer v2} from the second major version on. */
    @Override
    public String toString() {
        return service + "." + name + (version == 1 ? "" : " v" + version);
    }
}
