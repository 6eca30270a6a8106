package org.crossroads.soapui.project;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossroads.soapui.project.WssContainer.Crypto;
import org.crossroads.soapui.project.WssContainer.EncryptionEntry;
import org.crossroads.soapui.project.WssContainer.Entry;
import org.crossroads.soapui.project.WssContainer.Incoming;
import org.crossroads.soapui.project.WssContainer.Outgoing;
import org.crossroads.soapui.project.WssContainer.Part;
import org.crossroads.soapui.project.WssContainer.SignatureEntry;
import org.crossroads.soapui.project.WssContainer.TimestampEntry;
import org.w3c.dom.Element;

/** Reads the WS-Security settings of a project. */
final class WssReader {

    /** BinarySecurityToken, issuer and serial number, certificate, subject key identifier, thumbprint. */
    private static final Set<String> KEY_IDENTIFIERS = Set.of("1", "2", "3", "4", "8");

    private static final Set<String> SIGNATURE = Set.of(
            "crypto",
            "keyIdentifierType",
            "signatureAlgorithm",
            "signatureCanonicalization",
            "useSingleCert",
            "digestAlgorithm");

    private static final Set<String> ENCRYPTION =
            Set.of("crypto", "keyIdentifierType", "symmetricEncAlgorithm", "encKeyTransport", "encryptSymmetricKey");

    private final Set<String> labels = new HashSet<>();

    WssContainer container(Element element) {
        List<Crypto> cryptos =
                XmlChildren.all(element, "crypto").stream().map(this::crypto).toList();
        return new WssContainer(
                cryptos,
                XmlChildren.all(element, "incoming").stream()
                        .map(this::incoming)
                        .toList(),
                XmlChildren.all(element, "outgoing").stream()
                        .map(this::outgoing)
                        .toList());
    }

    private Crypto crypto(Element element) {
        String source = XmlChildren.text(element, "source");
        String place = "crypto '" + source + "'";
        if (source.startsWith("/") || source.contains(":") || source.contains("\\")) {
            throw new NotUnderstoodException(place, "the path is not relative to the project");
        }
        Crypto crypto = new Crypto(
                PropertyExpansion.literal(source, place),
                PropertyExpansion.literal(XmlChildren.text(element, "password"), place + ", password"),
                XmlChildren.text(element, "type").equals("TRUSTSTORE"));
        if (!labels.add(crypto.label())) {
            throw new NotUnderstoodException(
                    place, "SoapUI finds a crypto by its basename, and this one is used twice");
        }
        return crypto;
    }

    private Incoming incoming(Element element) {
        String name = XmlChildren.text(element, "name");
        String place = "incoming '" + name + "'";
        return new Incoming(
                name,
                known(XmlChildren.text(element, "decryptCrypto"), place),
                known(XmlChildren.text(element, "signatureCrypto"), place),
                PropertyExpansion.literal(XmlChildren.text(element, "decryptPassword"), place + ", decryptPassword"));
    }

    private Outgoing outgoing(Element element) {
        String name = XmlChildren.text(element, "name");
        String place = "outgoing '" + name + "'";
        return new Outgoing(
                name,
                Boolean.parseBoolean(element.getAttribute("mustUnderstand")),
                XmlChildren.all(element, "entry").stream()
                        .map(entry -> entry(entry, place))
                        .toList());
    }

    private Entry entry(Element element, String outgoing) {
        String type = element.getAttribute("type");
        String place = outgoing + ", entry " + type;
        Element configuration = XmlChildren.one(element, "configuration");
        return switch (type) {
            case "Timestamp" -> timestamp(configuration, place);
            case "Signature" -> signature(element, configuration, place);
            case "Encryption" -> encryption(element, configuration, place);
            default -> throw new NotUnderstoodException(place, "unknown type of entry");
        };
    }

    private static TimestampEntry timestamp(Element configuration, String place) {
        Map<String, String> texts = XmlChildren.texts(configuration, Set.of("timeToLive", "strictTimestamp"), place);
        int timeToLive = number(texts, "timeToLive", place);
        if (timeToLive <= 0) {
            throw new NotUnderstoodException(place, "with timeToLive " + timeToLive + " SoapUI sends no timestamp");
        }
        return new TimestampEntry(timeToLive, flag(texts, "strictTimestamp", true, place));
    }

