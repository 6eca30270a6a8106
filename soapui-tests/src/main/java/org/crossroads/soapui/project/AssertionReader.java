package org.crossroads.soapui.project;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Reads an assertion: its type says which children the configuration may have. */
final class AssertionReader {

    private AssertionReader() {}

    static Assertion assertion(Element element, String step) {
        String name = element.getAttribute("name");
        String type = element.getAttribute("type");
        String place = step + ", assertion '" + name + "'";
        return switch (type) {
            case "SOAP Response" -> configured(element, place, Set.of(), new Assertion.SoapResponse(name));
            case "SOAP Fault Assertion" -> configured(element, place, Set.of(), new Assertion.NoFault(name));
            case "Not SOAP Fault Assertion" -> configured(element, place, Set.of(), new Assertion.Fault(name));
            case "WSS Status Assertion" -> configured(element, place, Set.of(), new Assertion.WssStatus(name));
            case "Schema Compliance" -> schemaCompliance(element, name, place);
            case "Valid HTTP Status Codes" -> httpStatus(element, name, place);
            case "XPath Match" -> xPathMatch(element, name, place);
            default -> throw new NotUnderstoodException(place, "unknown type of assertion: " + type);
        };
    }

    private static Assertion configured(Element element, String place, Set<String> known, Assertion assertion) {
        configuration(element, place, known);
        return assertion;
    }

    private static Assertion schemaCompliance(Element element, String name, String place) {
        String definition = configuration(element, place, Set.of("definition")).getOrDefault("definition", "");
        if (!definition.isEmpty()) {
            throw new NotUnderstoodException(place, "a definition other than the interface's own: " + definition);
        }
        return new Assertion.SchemaCompliance(name);
    }

    private static Assertion httpStatus(Element element, String name, String place) {
        String codes = required(configuration(element, place, Set.of("codes")), "codes", place);
        try {
            return new Assertion.HttpStatus(
                    name,
                    Arrays.stream(codes.split(",", -1))
                            .map(code -> Integer.valueOf(code.strip()))
                            .collect(Collectors.toSet()));
        } catch (NumberFormatException e) {
            throw new NotUnderstoodException(place, "not numbers with commas between them: " + codes);
        }
    }

    /** The fourth name lacks an e in SoapUI too. */
    private static Assertion xPathMatch(Element element, String name, String place) {
        Set<String> options = Set.of("allowWildcards", "ignoreNamspaceDifferences", "ignoreComments");
        Map<String, String> configuration = configuration(
                element,
                place,
                Set.of("path", "content", "allowWildcards", "ignoreNamspaceDifferences", "ignoreComments"));
        for (String option : options) {
            if (!configuration.getOrDefault(option, "false").equals("false")) {
                throw new NotUnderstoodException(place, "<" + option + "> can only be false here");
            }
        }
        return new Assertion.XPathMatch(
                name, required(configuration, "path", place), required(configuration, "content", place));
    }

    private static Map<String, String> configuration(Element element, String place, Set<String> known) {
        return XmlChildren.first(element, "configuration")
                .map(configuration -> XmlChildren.texts(configuration, known, place + ", configuration"))
                .orElse(Map.of());
    }

    private static String required(Map<String, String> configuration, String name, String place) {
        String value = configuration.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new NotUnderstoodException(place, "the configuration lacks <" + name + ">");
        }
        return value;
    }
}
