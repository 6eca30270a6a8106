package org.crossroads.hub.network;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.identifier.CbeNumber;

/**
 * A member of the network, or a body admitted to it.
 *
 * @param names by language (nl, fr, en); nl is always there
 * @param language of the texts that it is answered in: nl, fr or en
 * @param endpoint where the hub reaches it as a source; empty for one that only asks
 * @param certificates exactly those that speak for it, in the order in which it wants messages encrypted for them
 * @param secondaryNetwork the network behind whose managing institution it is; for a cooperating institution only
 * @param contact whom to call when an exchange with it does not go as it should
 */
public record Institution(
        InstitutionCode code,
        Kind kind,
        CbeNumber cbeNumber,
        NetworkNumber number,
        Map<String, String> names,
        String language,
        Optional<URI> endpoint,
        SecurityProfile profile,
        Status status,
        List<X509Certificate> certificates,
        Optional<NetworkCode> secondaryNetwork,
        Optional<Contact> contact) {

    /** What makes it a member (Act of 15 January 1990, art. 2, 2° and art. 18). */
    public enum Kind {
        /** The Crossroads Bank itself. */
        HUB,
        /** Directly connected social-security institution. */
        PRIMARY,
        /** Pays or decides benefits inside a secondary network. */
        COOPERATING,
        /** Outside social security, admitted for stated purposes. */
        ADMITTED_BODY,
        /** Keeps data for the network without being an institution of it: the National Register. */
        AUTHENTIC_SOURCE
    }

    /** A suspended institution is nobody: its messages are refused and nothing is sent to it. */
    public enum Status {
        ACTIVE,
        SUSPENDED
    }

    public Institution {
        names = Map.copyOf(names);
        certificates = List.copyOf(certificates);
        if (!names.containsKey("nl")) {
            throw new IllegalArgumentException("an institution has at least its Dutch name: " + code);
        }
        if (!language.matches("nl|fr|en")) {
            throw new IllegalArgumentException("the network answers in nl, fr or en: " + language);
        }
        if (secondaryNetwork.isPresent() && kind != Kind.COOPERATING) {
            throw new IllegalArgumentException("only a cooperating institution is in a secondary network: " + code);
        }
    }

    /** One that is in no secondary network, and of which no contact is known. */
    public Institution(
            InstitutionCode code,
            Kind kind,
            CbeNumber cbeNumber,
            NetworkNumber number,
            Map<String, String> names,
            String language,
            Optional<URI> endpoint,
            SecurityProfile profile,
            Status status,
            List<X509Certificate> certificates) {
        this(
                code,
                kind,
                cbeNumber,
                number,
                names,
                language,
                endpoint,
                profile,
                status,
                certificates,
                Optional.empty(),
                Optional.empty());
    }

    public String name(String inLanguage) {
        return names.getOrDefault(inLanguage, names.getOrDefault("nl", code.value()));
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    /** The same institution, suspended, and with no more than these certificates. */
    public Institution suspendedWith(List<X509Certificate> remaining) {
        return new Institution(
                code,
                kind,
                cbeNumber,
                number,
                names,
                language,
                endpoint,
                profile,
                Status.SUSPENDED,
                remaining,
                secondaryNetwork,
                contact);
    }

    /**
     * The same institution when it asks for a cooperating institution of a network that it manages: what is given to the
     * network is given to it then, and what is given to itself is not. Which of them it asks for, it does not say.
     */
    private Institution askingFor(SecondaryNetwork network) {
        return new Institution(
                code,
                Kind.COOPERATING,
                cbeNumber,
                network.members(),
                names,
                language,
                endpoint,
                profile,
                status,
                certificates,
                Optional.of(network.code()),
                contact);
    }

    /** It in the capacity that it has under this number: its own, or of a network that it manages; empty when it has neither. */
    public Optional<Institution> underNumber(NetworkNumber stated) {
        return number.equals(stated)
                ? Optional.of(this)
                : ReferenceData.ofTheProject().secondaryNetworks().stream()
                        .filter(network -> network.managedBy().equals(code)
                                && network.members().equals(stated))
                        .findFirst()
                        .map(this::askingFor);
    }

    /** The secondary networks that it is in or manages. */
    public Set<NetworkCode> networks() {
        Set<NetworkCode> networks = new HashSet<>(ReferenceData.ofTheProject().managedBy(code));
        secondaryNetwork.ifPresent(networks::add);
        return networks;
    }

    /** Whether it asks for a network that it manages, and not for itself. */
    public boolean asksForItsNetwork() {
        return secondaryNetwork
                .flatMap(ReferenceData.ofTheProject()::secondaryNetwork)
                .filter(network -> network.managedBy().equals(code))
                .isPresent();
    }

    /** The same institution as a source that is reached there, for data that its usual endpoint does not serve. */
    public Institution servingAt(URI otherEndpoint) {
        return new Institution(
                code,
                kind,
                cbeNumber,
                number,
                names,
                language,
                Optional.of(otherEndpoint),
                profile,
                status,
                certificates,
                secondaryNetwork,
                contact);
    }

    /**
     * The certificate that a message to it is encrypted for at this moment: the first that is valid then. Of two that
     * overlap the order decides, so a change of key is made by adding the new one, and turns over by itself when the old
     * one expires.
     *
     * @return empty when none is valid: then nothing may be sent to it
     */
    public Optional<X509Certificate> encryptFor(Instant moment) {
        return usableFor(moment).stream().findFirst();
    }

    /** All that a message to it could be encrypted for at this moment, in its order. */
    public List<X509Certificate> usableFor(Instant moment) {
        return certificates.stream()
                // A message's key is wrapped with RSA: a certificate with another key signs, and no more.
                .filter(certificate -> certificate.getPublicKey() instanceof RSAPublicKey)
                .filter(certificate ->
                        !moment.isBefore(certificate.getNotBefore().toInstant())
                                && !moment.isAfter(certificate.getNotAfter().toInstant()))
                .toList();
    }
}
