package org.crossroads.sandbox.registry;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.hub.network.Contact;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.NetworkCode;
import org.crossroads.hub.network.NetworkNumber;
import org.crossroads.hub.network.SecurityProfile;
import org.crossroads.sandbox.pki.DevPki;
import org.crossroads.sandbox.pki.Flaw;

/**
 * An institution of the sandbox network, before it has certificates.
 *
 * @param names by language
 * @param port on which it serves on this machine; empty for one that only asks
 * @param flaw of the certificate that it registers, for one that exists in tests only
 * @param secondaryNetwork of a cooperating institution
 */
public record Member(
        InstitutionCode code,
        Institution.Kind kind,
        CbeNumber cbeNumber,
        NetworkNumber number,
        Map<String, String> names,
        String language,
        Optional<Integer> port,
        SecurityProfile profile,
        Institution.Status status,
        Optional<Flaw> flaw,
        Optional<NetworkCode> secondaryNetwork) {

    public Member {
        names = Map.copyOf(names);
    }

    /** One that is in no secondary network. */
    public Member(
            InstitutionCode code,
            Institution.Kind kind,
            CbeNumber cbeNumber,
            NetworkNumber number,
            Map<String, String> names,
            String language,
            Optional<Integer> port,
            SecurityProfile profile,
            Institution.Status status,
            Optional<Flaw> flaw) {
        this(code, kind, cbeNumber, number, names, language, port, profile, status, flaw, Optional.empty());
    }

    /**
     * The same member as another registers it: serving on that port, with messages protected as the two agreed, which is in
     * the profile of the one that is not the hub.
     */
    public Member at(int otherPort, SecurityProfile agreed) {
        return new Member(
                code,
                kind,
                cbeNumber,
                number,
                names,
                language,
                Optional.of(otherPort),
                agreed,
                status,
                flaw,
                secondaryNetwork);
    }

    /** The base address of its services; a service adds its own name and version to it. */
    public Optional<URI> endpoint() {
        return port.map(number -> URI.create("https://localhost:" + number + "/ws"));
    }

    /** Whom to call; invented, in a domain that nobody can have. */
    Contact contact() {
        return new Contact(
                "Helpdesk",
                Optional.of("helpdesk@" + code.value().toLowerCase(Locale.ROOT) + ".example"),
                Optional.empty());
    }

    DevPki.Holder holder() {
        return new DevPki.Holder(code, cbeNumber, names.getOrDefault("nl", code.value()) + " (sandbox)");
    }

    String kindLabel() {
        return label(kind);
    }

    String statusLabel() {
        return label(status);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
