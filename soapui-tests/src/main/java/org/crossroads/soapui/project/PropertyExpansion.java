package org.crossroads.soapui.project;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SoapUI's {@code ${...}} in texts: properties of project, suite and case, replies to earlier steps of the case, and the
 * two forms of Groovy in use.
 *
 * <p>SoapUI puts an empty text where a property is missing, and goes on; here that is refused.
 */
public final class PropertyExpansion {

    /** A fresh ticket for each message: the hub takes two messages with the same content and second for a replay. */
    private static final String RANDOM_UUID = "=java.util.UUID.randomUUID()";

    /** A number out of so many, so far apart: what a case registers must not be there from the last run. */
    private static final Pattern RANDOM_NUMBER =
            Pattern.compile("=(\\d{1,12}) \\+ (\\d{1,6}) \\* new Random\\(\\)\\.nextInt\\((\\d{1,6})\\)");

    /** What a step got, after decryption, as far as an XPath selects. */
    private static final Pattern REPLY = Pattern.compile("(\\w[\\w ]*)#Response#(.+)", Pattern.DOTALL);

    private static final Pattern EXPANSION = Pattern.compile("\\$\\{([^}]*)}");

    private final Map<String, Map<String, String>> scopes;
    private final BiFunction<String, DeclaredXPath, Optional<String>> replies;
    private final RandomGenerator random;

    /**
     * For the texts of one case.
     *
     * @param replies what an XPath selects in the reply to a step; empty when there is none
     */
    public PropertyExpansion(
            Map<String, String> project,
            Map<String, String> suite,
            Map<String, String> testCase,
            BiFunction<String, DeclaredXPath, Optional<String>> replies,
            RandomGenerator random) {
        this.scopes = Map.of("Project", project, "TestSuite", suite, "TestCase", testCase);
        this.replies = replies;
        this.random = random;
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
            return new UUID(random.nextLong(), random.nextLong()).toString();
        }
        Matcher number = RANDOM_NUMBER.matcher(expression);
        if (number.matches()) {
            long steps = random.nextInt(Integer.parseInt(number.group(3)));
            return String.valueOf(Long.parseLong(number.group(1)) + Long.parseLong(number.group(2)) * steps);
        }
        Matcher reply = REPLY.matcher(expression);
        Optional<String> value = reply.matches()
                ? replies.apply(reply.group(1), DeclaredXPath.compile(reply.group(2), place))
                : property(expression);
        return value.orElseThrow(() -> new NotUnderstoodException(
                place,
                "${" + expression + "} is neither a property of project, suite or case nor in an earlier reply"));
    }

    private Optional<String> property(String expression) {
        String[] parts = expression.split("#", -1);
        boolean isScoped = parts.length == 3 && parts[0].isEmpty();
        return Optional.ofNullable(isScoped ? scopes.get(parts[1]) : null).map(scope -> scope.get(parts[2]));
    }

    /** Refuses an expansion where SoapUI itself would take it literally. */
    static String literal(String text, String place) {
        if (text.contains("${")) {
            throw new NotUnderstoodException(place, "SoapUI expands no properties here: " + text);
        }
        return text;
    }
}