    private SignatureEntry signature(Element entry, Element configuration, String place) {
        List<Part> parts = parts(configuration, "signaturePart", place);
        Map<String, String> texts = XmlChildren.texts(configuration, SIGNATURE, place);
        return new SignatureEntry(
                required(entry, "username", place),
                required(entry, "password", place),
                known(required(texts, "crypto", place), place),
                keyIdentifier(texts, place),
                required(texts, "signatureAlgorithm", place),
                required(texts, "signatureCanonicalization", place),
                required(texts, "digestAlgorithm", place),
                flag(texts, "useSingleCert", false, place),
                parts);
    }

    private EncryptionEntry encryption(Element entry, Element configuration, String place) {
        List<Part> parts = parts(configuration, "encryptionPart", place);
        Map<String, String> texts = XmlChildren.texts(configuration, ENCRYPTION, place);
        if (!flag(texts, "encryptSymmetricKey", true, place)) {
            throw new NotUnderstoodException(place, "encryptSymmetricKey can only be true here");
        }
        return new EncryptionEntry(
                required(entry, "username", place),
                known(required(texts, "crypto", place), place),
                keyIdentifier(texts, place),
                required(texts, "symmetricEncAlgorithm", place),
                required(texts, "encKeyTransport", place),
                parts);
    }

    /** Takes the parts out of the configuration, so that only what stands there once is left. */
    private static List<Part> parts(Element configuration, String name, String place) {
        List<Element> elements = XmlChildren.all(configuration, name);
        elements.forEach(configuration::removeChild);
        if (elements.isEmpty()) {
            throw new NotUnderstoodException(place, "lacks <" + name + ">");
        }
        return elements.stream()
                .map(element -> part(element.getTextContent(), place + ", " + name))
                .toList();
    }

    private static Part part(String escaped, String place) {
        Element fragment = ProjectDocument.fragment(escaped, place);
        Map<String, String> entries = XmlChildren.all(fragment, "entry").stream()
                .collect(Collectors.toMap(entry -> entry.getAttribute("key"), entry -> entry.getAttribute("value")));
        if (!fragment.getNodeName().equals("xml-fragment")
                || !entries.keySet().equals(Set.of("id", "name", "namespace", "enc"))
                || !entries.getOrDefault("id", "").isEmpty()
                || !Set.of("Content", "Element").contains(entries.getOrDefault("enc", ""))) {
            throw new NotUnderstoodException(
                    place, "not an xml-fragment with an empty id, a name, a namespace and enc Content or Element");
        }
        return new Part(
                required(entries, "name", place),
                required(entries, "namespace", place),
                required(entries, "enc", place));
    }

    private String known(String crypto, String place) {
        if (!labels.contains(crypto)) {
            throw new NotUnderstoodException(place, "crypto '" + crypto + "' is not one of " + labels);
        }
        return crypto;
    }

    private static int keyIdentifier(Map<String, String> texts, String place) {
        String type = required(texts, "keyIdentifierType", place);
        if (!KEY_IDENTIFIERS.contains(type)) {
            throw new NotUnderstoodException(place, "keyIdentifierType " + type + " is not one of " + KEY_IDENTIFIERS);
        }
        return Integer.parseInt(type);
    }

    private static int number(Map<String, String> texts, String name, String place) {
        try {
            return Integer.parseInt(required(texts, name, place));
        } catch (NumberFormatException e) {
            throw new NotUnderstoodException(place, name + " is not a number");
        }
    }

    private static boolean flag(Map<String, String> texts, String name, boolean otherwise, String place) {
        String value = texts.getOrDefault(name, String.valueOf(otherwise));
        if (!Set.of("true", "false").contains(value)) {
            throw new NotUnderstoodException(place, name + " is neither true nor false");
        }
        return Boolean.parseBoolean(value);
    }

    private static String required(Map<String, String> texts, String name, String place) {
        String value = texts.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new NotUnderstoodException(place, "lacks <" + name + ">");
        }
        return value;
    }

    private static String required(Element element, String attribute, String place) {
        String value = element.getAttribute(attribute);
        if (value.isBlank()) {
            throw new NotUnderstoodException(place, "lacks the attribute " + attribute);
        }
        return value;
    }
}
