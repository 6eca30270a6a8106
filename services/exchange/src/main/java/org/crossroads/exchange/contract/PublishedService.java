package org.crossroads.exchange.contract;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crossroads.exchange.schema.InvalidContract;
import org.crossroads.exchange.schema.SchemaSet;

/**
 * One service's files with absolute addresses. They are edited as text, so that what is served stays the hand-written file:
 * its order, its layout and its comments.
 *
 * @param wsdls with a policy, by the policy's name
 * @param schemas by file, every schema that the WSDL leads to
 */
record PublishedService(String wsdl, Map<String, String> wsdls, Map<String, String> schemas) {

    private static final Pattern LOCATION = Pattern.compile("(?<![:\\w])schemaLocation\\s*=\\s*([\"'])(.*?)\\1");
    private static final Pattern ADDRESS =
            Pattern.compile("(<(?:[A-Za-z0-9_-]+:)?address\\s[^>]*?location\\s*=\\s*)(?:\"[^\"]*\"|'[^']*')");
    private static final Pattern TYPES = Pattern.compile("(?m)(?:^[ \\t]*)?<(?:[A-Za-z0-9_-]+:)?types[ >]");
    private static final Pattern BINDING =
            Pattern.compile("(?m)(?:^[ \\t]*)?<(?:[A-Za-z0-9_-]+:)?binding\\s(?=[^>]*transport\\s*=)");

    PublishedService {
        wsdls = Map.copyOf(wsdls);
        schemas = Map.copyOf(schemas);
    }

    static PublishedService of(ServiceDescriptor service, URI base, Collection<String> policies) {
        String address = base + "/ws" + service.path();
        Map<String, String> schemas = new LinkedHashMap<>();
        for (String file : service.contract().files()) {
            if (schemas.put(published(file), absolute(text(service, file), file, address)) != null) {
                throw new InvalidContract(file, "has the same name as another schema of " + service.name());
            }
        }
        String original = absolute(text(service, service.wsdl()), service.wsdl(), address);
        String wsdl = once(service.wsdl(), original, ADDRESS, found -> found.group(1) + '"' + address + '"');
        Map<String, String> wsdls = policies.stream()
                .collect(Collectors.toMap(
                        name -> name, name -> attached(service.wsdl(), wsdl, PublishedPolicy.named(name))));
        return new PublishedService(wsdl, wsdls, schemas);
    }

    private static String text(ServiceDescriptor service, String file) {
        return service.files().text(file).orElseThrow(() -> new InvalidContract(file, "there is no such file"));
    }

    /** What comes after {@code ?xsd=}: the path of the file, without the directory in which all schemas lie. */
    private static String published(String file) {
        return file.startsWith("xsd/") ? file.substring("xsd/".length()) : file;
    }

    Optional<String> wsdl(Optional<String> policy) {
        return policy.isEmpty() ? Optional.of(wsdl) : Optional.ofNullable(wsdls.get(policy.get()));
    }

    /** With every reference to a schema as an address of this hub. */
    private static String absolute(String text, String file, String address) {
        return LOCATION.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement("schemaLocation=\"" + address + "?xsd="
                        + published(SchemaSet.resolve(file, found.group(2))) + "\""));
    }

    /** The policy before the types and a reference to it in the binding, without wsdl:required: some stacks break on that. */
    private static String attached(String file, String wsdl, PublishedPolicy policy) {
        String carrying = once(file, wsdl, TYPES, found -> policy.text() + "\n\n" + found.group());
        return once(file, carrying, BINDING, found -> "    " + policy.reference() + "\n" + found.group());
    }

    private static String once(String file, String text, Pattern place, Function<Matcher, String> replacement) {
        Matcher found = place.matcher(text);
        if (!found.find()) {
            throw new InvalidContract(file, "has no place that looks like " + place);
        }
        String replaced = text.substring(0, found.start()) + replacement.apply(found) + text.substring(found.end());
        if (found.find()) {
            throw new InvalidContract(file, "has more than one place that looks like " + place);
        }
        return replaced;
    }
}
