package org.crossroads.exchange.contract;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One service's files with absolute addresses. They are edited as text, so that what is served stays the hand-written file:
 * its order, its layout and its comments.
 *
 * @param wsdls with a policy, by the policy's name
 * @param schemas by file, every schema that the WSDL leads to
 */
record PublishedService(String wsdl, Map<String, String> wsdls, Map<String, String> schemas) {

    private static final Pattern LOCATION = Pattern.compile("\\bschemaLocation\\s*=\\s*([\"'])(.*?)\\1");
    private static final Pattern FILE = Pattern.compile("(?:\\.\\./xsd/)?([A-Za-z0-9-]+\\.xsd)");
    private static final Pattern ADDRESS = Pattern.compile("(<soap:address\\s+location=\")[^\"]*(\")");
    private static final Pattern TYPES = Pattern.compile("(?m)^[ \\t]*<wsdl:types>");
    private static final Pattern BINDING = Pattern.compile("(?m)^[ \\t]*<soap:binding\\s");

    PublishedService {
        wsdls = Map.copyOf(wsdls);
        schemas = Map.copyOf(schemas);
    }

    static PublishedService of(ServiceDescriptor service, URI base, Collection<String> policies) {
        String address = base + "/ws" + service.path();
        Map<String, String> schemas = new LinkedHashMap<>();
        Deque<String> wanted = new ArrayDeque<>();
        String original = Contracts.wsdl(service.wsdl()).orElseThrow(() -> absent(service.wsdl()));
        String wsdl =
                once(absolute(original, address, wanted), ADDRESS, found -> found.group(1) + address + found.group(2));
        while (!wanted.isEmpty()) {
            String file = wanted.pop();
            if (!schemas.containsKey(file)) {
                String schema = Contracts.schema(file).orElseThrow(() -> absent(file));
                schemas.put(file, absolute(schema, address, wanted));
            }
        }
        Map<String, String> wsdls = policies.stream()
                .collect(Collectors.toMap(name -> name, name -> attached(wsdl, PublishedPolicy.named(name))));
        return new PublishedService(wsdl, wsdls, schemas);
    }

    Optional<String> wsdl(Optional<String> policy) {
        return policy.isEmpty() ? Optional.of(wsdl) : Optional.ofNullable(wsdls.get(policy.get()));
    }

    /** Every reference to a schema, as an address of this hub; the files go to {@code wanted}. */
    private static String absolute(String text, String address, Deque<String> wanted) {
        return LOCATION.matcher(text).replaceAll(found -> {
            Matcher file = FILE.matcher(found.group(2));
            if (!file.matches()) {
                throw new IllegalArgumentException(
                        "a contract refers to " + found.group(2) + ", which is not published");
            }
            wanted.add(file.group(1));
            return Matcher.quoteReplacement("schemaLocation=\"" + address + "?xsd=" + file.group(1) + "\"");
        });
    }

    /** The policy before the types and a reference to it in the binding, without wsdl:required: some stacks break on that. */
    private static String attached(String wsdl, PublishedPolicy policy) {
        String carrying = once(wsdl, TYPES, found -> policy.text() + "\n\n" + found.group());
        return once(carrying, BINDING, found -> "    " + policy.reference() + "\n" + found.group());
    }

    private static String once(String text, Pattern place, Function<Matcher, String> replacement) {
        Matcher found = place.matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("a WSDL has no place that looks like " + place);
        }
        String replaced = text.substring(0, found.start()) + replacement.apply(found) + text.substring(found.end());
        if (found.find()) {
            throw new IllegalArgumentException("a WSDL has more than one place that looks like " + place);
        }
        return replaced;
    }

    private static IllegalArgumentException absent(String file) {
        return new IllegalArgumentException("there is no contract file " + file);
    }
}
