package org.crossroads.exchange.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The next page of several sources in one token: each source's own token by the code under which the reply shows it. A
 * source that has no token has nothing more. Its holder can read it and gains nothing by changing it: a source takes its
 * own tokens from whom it answers anyway, and the hub decides anew on every page.
 */
public record PageToken(Map<String, String> bySource) {

    private static final String MARK = "p1.";
    private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9-]{1,31}) ([^\\r\\n]+)");

    public PageToken {
        bySource = Map.copyOf(bySource);
    }

    public String text() {
        StringBuilder lines = new StringBuilder();
        bySource.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> lines.append(entry.getKey() + " " + entry.getValue() + "\n"));
        return MARK
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for what {@link #text} did not write. */
    public static Optional<PageToken> parse(String text) {
        if (!text.startsWith(MARK)) {
            return Optional.empty();
        }
        try {
            byte[] octets = Base64.getUrlDecoder().decode(text.substring(MARK.length()));
            Map<String, String> bySource = new LinkedHashMap<>();
            for (String line : new String(octets, StandardCharsets.UTF_8).split("\n", -1)) {
                Matcher found = LINE.matcher(line);
                if (found.matches()) {
                    bySource.put(found.group(1), found.group(2));
                } else if (!line.isEmpty()) {
                    return Optional.empty();
                }
            }
            return bySource.isEmpty() ? Optional.empty() : Optional.of(new PageToken(bySource));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
