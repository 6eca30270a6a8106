package org.crossroads.soapui.project;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SoapUI's {@code ${...}} in texts: properties of project, suite and case, and the one Groovy expression in use.
 *
 * <p>SoapUI puts an empty text where a property is missing, and goes on; here that is refused.
 */
public final class PropertyExpansion {

    /** A fresh ticket for each message: the hub takes two messages with the same content and second for a replay. */
    private static final String RANDOM_UUID = "=java.util.UUID.randomUUID()";

    private static final Pattern EXPANSION = Pattern.compile("\\$\\{([^}]*)}");

    private final Map<String, Map<String, String>> scopes;
    private final Supplier<UUID> uuids;

    public PropertyExpansion(
            Map<String, String> project,
            Map<String, String> suite,
            Map<String, String> testCase,
            Supplier<UUID> uuids) {
        this.scopes = Map.of("Project", project, "TestSuite", suite, "TestCase", testCase);
        this.uuids = uuids;
    }

    /**
     * The text with its expansions replaced.
     *
     * @throws NotUnderstoodException when the text has an expansion that nothing resolves
     */
    public String expand(String text, String place) {
        Matcher expansions = EXPANSION.matcher(text);
        StringBuilder expanded = new StringBuilder();
        while (expansions.find()) {
            expansions.appendReplacement(expanded, Matcher.quoteReplacement(value(expansions.group(1), place)));
        }
        return expansions.appendTail(expanded).toString();
    }

    private String value(String expression, String place) {
        if (expression.equals(RANDOM_UUID)) {
            return uuids.get().toString();
        }
        String[] parts = expression.split("#", -1);
        boolean isScoped = parts.length == 3 && parts[0].isEmpty();
        return Optional.ofNullable(isScoped ? scopes.get(parts[1]) : null)
                .map(scope -> scope.get(parts[2]))
                .orElseThrow(() -> new NotUnderstoodException(
                        place, "${" + expression + "} is no property of project, suite or case that exists"));
    }

    /** Refuses an expansion where SoapUI itself would take it literally. */
    static String literal(String text, String place) {
        if (text.contains("${")) {
            throw new NotUnderstoodException(place, "SoapUI expands no properties here: " + text);
        }
        return text;
    }
}
