package org.crossroads.store.registry;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.hub.network.CertificateFingerprint;
import org.crossroads.hub.network.Contact;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.NetworkCode;
import org.crossroads.hub.network.NetworkNumber;
import org.crossroads.hub.network.ReferenceData;
import org.crossroads.hub.network.SecurityProfile;

/** {@code institutions.yaml}: a row for each institution; its certificates are PEM files, named relative to this file. */
final class InstitutionsFile {

    static final String NAME = "institutions.yaml";

    private static final Set<String> FIELDS = Set.of(
            "code",
            "kind",
            "cbe",
            "number",
            "names",
            "language",
            "endpoint",
            "profile",
            "status",
            "certificates",
            "secondaryNetwork",
            "contact");

    private final Path file;

    InstitutionsFile(Path directory) {
        this.file = directory.resolve(NAME);
    }

    List<Institution> read() {
        Map<InstitutionCode, Institution> byCode = new HashMap<>();
        Map<CertificateFingerprint, InstitutionCode> owners = new HashMap<>();
        return YamlRow.of(file, FIELDS).stream()
                .map(row -> {
                    Institution institution = institution(row);
                    if (byCode.put(institution.code(), institution) != null) {
                        throw row.invalid("code", "is in an earlier row too");
                    }
                    for (X509Certificate certificate : institution.certificates()) {
                        InstitutionCode other = owners.put(CertificateFingerprint.of(certificate), institution.code());
                        if (other != null && !other.equals(institution.code())) {
                            throw row.invalid("certificates", "one of them is a certificate of " + other + " too");
                        }
                    }
                    return institution;
                })
                .toList();
    }

    private Institution institution(YamlRow row) {
        Map<String, String> names = row.texts("names");
        if (!names.containsKey("nl") || !Set.of("nl", "fr", "en").containsAll(names.keySet())) {
            throw row.invalid("names", "are in nl, which must be there, fr and en");
        }
        String language = row.text("language");
        if (!language.matches("nl|fr|en")) {
            throw row.invalid("language", "is nl, fr or en, not " + language);
        }
        return new Institution(
                row.value("code", InstitutionCode::new),
                row.value("kind", text -> constant(Institution.Kind.class, text)),
                row.value("cbe", CbeNumber::new),
                row.value("number", NetworkNumber::parse),
                names,
                language,
                row.optionalValue("endpoint", URI::create),
                row.value(
                        "profile",
                        text -> SecurityProfile.parse(text)
                                .orElseThrow(() -> new IllegalArgumentException("is one of "
                                        + Arrays.stream(SecurityProfile.values())
                                                .map(SecurityProfile::label)
                                                .collect(Collectors.joining(", "))))),
                row.value("status", text -> constant(Institution.Status.class, text)),
                row.values("certificates", relative -> certificate(file, relative)),
                secondaryNetwork(row),
                contact(row));
    }

    private static Optional<NetworkCode> secondaryNetwork(YamlRow row) {
        Optional<NetworkCode> network = row.optionalValue("secondaryNetwork", NetworkCode::new);
        boolean cooperating =
                row.value("kind", text -> constant(Institution.Kind.class, text)) == Institution.Kind.COOPERATING;
        if (cooperating != network.isPresent()) {
            throw row.invalid("secondaryNetwork", "is there for a cooperating institution, and for no other");
        }
        network.filter(code ->
                        ReferenceData.ofTheProject().secondaryNetwork(code).isEmpty())
                .ifPresent(unknown -> {
                    throw row.invalid("secondaryNetwork", "is not one of the secondary networks: " + unknown);
                });
        return network;
    }

    private static Optional<Contact> contact(YamlRow row) {
        if (!row.has("contact")) {
            return Optional.empty();
        }
        Map<String, String> texts = row.texts("contact");
        String name = texts.get("name");
        if (name == null || !Set.of("name", "email", "telephone").containsAll(texts.keySet())) {
            throw row.invalid("contact", "is a name, which must be there, email and telephone");
        }
        try {
            return Optional.of(new Contact(
                    name, Optional.ofNullable(texts.get("email")), Optional.ofNullable(texts.get("telephone"))));
        } catch (IllegalArgumentException e) {
            throw row.invalid("contact", String.valueOf(e.getMessage()));
        }
    }

    /** A certificate in PEM, named relative to the file that names it. */
    static X509Certificate certificate(Path file, String relative) {
        Path pem = file.resolveSibling(relative);
        try (InputStream in = Files.newInputStream(pem)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException e) {
            throw new IllegalArgumentException("there is no readable file " + relative, e);
        } catch (CertificateException e) {
            throw new IllegalArgumentException(relative + " is not a certificate in PEM", e);
        }
    }

    /** A constant as it is written in files: {@code admitted-body}. */
    static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> written(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(InstitutionsFile::written)
                                .collect(Collectors.joining(", "))
                        + ", not " + text));
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
